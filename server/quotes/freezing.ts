import type { CodingRow, QuoteRow } from '../database/tables.ts'
import { overlaps, type Span } from '../text/span.ts'
import { type Carried, carried } from './carried.ts'
import type { Desk, StoredText } from './desk.ts'
import type { FrozenCode, FrozenQuote } from './edition.ts'
import { printedWords } from './masking.ts'
import { placeOf, type QuotePlace } from './place.ts'

/** A stretch of a source with all that stands around it now. */
export interface Looked<Words extends Stretch = QuoteRow> {
  readonly quote: Words
  readonly source: StoredText
  readonly place: QuotePlace
  /** The words as they may go to others. */
  readonly printed: string
  /** The document's latest version, and where the quote stands in it. */
  readonly latest: { readonly text: StoredText; readonly version: number; readonly carried: Carried }
  /** Codings that overlap the quote, in the version quoted and in the latest. */
  readonly codings: readonly CodingRow[]
}

/** A stretch of a text version that somebody wants to show: a quote, or a piece of evidence. */
export type Stretch = Pick<QuoteRow, 'document' | 'version' | 'start' | 'end' | 'exact'>

/** Looks a stretch up in the sources as they stand now. */
export async function lookUp<Words extends Stretch>(desk: Desk, quote: Words): Promise<Looked<Words>> {
  const source = await desk.text(quote.version)
  const text = await desk.text(await desk.latestVersion(quote.document))
  const place = placeOf(source, quote, await desk.register())
  const stands: Carried =
    text.version.id === quote.version ? { isSame: true, span: quote } : carried(source.text, text.text, quote)
  return {
    quote,
    source,
    place,
    printed: printedWords(quote.exact, place.rule, place.hidden),
    latest: { text, version: text.version.number, carried: stands },
    codings: await codingsOn(desk, quote, { version: text.version.id, stands }),
  }
}

async function codingsOn(
  desk: Desk,
  quote: Stretch,
  latest: { version: string; stands: Carried },
): Promise<CodingRow[]> {
  const over = (rows: readonly CodingRow[], span: Span) => rows.filter((row) => overlaps(row, span))
  const here = over(await desk.codings(quote.version), quote)
  if (latest.version === quote.version || !latest.stands.isSame) return here
  return [...here, ...over(await desk.codings(latest.version), latest.stands.span)]
}

/** The quote as an edition of this moment would freeze it. */
export async function frozenQuote(desk: Desk, looked: Looked): Promise<FrozenQuote> {
  const { quote, source, place, printed } = looked
  const thread = quote.thread === null ? undefined : (await desk.threads()).get(quote.thread)
  const { id, short, start, end, exact, prefix, suffix, attribution } = quote
  const { voice, rule, session, table, proposition, page, time } = place
  return {
    id,
    short,
    document: { id: source.document.id, name: source.document.name, original: source.document.original },
    version: { id: source.version.id, number: source.version.number, sha256: source.version.sha256 },
    start,
    end,
    exact,
    printed,
    prefix,
    suffix,
    attribution,
    voice,
    rule,
    place: {
      session: session && { id: session.id, title: session.title, date: session.date, kind: session.kind },
      table,
      proposition,
      page,
      time,
      sentence: place.sentences?.first ?? null,
    },
    thread: thread ? { id: thread.id, title: thread.title } : null,
    codes: await frozenCodes(desk, looked.codings),
  }
}

async function frozenCodes(desk: Desk, codings: readonly CodingRow[]): Promise<FrozenCode[]> {
  const coders = new Map<string, Set<string>>()
  for (const { code, coder } of codings) coders.set(code, (coders.get(code) ?? new Set()).add(coder))
  const codes = await desk.codes()
  return [...coders]
    .map(([id, who]) => ({
      id,
      name: codes.get(id)?.name ?? '',
      definition: codes.get(id)?.definition ?? '',
      coders: [...who].sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
