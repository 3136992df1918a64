import type { CodeRow } from '../../server/database/coding-tables.ts'
import type { EvidenceRow, ThreadStatus } from '../../server/database/finding-tables.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Memo } from '../../server/memos/store.ts'
import type { DriftedQuote } from '../../server/quotes/drifting.ts'
import type { Landing } from '../../server/threads/landing.ts'
import type { Thread } from '../../server/threads/thread.ts'
import { wordsHref } from '../documents/addresses.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { TextArea, TextField } from '../parts/Field.tsx'
import { HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { KofN } from '../parts/Text.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'
import { Breadths } from './Breadths.tsx'
import { Counter } from './Counter.tsx'
import { EvidencePart, type EvidenceProps } from './EvidencePart.tsx'
import { MatrixFigure } from './Matrix.tsx'
import { Points } from './Points.tsx'
import { RenewalPart, type RenewalProps } from './RenewalPart.tsx'
import { CounterSearchPart, LandedPart, MemosPart, StatusPart, UsedIn } from './ThreadAside.tsx'

export type ThreadPageProps = EvidenceProps &
  RenewalProps & {
    codes: readonly Pick<CodeRow, 'id' | 'name' | 'status'>[]
    memos: readonly Memo[]
    /** Quote sets in which its evidence stands. */
    usedIn: readonly { id: string; title: string }[]
    /** Its published quotes that something changed about since. */
    drifted: readonly DriftedQuote[]
    steps: readonly ThreadStatus[]
    /** The thread that it lies under, and those under it. */
    above: Thread | undefined
    below: readonly Thread[]
    /** Threads that were merged into this one, as they were. */
    mergedFrom: readonly Thread[]
    landings: readonly Landing[]
    /** Whether the text is open for change: `?edit=1`, and always while there is no claim. */
    isEdited: boolean
  }

/** A thread as people keep it: claim, tension, question, where it runs, and what speaks for it and against it. */
export function ThreadPage(props: ThreadPageProps) {
  const { thread, view, codes, canChange, isEdited } = props
  const { units, sessions } = view.recurrence.all
  return (
    <div class="columns">
      <div class="stack--wide">
        {isEdited && canChange ? <EditForm thread={thread} /> : <Argument {...props} />}
        <Nesting {...props} />
        {codes.length > 0 && (
          <p>
            {codes.map((code) => (
              <>
                <CodeName code={code} href={`/codebook/${code.id}`} />{' '}
              </>
            ))}
          </p>
        )}
        <section class="stack" aria-labelledby="where">
          <HeadRow
            title={<span id="where">{t.threads.where}</span>}
            end={
              <span>
                <strong>
                  <KofN k={units.found} n={units.of} />
                </strong>{' '}
                {t.threads.conversationsReadAnd}{' '}
                <strong>
                  <KofN k={sessions.found} n={sessions.of} />
                </strong>{' '}
                {t.threads.sessionsRead}
              </span>
            }
          />
          <p class="quiet small">{t.threads.whatNumbersMean}</p>
          <MatrixFigure matrix={view.matrix} />
          <p>
            <a href={`/figures/thread?thread=${thread.id}`}>{t.figures.seeFigures}</a>
          </p>
        </section>
        <EvidencePart {...props} />
        <Counter tensions={view.tensions} voices={view.counterVoices} />
        <RenewalPart {...props} />
      </div>
      <aside class="columns__aside stack--wide" aria-label={t.threads.aboutThread}>
        <StatusPart {...props} />
        <Points warnings={view.warnings} />
        <CounterSearchPart {...props} />
        <Breadths recurrence={view.recurrence} />
        <UsedIn {...props} />
        <LandedPart {...props} />
        <MemosPart {...props} />
        <section class="stack" aria-labelledby="export">
          <h2 id="export">{t.threads.takeAlong}</h2>
          <Buttons>
            <ButtonLink href={`/threads/${thread.id}/export?format=docx`}>Word</ButtonLink>
            <ButtonLink href={`/threads/${thread.id}/export?format=csv`}>csv</ButtonLink>
            <ButtonLink href={`/threads/${thread.id}/export?format=html`}>html</ButtonLink>
            <ButtonLink href={`/threads/${thread.id}/export?format=jsonld`}>JSON-LD</ButtonLink>
          </Buttons>
        </section>
        {canChange && (
          <section class="stack" aria-labelledby="arrange">
            <h2 id="arrange">{t.threads.organise}</h2>
            <p>
              <a href={`/threads/${thread.id}/organise`}>{t.threads.organiseHow}</a>
            </p>
            <PostForm action={`/threads/${thread.id}/end`} fields={{ revision: thread.revision }}>
              <Button small>{t.threads.removeThread}</Button>
            </PostForm>
          </section>
        )}
      </aside>
    </div>
  )
}

function Argument({
  thread,
  evidence,
  canChange,
}: Pick<ThreadPageProps, 'thread' | 'evidence' | 'canChange'>) {
  const { claim, title, tension_this, tension_that, question, scope } = thread
  const hasTension = tension_this !== '' || tension_that !== ''
  return (
    <>
      <header class="stack">
        {claim === '' ? (
          <h1 lang={peoplesLanguage()}>{title}</h1>
        ) : (
          <h1 class="claim" lang={peoplesLanguage()}>
            {claim}
          </h1>
        )}
        <p class="quiet small">
          {claim === '' ? t.threads.noClaimYet : `${title}. `}
          {scope !== '' && `${scope}. `}
          {canChange && <a href={`/threads/${thread.id}?edit=1`}>{t.threads.edit}</a>}
        </p>
      </header>
      {hasTension && (
        <section class="stack" aria-labelledby="tension">
          <h2 id="tension">{t.threads.tension}</h2>
          <div class="tension">
            <div>
              <p class="tension__name">{t.threads.thisSide}</p>
              <p class="tension__words" lang={peoplesLanguage()}>
                {tension_this}
              </p>
              <SideEvidence side="this" evidence={evidence} />
            </div>
            <svg viewBox="0 0 112 44" aria-hidden="true" focusable="false">
              <path class="thread-line" d="M2 24c28 0 28-18 54-2s26 20 54-4" />
            </svg>
            <div>
              <p class="tension__name">{t.threads.thatSide}</p>
              <p class="tension__words" lang={peoplesLanguage()}>
                {tension_that}
              </p>
              <SideEvidence side="that" evidence={evidence} />
            </div>
          </div>
        </section>
      )}
      {question !== '' && (
        <section class="stack" aria-labelledby="question">
          <h2 id="question">{t.threads.question}</h2>
          <p class="question" lang={peoplesLanguage()}>
            {question}
          </p>
        </section>
      )}
    </>
  )
}

const shownPerSide = 3

/** The evidence that speaks for one side of the tension, its first pieces in full. */
function SideEvidence({ side, evidence }: { side: 'this' | 'that'; evidence: readonly EvidenceRow[] }) {
  const own = evidence.filter((row) => row.side === side && row.state !== 'dropped')
  if (own.length === 0) {
    return <p class="quiet small">{t.threads.noEvidenceForSide}</p>
  }
  return (
    <>
      <ul class="tension__evidence">
        {own.slice(0, shownPerSide).map((row) => (
          <li>
            <a href={wordsHref(row)} lang={peoplesLanguage()}>
              {row.exact}
            </a>{' '}
            <VoiceLabel voice={row.voice} />
          </li>
        ))}
      </ul>
      {own.length > shownPerSide && (
        <p class="quiet small">
          {t.threads.andMore(counted(own.length - shownPerSide, t.common.fragment, t.common.fragments))}
        </p>
      )}
    </>
  )
}

/** What it lies under, what lies under it, and what was merged into it. */
function Nesting({ above, below, mergedFrom }: Pick<ThreadPageProps, 'above' | 'below' | 'mergedFrom'>) {
  if (!above && below.length === 0 && mergedFrom.length === 0) return null
  return (
    <ul class="nesting small">
      {above && (
        <li>
          {t.threads.liesUnder} <a href={`/threads/${above.id}`}>{above.claim || above.title}</a>
        </li>
      )}
      {below.map(({ id, claim, title }) => (
        <li>
          {t.threads.liesBelow} <a href={`/threads/${id}`}>{claim || title}</a>
        </li>
      ))}
      {mergedFrom.map(({ title, claim }) => (
        <li>
          {t.threads.mergedFrom(title)}
          {claim !== '' && <span class="quiet"> ({claim})</span>}
        </li>
      ))}
    </ul>
  )
}

function EditForm({ thread }: { thread: Thread }) {
  const { id, revision, title, claim, tension_this, tension_that, question, scope } = thread
  return (
    <>
      <PageHead title={title} under={t.threads.editWhy} />
      <PostForm action={`/threads/${id}`} fields={{ revision }} label={t.threads.editThread} class="stack">
        <TextField name="title" label={t.common.title} value={title} required />
        <TextArea name="claim" label={t.threads.claim} value={claim} rows={2} />
        <div class="tension-fields">
          <TextArea name="tension_this" label={t.threads.tensionThis} value={tension_this} rows={2} />
          <TextArea name="tension_that" label={t.threads.tensionThat} value={tension_that} rows={2} />
        </div>
        <TextArea name="question" label={t.threads.question} value={question} rows={2} />
        <TextField name="scope" label={t.threads.scope} value={scope} hint={t.threads.scopeHint} />
        <Buttons>
          <Button kind="primary">{t.common.save}</Button>
          <a href={`/threads/${id}`}>{t.threads.doNotEdit}</a>
        </Buttons>
      </PostForm>
    </>
  )
}
