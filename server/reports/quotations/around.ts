import type { Block } from '../../text/block.ts'
import type { Span } from '../../text/span.ts'
import { aboveOf, earlierOf, leadOf } from './before-quotation.ts'
import { belowOf, tailsOf } from './behind-quotation.ts'
import type { QuotingText } from './passages.ts'
import { indexAt, type Region, region } from './region.ts'
import { isOnlyWho } from './who-behind.ts'

/**
 * The words around a quotation in which its attribution can stand: its own sentence before and behind it, the sentence
 * before when that ends in a colon or tells that somebody speaks, what stands behind in brackets or after a dash, the
 * line below it, the speaker's name before it, the other cells of its row.
 */
export function regionsAround(source: QuotingText, quotation: Span): Region[] {
  const { text, blocks, sentences } = source
  const at = indexAt(blocks, quotation.start)
  const last = indexAt(blocks, quotation.end - 1)
  const [block, end] = [blocks[at], blocks[last]]
  if (!block || !end) return []
  const own = leadOf(text, { block, quotation, sentences })
  const behind = tailsOf(text, { block: end, quotation, sentences })
  const below = belowOf(source, last, quotation)
  const isAttributed = behind.length > 0 || below.length > 0
  const before =
    own ??
    earlierOf(text, { block, quotation, sentences }, isAttributed) ??
    (opensBlock(text, block, quotation) ? aboveOf(source, at, isAttributed) : undefined)
  const regions = [
    ...behind,
    ...below,
    ...labelOf(text, block),
    ...(block.kind === 'cell' ? rowOf(source, at) : []),
  ]
  return [...regions, ...(before ? [before] : [])].filter(({ words }) => /\p{L}/u.test(words))
}

const opensBlock = (text: string, { start }: Block, quotation: Span) =>
  !/[\p{L}\p{N}]/u.test(text.slice(start, quotation.start))

/** The speaker's name before a turn. */
function labelOf(text: string, { kind, start, speaker }: Block): Region[] {
  if (kind !== 'turn' || !speaker) return []
  const from = Math.max(0, start - speaker.length - 20)
  const at = text.slice(from, start).lastIndexOf(speaker)
  return at < 0 ? [] : [region(text, { start: from + at, end: from + at + speaker.length }, 'label')]
}

/** The other cells on the line of a cell. */
function rowOf({ text, blocks }: QuotingText, at: number): Region[] {
  const row: Region[] = []
  for (const step of [-1, 1]) {
    for (let next = at + step; blocks[next]?.kind === 'cell' && Math.abs(next - at) < 8; next += step) {
      const [left, right] = step < 0 ? [blocks[next], blocks[next + 1]] : [blocks[next - 1], blocks[next]]
      const cell = blocks[next]
      if (!left || !right || !cell || text.slice(left.end, right.start).includes('\n')) break
      const words = text.slice(cell.start, cell.end)
      if (words.length < 120 && isOnlyWho(words)) row.push(region(text, cell, 'label'))
    }
  }
  return row
}
