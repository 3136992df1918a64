import { counted } from '../../server/language/figures.ts'
import type { EditionChange } from '../../server/quotes/edition.ts'
import type { QuoteSet } from '../../server/quotes/quote.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
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
      <PageHead
        title="Citatensets"
        under="Citaten die u wilt laten lezen, elk met een pagina die laat zien waar het vandaan komt."
      />
      {lines.length === 0 ? (
        <EmptyState title="Nog geen citatensets">
          <p>
            Maak hieronder een set. Kies daarna een zin in een bron, of een fragment bij een rode draad, en
            zet die in de set. U kunt de citaten ordenen, de toeschrijving verbeteren en de set publiceren.
          </p>
        </EmptyState>
      ) : (
        <div class="table-scroll">
          <table class="table table--rows">
            <thead>
              <tr>
                <th scope="col">citatenset</th>
                <th scope="col">stand</th>
                <th scope="col">citaten</th>
                <th scope="col">let op</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line {...line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <section class="stack" aria-labelledby="new-set">
        <h2 id="new-set">Nieuwe citatenset</h2>
        <PostForm action="/quote-sets" class="form" label="Nieuwe citatenset">
          <TextField name="title" label="Titel" value={refused?.title} errors={refused?.errors} required />
          <Buttons>
            <Button kind="primary">Maak citatenset</Button>
          </Buttons>
        </PostForm>
      </section>
    </>
  )
}

function Line({ set, quotes, sessions, drifted, changes, publishedAt }: QuoteSetLine) {
  return (
    <tr>
      <th scope="row">
        <a href={`/quote-sets/${set.id}`}>{set.title}</a>
      </th>
      <td>
        {publishedAt === null ? (
          'concept'
        ) : (
          <>
            {set.status === 'ingetrokken' && 'ingetrokken, '}editie {set.edition}{' '}
            <span class="under">
              <When at={publishedAt} />
            </span>
          </>
        )}
      </td>
      <td>
        {counted(quotes, 'citaat', 'citaten')}
        {quotes > 0 && <span class="under">uit {counted(sessions, 'bijeenkomst', 'bijeenkomsten')}</span>}
      </td>
      <td>
        {drifted > 0 && (
          <Badge tone="attention">{counted(drifted, 'citaat', 'citaten')} gewijzigd sinds publicatie</Badge>
        )}
        {drifted === 0 &&
          changes.length > 0 &&
          set.status !== 'ingetrokken' &&
          'wijzigingen nog niet gepubliceerd'}
      </td>
    </tr>
  )
}
