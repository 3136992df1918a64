import type { Voice } from '../../server/text/block.ts'
import { firstWhere } from '../../server/text/halving.ts'
import { overlaps, type Span } from '../../server/text/span.ts'
import { byPlace, type Mark } from './marks.ts'
import type { ReadingBlock, ShownCode, ShownCoding } from './props.ts'

/** One underline: all codings of one code on one span, whoever made them. */
export interface Drawn extends Mark {
  readonly code: ShownCode
  /** Who else gave it. */
  readonly others: readonly string[]
  readonly isOwn: boolean
  /** Whether a correction changed its words and nobody looked since. */
  readonly isChanged: boolean
}

/** Codings of one code on one span become one underline that names who else gave it. */
export function drawnCodings(codings: readonly ShownCoding[]): Drawn[] {
  const drawn = new Map<string, Drawn>()
  for (const { code, start, end, coder, own, changedFrom } of codings) {
    const id = `${code.id} ${start} ${end}`
    const others = own ? [] : [coder.name]
    const alone = { id, code, start, end, others, isOwn: own, isChanged: changedFrom !== undefined }
    const known = drawn.get(id)
    drawn.set(id, known ? together(known, alone) : alone)
  }
  return [...drawn.values()].sort(byPlace)
}

function together(known: Drawn, more: Drawn): Drawn {
  return {
    ...known,
    others: [...known.others, ...more.others],
    isOwn: known.isOwn || more.isOwn,
    isChanged: known.isChanged || more.isChanged,
  }
}

/** Per block, by its start, what overlaps it; both in the order of the text. */
export function perBlock<Item extends Span>(
  blocks: readonly Span[],
  items: readonly Item[],
): Map<number, Item[]> {
  const found = new Map<number, Item[]>()
  for (const item of items) {
    const first = firstWhere(blocks, ({ end }) => end > item.start)
    for (let at = first; at < blocks.length; at++) {
      const block = blocks[at]
      if (!block || block.start >= item.end) break
      const here = found.get(block.start) ?? []
      here.push(item)
      found.set(block.start, here)
    }
  }
  return found
}

/** A block with what stands before it on the page, so that nothing is said twice in a row. */
export interface PlacedBlock {
  readonly block: ReadingBlock
  readonly showsVoice: boolean
  readonly showsSpeaker: boolean
  /** The page that begins here. */
  readonly newPage: number | undefined
}

export function placed(blocks: readonly ReadingBlock[]): PlacedBlock[] {
  let voice: Voice | undefined
  let speaker: string | undefined
  let page: number | undefined
  return blocks.map((block) => {
    const newPage =
      block.page !== undefined && page !== undefined && block.page !== page ? block.page : undefined
    const showsSpeaker = block.speaker !== undefined && block.speaker !== speaker
    const showsVoice = block.voice !== voice || showsSpeaker || newPage !== undefined
    voice = block.voice
    speaker = block.speaker
    page = block.page ?? page
    return { block, showsVoice, showsSpeaker, newPage }
  })
}

/** An item with the items under it. */
export interface ItemTree {
  readonly item: PlacedBlock
  readonly under: readonly ItemTree[]
}

/** What stands on the page one after another: a block, or a list of items, nested by their level. */
export type Row = { readonly block: PlacedBlock } | { readonly items: readonly ItemTree[] }

export function rowsOf(blocks: readonly PlacedBlock[]): Row[] {
  const rows: Row[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]
    if (!block) break
    let end = at + 1
    if (block.block.kind === 'item') {
      while (blocks[end]?.block.kind === 'item' && blocks[end]?.newPage === undefined) end++
      rows.push({ items: itemTrees(blocks.slice(at, end)) })
    } else {
      rows.push({ block })
    }
    at = end
  }
  return rows
}

function itemTrees(items: readonly PlacedBlock[]): ItemTree[] {
  const trees: ItemTree[] = []
  for (let at = 0; at < items.length; ) {
    const item = items[at]
    if (!item) break
    let end = at + 1
    while (end < items.length && levelOf(items[end]) > levelOf(item)) end++
    trees.push({ item, under: itemTrees(items.slice(at + 1, end)) })
    at = end
  }
  return trees
}

function levelOf(item: PlacedBlock | undefined): number {
  return item?.block.level ?? 1
}

/** As many letters as take about two thirds of a screen: what comes into sight is drawn in little pieces. */
const lettersPerStretch = 900

/** What stands beside the letters of a block, who speaks and the space around it, takes as much room as these. */
const lettersPerBlock = 60

/**
 * Rows put together in stretches, all about as high, that the browser can leave undrawn while they are out of sight;
 * `contain-intrinsic-block-size` in reading.css says how high.
 */
export function stretchesOf(rows: readonly Row[]): Row[][] {
  const stretches: Row[][] = []
  let room = 0
  for (const row of rows) {
    if (room <= 0) {
      stretches.push([])
      room = lettersPerStretch
    }
    stretches.at(-1)?.push(row)
    room -= lettersOf(row)
  }
  return stretches
}

function lettersOf(row: Row): number {
  const items = 'items' in row ? row.items : [{ item: row.block, under: [] }]
  return items.reduce(
    (sum, { item, under }) =>
      sum + lettersPerBlock + item.block.text.length + (under.length > 0 ? lettersOf({ items: under }) : 0),
    0,
  )
}

/**
 * What must be drawn again after a change: the blocks that it touched, and every coding that has a say in how these
 * look. In a text with ten thousand codings those are a few.
 */
export function drawnAgain<Block extends Span, Coding extends Span>(
  changed: readonly Span[],
  { blocks, codings }: { blocks: readonly Block[]; codings: readonly Coding[] },
): { blocks: Block[]; codings: Coding[] } {
  const touched = changed.map((span) => drawnWith(span, codings))
  const again = blocks.filter((block) => touched.some((span) => overlaps(span, block)))
  const around = again.map((block) => drawnWith(block, codings))
  return { blocks: again, codings: codings.filter((coding) => around.some((span) => overlaps(span, coding))) }
}

/**
 * Widens a span to everything that is drawn together with it: a coding that comes or goes can move the lanes of
 * those that overlap it, and theirs of those that overlap them.
 */
export function drawnWith(span: Span, marks: readonly Span[]): Span {
  let { start, end } = span
  for (let grew = true; grew; ) {
    grew = false
    for (const mark of marks) {
      if (mark.start >= end || mark.end <= start) continue
      if (mark.start >= start && mark.end <= end) continue
      start = Math.min(start, mark.start)
      end = Math.max(end, mark.end)
      grew = true
    }
  }
  return { start, end }
}
