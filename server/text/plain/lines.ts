import type { Span } from '../span.ts'

/** A line of plain text with something on it; the span leaves out the white space at both ends. */
export interface Line extends Span {
  readonly words: string
  /** The column where the words start, a tab counting up to the next multiple of four. */
  readonly indent: number
  /** Whether an empty line, or the edge of the text, stands above. */
  readonly opens: boolean
  /** Whether an empty line, or the edge of the text, stands below. */
  readonly closes: boolean
}

/** The lines of a text that are not empty, in order. */
export function linesIn(text: string): Line[] {
  const lines: Line[] = []
  const raw = text.split('\n')
  let offset = 0
  for (const [index, whole] of raw.entries()) {
    const words = whole.trim()
    if (words !== '') {
      const margin = whole.length - whole.trimStart().length
      lines.push({
        start: offset + margin,
        end: offset + margin + words.length,
        words,
        indent: columnsOf(whole.slice(0, margin)),
        opens: isEmpty(raw[index - 1]),
        closes: isEmpty(raw[index + 1]),
      })
    }
    offset += whole.length + 1
  }
  return lines
}

function isEmpty(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}

function columnsOf(margin: string): number {
  let columns = 0
  for (const character of margin) columns += character === '\t' ? 4 - (columns % 4) : 1
  return columns
}
