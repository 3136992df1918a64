import type { EditionRow } from '../../server/database/tables.ts'
import type { StandingSet } from '../../server/quotes/looking.ts'
import type { Spread } from '../../server/quotes/spread.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { counted } from '../parts/figures.ts'
import { EmptyState } from '../parts/Notes.tsx'
import { When } from '../parts/Text.tsx'
import { QuoteItem } from './QuoteItem.tsx'
import { Editions, Exports, Publish, SetForms } from './QuoteSetAside.tsx'
import { SpreadTable } from './SpreadTable.tsx'

export interface QuoteSetPageProps {
  standing: StandingSet
  spread: Spread
  editions: readonly { readonly row: EditionRow; readonly person: string }[]
  thread: { readonly id: string; readonly title: string } | null
}

/** A quote set: its quotes in order, how they are spread, what changed, and publishing. */
export function QuoteSetPage({ standing, spread, editions, thread }: QuoteSetPageProps) {
  const { set, quotes } = standing
  const here = `/quote-sets/${set.id}`
  const last = editions[0]
  return (
    <>
      <PageHead
        title={set.title}
        under={
          <>
            {last ? (
              <>
                Editie {last.row.number}, gepubliceerd <When at={last.row.at} /> door {last.person}
              </>
            ) : (
              'Concept, nog niet gepubliceerd'
            )}
            {' · '}
            {counted(quotes.length, 'citaat', 'citaten')}
            {thread && (
              <>
                {' · bij rode draad '}
                <a href={`/threads/${thread.id}`}>{thread.title}</a>
              </>
            )}
          </>
        }
      />
      <div class="columns">
        <section aria-label="Citaten" class="stack">
          {quotes.length === 0 ? (
            <EmptyState
              title="In deze set staat nog geen citaat"
              actions={
                <>
                  <ButtonLink href="/sessions">Naar de bronnen</ButtonLink>
                  <ButtonLink href="/threads">Naar de rode draden</ButtonLink>
                </>
              }
            >
              <p>
                Open een bron en kies een zin, of kies een fragment bij een rode draad. Zet het daar in deze
                citatenset: het komt hier onderaan te staan, met een voorstel voor de toeschrijving.
              </p>
            </EmptyState>
          ) : (
            <ol class="quotes">
              {quotes.map((quote, i) => (
                <QuoteItem
                  standing={quote}
                  here={here}
                  isFirst={i === 0}
                  isLast={i === quotes.length - 1}
                  wasPublished={last !== undefined}
                />
              ))}
            </ol>
          )}
        </section>
        <aside class="columns__aside" aria-label="Publiceren en verspreiding">
          <Publish standing={standing} />
          {quotes.length > 0 && <SpreadTable spread={spread} />}
          {quotes.length > 0 && <Exports set={set.id} />}
          {editions.length > 0 && <Editions set={set.id} editions={editions} />}
          <SetForms set={set} isPublished={editions.length > 0} />
        </aside>
      </div>
    </>
  )
}
