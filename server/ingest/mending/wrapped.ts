import { contentsIn } from '../../text/plain/contents.ts'
import { clearHeading } from '../../text/plain/headings.ts'
import { itemMarkOf } from '../../text/plain/items.ts'
import type { Line } from '../../text/plain/lines.ts'
import { wrapWidth } from '../../text/plain/wrapping.ts'
import type { PageLine } from './lines.ts'

/** How a document is hard-wrapped. */
export interface Wrapping {
  readonly width: number
  /** Its lines, where an empty line between two of them parts paragraphs. */
  readonly lines: readonly PageLine[]
}

/**
 * How the document as a whole is hard-wrapped; undefined when its lines end where the writer ended them, or when that is
 * not certain.
 */
export function wrappingOf(lines: readonly PageLine[]): Wrapping | undefined {
  const sample = sampleOf(lines)
  const isDouble = isDoubleSpaced(sample)
  const width = widthOf(withoutContents(isDouble ? singleSpaced(sample) : sample))
  return width === undefined ? undefined : { width, lines: isDouble ? singleSpaced(lines) : lines }
}

const stretch = 3000

/** A long document is judged by its beginning, its middle and its end. */
function sampleOf(lines: readonly PageLine[]): readonly PageLine[] {
  if (lines.length <= 3 * stretch) return lines
  const middle = Math.floor((lines.length - stretch) / 2)
  return [...lines.slice(0, stretch), ...lines.slice(middle, middle + stretch), ...lines.slice(-stretch)]
}

function widthOf(text: readonly PageLine[]): number | undefined {
  if (isTabular(text) || isSideBySide(text)) return undefined
  for (const measured of [text, withoutLong(text)]) {
    const width = wrapWidth(measured) ?? narrowWidth(measured)
    if (width !== undefined && isCertain(measured, width)) return width
  }
  return undefined
}

/** Each line is followed by an empty one, as some extractors do. */
function isDoubleSpaced(lines: readonly PageLine[]): boolean {
  const gaps = lines.slice(1).filter(({ sheet }, at) => sheet === lines[at]?.sheet)
  const close = gaps.filter(({ gap }) => gap === 0).length
  const single = gaps.filter(({ gap }) => gap === 1).length
  return gaps.length >= 6 && close <= gaps.length * 0.1 && single >= gaps.length * 0.5
}

/** One empty line says nothing any more; more of them still part what they stand between. */
function singleSpaced(lines: readonly PageLine[]): PageLine[] {
  return lines.map((line, at) => {
    const next = lines[at + 1]
    return { ...line, opens: at === 0 || line.gap > 1, closes: next === undefined || next.gap > 1 }
  })
}

/** Entries of contents are as long as they are; they stand apart from what is wrapped. */
const withoutContents = (lines: readonly PageLine[]) => without(lines, contentsIn(lines))

/** An extractor that makes broken words whole leaves two lines as one there; those say nothing about the width. */
function withoutLong(lines: readonly PageLine[]): PageLine[] {
  const lengths = pairsIn(lines).map(([line]) => line.words.length)
  const usual = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
  const long = new Set(lines.flatMap(({ words }, at) => (words.length > 1.3 * usual ? [at] : [])))
  return long.size > lines.length / 2 ? [] : without(lines, long)
}

/** The lines but for those at some places; what stood around those stands apart. */
export function without(lines: readonly PageLine[], gone: ReadonlySet<number>): PageLine[] {
  if (gone.size === 0) return [...lines]
  return lines.flatMap((line, at) => {
    if (gone.has(at)) return []
    return [{ ...line, opens: line.opens || gone.has(at - 1), closes: line.closes || gone.has(at + 1) }]
  })
}

const cellSign = /[;|\t]|","/g

