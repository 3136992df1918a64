import type { Block } from '../../text/block.ts'
import { type PairedMarks, pairedMarks } from '../../text/quotation-marks.ts'
import type { Span } from '../../text/span.ts'
import { type Run, RunningQuotations } from './running-quotations.ts'

/** The text that quotations are sought in. */
export interface QuotingText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Span[]
}

/**
 * One block, or the blocks that one quotation runs over. `text` begins at `start` and is as long as what stands in the
 * report from there to `end`; what is no part of it (`>`, a note at the foot of a page, a mark that a next paragraph
 * opens with again) is white space in it, so that positions need no reckoning.
 */
export interface Passage extends Span {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The stretches of the report that it holds. */
  readonly pieces: readonly Span[]
  readonly marks: PairedMarks
}

/** Parts a report into passages. Entries of a table of contents are none. */
export function passagesIn({ text, blocks }: QuotingText): Passage[] {
  const read = blocks.filter((block) => block.kind !== 'contents' && !isOnlyMarks(text, block))
  const running = new RunningQuotations(text, read)
  const passages: Passage[] = []
  for (let at = 0; at < read.length; ) {
    const lines = linesOfQuote(text, read, at)
    const whole = lines > 1 ? undefined : running.from(at)
    const taken = whole ?? { blocks: read.slice(at, at + lines), next: at + lines }
    passages.push(passageOf(text, taken))
    at = taken.next
    passages.push(...(whole?.skipped ?? []).map((block) => passageOf(text, { blocks: [block] })))
  }
  return passages
}

/** How many blocks from here are the lines of one quotation with `>` before each. */
function linesOfQuote(text: string, blocks: readonly Block[], at: number): number {
  let count = 1
  for (; blocks[at + count]?.kind === 'quote' && blocks[at]?.kind === 'quote'; count++) {
    const gap = text.slice(blocks[at + count - 1]?.end, blocks[at + count]?.start)
    if (!/>/.test(gap) || !/^[ \t]*(?:\n[ \t]*>[ \t>]*)+$/.test(gap)) break
  }
  return count
}

const isOnlyMarks = (text: string, { start, end }: Block) =>
  end - start < 20 && /^[>\s]+$/.test(text.slice(start, end))

function passageOf(text: string, { blocks, reopened = 0 }: Pick<Run, 'blocks'> & Partial<Run>): Passage {
  const pieces = blocks.map(({ start, end }, index) => ({
    start: index === 0 ? start : Math.min(start + reopened, end),
    end,
  }))
  const start = pieces[0]?.start ?? 0
  let words = ''
  for (const piece of pieces) {
    words += ' '.repeat(piece.start - start - words.length) + text.slice(piece.start, piece.end)
  }
  const end = start + words.length
  return { text: words, start, end, blocks, pieces, marks: marksAt(start, words) }
}

/** The marks of words that stand at a position in the report. */
function marksAt(at: number, words: string): PairedMarks {
  const { quoted, unclosed, unopened } = pairedMarks(words, { start: 0, end: words.length })
  const moved = <S extends Span>(span: S): S => ({ ...span, start: span.start + at, end: span.end + at })
  return {
    quoted: quoted.map((one) => ({ ...moved(one), outer: moved(one.outer) })),
    unclosed: unclosed.map(({ mark, start }) => ({ mark, start: start + at })),
    unopened: unopened.map((position) => position + at),
  }
}
