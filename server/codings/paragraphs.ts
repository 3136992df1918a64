import type { SourceText, VoicedBlock } from '../sources/source.ts'
import { canonicalText } from '../text/canonical.ts'
import { type Edit, editsBetween, joinedEdits } from '../text/edits.ts'
import type { Span } from '../text/span.ts'

/** What a person makes of one block: by its index, counted from 0. */
export interface CorrectedParagraph {
  readonly block: number
  /** Nothing takes the block away; an empty line within makes two blocks of it. */
  readonly text: string
}

/** A block of the corrected text, with the index of the block that it was. */
export interface CarriedBlock {
  readonly block: VoicedBlock
  readonly was: number
}

export interface CorrectedText {
  readonly edits: readonly Edit[]
  readonly blocks: readonly CarriedBlock[]
}

/**
 * Works out what corrected paragraphs do to a text: the edits over all of it, and its blocks. Only the paragraphs named
 * change; labels of speakers and what stands between blocks stay, but for a block that goes.
 */
export function correctedText(source: SourceText, paragraphs: readonly CorrectedParagraph[]): CorrectedText {
  const wanted = new Map(paragraphs.map(({ block, text }) => [block, text]))
  const edits: Edit[] = []
  const blocks: CarriedBlock[] = []
  let shift = 0
  for (const [was, block] of source.blocks.entries()) {
    const old = source.text.slice(block.start, block.end)
    const pieces = piecesOf(wanted.get(was) ?? old, old)
    const floor = Math.max(source.blocks[was - 1]?.end ?? 0, edits.at(-1)?.end ?? 0)
    const made =
      pieces.length > 0
        ? rewritten(block, old, pieces)
        : [withoutBlock(source, was, { floor, isFirst: blocks.length === 0 })]
    let start = block.start + shift
    for (const piece of pieces) {
      blocks.push({ block: { ...block, start, end: start + piece.length }, was })
      start += piece.length + between.length
    }
    for (const edit of made) shift += edit.text.length - (edit.end - edit.start)
    edits.push(...made)
  }
  return { edits: joinedEdits(edits), blocks }
}

const between = '\n\n'

/** The blocks that a paragraph becomes: as it stands in the text, without white space around it. */
function piecesOf(typed: string, old: string): string[] {
  const text = canonicalText(typed)
  if (text.trim() === old.trim()) return [old]
  return text
    .split(/\n[ \t]*\n\s*/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

function rewritten({ start }: Span, old: string, pieces: readonly string[]): Edit[] {
  return editsBetween(old, pieces.join(between)).map((edit) => ({
    start: start + edit.start,
    end: start + edit.end,
    text: edit.text,
  }))
}

interface Surroundings {
  /** Where what stands before the block and is left begins. */
  readonly floor: number
  /** Whether no block before it is left. */
  readonly isFirst: boolean
}

/** A block goes with the mark or label before it on its line, and with the white space above; the first with that below. */
function withoutBlock({ text, blocks }: SourceText, index: number, { floor, isFirst }: Surroundings): Edit {
  const block = blocks[index]
  if (!block) return { start: floor, end: floor, text: '' }
  const start = labelStart(text, block, floor)
  if (!standsAlone(text, block, start)) return { start: block.start, end: block.end, text: '' }
  if (!isFirst) return { start: floor + text.slice(floor, start).trimEnd().length, end: block.end, text: '' }
  const below = text.slice(block.end, blocks[index + 1]?.start ?? text.length)
  return { start, end: block.end + (below.length - below.trimStart().length), text: '' }
}

/** Where the label of the speaker, or the mark of the item, begins that stands before a block. */
function labelStart(text: string, block: VoicedBlock, floor: number): number {
  const gap = text.slice(floor, block.start)
  const named = block.kind === 'turn' && block.speaker ? gap.lastIndexOf(block.speaker) : -1
  const from = named >= 0 ? floor + named : block.start
  return Math.max(floor, text.lastIndexOf('\n', from - 1) + 1)
}

/** A cell of a row stands on one line with the others: then only its own words go. */
function standsAlone(text: string, block: VoicedBlock, start: number): boolean {
  const before = text[start - 1]
  const after = /^[ \t]*(\n|$)/.test(text.slice(block.end, block.end + 200))
  return block.kind !== 'cell' && after && (start === 0 || before === '\n')
}
