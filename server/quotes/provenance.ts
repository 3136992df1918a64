import type { EditionRow, QuoteRow } from '../database/finding-tables.ts'
import type { MaskGround } from '../database/report-tables.ts'
import type { Db, DocumentRow, TextVersionRow } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { holds, overlaps, type Span } from '../text/span.ts'
import { type Approved, approvalOf } from './approval.ts'
import { type StandingAttribution, standingAttribution } from './attributing.ts'
import { checkChain, type LinkCheck, type ProvenanceVerdict, verdictOf } from './checks.ts'
import { type ContextBlock, contextOf } from './context.ts'
import { type Decision, decisionsOn } from './decisions.ts'
import { Desk } from './desk.ts'
import { type Drift, driftOf } from './drift.ts'
import type { FrozenEdition } from './edition.ts'
import { frozenQuote, type Looked, lookUp } from './freezing.ts'
import { layersOf } from './laid.ts'
import type { Layer, PrintedPiece } from './layers.ts'
import { type MendedWords, mendedWords } from './mended.ts'
import type { QuotePlace } from './place.ts'
import { labelOf } from './quote.ts'
import { editionsOf, quoteNamed, quotesIn } from './store.ts'
import { type Use, usesOf } from './uses.ts'

/** Everything that is known of where a quote comes from, and the check of it at this moment. */
export interface Provenance extends StandingAttribution {
  readonly quote: QuoteRow
  /** The place that is told: to others in the text as they read it, where words of it are kept back. */
  readonly told: Span
  /** `C12`, or null when the quote was taken out of its set. */
  readonly label: string | null
  readonly set: SetOfQuote
  /** The words as they may go to others. */
  readonly printed: string
  /** The same, piece by piece, with what others read in the source. */
  readonly pieces: readonly PrintedPiece[]
  /** The words of the source without layers, with what must stay hidden covered. */
  readonly masked: string
  readonly layers: readonly Layer[]
  /** On what grounds of the Woo words of it are blacked out. */
  readonly grounds: readonly MaskGround[]
  readonly approved: Approved
  /** What others read directly before and behind the words. */
  readonly beside: Looked['beside']
  readonly place: QuotePlace
  readonly context: readonly ContextBlock[]
  /** What the file has where the words were mended when it was read. */
  readonly mended: MendedWords | undefined
  readonly document: DocumentRow
  readonly size: number | null
  readonly version: Omit<TextVersionRow, 'text' | 'blocks' | 'sentences' | 'repairs' | 'comments'>
  /** All text versions of the document, oldest first. */
  readonly versions: readonly { number: number; at: string; reason: string | null }[]
  readonly decisions: readonly Decision[]
  readonly use: Use
  /** The newest edition that holds this quote. */
  readonly edition: EditionRow | undefined
  readonly drift: Drift | undefined
  readonly checks: readonly LinkCheck[]
  readonly verdict: ProvenanceVerdict
  /** When the check was made, ISO 8601. */
  readonly checkedAt: string
  /** The head of the log at that moment: `seq:hash`. */
  readonly head: string
}

/** The set that a quote stands in. */
export interface SetOfQuote {
  readonly id: string
  readonly title: string
  readonly edition: number
  readonly rules: FrozenEdition['rules']
  /** Why it was withdrawn; null while it stands. */
  readonly withdrawn: string | null
}

/**
 * The whole chain behind a quote, computed and checked now. It answers for damaged texts and editions too.
 * @param name the quote's id, or the short id of its permanent link
 * @param desk shared by several quotes of one look, so that each file is read again only once
 * @throws {AppError} not-found - no such quote
 */
