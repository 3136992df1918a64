import { fullPage } from '../pdf-rows.ts'
import type { SheetLine } from '../running-lines.ts'
import type { PageLine } from './lines.ts'

/** The lines of a page, and the place of its first among all lines. */
interface Sheet {
  readonly first: number
  readonly lines: readonly SheetLine[]
}

/**
 * The pages of a text with form feeds, with what sets each line apart. Letters have no size there, and a gap says something
 * only where it is wider than those between paragraphs. A sheet without words has no lines.
 */
export function sheetsOf(lines: readonly PageLine[]): Sheet[] {
  const width = widthOf(lines)
  const starts = lines.flatMap(({ sheet }, at) => (lines[at - 1]?.sheet === sheet ? [] : [at]))
  const wide = widerThanWithin(lines, starts)
  const sheets: Sheet[] = []
  starts.forEach((first, at) => {
    const own = lines.slice(first, starts[at + 1])
    while (sheets.length < own[0]!.sheet) sheets.push({ first, lines: [] })
    sheets.push({ first, lines: own.map((line, place) => lineOf(line, isFarOff(own, place, wide), width)) })
  })
  return sheets
}

const lineOf = ({ words, indent }: PageLine, isFarOff: boolean, width: number): SheetLine => ({
  words,
  stand: '',
  isSmall: false,
  isLarge: false,
  isFarOff,
  distance: undefined,
  isFull: indent + words.length >= 0.75 * width,
  isArtifact: false,
})

/** How long most lines are at most. */
function widthOf(lines: readonly PageLine[]): number {
  const lengths = lines.map(({ indent, words }) => indent + words.length).toSorted((a, b) => a - b)
  return lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0
}

/** More empty lines than nearly everywhere else on a page, two at least. */
function widerThanWithin(lines: readonly PageLine[], starts: readonly number[]): number {
  const edges = new Set(starts.flatMap((at) => [at, at + 1, at - 1]))
  const gaps = lines.flatMap(({ gap }, at) => (edges.has(at) ? [] : [gap])).toSorted((a, b) => a - b)
  return Math.max(2, (gaps[Math.floor((gaps.length - 1) * 0.95)] ?? 0) + 1)
}

/** A header or footer has at most so many lines. */
const mostBeside = 4

/** Whether that many empty lines stand between the line, with those right beside it, and the text. */
function isFarOff(sheet: readonly PageLine[], place: number, wide: number): boolean {
  if (sheet.length < fullPage) return false
  if (place < sheet.length / 2) {
    let next = place + 1
    while (sheet[next]?.gap === 0 && next < place + mostBeside) next++
    return (sheet[next]?.gap ?? 0) >= wide
  }
  let first = place
  while (first > Math.max(0, place - mostBeside) && sheet[first]!.gap === 0) first--
  return first > 0 && sheet[first]!.gap >= wide
}
