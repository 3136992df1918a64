import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Candidate } from '../../server/threads/candidate.ts'
import type { Changes } from '../../server/threads/changes.ts'
import type { ListedThread } from '../../server/threads/listing.ts'
import { attentionMessage } from '../../server/threads/messages.ts'
import type { Nested } from '../../server/threads/nesting.ts'
import type { Share } from '../../server/threads/recurrence.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { TextField } from '../parts/Field.tsx'
import { Badge, EmptyState, HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Progress, type ShownTask } from '../parts/Progress.tsx'
import { KofN, Unseen, When } from '../parts/Text.tsx'
import { type Aside, AsideList } from './Aside.tsx'
import { goneWords } from './words.ts'

export interface ThreadsPageProps {
  threads: readonly Nested<KeptThread>[]
  candidates: readonly Candidate[]
  /** When the candidates were derived, how many changes were recorded since, and what deriving again changed. */
  derived?:
    | { readonly at: string; readonly changesSince: number; readonly changes: Changes | null }
    | undefined
  /** The derivation that is being made. */
  busyWith: readonly ShownTask[]
  aside: readonly Aside[]
  canChange: boolean
}

export type KeptThread = Omit<ListedThread, 'threadId'> & { readonly id: string }

/** The threads that people keep, and the candidates that nobody took up. */
export function ThreadsPage({ threads, candidates, derived, busyWith, aside, canChange }: ThreadsPageProps) {
  return (
    <div class="stack--wide">
      <PageHead
        title={t.threads.title}
        under={t.threads.under}
        actions={
          <>
            <ButtonLink href="/matrices">{t.matrix.matrices}</ButtonLink>
            <PostForm action="/threads/derive">
              <Button kind={derived ? 'ordinary' : 'primary'}>
                {derived ? t.threads.deriveAgain : t.threads.derive}
              </Button>
            </PostForm>
          </>
        }
      />
      {busyWith.map((task) => (
        <Progress task={task} back="/threads" />
      ))}
      {threads.length > 0 && (
        <ol class="threadlist">
          {threads.map((each) => (
            <Kept {...each} />
          ))}
        </ol>
      )}
      <section class="stack" id="candidates" aria-labelledby="candidates-title">
        <HeadRow
          title={<span id="candidates-title">{t.threads.proposals}</span>}
          end={
            derived && (
              <span class="quiet small">
                {t.threads.derived} <When at={derived.at} />
                {derived.changesSince > 0 &&
                  t.threads.changesSince(counted(derived.changesSince, t.common.change, t.common.changes))}
              </span>
            )
          }
        />
        {derived && <p class="quiet small">{t.threads.whatNumbersMean}</p>}
        {derived ? (
          <Candidates candidates={candidates} fresh={new Set(derived.changes?.fresh)} />
        ) : (
          busyWith.length === 0 && <NotDerived />
        )}
        {derived?.changes && <FellAway changes={derived.changes} />}
        <AsideList aside={aside} derived={new Set(candidates.map(({ key }) => key))} canChange={canChange} />
      </section>
      <section class="stack" aria-labelledby="own">
        <h2 id="own">{t.threads.ownThread}</h2>
        <PostForm action="/threads" label={t.threads.newThread}>
          <TextField name="title" label={t.common.title} required />
          <Buttons>
            <Button>{t.threads.begin}</Button>
          </Buttons>
        </PostForm>
      </section>
    </div>
  )
}

/** The candidates of before that are no longer there, each with why. */
function FellAway({ changes: { gone, since } }: { changes: Changes }) {
  if (gone.length === 0) return null
  return (
    <details>
      <summary>
        {t.threads.goneSince} <When at={since} />: {gone.length}
      </summary>
      <ul class="points">
        {gone.map(({ title, because }) => (
          <li>
            {title} <span class="small quiet">{goneWords(because)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function NotDerived() {
  return (
    <EmptyState title={t.threads.notDerived}>
      <p>{t.threads.notDerivedWhy}</p>
    </EmptyState>
  )
}

const deepestShown = 3

function Kept({ thread, depth }: Nested<KeptThread>) {
  const { title, claim, id, status, parts, sessions, of, evidence, warnings } = thread
  const against = evidence.filter(({ role }) => role === 'contradicts').length
  return (
    <li
      class={
        depth === 0
          ? 'threadlist__item'
          : `threadlist__item threadlist__item--${Math.min(depth, deepestShown)}`
      }
    >
      {depth > 0 && <Unseen>{t.threads.liesUnderAbove} </Unseen>}
      <h2>
        <a href={`/threads/${id}`}>{claim || title}</a>
      </h2>
      {claim !== '' && <p class="quiet">{title}</p>}
      <p class="small">
        <Badge>{status ? t.threads.status[status] : ''}</Badge>{' '}
        <KofN k={parts} n={of.parts} of={t.threads.conversationsRead} />,{' '}
        <KofN k={sessions} n={of.sessions} of={t.threads.sessionsRead} />,{' '}
        {counted(evidence.length, t.common.fragment, t.common.fragments)}
        {against > 0 && t.threads.ofWhichAgainst(against)}
        {warnings.length > 0 && `, ${counted(warnings.length, t.threads.point, t.threads.pointsMany)}`}
      </p>
    </li>
  )
}

const shareOf = ({ found, of }: Share) => ({ k: found, n: of })

function Candidates({
  candidates,
  fresh,
}: {
  candidates: readonly Candidate[]
  /** Keys of those that were not there before. */
  fresh: ReadonlySet<string>
}) {
  if (candidates.length === 0) {
    return (
      <EmptyState title={t.threads.noProposals}>
        <p>{t.threads.noProposalsWhy}</p>
      </EmptyState>
    )
  }
  return (
    <ol>
      {candidates.map((candidate) => (
        <li class="candidate">
          <span class="candidate__rank">{candidate.rank}</span>
          <div class="stack">
            <h3>
              <a href={`/threads/candidates/${encodeURIComponent(candidate.key)}`}>{candidate.title}</a>{' '}
              {fresh.has(candidate.key) && <Badge>{t.threads.isNew}</Badge>}
            </h3>
            <p class="quiet small">{candidate.terms.slice(0, 8).join(', ')}</p>
            {candidate.warnings.length > 0 && (
              <p class="small">
                {candidate.warnings.map((point) => (
                  <>
                    <Badge tone="attention">{attentionMessage(point).title}</Badge>{' '}
                  </>
                ))}
              </p>
            )}
          </div>
          <p class="small quiet candidate__counts">
            <KofN {...shareOf(candidate.recurrence.all.units)} of={t.threads.conversationsRead} />{' '}
            <KofN {...shareOf(candidate.recurrence.all.sessions)} of={t.threads.sessionsRead} />{' '}
            <span>{counted(candidate.evidence.length, t.common.fragment, t.common.fragments)}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
