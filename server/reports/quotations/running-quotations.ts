import type { Block } from '../../text/block.ts'
import { type Opened, type PairedMarks, pairedMarks } from '../../text/quotation-marks.ts'

/** The blocks that one quotation runs over. */
export interface Run {
  readonly blocks: readonly Block[]
  /** How many characters to leave out at the beginning of every block but the first: the mark that opens again. */
  readonly reopened: number
  /** Index of the first block behind it. */
  readonly next: number
  /** Blocks between that are no part of it: notes at the foot of a page, captions. */
  readonly skipped: readonly Block[]
}

type Step = 'stops' | 'goes-on' | 'closes' | 'reopens'

const farthest = 6
const farthestReopened = 40
const longest = 6000
const running = new Set(['paragraph', 'item', 'quote', 'turn', 'cell'])
const apart = new Set(['footnote', 'caption'])
const singles = "'‘’‚´"

/**
 * Follows quotations that open in one block and close in a later one: broken by the end of a page, of several
 * paragraphs with one closing mark, or of paragraphs that each open with the mark again.
 */
export class RunningQuotations {
  readonly #text: string
  readonly #blocks: readonly Block[]
  readonly #marks = new Map<Block, PairedMarks>()

  constructor(text: string, blocks: readonly Block[]) {
    this.#text = text
    this.#blocks = blocks
  }

  /** The run that begins with this block; undefined when its marks close, or nothing closes them. */
  from(at: number): Run | undefined {
    const first = this.#blocks[at]
    let opened = first && this.#mayBegin(first) ? this.#unclosedIn(first) : undefined
    if (!first || !opened) return undefined
    const blocks = [first]
    const skipped: Block[] = []
    let run: Run | undefined
    for (let next = at + 1; next <= at + farthest; next++) {
      const block = this.#blocks[next]
      if (!block || block.end - first.start > longest) return run
      if (apart.has(block.kind)) {
        skipped.push(block)
        continue
      }
      const step = this.#step(opened, blocks.at(-1) ?? first, block)
      if (step === 'stops') return run
      if (step === 'reopens') return this.#reopening(opened, { blocks, skipped, next, reopened: 0 }) ?? run
      blocks.push(block)
      if (step === 'goes-on') continue
      run = { blocks: [...blocks], skipped: [...skipped], next: next + 1, reopened: 0 }
      opened = this.#unclosedIn(block)
      if (!opened) return run
    }
    return run
  }

  /** Paragraphs that each open with the mark again, up to and with the one that closes it. */
  #reopening({ mark }: Opened, { next, ...before }: Run): Run | undefined {
    const blocks = [...before.blocks]
    const skipped = [...before.skipped]
    for (let at = next; at < next + farthestReopened; at++) {
      const block = this.#blocks[at]
      if (!block) return undefined
      if (apart.has(block.kind)) {
        skipped.push(block)
        continue
      }
      if (!this.#text.startsWith(mark, block.start)) return undefined
      blocks.push(block)
      const { unclosed } = this.#marksOf(block)
      if (!unclosed.some((one) => one.mark === mark && one.start === block.start + mark.length))
        return { blocks, skipped, next: at + 1, reopened: mark.length }
    }
    return undefined
  }

  /** What the next block does to a mark that is open. */
  #step(opened: Opened, last: Block, block: Block): Step {
    const isTitle = last.kind === 'heading' && block.kind === 'heading'
    if (!running.has(block.kind) && !isTitle) return 'stops'
    const isBroken = !/[.!?…:;][)\]]?\s*$/.test(this.#text.slice(last.end - 3, last.end))
    const isMidSentence = isBroken && /^\p{Ll}/u.test(this.#text.slice(block.start, block.start + 2))
    if (singles.includes(opened.mark)) return isMidSentence ? this.#stepOfSingle(opened, block) : 'stops'
    const reopens = this.#text.startsWith(opened.mark, block.start)
    if (reopens && last.kind === block.kind && block.kind !== 'item') return 'reopens'
    if ((block.kind === 'item' || (last.kind === 'heading' && !isTitle)) && !isMidSentence) return 'stops'
    const { quoted, unopened, unclosed } = this.#marksOf(block)
    const inner = quoted.find(({ isSingle }) => !isSingle)
    const [closing] = unopened
    if (closing === undefined)
      return !inner && unclosed.length === 0 && opened.mark !== '"' && !isTitle ? 'goes-on' : 'stops'
    const isFirst = !inner || closing < inner.start
    return isFirst && (opened.mark !== '"' || isBroken) ? 'closes' : 'stops'
  }

  #stepOfSingle({ mark }: Opened, { start, end }: Block): Step {
    const near = this.#text.slice(start, Math.min(end, start + 300))
    return mark === '‘' && near.search(/[’'](?=[\s.,;:!?)]|$)/) > 0 ? 'closes' : 'stops'
  }

  /** The last mark of a block that is opened and not closed in it. */
  #unclosedIn(block: Block): Opened | undefined {
    const { unclosed, quoted } = this.#marksOf(block)
    const opened = unclosed.findLast(({ mark }) => mark === '‘' || !singles.includes(mark))
    return opened && quoted.every(({ isSingle, start }) => isSingle || start < opened.start)
      ? opened
      : undefined
  }

  /** A line without a full stop at its end may have been read as a heading. */
  #mayBegin({ kind }: Block): boolean {
    return running.has(kind) || kind === 'heading'
  }

  #marksOf(block: Block): PairedMarks {
    const marks = this.#marks.get(block) ?? pairedMarks(this.#text, block)
    this.#marks.set(block, marks)
    return marks
  }
}
