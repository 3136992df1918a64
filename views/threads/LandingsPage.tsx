import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Landing } from '../../server/threads/landing.ts'
import type { ProposedLanding } from '../../server/threads/landing-proposals.ts'
import type { Thread } from '../../server/threads/thread.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { SentenceRange } from '../parts/SentenceRange.tsx'

export interface LandingsPageProps {
  thread: Thread
  landings: readonly Landing[]
  proposals: readonly ProposedLanding[]
  reports: readonly { id: string; name: string }[]
  canChange: boolean
}

/** Where a thread landed in reports: what people said, what looks like it, and a form to say more. */
export function LandingsPage({ thread, landings, proposals, reports, canChange }: LandingsPageProps) {
  return (
    <div class="stack--wide">
      <PageHead
        over={thread.claim || thread.title}
        title={t.threadsEvidence.landings}
        under={t.threadsEvidence.landingsWhy}
      />
      {reports.length === 0 && (
        <EmptyState title={t.threadsEvidence.noReport}>
          <p>{t.threadsEvidence.noReportWhy}</p>
        </EmptyState>
      )}
      {landings.length > 0 && (
        <section class="stack" aria-labelledby="landed">
          <h2 id="landed">{t.threadsEvidence.landed}</h2>
          <ul class="evidence">
            {landings.map((landing) => (
              <LandingLine landing={landing} thread={thread.id} canChange={canChange} />
            ))}
          </ul>
        </section>
      )}
      {proposals.length > 0 && (
        <section class="stack" aria-labelledby="proposed">
          <h2 id="proposed">{t.threadsEvidence.alike}</h2>
          <p class="quiet small">{t.threadsEvidence.alikeWhy}</p>
          <ul class="evidence">
            {proposals.map((proposal) => (
              <li>
                <p class="evidence__words" lang={peoplesLanguage()}>
                  {proposal.exact}
                </p>
                <p class="evidence__place small">
                  <a href={placeOf(proposal)}>{proposal.documentName}</a>
                  {t.threadsEvidence.sentenceNumber(proposal.sentence)}{' '}
                  <span class="quiet">
                    {t.threadsEvidence.sharedWords(enumeration(proposal.words.slice(0, 6)))}
                  </span>
                </p>
                {canChange && (
                  <PostForm
                    action={`/threads/${thread.id}/landings`}
                    fields={{
                      ...{ document: proposal.document, first: proposal.sentence, last: proposal.sentence },
                    }}
                  >
                    <Button small label={t.threadsEvidence.standsHereOf(proposal.exact)}>
                      {t.threadsEvidence.standsHere}
                    </Button>
                  </PostForm>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {canChange && reports.length > 0 && <ChooseForm thread={thread.id} reports={reports} />}
      <p>
        <a href={`/threads/${thread.id}`}>{t.threadsEvidence.backToThread}</a>
      </p>
    </div>
  )
}

const placeOf = ({ document, start, end }: { document: string; start: number; end: number }) =>
  `/documents/${document}?start=${start}&end=${end}#main`

function LandingLine({
  landing,
  thread,
  canChange,
}: {
  landing: Landing
  thread: string
  canChange: boolean
}) {
  return (
    <li>
      <p class="evidence__words" lang={peoplesLanguage()}>
        {landing.exact}
      </p>
      <p class="evidence__place small">
        <a href={placeOf(landing)}>{landing.documentName}</a>{' '}
        {landing.isOutdated && <Badge tone="attention">{t.threads.reportNewer}</Badge>}
      </p>
      {canChange && (
        <PostForm
          action={`/threads/${thread}/landings/${landing.id}/end`}
          fields={{ revision: landing.revision }}
        >
          <Button kind="plain" small label={t.threadsEvidence.removeOf(landing.exact)}>
            {t.common.remove}
          </Button>
        </PostForm>
      )}
    </li>
  )
}

function ChooseForm({ thread, reports }: { thread: string; reports: LandingsPageProps['reports'] }) {
  return (
    <section class="stack" aria-labelledby="choose">
      <h2 id="choose">{t.threadsEvidence.pointOutYourself}</h2>
      <PostForm action={`/threads/${thread}/landings`} class="stack" label={t.threadsEvidence.pointOutPlace}>
        <SelectField
          name="document"
          label={t.threadsEvidence.report}
          options={reports.map(({ id, name }) => ({ value: id, name }))}
          hint={t.threadsEvidence.sentenceNumbersReport}
        />
        <p class="btns">
          {reports.map(({ id, name }) => (
            <a href={`/documents/${id}`}>{t.threadsEvidence.read(name)}</a>
          ))}
        </p>
        <div class="btns">
          <SentenceRange from={t.threadsEvidence.fromSentence} to={t.threadsEvidence.toSentence} />
        </div>
        <Buttons>
          <Button>{t.threadsEvidence.pointOut}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
