import type { CodingRow } from '../database/coding-tables.ts'
import type { QuoteRow } from '../database/finding-tables.ts'
import { anchor, holds, overlaps, type Span } from '../text/span.ts'
import { approvalOf } from './approval.ts'
import { standingAttribution } from './attributing.ts'
import type { Desk, StoredText } from './desk.ts'
import type { FrozenCode, FrozenQuote } from './edition.ts'
import { layersOf, layersOn } from './laid.ts'
import { type Covered, type Layer, type PrintedPiece, printedWith } from './layers.ts'
import { confidentialMask, masked, printedWords } from './masking.ts'
import type { Outward } from './outward.ts'
import { placeOf, type QuotePlace } from './place.ts'
import { type StandsNow, standsNow } from './stands-now.ts'

/** A stretch of a source with all that stands around it now. */
export interface Looked<Words extends Stretch = QuoteRow> {
  readonly quote: Words
  readonly source: StoredText
  readonly place: QuotePlace
  /** The words as they may go to others: with the layers, and with what must stay hidden covered. */
  readonly printed: string
  /** The same, piece by piece. */
  readonly pieces: readonly PrintedPiece[]
  /** What others read directly before and behind it; nothing where the rule is silence, or the text was damaged. */
  readonly beside: { readonly before: string; readonly after: string }
  /** The document's latest version, and where the quote stands in it. */
  readonly latest: { readonly text: StoredText; readonly version: number; readonly stands: StandsNow }
  /** Codings that overlap the quote where it stands now, or where it stood when a correction changed its words. */
  readonly codings: readonly CodingRow[]
}

/** A stretch of a text version that somebody wants to show: a quote, or a piece of evidence. */
export type Stretch = Pick<QuoteRow, 'document' | 'version' | 'start' | 'end' | 'exact'>

/** Looks a stretch up in the sources as they stand now. */
export async function lookUp<Words extends Stretch>(desk: Desk, quote: Words): Promise<Looked<Words>> {
  const source = await desk.text(quote.version)
  const text = await desk.text(await desk.latestVersion(quote.document))
  const place = placeOf(source, quote, await desk.register())
  const stands: StandsNow =
    text.version.id === quote.version
      ? { isSame: true, span: quote }
      : standsNow(await desk.correction(quote.version, text.version.id), quote)
  const { text: printed, pieces } = await printedNow(desk, quote, { source, place })
  return {
    quote,
    source,
    place,
    printed,
    pieces,
    beside: await besideOf(desk, quote, { source, place }),
    latest: { text, version: text.version.number, stands },
    codings: await codingsOn(desk, quote, { version: text.version.id, stands }),
  }
}

/** A text that was damaged is shown as far as it goes: the check tells what is wrong with it. */
async function printedNow(
  desk: Desk,
  quote: Stretch,
  { source, place }: { source: StoredText; place: QuotePlace },
): Promise<{ text: string; pieces: readonly PrintedPiece[] }> {
  if (!holds(source.text, quote)) {
    const text = printedWords(quote.exact, place.rule, place.hidden)
    return { text, pieces: [{ kind: 'kept', start: quote.start, end: quote.end, source: quote.exact, text }] }
  }
  if (place.rule === 'vertrouwelijk') return printedWith(source.text, quote, [], [whole(quote)])
  const outward = await desk.outward()
  const layers = layersOn(quote).map((layer) => hiding(layer, place, outward))
  return printedWith(source.text, quote, layers, await coveredIn(desk, quote))
}

async function besideOf(
  desk: Desk,
  quote: Stretch,
  { source, place }: { source: StoredText; place: QuotePlace },
): Promise<Looked['beside']> {
  if (place.rule === 'vertrouwelijk' || !holds(source.text, quote)) return { before: '', after: '' }
  const hidden = await desk.hidden(quote.version)
  const { prefix, suffix } = anchor(source.text, quote)
  return {
    before: hidden.printed({ start: quote.start - prefix.length, end: quote.start }),
    after: hidden.printed({ start: quote.end, end: quote.end + suffix.length }),
  }
}

const whole = ({ start, end }: Span) => ({ start, end, text: confidentialMask })

async function coveredIn(desk: Desk, quote: Stretch): Promise<Covered[]> {
  const { replaced } = await desk.hidden(quote.version)
  return replaced
    .filter((each) => overlaps(each, quote))
    .map(({ start, end, words }) => ({ start, end, text: words }))
}

const hiding = (layer: Layer, place: QuotePlace, outward: Outward) => ({
  ...layer,
  text: outward.attribution(masked(layer.text, place.hidden), place),
})

async function codingsOn(
  desk: Desk,
  quote: Stretch,
  latest: { version: string; stands: StandsNow },
): Promise<CodingRow[]> {
  const over = (rows: readonly CodingRow[], span: Span) => rows.filter((row) => overlaps(row, span))
  return latest.stands.isSame
    ? over(await desk.codings(latest.version), latest.stands.span)
    : over(await desk.codings(quote.version), quote)
}

/** The quote as an edition of this moment would freeze it. */
export async function frozenQuote(desk: Desk, looked: Looked): Promise<FrozenQuote> {
  const { quote, source, place, printed } = looked
  const thread = quote.thread === null ? undefined : (await desk.threads()).get(quote.thread)
  const { id, short, start, end, exact, prefix, suffix } = quote
  const { attribution } = await standingAttribution(desk, looked)
  const { voice, rule, agreed, session, table, proposition, page, time } = place
  const approval = approvalOf(quote)
  return {
    id,
    short,
    document: { id: source.document.id, name: source.document.name, original: source.document.original },
    version: { id: source.version.id, number: source.version.number, sha256: source.version.sha256 },
    start,
    end,
    exact,
    layers: layersOf(quote),
    printed,
    prefix,
    suffix,
    attribution,
    voice,
    rule,
    agreed,
    approval: { state: approval.state, at: approval.at },
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
