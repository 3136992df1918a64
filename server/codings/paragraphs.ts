import type { SourceText, VoicedBlock } from '../sources/source.ts'
import { ownLabel } from '../sources/speakers.ts'
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
  const going: number[] = []
  let shift = 0
  const make = (made: readonly Edit[]) => {
    for (const edit of made) shift += edit.text.length - (edit.end - edit.start)
    edits.push(...made)
  }
  for (const [was, block] of source.blocks.entries()) {
    const old = source.text.slice(block.start, block.end)
    const pieces = piecesOf(wanted.get(was) ?? old, old)
    if (pieces.length === 0) {
      going.push(was)
      continue
    }
    make(withoutBlocks(source, going.splice(0), blocks.length === 0))
    let start = block.start + shift
    for (const piece of pieces) {
      blocks.push({ block: { ...block, start, end: start + piece.length }, was })
      start += piece.length + between.length
    }
    make(rewritten(block, old, pieces))
  }
  make(withoutBlocks(source, going, blocks.length === 0))
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

/**
 * Blocks beside each other go, each with the mark or label before it on its line. Of the white space above and below
 * them the larger stays; at the start and the end of the text neither does.
 */
function withoutBlocks({ text, blocks }: SourceText, going: readonly number[], isFirst: boolean): Edit[] {
  const [first, last] = [going[0], going.at(-1)]
  if (first === undefined || last === undefined) return []
  const gone = going.flatMap((index): Span[] => {
    const block = blocks[index]
    if (!block) return []
    const start = labelStart(text, block, blocks[index - 1]?.end ?? 0)
    return [standsAlone(text, block, start) ? { start, end: block.end } : block]
  })
  const edits = gone.map(({ start, end }, index): Edit => {
    const next = gone[index + 1]
    const isJoined = next !== undefined && text.slice(end, next.start).trim() === ''
    return { start, end: isJoined ? next.start : end, text: '' }
  })
  return widened(text, joinedEdits(edits), { isFirst, isLast: last === blocks.length - 1 })
}

interface Ends {
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** With the white space that has nothing left to part. */
function widened(text: string, edits: readonly Edit[], { isFirst, isLast }: Ends): Edit[] {
  return edits.map((edit, index) => {
    const above = spaceBefore(text, edit.start)
    const below = spaceBehind(text, edit.end)
    const isWhole = (above.includes('\n') || edit.start === above.length) && startsLine(below, text, edit.end)
    if (!isWhole) return edit
    const takesBelow = (isFirst && index === 0) || above.length > below.length
    if (takesBelow && !(isLast && index === edits.length - 1))
      return { ...edit, end: edit.end + below.length }
    return { ...edit, start: edit.start - above.length }
  })
}

const spaceBefore = (text: string, at: number) =>
  /\s*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? ''
const spaceBehind = (text: string, at: number) => /^\s*/.exec(text.slice(at, at + 200))?.[0] ?? ''
const startsLine = (below: string, text: string, end: number) =>
  below.includes('\n') || end + below.length === text.length

/** Where the label of the speaker, or the mark of the item, begins that stands before a block. */
function labelStart(text: string, block: VoicedBlock, floor: number): number {
  const gap = text.slice(floor, block.start)
  const label = ownLabel(block)
  const named = block.kind !== 'item' && label !== undefined ? gap.lastIndexOf(label) : -1
  const from = named >= 0 ? floor + named : block.start
  return Math.max(floor, text.lastIndexOf('\n', from - 1) + 1)
}

/** A cell of a row stands on one line with the others: then only its own words go. */
function standsAlone(text: string, block: VoicedBlock, start: number): boolean {
  const before = text[start - 1]
  const after = /^[ \t]*(\n|$)/.test(text.slice(block.end, block.end + 200))
  return block.kind !== 'cell' && after && (start === 0 || before === '\n')
}
