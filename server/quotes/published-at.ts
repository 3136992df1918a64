import type { QuoteRow } from '../database/finding-tables.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Desk } from './desk.ts'
import { type Drift, driftOf } from './drift.ts'
import { frozenQuote, type Looked, lookUp } from './freezing.ts'
import { labelOf } from './quote.ts'
import { editionsOf } from './store.ts'

/** Where words stand: in a version of the text of a document. */
export interface Stands extends Span {
  readonly document: string
  readonly version: string
}

/** A quote in the newest edition of its set, with what changed about it since. */
export interface PublishedQuote {
  readonly set: { readonly id: string; readonly title: string; readonly edition: number }
  readonly label: string
  readonly short: string
  readonly drift: Drift | undefined
}

/**
 * The published quotes whose words stand at one of these places, also where the text was corrected since.
 * @param short of the quote that the words are tagged with; it counts wherever it stands
 */
export async function publishedAt(
  desk: Desk,
  places: readonly Stands[],
  short?: string | undefined,
): Promise<PublishedQuote[]> {
  const documents = [...new Set(places.map(({ document }) => document))]
  const rows = await desk.db
    .selectFrom('quotes')
    .selectAll()
    .where('ended', 'is', null)
    .where((eb) => eb.or([eb('document', 'in', documents), eb('short', '=', short ?? '')]))
    .orderBy('made')
    .orderBy('id')
    .execute()
  const found: PublishedQuote[] = []
  for (const row of rows) {
    const isTagged = row.short === short
    if (!isTagged && !places.some((place) => mayBeOn(place, row))) continue
    const looked = await lookUp(desk, row)
    if (!isTagged && !places.some((place) => isOn(place, looked))) continue
    const published = await inNewestEdition(desk, looked)
    if (published) found.push(published)
  }
  return found
}

/** Without looking anything up: in another version of the text the words may stand elsewhere. */
const mayBeOn = (place: Stands, quote: QuoteRow) =>
  place.document === quote.document && (place.version !== quote.version || overlaps(place, quote))

function isOn(place: Stands, { quote, latest }: Looked): boolean {
  if (place.version === quote.version) return overlaps(place, quote)
  const { text, stands } = latest
  return place.version === text.version.id && stands.isSame && overlaps(place, stands.span)
}

async function inNewestEdition(desk: Desk, looked: Looked<QuoteRow>): Promise<PublishedQuote | undefined> {
  const { quote, latest } = looked
  const [row] = await editionsOf(desk.db, quote.quote_set)
  const kept = row && (await desk.edition(row)).quotes.get(quote.id)
  if (!row || !kept) return undefined
  const { title } = await desk.db
    .selectFrom('quote_sets')
    .select('title')
    .where('id', '=', quote.quote_set)
    .executeTakeFirstOrThrow()
  return {
    set: { id: quote.quote_set, title, edition: row.number },
    label: labelOf(kept.index),
    short: quote.short,
    drift: driftOf(kept.frozen, await frozenQuote(desk, looked), latest),
  }
}
