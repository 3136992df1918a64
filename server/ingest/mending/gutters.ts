import type { Span } from '../../text/span.ts'
import { numberedLine } from './page-numbers.ts'

/** A line of a page as it stands, also an empty one; the span is that of the whole line, `text` leaves out white space at its end. */
export interface Row extends Span {
  readonly text: string
}

/** Rows below each other that leave the same upright strips empty. */
export interface Strip {
  /** Places among the rows of the page, half-open. */
  readonly from: number
  readonly to: number
  /** Where the columns begin, the first one too. */
  readonly columns: readonly number[]
}

/** A column has at least this many characters, and the columns of one page this much room between them. */
const narrowest = 14
const longestRow = 400
/** Nobody knows where one page ends and the next begins in a stretch of more rows than this. */
const mostRows = 150
const fewestBeside = 3

/**
 * The rows of each page: a form feed ends one, and so does a place where something was set aside.
 * @param breaks those places, in order
 */
export function rowsByPage(text: string, breaks: readonly number[]): Row[][] {
  const pages: Row[][] = [[]]
  let next = 0
  let from = 0
  for (const line of text.split('\n')) {
    for (const [at, whole] of line.split('\f').entries()) {
      let isBreak = at > 0
      while (next < breaks.length && breaks[next]! <= from) {
        next++
        isBreak = true
      }
      if (isBreak) pages.push([])
      pages.at(-1)!.push({ start: from, end: from + whole.length, text: whole.trimEnd() })
      from += whole.length + 1
    }
  }
  return pages
}

/** The strips of a page in which columns may stand beside each other, from top to bottom; none on a page without an end. */
export function stripsIn(rows: readonly Row[]): Strip[] {
  if (rows.length > mostRows) return []
  return stripsWithin(rows, 0, rows.length)
}

function stripsWithin(rows: readonly Row[], from: number, to: number): Strip[] {
  const gutter = gutterIn(rows.slice(from, to))
  if (gutter === undefined) return []
  const strips: Strip[] = []
  let left = from
  for (const run of runsBeside(rows, { from, to }, gutter)) {
    strips.push(...stripsWithin(rows, left, run.from))
    strips.push({ ...run, columns: columnsOf(rows.slice(run.from, run.to), gutter) })
    left = run.to
  }
  return left === from ? [] : [...strips, ...stripsWithin(rows, left, to)]
}

/** The place where words begin behind a wide space on the most rows. */
function gutterIn(rows: readonly Row[]): number | undefined {
  const votes = votesIn(rows, 0)
  let best: [number, number] | undefined
  for (const [place, { rows: count, beside }] of votes)
    if (beside >= fewestBeside && (!best || count > best[1])) best = [place, count]
  return best?.[0]
}

interface Votes {
  /** On how many rows words begin here behind two spaces or more. */
  rows: number
  /** On how many of those other words stand to the left. */
  beside: number
}

function votesIn(rows: readonly Row[], margin: number): Map<number, Votes> {
  const votes = new Map<number, Votes>()
  for (const { text } of rows) {
    if (text.length > longestRow || text.includes('\t')) continue
    for (const { 0: space, index } of text.matchAll(/ {2,}(?=\S)/g)) {
      const place = index + space.length
      if (place < margin + narrowest) continue
      const known = votes.get(place) ?? { rows: 0, beside: 0 }
      known.rows++
      if (index > 0) known.beside++
      votes.set(place, known)
    }
  }
  return votes
}

/** Whether words run over the strip before this place. */
export function crosses({ text }: Row, place: number): boolean {
  if (text.length > longestRow || text.includes('\t')) return true
  return text.length >= place && (text[place - 1] !== ' ' || text[place - 2] !== ' ')
}

interface Run {
  readonly from: number
  readonly to: number
}

function runsBeside(rows: readonly Row[], { from, to }: Run, gutter: number): Run[] {
  const runs: Run[] = []
  let first = from
  for (let at = from; at <= to; at++) {
    if (at < to && !crosses(rows[at]!, gutter)) continue
    const run = trimmed(rows, { from: first, to: at }, gutter)
    if (run && besideIn(rows.slice(run.from, run.to), gutter) >= fewestBeside) runs.push(run)
    first = at + 1
  }
  return runs
}

const besideIn = (rows: readonly Row[], gutter: number) =>
  rows.filter(({ text }) => text.length > gutter && text.slice(0, gutter).trim() !== '').length

/**
 * Without the empty rows around it, and without what belongs to the lines over the full width above and below: the short last
 * line of a paragraph, the heading of the next.
 */
function trimmed(rows: readonly Row[], { from, to }: Run, gutter: number): Run | undefined {
  const isRight = (at: number) => rows[at]!.text.length > gutter
  let start = from
  let end = to
  if (from > 0 && rows[from - 1]!.text !== '')
    while (start < end && !isRight(start) && rows[start]!.text !== '') start++
  while (start < end && rows[start]!.text === '') start++
  if (end < rows.length) {
    let at = end
    while (at > start && rows[at - 1]!.text === '') at--
    const below = at
    while (at > start && rows[at - 1]!.text !== '' && !isRight(at - 1)) at--
    const isApart = at > start && rows[at - 1]!.text === ''
    if (isApart && (below === end || below - at === 1)) end = at
  }
  while (end > start && (rows[end - 1]!.text === '' || isNumberApart(rows, end - 1))) end--
  return start < end ? { from: start, to: end } : undefined
}

/** The number of a page, which stands alone on the last row, below an empty one. */
const isNumberApart = (rows: readonly Row[], at: number) =>
  numberedLine(rows[at]!.text.trim())?.words === '' && rows[at - 1]?.text === ''

/** Where the columns of a strip begin: at its gutter, and at others that no row of it crosses. */
function columnsOf(rows: readonly Row[], gutter: number): number[] {
  const words = rows.filter(({ text }) => text !== '')
  const margin = Math.min(...words.map(({ text }) => text.length - text.trimStart().length))
  const found = [gutter]
  const votes = [...votesIn(words, margin)].toSorted(([, a], [, b]) => b.rows - a.rows)
  for (const [place, { rows: count }] of votes) {
    if (count < Math.max(3, words.length * 0.2)) break
    if (found.some((one) => Math.abs(one - place) < narrowest)) continue
    if (!words.some((row) => crosses(row, place))) found.push(place)
  }
  return [margin, ...found.toSorted((a, b) => a - b)]
}
