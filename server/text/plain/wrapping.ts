import { itemMarkOf } from './items.ts'
import type { Line } from './lines.ts'

/**
 * The width at which a document is hard-wrapped, as e-mail and text taken from a PDF are; undefined when its
 * lines end where the writer ended them. A wrapped line is full: the first word of the next would not have fitted.
 */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const pairs = pairsIn(lines)
  if (pairs.length < 2) return undefined
  const lengths = pairs.map(([line]) => line.words.length).sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0
  if (width < shortestWidth || width > longestWidth) return undefined
  // A short line above a paragraph is its heading, which says nothing about wrapping.
  const within = pairs.filter(([line]) => !line.opens || line.words.length > width / 2)
  const few = within.length < 8
  const full = within.filter(
    ([line, next]) => isFull(line, next, width, few ? 0.9 : looseness) && !/[.!?]["”’)]?$/.test(line.words),
  )
  const goOn = full.filter(([, next]) => /^\p{Ll}/u.test(next.words))
  if (goOn.length < full.length / 2) return undefined
  return full.length > 1 && full.length >= within.length * (few ? 0.75 : 0.6) ? width : undefined
}

/** Whether a line was broken off because it was full, so that the next line goes on with it. */
export function runsOn(line: Line, next: Line, width: number): boolean {
  return !line.closes && isFull(line, next, width, looseness)
}

const shortestWidth = 45
const longestWidth = 130
const looseness = 0.78

function isFull(line: Line, next: Line, width: number, share: number): boolean {
  const firstWord = /^\S+/.exec(next.words)?.[0] ?? ''
  return line.indent + line.words.length + 1 + firstWord.length >= width * share
}

function pairsIn(lines: readonly Line[]): [Line, Line][] {
  const pairs: [Line, Line][] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next && !line.closes && !startsAnew(next)) pairs.push([line, next])
  }
  return pairs
}

const label = /^\S[^:.!?]{0,59}:\s|^[[(#>]/

function startsAnew({ words }: Line): boolean {
  return itemMarkOf(words) !== undefined || label.test(words)
}
