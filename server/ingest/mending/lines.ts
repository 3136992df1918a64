import type { Line } from '../../text/plain/lines.ts'

/** A line with something on it, of a text in which a form feed still ends a page. */
export interface PageLine extends Line {
  /** Where the line itself starts and where it ends, with the white space at its ends. */
  readonly from: number
  readonly to: number
  /** How many form feeds come before it. */
  readonly sheet: number
  /** How many empty lines stand above it. */
  readonly gap: number
}

/** The lines that are not empty, in order. An indent that all lines of a sheet share is its margin, and not counted. */
export function pageLinesIn(text: string): PageLine[] {
  const lines: Writable[] = []
  let from = 0
  let sheet = 0
  let gap = 0
  const nextBreak = finder(text, '\n')
  const nextFeed = finder(text, '\f')
  while (from <= text.length) {
    const to = Math.min(nextBreak(from), nextFeed(from))
    const whole = text.slice(from, to)
    const words = whole.trim()
    if (words === '') gap++
    else {
      const margin = whole.length === words.length ? 0 : whole.length - whole.trimStart().length
      const last = lines.at(-1)
      if (last) last.closes = gap > 0
      const start = from + margin
      const indent = margin === 0 ? 0 : columnsOf(whole.slice(0, margin))
      const opens = last === undefined || gap > 0
      const end = start + words.length
      lines.push({ from, to, start, end, words, indent, opens, closes: true, sheet, gap })
      gap = 0
    }
    if (text[to] === '\f') sheet++
    from = to + 1
  }
  takeOffMargins(lines)
  return lines
}

type Writable = { -readonly [Key in keyof PageLine]: PageLine[Key] }

/** Where a sign next stands; each is looked for once. */
function finder(text: string, sign: string): (from: number) => number {
  let at = -1
  return (from) => {
    if (at < from) at = text.indexOf(sign, from)
    if (at === -1) at = text.length
    return at
  }
}

function columnsOf(margin: string): number {
  let columns = 0
  for (const character of margin) columns += character === '\t' ? 4 - (columns % 4) : 1
  return columns
}

function takeOffMargins(lines: readonly Writable[]): void {
  const margins = new Map<number, number>()
  for (const { sheet, indent } of lines)
    margins.set(sheet, Math.min(margins.get(sheet) ?? Number.POSITIVE_INFINITY, indent))
  for (const line of lines) line.indent -= margins.get(line.sheet) ?? 0
}
