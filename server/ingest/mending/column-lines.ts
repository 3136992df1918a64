import { itemMarkOf } from '../../text/plain/items.ts'
import type { Row, Strip } from './gutters.ts'
import { leans } from './wrapped.ts'

/** What one row holds of a column. */
export interface ColumnLine {
  readonly words: string
  readonly indent: number
  /** Its place among the rows of the strip. */
  readonly row: number
}

/** A column of a strip: its lines from top to bottom, and how long a full one is. */
export interface Column {
  readonly lines: readonly ColumnLine[]
  readonly width: number
}

/** Cuts the rows of a strip into its columns. */
export function columnsIn(rows: readonly Row[], { from, to, columns }: Strip): Column[] {
  return columns.map((start, index) => {
    const lines: ColumnLine[] = []
    for (let at = from; at < to; at++) {
      const cell = rows[at]!.text.slice(start, columns[index + 1])
      const words = evenly(cell.trim())
      if (words !== '') lines.push({ words, indent: cell.length - cell.trimStart().length, row: at - from })
    }
    return { lines, width: widthOf(lines) }
  })
}

/** Words that were spread over a line to fill it stand a space apart again; a single wide space may mean something. */
function evenly(words: string): string {
  const spaces = words.match(/ +/g) ?? []
  const wide = spaces.filter((space) => space.length > 1).length
  return wide > 1 && wide >= spaces.length * 0.5 ? words.replace(/ +/g, ' ') : words
}

function widthOf(lines: readonly ColumnLine[]): number {
  const lengths = lines.map(({ words, indent }) => indent + words.length).toSorted((a, b) => a - b)
  return lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0
}

const ended = /[.!?:;…]["'”’)\]]*\d{0,3}$/

export const isEnded = ({ words }: ColumnLine) => ended.test(words)
export const goesOnInside = ({ words }: ColumnLine) => /^\p{Ll}/u.test(words)
export const isBroken = (line: ColumnLine, next: ColumnLine) =>
  /\p{Ll}[-\u00AD‐]$/u.test(line.words) && goesOnInside(next)

/** Whether the first word of the next line would not have fitted any more. */
export function isFull(line: ColumnLine, next: ColumnLine, width: number): boolean {
  const word = /^\S+/.exec(next.words)?.[0].length ?? 0
  return line.indent + line.words.length + 1 + word >= width * 0.78
}

/** How the lines of a column go on below each other. */
export interface Flow {
  readonly pairs: number
  /** Full lines in the middle of a sentence, with its next words below. */
  readonly goOn: number
  /** Of those the ones that end in a comma or the like, as verses do. */
  readonly punctuated: number
  /** Lines in the middle of a sentence that had room for the next word. */
  readonly stop: number
  /** Lines that end in a word that leans on the next, or in half a word: nobody ends a line of their own so. */
  readonly lean: number
  /** Lines within which a sentence ends and another begins. */
  readonly within: number
}

export function flowOf({ lines, width }: Column): Flow {
  const flow = { pairs: 0, goOn: 0, punctuated: 0, stop: 0, lean: 0, within: 0 }
  lines.forEach((line, at) => {
    const next = lines[at + 1]
    if (!next || next.row > line.row + 2 || itemMarkOf(next.words) !== undefined) return
    flow.pairs++
    if (leans.test(line.words) || isBroken(line, next)) flow.lean++
    if (/\p{Ll}[.?!]["”’)]? ["“‘(]?\p{Lu}\S* \S/u.test(line.words)) flow.within++
    const isCut = !isEnded(line) && goesOnInside(next)
    if (isBroken(line, next) || (isCut && isFull(line, next, width))) {
      flow.goOn++
      if (/[,–—]$/.test(line.words)) flow.punctuated++
    } else if (isCut) flow.stop++
  })
  return flow
}
