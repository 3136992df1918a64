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
  const entries = entriesBelowTitle(lines)
  let run: number[] = []
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index]
    if (line && !entries.has(index) && pageOf(line.words) !== undefined) {
      run.push(index)
      continue
    }
    if (isTable(lines, run)) for (const entry of run) entries.add(entry)
    run = []
  }
  return entries
}

const pageAtEnd = /^(?:\d|\p{Lu}|["“‘'(]).*[^\d\s.,:;]\s+(\d{1,4})$/u

/** Below the title of the table an entry may be no more than words and a number, which never goes down. */
function entriesBelowTitle(lines: readonly Line[]): Set<number> {
  const entries = new Set<number>()
  for (const [index, { words }] of lines.entries()) {
    if (!title.test(words)) continue
    const found: number[] = []
    let page = 0
    for (let at = index + 1; at < lines.length; at++) {
      const entry = lines[at]?.words ?? ''
      const next = entry.length > longestEntry ? undefined : (pageOf(entry) ?? pageOfPlain(entry))
      if (next === undefined || next < page) break
      found.push(at)
      page = next
    }
    if (found.length > 1) for (const at of found) entries.add(at)
  }
  return entries
}

function pageOfPlain(words: string): number | undefined {
  const page = pageAtEnd.exec(words)?.[1]
  return page === undefined ? undefined : Number(page)
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
