import type { Block } from '../text/block.ts'
import { type Opened, type PairedMarks, pairedMarks } from '../text/quotation-marks.ts'
import type { Span } from '../text/span.ts'

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
  const passages: Passage[] = []
  for (let at = 0; at < read.length; ) {
    const lines = linesOfQuote(text, read, at)
    const whole = lines > 1 ? undefined : runningOn(text, read, at)
    const taken = whole ?? { blocks: read.slice(at, at + lines), next: at + lines, reopened: 0 }
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
    if (!/>/.test(gap) || !/^\s*(?:\n[ \t]*>[ \t>]*)+$/.test(gap)) break
  }
  return count
}

interface Taken {
  readonly blocks: readonly Block[]
  /** How many characters to leave out at the beginning of every block but the first. */
  readonly reopened?: number
}

interface RunOn extends Required<Taken> {
  readonly next: number
  /** Blocks between that are no part of it. */
  readonly skipped: readonly Block[]
}

const farthest = 8
const running = new Set(['paragraph', 'item', 'quote', 'turn', 'cell'])
const apart = new Set(['footnote', 'caption'])

/** The blocks that a quotation which opens here and does not close runs over; undefined when there is none. */
function runningOn(text: string, blocks: readonly Block[], at: number): RunOn | undefined {
  const first = blocks[at]
  let opened = first && running.has(first.kind) ? unclosedIn(text, first) : undefined
  if (!first || !opened) return undefined
  const taken = [first]
  const skipped: Block[] = []
  let closed: RunOn | undefined
  for (let next = at + 1; next <= at + farthest; next++) {
    const block = blocks[next]
    if (!block) return closed
    if (apart.has(block.kind)) {
      skipped.push(block)
      continue
    }
    const step = stepOf(text, { opened, last: taken.at(-1) ?? first, block })
    if (step === 'stops') return closed
    taken.push(block)
    if (step === 'reopens')
      return reopening(text, blocks, { at: next, taken: [...taken], skipped, opened }) ?? closed
    if (step === 'goes-on') continue
    closed = { blocks: [...taken], skipped: [...skipped], next: next + 1, reopened: 0 }
    opened = unclosedIn(text, block)
    if (!opened) return closed
  }
  return closed
}

/** Paragraphs that each open with the mark again, up to and with the one that closes it. */
function reopening(
  text: string,
  blocks: readonly Block[],
  { at, taken, skipped, opened }: { at: number; taken: Block[]; skipped: Block[]; opened: Opened },
): RunOn | undefined {
  for (let next = at; ; ) {
    const block = blocks[next]
    if (!block || next > at + 4 * farthest) return undefined
    if (!unclosedAtStart(text, block, opened))
      return { blocks: taken, skipped, next: next + 1, reopened: opened.mark.length }
    next++
    while (blocks[next] && apart.has(blocks[next]?.kind ?? '')) skipped.push(blocks[next++]!)
    const following = blocks[next]
    if (!following || !text.startsWith(opened.mark, following.start)) return undefined
    taken.push(following)
  }
}

type Step = 'stops' | 'goes-on' | 'closes' | 'reopens'

/** What the next block does to a mark that is open. */
function stepOf(text: string, { opened, last, block }: { opened: Opened; last: Block; block: Block }): Step {
  if (!running.has(block.kind)) return 'stops'
  const isBroken = !/[.!?…:;][)\]]?\s*$/.test(text.slice(last.end - 3, last.end))
  const isMidSentence = isBroken && /^\p{Ll}/u.test(text.slice(block.start, block.start + 2))
  if ("'‘’‚´".includes(opened.mark)) {
    const closing = text.slice(block.start, block.start + 300).search(/[’'](?=[\s.,;:!?)]|$)/)
    return opened.mark === '‘' && isMidSentence && closing > 0 ? 'closes' : 'stops'
  }
  if (text.startsWith(opened.mark, block.start) && last.kind === block.kind && block.kind !== 'item')
    return 'reopens'
  if (block.kind === 'item' && !isMidSentence) return 'stops'
  const { quoted, unopened, unclosed } = pairedMarks(text, block)
  const [closing] = unopened
  const inner = quoted.find(({ isSingle }) => !isSingle)
  if (closing !== undefined)
    return (!inner || closing < inner.start) && (opened.mark !== '"' || isMidSentence || isBroken)
      ? 'closes'
      : 'stops'
  const isSilent = !inner && unclosed.length === 0
  return isSilent && opened.mark !== '"' ? 'goes-on' : 'stops'
}

/** The last mark of a block that is opened and not closed in it. */
function unclosedIn(text: string, block: Block): Opened | undefined {
  const { unclosed, quoted } = pairedMarks(text, block)
  const opened = unclosed.findLast(({ mark }) => !"'’´‚".includes(mark))
  return opened && quoted.every(({ isSingle, start }) => isSingle || start < opened.start)
    ? opened
    : undefined
}

function unclosedAtStart(text: string, block: Block, { mark }: Opened): boolean {
  const { unclosed } = pairedMarks(text, block)
  return unclosed.some((one) => one.mark === mark && one.start === block.start + mark.length)
}

const isOnlyMarks = (text: string, { start, end }: Block) =>
  end - start < 20 && /^[>\s]+$/.test(text.slice(start, end))

function passageOf(text: string, { blocks, reopened = 0 }: Taken): Passage {
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
