import type { PdfChunk } from './pdf-lines.ts'
import type { LeftOut } from './pdf-repairs.ts'
import { rowsOf, sheetsOf } from './pdf-rows.ts'
import { runningLines } from './running-lines.ts'

/**
 * Leaves out running headers, footers and page numbers.
 * @returns the pages without them, and what was left out
 */
export function withoutFurniture(pages: readonly PdfChunk[][]): {
  pages: PdfChunk[][]
  leftOut: LeftOut[]
} {
  const rows = pages.map(rowsOf)
  const running = runningLines(sheetsOf(rows))
  const leftOut: LeftOut[] = []
  const kept = pages.map((page, index) => {
    const gone = new Set([...running[index]!].flatMap((at) => rows[index]![at]!.chunks))
    const middle = middleOf(page)
    return page.filter((chunk) => {
      if (gone.has(chunk))
        leftOut.push({ page: chunk.page, text: chunk.text.trim(), isAtTop: chunk.y > middle })
      return !gone.has(chunk)
    })
  })
  // Pages that are all alike have no furniture.
  if (kept.every((page) => page.length === 0)) return { pages: [...pages], leftOut: [] }
  return { pages: kept, leftOut }
}

/** Halfway between the highest and the lowest line. */
function middleOf(page: readonly PdfChunk[]): number {
  let highest = Number.NEGATIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  for (const { y } of page) {
    highest = Math.max(highest, y)
    lowest = Math.min(lowest, y)
  }
  return (highest + lowest) / 2
}
