import { opensPart } from './headings.ts'
import type { PdfChunk } from './pdf-lines.ts'
import type { LeftOut } from './pdf-repairs.ts'

/** How many lines from the top and from the bottom of a page can be furniture. */
const deep = 3

/**
 * Leaves out what returns at the same height on many pages: running headers, footers and page numbers.
 * @returns the pages without them, and what was left out
 */
export function withoutFurniture(pages: readonly PdfChunk[][]): {
  pages: PdfChunk[][]
  leftOut: LeftOut[]
} {
  const seen = new Map<string, Set<number>>()
  pages.forEach((page, index) => {
    for (const chunk of atTheEdges(page)) {
      const known = seen.get(signature(chunk)) ?? new Set()
      seen.set(signature(chunk), known.add(index))
    }
  })
  const leftOut: LeftOut[] = []
  const kept = pages.map((page) => {
    const edges = new Set(atTheEdges(page))
    const middle = middleOf(page)
    return page.filter((chunk) => {
      const isFurniture =
        edges.has(chunk) &&
        (chunk.isArtifact || returns(seen.get(signature(chunk))!, pages.length) || numbersPage(chunk.text))
      if (isFurniture) leftOut.push({ page: chunk.page, text: chunk.text.trim(), isAtTop: chunk.y > middle })
      return !isFurniture
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

/** On half of the pages, or on three in a row, or on every other one: left and right pages may differ. */
function returns(on: ReadonlySet<number>, pages: number): boolean {
  if (on.size < 2) return false
  if (on.size >= pages / 2) return true
  return [...on].some(
    (page) => (on.has(page + 1) && on.has(page + 2)) || (on.has(page + 2) && on.has(page + 4)),
  )
}

const numbersPage = (text: string) =>
  /^\s*(?:pagina|blad|page|p\.)\s*\d+(?:\s*(?:van|\/|of)\s*\d+)?\s*$/i.test(text)

/**
 * The same words at the same height; a number at their beginning or end counts as the number of the page when it goes up
 * with the pages. `Tafel 1` and `Tafel 2`, or `Interview 1` and `Interview 2`, at the top of two pages are headings.
 */
function signature({ text, page, y, size }: PdfChunk): string {
  const words = text.replace(/\s+/g, ' ').trim().toLowerCase()
  const place = `${Math.round(y / 4)}|${Math.round(size)}`
  const number =
    opensPart(words) || /^(?:deel|hoofdstuk|bijlage|groep|casus)\b|^\p{L}+ \d+$/u.test(words)
      ? null
      : /^\d+|\d+$/.exec(words)
  if (!number) return `${words}|${place}`
  return `${words.replace(number[0], '#')}|${Number(number[0]) - page}|${place}`
}

function atTheEdges(page: readonly PdfChunk[]): PdfChunk[] {
  const heights = [...new Set(page.map(({ y }) => Math.round(y)))].toSorted((a, b) => b - a)
  const edges = new Set([...heights.slice(0, deep), ...heights.slice(-deep)])
  return page.filter(({ y }) => edges.has(Math.round(y)))
}
