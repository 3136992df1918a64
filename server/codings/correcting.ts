import type { Part } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { AppError, invalid } from '../errors.ts'
import type { Comment } from '../ingest/reading.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import { addTextVersion } from '../sources/text-versions.ts'
import type { Block, Voice } from '../text/block.ts'
import { canonicalText } from '../text/canonical.ts'
import { type Correction, correctionBy, correctionOf } from '../text/carrying.ts'
import type { Edit } from '../text/edits.ts'
import type { Repair } from '../text/repair.ts'
import { type CarriedOver, carryOver } from './carrying-over.ts'

/** The text that a document gets, with its structure. */
export interface NextText {
  /** Canonical. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** One per block. */
  readonly voices: readonly Voice[]
  readonly parts: readonly Part[]
  /** JSON: SpeakerCorrection[] */
  readonly speakers?: string | null | undefined
  /** Name and version of what made the text. */
  readonly reader: string
  readonly repairs?: readonly Repair[] | undefined
  readonly comments?: readonly Comment[] | undefined
}

export interface WantedVersion {
  readonly document: string
  /** Id of the text version that was read: a later one is a conflict. */
  readonly version: string
  /** Why, for people. */
  readonly reason: string
  readonly next: NextText
  /** What changed, when that is known exactly; found by comparing the texts when absent. */
  readonly edits?: readonly Edit[] | undefined
}

/** The next version that a correction made, and what became of the codings of the one before. */
export interface CorrectionMade extends CarriedOver {
  /** Id of the new text version. */
  readonly version: string
  readonly number: number
}

export const longestReason = 300

/**
 * Makes the next text version of a document and carries over what stands on the one before: codings, masks, memos,
 * examples, decisions, evidence and quotes that are not published. Nothing is re-attached by resemblance.
 * @throws {AppError} invalid - no reason or one too long, the same text, or an empty one; not-found
 * @throws {AppError} conflict - somebody corrected the text meanwhile; `extra` holds both
 */
export async function nextVersion(write: Writer, wanted: WantedVersion): Promise<CorrectionMade> {
  const source = await correctable(write, wanted)
  const { next } = wanted
  if (next.text === source.text) invalid('nothing-changed')
  const correction = correctionOf(source.text, next.text, wanted.edits)
  return store(write, wanted, { from: source.version.id, correction })
}

/**
 * Makes the next text version of the same words, laid out in other blocks. All that stands on the text stays where it is.
 * @throws {AppError} as `correctable`
 */
export async function nextLayout(
  write: Writer,
  wanted: Omit<WantedVersion, 'edits'>,
): Promise<CorrectionMade> {
  const source = await correctable(write, wanted)
  const next = { ...wanted.next, text: source.text }
  return store(
    write,
    { ...wanted, next },
    { from: source.version.id, correction: correctionBy(source.text, []) },
  )
}

/**
 * The text of a document that somebody wants to correct.
 * @throws {AppError} invalid - no reason, or one too long; not-found
 * @throws {AppError} conflict - its text is not the one that was read any more
 */
export async function correctable(
  write: Writer,
  { document, version, reason }: Pick<WantedVersion, 'document' | 'version' | 'reason'>,
): Promise<SourceText> {
  if (reason.trim() === '') invalid('correction-without-reason')
  if (reason.trim().length > longestReason) invalid('correction-reason-too-long', { longest: longestReason })
  const source = await sourceText(write.trx, document)
  if (source.version.id === version) return source
  const { id, number, reason: because, at } = source.version
  throw new AppError(
    'conflict',
    'corrected-meanwhile',
    { document, number },
    { theirs: { version: id, number, reason: because, at }, yours: { version, reason } },
  )
}

async function store(
  write: Writer,
  { document, reason, next }: WantedVersion,
  { from, correction }: { from: string; correction: Correction },
): Promise<CorrectionMade> {
  if (next.text.trim() === '' || next.blocks.length === 0) invalid('correction-empties-text')
  if (canonicalText(next.text) !== next.text) invalid('correction-not-canonical')
  const number = await nextNumber(write, document)
  const version = await addTextVersion(write, {
    document,
    number,
    reason: reason.normalize('NFC').trim(),
    ...next,
    speakers: next.speakers ?? null,
  })
  const carried = await carryOver(write, { document, from, to: version, correction })
  return { version, number, ...carried }
}

/** A version that was taken back keeps its number. */
async function nextNumber(write: Writer, document: string): Promise<number> {
  const { highest } = await write.trx
    .selectFrom('text_versions')
    .select((eb) => eb.fn.max('number').as('highest'))
    .where('document', '=', document)
    .executeTakeFirstOrThrow()
  return (highest ?? 0) + 1
}
