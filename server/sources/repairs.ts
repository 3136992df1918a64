import { countedRepairs } from '../ingest/repair-words.ts'
import type { Block } from '../text/block.ts'
import { rawBehind, repairsTouching } from '../text/raw-behind.ts'
import type { Repair, RepairKind } from '../text/repair.ts'
import { firstOverlapping } from '../text/sorted-spans.ts'
import type { Span } from '../text/span.ts'

/** One repair as a person looks at it: the words around it, as they were and as they are. */
export interface RepairLine {
  readonly kind: RepairKind
  /** What stood in the file, with the words around it. */
  readonly before: string
  /** What stands there now; empty for what was set aside. */
  readonly after: string
  /** The words to look at in the reading page. */
  readonly shown: Span
  /** Where the block starts in which they stand. */
  readonly block: number
  readonly page: number | null
}

/** The repairs of one kind: how many, and some of them. */
export interface RepairGroup {
  readonly kind: RepairKind
  readonly count: number
  readonly lines: readonly RepairLine[]
  /** Where in the list of this kind the first of them stands, from 0. */
  readonly from: number
}

/** How much of the list somebody asked for. */
export interface Wanted {
  readonly kind?: RepairKind | undefined
  readonly from?: number | undefined
}

const fewest = 25
export const mostOnPage = 200

/** Words that were changed come first, then what was left out; ends of lines are many and say least. */
const inOrder: readonly RepairKind[] = [
  'joined-word',
  'kept-hyphen',
  'set-aside',
  'parted-columns',
  'moved-note',
  'ligature',
  'soft-hyphen',
  'split-paragraph',
  'joined-lines',
]

/** The repairs of a text, kind by kind: of each kind the first few, or of one kind a page full. */
export function repairGroups(
  { text, blocks }: { text: string; blocks: readonly Block[] },
  repairs: readonly Repair[],
  { kind, from = 0 }: Wanted = {},
): RepairGroup[] {
  const counts = new Map(countedRepairs(repairs).map((one) => [one.kind, one.count]))
  return inOrder.flatMap((each) => {
    const count = counts.get(each)
    if (count === undefined || (kind !== undefined && kind !== each)) return []
    const start = kind === undefined || from >= count ? 0 : from
    const size = kind === undefined ? fewest : mostOnPage
    const lines = repairs
      .filter((repair) => repair.kind === each)
      .slice(start, start + size)
      .map((repair) => lineOf(repair, { text, blocks, repairs }))
    return [{ kind: each, count, lines, from: start }]
  })
}

interface RepairedText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly repairs: readonly Repair[]
}

function lineOf(repair: Repair, { text, blocks, repairs }: RepairedText): RepairLine {
  const isGone = repair.start === repair.end
  const around = isGone ? besideWord(text, repair.start) : wordsAround(text, repair)
  const block = blocks[nearestBlock(blocks, around)]
  return {
    kind: repair.kind,
    before: isGone ? repair.raw.trim() : rawAround(repair, around, { text, repairs }),
    after: isGone ? '' : text.slice(around.start, around.end),
    shown: around,
    block: block?.start ?? 0,
    page: block?.page ?? null,
  }
}

/** What stood there with the words around it; of the rows of columns that begin or end there only the words. */
function rawAround(
  repair: Repair,
  around: Span,
  { text, repairs }: Pick<RepairedText, 'text' | 'repairs'>,
): string {
  const isBesideColumns = repairsTouching(repairs, around).some(
    (one) => one !== repair && one.kind === 'parted-columns',
  )
  if (repair.kind !== 'parted-columns' && !isBesideColumns) return rawBehind(repairs, text, around)
  return text.slice(around.start, repair.start) + repair.raw + text.slice(repair.end, around.end)
}

/** The block in which a span stands, else the first one behind it, else the last. */
function nearestBlock(blocks: readonly Block[], span: Span): number {
  const found = firstOverlapping(blocks, span)
  if (found >= 0) return found
  const next = blocks.findIndex(({ start }) => start >= span.end)
  return next >= 0 ? next : blocks.length - 1
}

/** Whole words: where a repair joins two words both of them. */
function wordsAround(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from > 0 && /\S/.test(text[from - 1]!) && start - from < 40) from--
  while (to < text.length && /\S/.test(text[to]!) && to - end < 40) to++
  return trimmed(text, { start: from, end: to })
}

/** The word behind a place where something was taken out, else the one before it. */
function besideWord(text: string, at: number): Span {
  let from = at
  while (from < text.length && /\s/.test(text[from]!)) from++
  if (from < text.length) return wordsAround(text, { start: from, end: from + 1 })
  let to = at
  while (to > 0 && /\s/.test(text[to - 1]!)) to--
  return to > 0 ? wordsAround(text, { start: to - 1, end: to }) : { start: 0, end: 0 }
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}
