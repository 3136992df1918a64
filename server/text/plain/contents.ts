import type { Line } from './lines.ts'

const longestEntry = 400
const leaders = /(?:\.{3,}|…+|(?:\s\.){3,}|_{4,})\s*\d{1,4}$/
const tabbed = /(?:\t| {3,})\s*(?:<\w+>|\*+)?(\d{1,4})(?:<\/\w+>|\*+)?$/
const numbered = /^(?:<\w+>|\*+)?\d{1,2}(?:\.\d{1,2})*\.?\s/
const title = /^\W*(?:inhoud|inhoudsopgave)\W*$/i

/**
 * The lines of a table of contents, by their place among the lines: a title with dot leaders and a page number,
 * or lines with a tab and a page number beside such lines, below the title of the table, or numbered as chapters.
 */
export function contentsIn(lines: readonly Line[]): Set<number> {
  const entries = new Set<number>()
  let run: number[] = []
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index]
    if (line && pageOf(line.words) !== undefined) {
      run.push(index)
      continue
    }
    if (isTable(lines, run)) for (const entry of run) entries.add(entry)
    run = []
  }
  return entries
}

function pageOf(words: string): number | undefined {
  if (words.length > longestEntry) return undefined
  const page = leaders.test(words) ? /\d+$/.exec(words)?.[0] : tabbed.exec(words)?.[1]
  return page === undefined ? undefined : Number(page)
}

function isTable(lines: readonly Line[], run: readonly number[]): boolean {
  const words = run.map((index) => lines[index]?.words ?? '')
  if (words.some((entry) => leaders.test(entry))) return true
  if (run.length === 0) return false
  if (title.test(lines[(run[0] ?? 0) - 1]?.words ?? '')) return true
  const pages = words.map((entry) => pageOf(entry) ?? 0)
  const rises = pages.every((page, index) => page >= (pages[index - 1] ?? 0))
  return run.length >= 3 && rises && words.every((entry) => numbered.test(entry))
}
