import type { Block } from '../../text/block.ts'

const names =
  /^(?:citaat|citaten|quotes?|uitspra(?:ak|ken)|(?:letterlijk )?geciteerd|wat (?:is|werd) gezegd)\s*:?$/i

/** The cells, by their start, that stand in the column *Citaat* or *Quote* of a table, its head left out. */
export function cellsOfQuotes(text: string, blocks: readonly Block[]): ReadonlySet<number> {
  const cells = new Set<number>()
  let columns = new Set<number>()
  let column = 0
  let last: Block | undefined
  for (const block of blocks) {
    const gap = last ? text.slice(last.end, block.start) : ''
    const isSameTable = last?.kind === 'cell' && block.kind === 'cell' && /^(?:\t+|\n\t*)$/.test(gap)
    const tabs = gap.length - gap.replaceAll('\t', '').length
    column = isSameTable && !gap.includes('\n') ? column + tabs : tabs
    if (!isSameTable) columns = new Set()
    if (block.kind === 'cell') {
      if (columns.has(column)) cells.add(block.start)
      else if (block.end - block.start < 40 && names.test(text.slice(block.start, block.end)))
        columns.add(column)
    }
    last = block
  }
  return cells
}