/** Rows of a table: most lines hold the same number of signs that part cells. */
function isTabular(lines: readonly Line[]): boolean {
  const counts = new Map<number, number>()
  for (const { words } of lines) {
    const signs = words.match(cellSign)?.length ?? 0
    if (signs > 0) counts.set(signs, (counts.get(signs) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values()) > lines.length * 0.4
}

/** A wide space within a line; the one between the sign of an item and its words is none. */
export function hasGap(words: string): boolean {
  const found = /\S(?: {3,}|\t)\S/.exec(words)
  if (!found) return false
  const mark = itemMarkOf(words)?.length ?? 0
  return found.index + 1 >= mark || /\S(?: {3,}|\t)\S/.test(words.slice(mark))
}

/** Columns that were kept beside each other: which line goes on where is not certain. */
const isSideBySide = (lines: readonly Line[]) =>
  lines.filter(({ words }) => hasGap(words)).length > lines.length * 0.2

const shortest = 24

/**
 * The width of a narrow column, or of lines that are not equally full. Lists and poems have such lines too, so here words must
 * be seen broken at the ends of lines, or sentences that end within them, and most lines full.
 */
function narrowWidth(lines: readonly Line[]): number | undefined {
  const pairs = pairsIn(lines)
  const lengths = pairs.map(([line]) => line.words.length).toSorted((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0
  const isRunning = isProse(pairs)
  if (pairs.length < 8 || width < shortest || width > (isRunning ? 130 : 60)) return undefined
  const broken = pairs.filter(isBroken).length
  const full = pairs.filter(([line, next]) => reaches(line, next, width * 0.75)).length
  if (isRunning) return full >= pairs.length * 0.65 ? width : undefined
  return broken >= Math.max(2, pairs.length * 0.03) && full >= pairs.length * 0.7 ? width : undefined
}

/**
 * Sentences end within lines, over and over, and lines end in words that lean on the next: who writes a remark or a verse on each
 * line does not write so.
 */
function isProse(pairs: readonly [Line, Line][]): boolean {
  const within = pairs.filter(([{ words }]) => /\p{Ll}[.?!]["”’)]? ["“‘(]?\p{Lu}\S* \S/u.test(words)).length
  const leaning = pairs.filter((pair) => leans.test(pair[0].words) || isBroken(pair)).length
  return within >= 4 && within >= pairs.length * 0.15 && leaning >= Math.max(2, pairs.length * 0.12)
}

/** Nobody ends a line of their own with such a word. */
export const leans =
  /\s(?:de|het|een|van|en|of|in|op|te|voor|met|dat|die|aan|bij|om|als|uit|naar|over|door|tot|tegen|tussen|zonder|onder|per|ter|ten|deze|dit|hun|haar|zijn|onze|elke|omdat|zodat|want|maar|dan)$/

/**
 * Grouping lines harms nobody, joining them changes the text. So nearly every line that breaks off in the middle of a
 * sentence must be full, which remarks on lines of their own are not; and few full lines may end in a comma, as verses do.
 */
function isCertain(lines: readonly Line[], width: number): boolean {
  const pairs = pairsIn(lines)
  const full = pairs.filter(([line, next]) => reaches(line, next, width * 0.78))
  const broken = full.filter(isBroken).length
  const goesOn = full.filter(([, next]) => /^\p{Ll}/u.test(next.words)).length
  const punctuated = full.filter(([line]) => /[,;:–—]$/.test(line.words)).length
  if (full.some(([line]) => /[{};]$/.test(line.words)) && punctuated > full.length * 0.2) return false
  return (
    (full.length >= 3 || broken > 0) &&
    goesOn >= full.length * 0.5 &&
    punctuated <= full.length * 0.35 &&
    breaksOffWhenFull(pairs, width)
  )
}

function breaksOffWhenFull(pairs: readonly [Line, Line][], width: number): boolean {
  const cut = pairs.filter(
    ([line, next]) =>
      !/[.!?:;…]["'”’)\]]*$/.test(line.words) && /^\p{Ll}/u.test(next.words) && !clearHeading(line),
  )
  if (cut.length > 5 && !cut.some((pair) => leans.test(pair[0].words) || isBroken(pair))) return false
  const few = cut.length < 8
  const share = isProse(pairs) ? 0.7 : few ? 0.85 : 0.8
  const full = cut.filter((pair) => isBroken(pair) || reaches(...pair, width * share))
  return full.length >= cut.length * (few ? 1 : 0.9)
}

const isBroken = ([line, next]: [Line, Line]) =>
  /\p{Ll}{2}[-\u00AD‐]$/u.test(line.words) && /^\p{Ll}{2}/u.test(next.words)

function reaches(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/.exec(next.words)?.[0].length ?? 0
  return line.indent + line.words.length + 1 + word >= width
}

function pairsIn(lines: readonly Line[]): [Line, Line][] {
  return lines.flatMap((line, at): [Line, Line][] => {
    const next = lines[at + 1]
    return next && !line.closes ? [[line, next]] : []
  })
}
