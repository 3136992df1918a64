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
  const lines: PageLine[] = []
  let from = 0
  let sheet = 0
  let gap = 0
  while (from <= text.length) {
    const to = endOfLine(text, from)
    const whole = text.slice(from, to)
    const words = whole.trim()
    if (words === '') gap++
    else {
      const margin = whole.length - whole.trimStart().length
      const last = lines.at(-1)
      if (last && gap > 0) lines[lines.length - 1] = { ...last, closes: true }
      lines.push({
        from,
        to,
        start: from + margin,
        end: from + margin + words.length,
        words,
        indent: columnsOf(whole.slice(0, margin)),
        opens: last === undefined || gap > 0,
        closes: false,
        sheet,
        gap,
      })
      gap = 0
    }
    if (text[to] === '\f') sheet++
    from = to + 1
  }
  const last = lines.at(-1)
  if (last) lines[lines.length - 1] = { ...last, closes: true }
  return withoutMargin(lines)
}

function endOfLine(text: string, from: number): number {
  let to = from
  while (to < text.length && text[to] !== '\n' && text[to] !== '\f') to++
  return to
}

function columnsOf(margin: string): number {
  let columns = 0
  for (const character of margin) columns += character === '\t' ? 4 - (columns % 4) : 1
  return columns
}

function withoutMargin(lines: readonly PageLine[]): PageLine[] {
  const margins = new Map<number, number>()
  for (const { sheet, indent } of lines)
    margins.set(sheet, Math.min(margins.get(sheet) ?? Number.POSITIVE_INFINITY, indent))
  return lines.map((line) => {
    const margin = margins.get(line.sheet) ?? 0
    return margin === 0 ? line : { ...line, indent: line.indent - margin }
  })
}
