import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { FrozenEdition } from '../../server/quotes/edition.ts'
import type { StandingQuote, StandingSet } from '../../server/quotes/looking.ts'
import type { Spread } from '../../server/quotes/spread.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { Badge, EmptyState, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import { QuoteItem } from './QuoteItem.tsx'
import { Editions, Exports, Publish, type PublishedRow, Rules, SetForms } from './QuoteSetAside.tsx'
import { SpreadTable } from './SpreadTable.tsx'

export interface QuoteSetPageProps {
  standing: StandingSet
  spread: Spread
  editions: readonly PublishedRow[]
  thread: { readonly id: string; readonly title: string } | null
  /** Titles of the threads that stand, by id. */
  threads: ReadonlyMap<string, string>
  /** Names by id. */
  people: ReadonlyMap<string, string>
}

/** A quote set: its quotes in order, how they are spread, what changed, and publishing. */
export function QuoteSetPage(props: QuoteSetPageProps) {
  const { standing, spread, editions, thread } = props
  const { set, quotes } = standing
  const here = `/quote-sets/${set.id}`
  const last = editions[0]
  return (
    <>
      <PageHead
        title={set.title}
        under={
          <>
            {set.status === 'ingetrokken' && (
              <>
                <Badge tone="attention">{t.quoteSets.withdrawn}</Badge>{' '}
              </>
            )}
            {last ? (
              <>
                {t.quoteSets.editionAnd(last.row.number)}{' '}
                {set.status === 'ingetrokken' ? t.quoteSets.withdrawn : t.quoteSets.published}{' '}
                <When at={last.row.at} /> {t.quoteSets.by(last.person)}
              </>
            ) : (
              t.quoteSets.draft
            )}
            {' · '}
            {counted(quotes.length, t.common.quote, t.common.quotes)}
            {thread && (
              <>
                {t.quoteSets.withThread}
                <a href={`/threads/${thread.id}`}>{thread.title}</a>
              </>
            )}
          </>
        }
      />
      <Withdrawn edition={standing.edition} />
      <div class="columns">
        <section aria-label={t.quoteSets.quotes} class="stack">
          {quotes.length === 0 ? (
            <EmptyState
              title={t.quoteSets.empty}
              actions={
                <>
                  <ButtonLink href="/sessions">{t.quoteSets.toSources}</ButtonLink>
                  <ButtonLink href="/threads">{t.quoteSets.toThreads}</ButtonLink>
                </>
              }
            >
              <p>{t.quoteSets.emptyHow}</p>
            </EmptyState>
          ) : (
            <Runs {...props} here={here} />
          )}
        </section>
        <aside class="columns__aside" aria-label={t.quoteSets.publishAndSpread}>
          <Publish standing={standing} />
          <Rules set={set} />
          {quotes.length > 0 && <SpreadTable spread={spread} />}
          {quotes.length > 0 && <Exports set={set.id} />}
          {editions.length > 0 && <Editions set={set.id} editions={editions} />}
          <SetForms set={set} isPublished={editions.length > 0} />
        </aside>
      </div>
    </>
  )
}

function Withdrawn({ edition }: { edition: FrozenEdition | undefined }) {
  if (!edition?.withdrawn) return null
  return (
    <Note attention title={t.quoteSets.isWithdrawn}>
      <p>{edition.withdrawn.reason}</p>
      <p>{t.quoteSets.withdrawnHow}</p>
    </Note>
  )
}

/** The quotes in their order, under the title of their thread wherever another thread begins. */
function Runs(props: QuoteSetPageProps & { here: string }) {
  const { standing, threads, people, here } = props
  const { set, quotes } = standing
  const runs = runsOf(quotes)
  const isGrouped = runs.some(({ thread }) => thread !== null)
  const isScattered = new Set(runs.map(({ thread }) => thread)).size < runs.length
  return (
    <>
      {isScattered && (
        <PostForm action={`/quote-sets/${set.id}/group`} back={here} quick>
          <Button small>{t.quoteSets.groupByThread}</Button>
        </PostForm>
      )}
      {runs.map(({ thread, from, run }) => (
        <>
          {isGrouped && (
            <h2 class="quotes__thread">
              {thread === null ? (
                t.quoteSets.withoutThread
              ) : (
                <a href={`/threads/${thread}`}>{threads.get(thread) ?? t.quoteSets.threadGone}</a>
              )}
            </h2>
          )}
          <ol class="quotes" start={from + 1}>
            {run.map((quote, i) => (
              <QuoteItem
                standing={quote}
                set={set}
                here={here}
                isFirst={from + i === 0}
                isLast={from + i === quotes.length - 1}
                threads={threads}
                people={people}
              />
            ))}
          </ol>
        </>
      ))}
    </>
  )
}

interface Run {
  readonly thread: string | null
  /** Index of its first quote. */
  readonly from: number
  readonly run: StandingQuote[]
}

function runsOf(quotes: readonly StandingQuote[]): Run[] {
  const runs: Run[] = []
  for (const [index, quote] of quotes.entries()) {
    const last = runs.at(-1)
    if (last && last.thread === quote.quote.thread) last.run.push(quote)
    else runs.push({ thread: quote.quote.thread, from: index, run: [quote] })
  }
  return runs
}
