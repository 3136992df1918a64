import type { Part } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import type { SourceText } from '../sources/source.ts'
import { asRead, carriedSpeakers } from '../sources/speakers.ts'
import { besideText } from '../sources/store.ts'
import { type Correction, carriedPosition, carry, correctionBy } from '../text/carrying.ts'
import { applied } from '../text/edits.ts'
import type { Repair } from '../text/repair.ts'
import { type CorrectionMade, correctable, type NextText, nextVersion } from './correcting.ts'
import {
  type CarriedBlock,
  type CorrectedParagraph,
  type CorrectedText,
  correctedText,
} from './paragraphs.ts'

export interface WantedCorrection {
  readonly document: string
  /** Id of the text version that was read: a later one is a conflict. */
  readonly version: string
  /** Why, for people. */
  readonly reason: string
  readonly paragraphs: readonly CorrectedParagraph[]
}

/**
 * Corrects a text paragraph by paragraph: only those named change. The structure goes along.
 * @throws {AppError} as `nextVersion`; invalid - no such block
 */
export async function correctParagraphs(write: Writer, wanted: WantedCorrection): Promise<CorrectionMade> {
  const source = await correctable(write, wanted)
  const strange = wanted.paragraphs.find(({ block }) => source.blocks[block] === undefined)
  if (strange) invalid('paragraph-unknown', { block: strange.block + 1 })
  const corrected = correctedText(source, wanted.paragraphs)
  if (corrected.edits.length === 0) invalid('nothing-changed')
  const beside = await besideText(write.trx, source.version.id)
  const correction = correctionBy(source.text, corrected.edits)
  const next: NextText = {
    ...structureAfter(source, corrected),
    text: applied(source.text, corrected.edits),
    reader: source.version.reader,
    repairs: beside.repairs.flatMap((repair) => carriedRepair(correction, repair)),
    comments: beside.comments.map((comment) => ({ ...comment, at: carriedPosition(correction, comment.at) })),
  }
  return nextVersion(write, { ...wanted, next, edits: corrected.edits })
}

/** Parts hold the blocks that they held; a part of which every block went goes too. */
function structureAfter(
  source: SourceText,
  { blocks }: CorrectedText,
): Pick<NextText, 'blocks' | 'voices' | 'parts' | 'speakers'> {
  return {
    blocks: blocks.map(({ block }) => asRead(block)),
    voices: blocks.map(({ block }) => block.voice),
    speakers: carriedSpeakers(
      source.structure.speakers,
      blocks.map(({ was }) => was),
    ),
    parts: source.parts.flatMap((part) => partAfter(part, source, blocks)),
  }
}

function partAfter(part: Part, source: SourceText, blocks: readonly CarriedBlock[]): Part[] {
  const held = blocks.filter(({ was }) => {
    const start = source.blocks[was]?.start ?? -1
    return part.start <= start && start < part.end
  })
  const [first, last] = [held[0], held.at(-1)]
  return first && last ? [{ ...part, start: first.block.start, end: last.block.end }] : []
}

/** What the file says is known as long as nobody wrote something else there. */
function carriedRepair(correction: Correction, repair: Repair): Repair[] {
  if (repair.start === repair.end) {
    const at = carriedPosition(correction, repair.start)
    return [{ ...repair, start: at, end: at }]
  }
  const result = carry(correction, repair)
  return result.state === 'kept' ? [{ ...repair, ...result.span }] : []
}
