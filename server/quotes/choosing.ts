import { checkedAnchor } from '../codings/coding.ts'
import { currentPlace } from '../codings/current-place.ts'
import type { QuoteRow } from '../database/finding-tables.ts'
import { newId } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { AppError, invalid, notFound } from '../errors.ts'
import { leadAt } from '../sources/leads.ts'
import type { Span } from '../text/span.ts'
import { proposedAttribution } from './attribution.ts'
import { Desk, type StoredText } from './desk.ts'
import type { HiddenText } from './hidden-text.ts'
import { checkedLayers, type Layer, longestClarification } from './layers.ts'
import { placeOf, type QuotePlace } from './place.ts'
import { refuseSilenced } from './quotable.ts'
import { checkedAttribution, type Wanted, wantedSpan } from './quote.ts'
import { freeShortId, quoteNamed, quotesIn } from './store.ts'
import { revealed } from './traceable.ts'

export type NewQuote = Wanted & {
  /** Id of the set. */
  readonly set: string
  readonly document: string
  /** Id of the text version; the latest when absent. */
  readonly version?: string | undefined
  readonly thread?: string | null | undefined
  /** Whether what an item hangs under is printed before it, between brackets. */
  readonly withLead?: boolean | undefined
  /** As it will be printed; proposed from the place when absent. */
  readonly attribution?: string | undefined
}

export interface ChosenQuote {
  id: string
  short: string
  /** False when these words already stood in the set. */
  isNew: boolean
}

/**
 * Puts a quote at the end of a set.
 * @throws {AppError} forbidden - the session is confidential, or the document is a report
 * @throws {AppError} invalid - a span that cannot be stored, words that do not occur exactly once, an attribution
 *   that names somebody
 * @throws {AppError} not-found - no such set, document or text version
 * @throws {AppError} conflict - a correction touched these words since they were read
 */
export async function addQuote(write: Writer, asked: NewQuote): Promise<ChosenQuote> {
  const { trx } = write
  const wanted = await inLatestText(trx, asked)
  const set = await trx
    .selectFrom('quote_sets')
    .select('id')
    .where('id', '=', wanted.set)
    .where('ended', 'is', null)
    .executeTakeFirst()
  if (!set) notFound('quote-set-not-found', { set: wanted.set })
  const desk = new Desk(trx)
  const source = await quotable(desk, wanted)
  const anchor = checkedAnchor(source.text, wantedSpan(source.text, wanted))
  const standing = await quotesIn(trx, set.id)
  const twin = standing.find(
    ({ version, start, end }) =>
      version === source.version.id && start === anchor.start && end === anchor.end,
  )
  if (twin) return { id: twin.id, short: twin.short, isNew: false }
  const place = placeOf(source, anchor, await desk.register())
  refuseSilenced(place)
  const quote = {
    id: newId(),
    short: await freeShortId(trx),
    quote_set: set.id,
    document: source.document.id,
    version: source.version.id,
    ...anchor,
    attribution: await attributionFor(desk, place, wanted.attribution),
    position: Math.max(0, ...standing.map(({ position }) => position)) + 1,
    thread: wanted.thread ?? null,
    layers: wanted.withLead ? leadLayer(source, anchor, await desk.hidden(source.version.id)) : null,
    ...{ approval: null, approval_note: null },
  }
  await write.insert('quotes', quote)
  return { id: quote.id, short: quote.short, isNew: true }
}

/** A clarification with what the words hang under, as others may read it; null when there is nothing or too much. */
function leadLayer(source: StoredText, quote: Span, hidden: HiddenText): string | null {
  const lead = leadAt(source, quote.start)
  const words = lead && withoutBrackets(hidden.printed(lead)).replace(/[\s.:;,]+$/u, '')
  if (!words || words.length >= longestClarification) return null
  const layer: Layer = { kind: 'clarification', start: quote.start, end: quote.start, text: `${words}:` }
  return JSON.stringify(checkedLayers(source.text, quote, [layer], null))
}

/** `[naam]` within a clarification would look like the end of it. */
const withoutBrackets = (words: string) => words.replace(/\[([^[\]]*)\]/gu, '($1)')

/** A text that was corrected while it was read: the words are chosen where they stand now. */
async function inLatestText(db: Db, wanted: NewQuote): Promise<NewQuote> {
  const { document, version } = wanted
  if (version === undefined || 'exact' in wanted) return wanted
  const { start, end } = wanted
  const place = await currentPlace(db, { document, version, start, end })
  return { ...wanted, version: place.version, start: place.start, end: place.end }
}

async function quotable(desk: Desk, { document, version }: NewQuote): Promise<StoredText> {
  const source = await desk.text(version ?? (await desk.latestVersion(document)))
  if (source.document.id !== document) notFound('version-not-found', { document })
  if (source.document.ended !== null) notFound('document-not-found', { document: source.document.name })
  if (source.document.role === 'report') {
    throw new AppError('forbidden', 'quote-from-report', { document: source.document.name })
  }
  if (!source.isIntact) throw new AppError('internal', 'text-damaged', { document: source.document.name })
  return source
}

/** Changes the attribution of a quote. @throws {AppError} invalid | not-found | conflict */
export async function changeAttribution(
  write: Writer,
  { id, revision }: { id: string; revision?: number | undefined },
  attribution: string,
): Promise<void> {
  const desk = new Desk(write.trx)
  const quote: QuoteRow = await quoteNamed(write.trx, id)
  const place = placeOf(await desk.text(quote.version), quote, await desk.register())
  const checked = await attributionFor(desk, place, attribution)
  await write.update('quotes', { id: quote.id, revision }, { attribution: checked })
}

/** The proposal, or what somebody wrote as long as it says no more than was agreed. */
async function attributionFor(desk: Desk, place: QuotePlace, wanted: string | undefined): Promise<string> {
  const proposed = proposedAttribution(place)
  if (wanted === undefined || wanted.trim() === '' || wanted.trim() === proposed) return proposed
  const attribution = checkedAttribution(wanted)
  const fault = revealed(attribution, place, await desk.register())
  return fault ? invalid(fault) : attribution
}
