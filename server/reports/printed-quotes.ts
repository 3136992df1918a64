import type { Db } from '../database/tables.ts'
import { parsedEdition } from '../quotes/edition.ts'
import { layersOf } from '../quotes/laid.ts'
import type { Layer } from '../quotes/layers.ts'
import type { SourceText } from '../sources/source.ts'
import { originalBytes, sourceTextOfVersion } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import { type Tagged, tagsIn } from './tags.ts'

/** A quote as it is printed, in the text version that it was taken from. */
export interface PrintedQuote extends Span {
  readonly layers: readonly Layer[]
  readonly source: SourceText
}

/** A quote of ours that a tag in the report names. */
export interface TaggedQuote extends Tagged {
  readonly printed: PrintedQuote
}

interface Stored extends Span {
  readonly short: string
  /** 0 for the quote as it stands now. */
  readonly edition: number
  readonly version: string
  readonly layers: readonly Layer[]
}

/** Every quote that stands, and every quote as an edition printed it. */
async function storedQuotes(db: Db): Promise<Stored[]> {
  const quotes = await db
    .selectFrom('quotes')
    .select(['short', 'version', 'start', 'end', 'layers'])
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('position')
    .execute()
  const editions = await db.selectFrom('editions').select('frozen').orderBy('made').execute()
  const standing = quotes.map((quote) => ({ ...quote, edition: 0, layers: layersOf(quote) }))
  const frozen = editions.flatMap(({ frozen: json }) => {
    const edition = parsedEdition(json)
    return (edition?.quotes ?? []).map(({ short, version, start, end, layers }) => ({
      ...{ short, start, end, layers, version: version.id, edition: edition?.edition ?? 0 },
    }))
  })
  return [...standing, ...frozen]
}

/** The quotes that are or were printed otherwise than they were said, each form once. */
export async function layeredQuotes(db: Db, sources: readonly SourceText[]): Promise<PrintedQuote[]> {
  const forms = new Map<string, Stored>()
  for (const { version, start, end, layers, ...quote } of await storedQuotes(db)) {
    const form = JSON.stringify([version, start, end, layers])
    if (layers.length > 0 && !forms.has(form)) forms.set(form, { ...quote, version, start, end, layers })
  }
  return withTexts(db, [...forms.values()], sources)
}

/**
 * The quotes that the tags in a report's file name, each as the edition printed it that the tag names; when there is
 * no such edition, as it stands now. A tag of a quote that this project does not know is left out.
 */
export async function taggedQuotes(db: Db, report: SourceText): Promise<TaggedQuote[]> {
  if (report.document.format !== 'docx') return []
  const tags = tagsIn(await originalBytes(db, report.document.original), report.text)
  if (tags.length === 0) return []
  const stored = await storedQuotes(db)
  const meant = tags.flatMap((tag) => {
    const own = stored.filter(({ short }) => short === tag.quote)
    const quote = own.find(({ edition }) => edition === tag.edition) ?? own[0]
    return quote ? [{ tag, quote }] : []
  })
  const printed = await withTexts(
    db,
    meant.map(({ quote }) => quote),
    [],
  )
  return meant.flatMap(({ tag }, i) => {
    const quote = printed[i]
    return quote ? [{ ...tag, printed: quote }] : []
  })
}

async function withTexts(
  db: Db,
  quotes: readonly Stored[],
  known: readonly SourceText[],
): Promise<PrintedQuote[]> {
  const texts = new Map(known.map((source) => [source.version.id, source]))
  const printed: PrintedQuote[] = []
  for (const { version, start, end, layers } of quotes) {
    const source = texts.get(version) ?? (await sourceTextOfVersion(db, version))
    texts.set(version, source)
    printed.push({ start, end, layers, source })
  }
  return printed
}
