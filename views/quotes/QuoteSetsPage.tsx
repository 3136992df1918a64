import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { EditionChange } from '../../server/quotes/edition.ts'
import type { QuoteSet } from '../../server/quotes/quote.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import type { Column } from '../parts/order.ts'
import { PostForm } from '../parts/PostForm.tsx'
import { SortedTable } from '../parts/SortedTable.tsx'
import { When } from '../parts/Text.tsx'

/** A set in the list. */
export interface QuoteSetLine {
  readonly set: QuoteSet
  readonly quotes: number
  /** How many sessions its quotes come from. */
  readonly sessions: number
  /** Quotes whose words or attribution changed since publication. */
  readonly drifted: number
  readonly changes: readonly EditionChange[]
  readonly publishedAt: string | null
}

export interface QuoteSetsPageProps {
  lines: readonly QuoteSetLine[]
  refused?: { readonly title: string; readonly errors: FieldErrors } | undefined
}

/** Every quote set, and a form for a new one. */
export function QuoteSetsPage({ lines, refused }: QuoteSetsPageProps) {
  return (
    <>
      <ErrorSummary errors={refused?.errors} />
      <PageHead title={t.quoteSets.title} under={t.quoteSets.under} />
      {lines.length === 0 ? (
        <EmptyState title={t.quoteSets.none}>
          <p>{t.quoteSets.noneHow}</p>
        </EmptyState>
      ) : (
        <SortedTable
          table="sets-table"
          label={t.quoteSets.title}
          columns={columns()}
          rows={lines}
          wordsOf={({ set }) => set.title}
        >
          {(line) => <Line {...line} />}
        </SortedTable>
      )}
      <section class="stack" aria-labelledby="new-set">
        <h2 id="new-set">{t.quoteSets.newQuoteSet}</h2>
        <PostForm action="/quote-sets" class="form" label={t.quoteSets.newQuoteSet}>
          <TextField
            name="title"
            label={t.common.title}
            value={refused?.title}
            errors={refused?.errors}
            required
          />
          <Buttons>
            <Button kind="primary">{t.quoteSets.makeSet}</Button>
          </Buttons>
        </PostForm>
      </section>
    </>
  )
}

const columns = (): readonly Column<QuoteSetLine>[] => [
  { key: 'title', name: t.common.quoteSet, by: ({ set }) => set.title },
  { key: 'state', name: t.quoteSets.state, by: ({ publishedAt }) => publishedAt },
  { key: 'quotes', name: t.common.quotes, by: ({ quotes }) => quotes },
  { key: 'look', name: t.quoteSets.lookAt, by: ({ drifted }) => drifted },
]

function Line({ set, quotes, sessions, drifted, changes, publishedAt }: QuoteSetLine) {
  return (
    <tr>
      <th scope="row">
        <a href={`/quote-sets/${set.id}`}>{set.title}</a>
      </th>
      <td>
        {publishedAt === null ? (
          t.quoteSets.draftShort
        ) : (
          <>
            {set.status === 'ingetrokken' && t.quoteSets.withdrawnAnd}
            {t.quoteSets.editionSmall(set.edition)}{' '}
            <span class="under">
              <When at={publishedAt} />
            </span>
          </>
        )}
      </td>
      <td>
        {counted(quotes, t.common.quote, t.common.quotes)}
        {quotes > 0 && (
          <span class="under">
            {t.quoteSets.fromSessions(counted(sessions, t.common.session, t.common.sessions))}
          </span>
        )}
      </td>
      <td>
        {drifted > 0 && (
          <Badge tone="attention">
            {t.quoteSets.changedSincePublication(counted(drifted, t.common.quote, t.common.quotes))}
          </Badge>
        )}
        {drifted === 0 &&
          changes.length > 0 &&
          set.status !== 'ingetrokken' &&
          t.quoteSets.changesNotPublished}
      </td>
    </tr>
  )
}
