import { shortMoment } from '../../server/language/dates.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Overview } from '../../server/overview/overview.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { EmptyState, HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { SessionsTable } from '../sessions/SessionsTable.tsx'
import { DropZone } from '../uploads/DropZone.tsx'
import { StandingList, ThreadList } from './Standing.tsx'
import { TaskList } from './TaskList.tsx'

export interface OverviewPageProps {
  overview: Overview
  isNamed: boolean
  refused?:
    | { readonly title: string; readonly organisation: string; readonly errors: FieldErrors }
    | undefined
}

/** The start page: what to do now, what there is, and how far it is. */
export function OverviewPage({ overview, isNamed, refused }: OverviewPageProps) {
  const { title, organisation, last, tasks, sessions, standing, threads, newestMatrix, personal } = overview
  return (
    <>
      <ErrorSummary errors={refused?.errors} />
      <PageHead
        over={organisation}
        title={title || t.overview.newProject}
        actions={
          last && (
            <p class="quiet small">
              {t.overview.lastChange(last.person, shortMoment(last.at))} <a href="/log">{t.layout.log}</a>
            </p>
          )
        }
      />
      {((title === '' && isNamed) || refused) && (
        <ProjectForm
          title={refused?.title ?? title}
          organisation={refused?.organisation ?? organisation}
          errors={refused?.errors}
        />
      )}
      <div class="columns">
        <div class="stack stack--wide">
          {!isNamed && <NameForm />}
          <section class="stack" aria-labelledby="now">
            <h2 id="now">{t.overview.toDo}</h2>
            <TaskList tasks={tasks} />
            {overview.hasTour && (
              <p>
                <a href="/tour/1">{t.tour.offer}</a>
                <span class="quiet"> {t.tour.offerHint}</span>
              </p>
            )}
          </section>
          <section class="stack" aria-labelledby="add">
            <h2 id="add">{t.overview.addSources}</h2>
            <DropZone />
          </section>
        </div>
        <aside class="columns__aside" aria-label={t.overview.state}>
          <StandingList standing={standing} threads={threads} />
          <ThreadList threads={threads} />
          <p>
            <a href="/figures">{t.figures.seeFigures}</a>
          </p>
          <p>
            {newestMatrix ? (
              <>
                <a href="/matrices">{t.matrix.matrices}</a>:{' '}
                <a href={`/matrices/${newestMatrix.id}`}>{newestMatrix.title}</a>
              </>
            ) : (
              <a href="/matrices">{t.matrix.seeMatrices}</a>
            )}
          </p>
          <section aria-labelledby="account">
            <h2 id="account">{t.overview.outward}</h2>
            <p>
              <a href="/method">{t.overview.account}</a>
            </p>
            <p>
              <a href="/masks">{t.overview.personal}</a>
              {personal && `: ${personalInWords(personal)}`}
            </p>
            <p>
              <a href="/work">{t.tasks.allTasks}</a>
            </p>
          </section>
          {title !== '' && !refused && (
            <details>
              <summary class="small">{t.overview.rename}</summary>
              <ProjectForm title={title} organisation={organisation} />
            </details>
          )}
        </aside>
      </div>
      <section class="stack" aria-labelledby="sessions">
        <HeadRow
          title={<span id="sessions">{t.layout.sessions}</span>}
          end={<a href="/sessions#add">{t.overview.addSession}</a>}
        />
        {sessions.length > 0 ? (
          <SessionsTable lines={sessions} isStart />
        ) : (
          <EmptyState
            title={t.overview.noSessions}
            actions={<ButtonLink href="/sessions#add">{t.overview.addSession}</ButtonLink>}
          >
            <p>{t.overview.whatSession}</p>
          </EmptyState>
        )}
      </section>
    </>
  )
}

function NameForm() {
  return (
    <section class="note stack" aria-labelledby="who">
      <h2 id="who">{t.people.whoAreYou}</h2>
      <p>{t.overview.whyName}</p>
      <PostForm action="/me" back="/" class="inline" label={t.people.yourName}>
        <TextField name="name" label={t.people.yourName} required />
        <Button kind="primary">{t.common.goOn}</Button>
      </PostForm>
    </section>
  )
}

function ProjectForm({
  title,
  organisation,
  errors,
}: {
  title: string
  organisation: string
  errors?: FieldErrors | undefined
}) {
  return (
    <PostForm action="/project" class="form" label={t.overview.projectName}>
      <TextField name="title" label={t.overview.projectName} value={title} errors={errors} required />
      <TextField name="organisation" label={t.overview.organisation} value={organisation} errors={errors} />
      <Buttons>
        <Button>{t.common.save}</Button>
      </Buttons>
    </PostForm>
  )
}

const personalInWords = ({ proposals, sources }: NonNullable<Overview['personal']>) =>
  proposals === 0
    ? t.overview.nothingToMask
    : t.overview.proposalsIn(
        counted(proposals, t.overview.proposal, t.overview.proposals),
        counted(sources, t.common.source, t.common.sources),
      )