export async function provenanceOf(db: Db, name: string, desk = new Desk(db)): Promise<Provenance> {
  const quote = await quoteNamed(db, name)
  const looked = await lookUp(desk, quote)
  const { source, place, printed, beside } = looked
  const set = await setOf(desk, quote)
  const editions = await editionsWith(desk, quote, set)
  const edition = editions.at(-1)?.row
  const stretches = { quote, latest: standsNow(looked) }
  const use = await usesOf(db, stretches, editions)
  const checks = await checkChain(desk, { quote, source, edition })
  const index = (await quotesIn(db, quote.quote_set)).findIndex(({ id }) => id === quote.id)
  const chain = await headOf(db)
  return {
    quote,
    told: { start: quote.start, end: quote.end },
    label: index < 0 ? null : labelOf(index),
    set,
    printed,
    pieces: await shownPieces(desk, looked),
    masked: layersOf(quote).length === 0 ? printed : await maskedWords(desk, looked),
    layers: layersOf(quote),
    grounds: await groundsOn(desk, quote),
    approved: approvalOf(quote),
    beside,
    place,
    ...(await standingAttribution(desk, looked)),
    context: contextOf(source, quote, { place, hidden: await desk.hidden(quote.version) }),
    mended: await mendedWords(desk, looked),
    document: source.document,
    size: await sizeOf(db, source.document.original),
    version: source.version,
    versions: await versionsOf(db, quote.document),
    decisions: await decisionsOn(db, { stretches, set, use }),
    use,
    edition,
    drift: await driftSince(desk, looked, edition),
    checks,
    verdict: verdictOf(checks),
    checkedAt: new Date().toISOString(),
    head: chain ? `${chain.seq}:${chain.hash}` : '',
  }
}

async function groundsOn(desk: Desk, quote: QuoteRow): Promise<MaskGround[]> {
  const { replaced } = await desk.hidden(quote.version)
  const here = replaced.filter((each) => overlaps(each, quote))
  return [...new Set(here.flatMap(({ ground }) => ground ?? []))].sort()
}

async function setOf(desk: Desk, quote: QuoteRow): Promise<SetOfQuote> {
  const { id, title, edition, rules, status } = await desk.db
    .selectFrom('quote_sets')
    .select(['id', 'title', 'edition', 'rules', 'status'])
    .where('id', '=', quote.quote_set)
    .executeTakeFirstOrThrow()
  const [last] = status === 'ingetrokken' ? await editionsOf(desk.db, id) : []
  const withdrawn = last ? ((await desk.edition(last)).edition?.withdrawn?.reason ?? '') : null
  return { id, title, edition, rules: rules ?? 'verbatim', withdrawn }
}

async function shownPieces(desk: Desk, { quote, pieces }: Looked): Promise<PrintedPiece[]> {
  const hidden = await desk.hidden(quote.version)
  return pieces.map((piece) => {
    const isLaid = piece.kind !== 'kept' && piece.kind !== 'covered'
    return { ...piece, source: isLaid ? hidden.printed(piece) : piece.text }
  })
}

async function maskedWords(desk: Desk, { quote, source, place, printed }: Looked): Promise<string> {
  const isShown = place.rule !== 'vertrouwelijk' && holds(source.text, quote)
  return isShown ? (await desk.hidden(quote.version)).printed(quote) : printed
}

function standsNow({ latest }: Looked): { version: string; span: Span | null } {
  return {
    version: latest.text.version.id,
    span: latest.stands.isSame ? latest.stands.span : null,
  }
}

/**
 * The editions that print a quote, oldest first. One that was tampered with and no longer names the quote is kept
 * when it is younger than the quote: else changing it would hide that it was changed.
 */
async function editionsWith(
  desk: Desk,
  quote: QuoteRow,
  { id, title }: SetOfQuote,
): Promise<Use['editions']> {
  const set = { id, title }
  const found: Use['editions'][number][] = []
  for (const row of (await editionsOf(desk.db, set.id)).reverse()) {
    const { quotes, edition, hasItsHash, isInLog } = await desk.edition(row)
    const isWithdrawal = Boolean(edition?.withdrawn)
    const printed = quotes.get(quote.id)
    if (printed) found.push({ set, row, label: labelOf(printed.index), isWithdrawal })
    else if (quote.made < row.made && !(hasItsHash && isInLog))
      found.push({ set, row, label: null, isWithdrawal })
  }
  return found
}

async function driftSince(
  desk: Desk,
  looked: Looked,
  edition: EditionRow | undefined,
): Promise<Drift | undefined> {
  const frozen = edition && (await desk.edition(edition)).quotes.get(looked.quote.id)?.frozen
  return frozen && driftOf(frozen, await frozenQuote(desk, looked), looked.latest)
}

async function sizeOf(db: Db, hash: string): Promise<number | null> {
  const row = await db.selectFrom('originals').select('size').where('sha256', '=', hash).executeTakeFirst()
  return row?.size ?? null
}

async function versionsOf(db: Db, document: string): Promise<Provenance['versions']> {
  return db
    .selectFrom('text_versions')
    .select(['number', 'at', 'reason'])
    .where('document', '=', document)
    .where('ended', 'is', null)
    .orderBy('number')
    .execute()
}
