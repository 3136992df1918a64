import { shortMoment } from '../../server/language/dates.ts'
import { counted } from '../../server/language/figures.ts'
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
  const { title, organisation, last, tasks, sessions, standing, threads, personal } = overview
  return (
    <>
      <ErrorSummary errors={refused?.errors} />
      <PageHead
        over={organisation}
        title={title || 'Nieuw project'}
        actions={
          last && (
            <p class="quiet small">
              Laatste wijziging: {last.person}, {shortMoment(last.at)}. <a href="/log">Logboek</a>
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
            <h2 id="now">Wat nu te doen</h2>
            <TaskList tasks={tasks} />
          </section>
          <section class="stack" aria-labelledby="add">
            <h2 id="add">Bronnen toevoegen</h2>
            <DropZone />
          </section>
        </div>
        <aside class="columns__aside" aria-label="Stand van het project">
          <StandingList standing={standing} threads={threads} />
          <ThreadList threads={threads} />
          <section aria-labelledby="account">
            <h2 id="account">Naar buiten</h2>
            <p>
              <a href="/method">Verantwoording en controledossier</a>
            </p>
            <p>
              <a href="/masks">Persoonsgegevens</a>
              {personal && `: ${personalInWords(personal)}`}
            </p>
          </section>
          {title !== '' && !refused && (
            <details>
              <summary class="small">Naam van het project wijzigen</summary>
              <ProjectForm title={title} organisation={organisation} />
            </details>
          )}
        </aside>
      </div>
      <section class="stack" aria-labelledby="sessions">
        <HeadRow
          title={<span id="sessions">Bijeenkomsten</span>}
          end={<a href="/sessions#add">Bijeenkomst toevoegen</a>}
        />
        {sessions.length > 0 ? (
          <SessionsTable lines={sessions} />
        ) : (
          <EmptyState
            title="Nog geen bijeenkomsten"
            actions={<ButtonLink href="/sessions#add">Bijeenkomst toevoegen</ButtonLink>}
          >
            <p>
              Een bijeenkomst is een werksessie, denkdiner of gesprek. Voegt u bronnen toe, dan stelt Rode
              Draad voor bij welke bijeenkomst ze horen.
            </p>
          </EmptyState>
        )}
      </section>
    </>
  )
}

function NameForm() {
  return (
    <section class="note stack" aria-labelledby="who">
      <h2 id="who">Wie bent u?</h2>
      <p>Uw naam komt bij alles wat u doet. Een wachtwoord is niet nodig.</p>
      <PostForm action="/me" back="/" class="inline" label="Uw naam">
        <TextField name="name" label="Uw naam" required />
        <Button kind="primary">Verder</Button>
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
    <PostForm action="/project" class="form" label="Naam van het project">
      <TextField name="title" label="Naam van het project" value={title} errors={errors} required />
      <TextField name="organisation" label="Organisatie" value={organisation} errors={errors} />
      <Buttons>
        <Button>Bewaren</Button>
      </Buttons>
    </PostForm>
  )
}

const personalInWords = ({ proposals, sources }: NonNullable<Overview['personal']>) =>
  proposals === 0
    ? 'geen voorstellen om te lakken'
    : `${counted(proposals, 'voorstel', 'voorstellen')} in ${counted(sources, 'bron', 'bronnen')}`
