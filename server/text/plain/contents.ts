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
  let run: Entry[] = []
  for (let index = 0; index <= lines.length; ) {
    const entry = entries.has(index) ? undefined : entryAt(lines, index)
    if (entry) {
      run.push(entry)
      index += entry.lines
      continue
    }
    if (isTable(lines, run)) for (const { at, lines: count } of run) addAll(entries, at, count)
    run = []
    index++
  }
  return entries
}

/** An entry of the table: where it begins, over how many lines, and its page. */
interface Entry {
  readonly at: number
  readonly lines: number
  readonly words: string
  readonly page: number
}

/** A title may take up to three lines: only the last has the page, and only the first a number. */
function entryAt(lines: readonly Line[], at: number): Entry | undefined {
  let words = ''
  for (let count = 1; count <= 3; count++) {
    const line = lines[at + count - 1]
    if (!line || (count > 1 && (line.opens || numbered.test(line.words)))) return undefined
    words = count === 1 ? line.words : `${words} ${line.words}`
    const page = pageOf(line.words)
    if (page !== undefined) return { at, lines: count, words, page }
    if (!numbered.test(words) || words.length > longestEntry) return undefined
  }
  return undefined
}

function addAll(entries: Set<number>, from: number, count: number): void {
  for (let at = from; at < from + count; at++) entries.add(at)
}

/** Whether a line of the table goes on: its page number stands on a line below. */
export function isUnfinishedEntry({ words }: Line): boolean {
  return pageOf(words) === undefined && pageOfPlain(words) === undefined
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

/** How a page number ends, with a mark of emphasis around it or not. */
const endsAsPage = /[\d>*]/

function pageOf(words: string): number | undefined {
  if (words.length > longestEntry || !endsAsPage.test(words.slice(-1))) return undefined
  const page = leaders.test(words) ? /\d+$/.exec(words)?.[0] : tabbed.exec(words)?.[1]
  return page === undefined ? undefined : Number(page)
}

function isTable(lines: readonly Line[], run: readonly Entry[]): boolean {
  if (run.some(({ words }) => leaders.test(words))) return true
  const first = run[0]
  if (!first) return false
  if (title.test(lines[first.at - 1]?.words ?? '')) return true
  const rises = run.every(({ page }, index) => page >= (run[index - 1]?.page ?? 0))
  return run.length >= 3 && rises && run.every(({ words }) => numbered.test(words))
}
