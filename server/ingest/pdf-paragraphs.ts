import { endsWithinQuotation } from '../text/plain/quotes.ts'
import { bulletMark, numberMark } from './marks.ts'
import { leans } from './mending/wrapped.ts'
import type { PdfLine } from './pdf-lines.ts'

/** What is usual in a document; what differs from it means something. */
export interface Measures {
  /** Size of the running text, in points. */
  readonly body: number
  /** The font of the running text. */
  readonly font: string
  /** From one line of a paragraph to the next, in times the size of the letters. */
  readonly leading: number
  /** The sizes larger than the running text, largest first, in half points. */
  readonly sizes: readonly number[]
  /** Where full lines end on pages without columns. */
  readonly edge: number
  /** Whether some line breaks off in the middle of a sentence; else each line was written as one. */
  readonly isWrapped: boolean
}

export function measuresOf(lines: readonly PdfLine[]): Measures {
  const bySize = new Map<number, number>()
  const byFont = new Map<string, number>()
  const byLeading = new Map<number, number>()
  lines.forEach((line, index) => {
    const length = line.text.length
    bySize.set(halved(line.size), (bySize.get(halved(line.size)) ?? 0) + length)
    byFont.set(line.font, (byFont.get(line.font) ?? 0) + length)
    const next = lines[index + 1]
    if (!next || next.page !== line.page || halved(next.size) !== halved(line.size) || next.y >= line.y)
      return
    const leading = Math.round(((line.y - next.y) / line.size) * 20) / 20
    byLeading.set(leading, (byLeading.get(leading) ?? 0) + length)
  })
  const body = most(bySize) ?? 10
  return {
    body,
    font: most(byFont) ?? '',
    leading: most(byLeading) ?? 1.2,
    edge: edgeOf(lines, most(bySize) ?? 10),
    isWrapped: lines.some((line, at) => breaksOff(line.text) && /^\p{Ll}/u.test(lines[at + 1]?.text ?? '')),
    sizes: [...bySize.keys()].filter((size) => size > body * 1.08).toSorted((a, b) => b - a),
  }
}

/** A title may be wider than the running text below it. */
function edgeOf(lines: readonly PdfLine[], body: number): number {
  const wide = lines.filter(({ edge }) => edge === undefined)
  const running = wide.filter(({ size }) => Math.abs(size - body) <= 0.6)
  return (running.length > 0 ? running : wide).reduce((furthest, { right }) => Math.max(furthest, right), 0)
}

const breaksOff = (text: string) => /[\p{L}\p{N},\u00AD‐-]$/u.test(text)

const halved = (size: number) => Math.round(size * 2) / 2

function most<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let best: [Key, number] | undefined
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry
  return best?.[0]
}

/** Parts the lines of a document into paragraphs, headings and items; a paragraph may go on on the next page. */
export function paragraphsOf(lines: readonly PdfLine[], measures: Measures): PdfLine[][] {
  const paragraphs: PdfLine[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (
      open &&
      (isTagged(open, line) ? goesOnByTags(open, line, measures) : goesOnByPlace(open, line, measures))
    )
      open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

/**
 * The lines without their tags when these cannot be trusted: a converter that tags part of the text only,
 * or makes a paragraph of every line.
 */
export function withTrustedTags(lines: readonly PdfLine[], measures: Measures): readonly PdfLine[] {
  const bare = lines.map((line) => (line.tag?.cell ? line : { ...line, tag: undefined }))
  if (lines.filter(({ tag }) => tag).length < 0.6 * lines.length) return bare
  let pairs = 0
  let torn = 0
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (line.tag?.kind !== 'paragraph' || next?.tag?.kind !== 'paragraph') return
    pairs++
    const isTorn = line.tag.key !== next.tag.key && line.page === next.page && /^\p{Ll}/u.test(next.text)
    if (isTorn && goesOnByPlace([line], next, measures)) torn++
  })
  return torn > 3 && torn > 0.15 * pairs ? bare : lines
}

const isTagged = (open: readonly PdfLine[], line: PdfLine) =>
  open.at(-1)!.tag !== undefined || line.tag !== undefined

function goesOnByTags(open: readonly PdfLine[], line: PdfLine, measures: Measures): boolean {
  const last = open.at(-1)!
  if (!last.tag || !line.tag) return false
  if (last.tag.key === line.tag.key) return true
  const isNextPage =
    line.page === last.page + 1 && last.tag.kind === line.tag.kind && last.tag.level === line.tag.level
  return (
    isNextPage &&
    line.mark === undefined &&
    last.tag.kind !== 'cell' &&
    last.tag.kind !== 'contents' &&
    runsOver(open, line, measures)
  )
}

function goesOnByPlace(open: readonly PdfLine[], line: PdfLine, measures: Measures): boolean {
  const last = open.at(-1)!
  const isItem = startsItem(open[0]!)
  if (Math.abs(line.size - last.size) > 0.6 || startsItem(line) || /\t/.test(line.text + last.text))
    return false
  if (last.size > measures.body * 1.08) return last.page === line.page && isBelow(last, line, measures)
  if (/^\[\d{1,3}\]\s/.test(line.text)) return false
  if (!isBelow(last, line, measures)) return isInNextColumn(last, line) && runsOver(open, line, measures)
  if (isBroken(last, line)) return true
  if (!measures.isWrapped && !breaksOff(last.text)) return false
  // One quotation below another: two remarks.
  if (/["”]$/.test(last.text) && /^["“„]/.test(line.text)) return false
  if (
    (stopsShort(last, line, measures) && !isCut(last, line, measures)) ||
    (!isItem && line.x > last.x + 0.8 * line.size)
  )
    return false
  return !(isItem && open.length > 1 && line.x < last.x - 0.5 * line.size)
}

/** A word was broken off at the end of a line. */
const isBroken = (last: PdfLine, line: PdfLine) =>
  /\p{L}[-\u00AD‐]$/u.test(last.text) && /^\p{L}/u.test(line.text)

/** A line that is nearly full breaks off in the middle of a sentence: not every program fills its lines alike. */
function isCut(last: PdfLine, line: PdfLine, measures: Measures): boolean {
  const edge = last.edge ?? measures.edge
  if (!/[\p{L}\p{N},]$/u.test(last.text) || !/^\p{Ll}/u.test(line.text)) return false
  return last.right >= edge - 0.15 * (edge - last.x) && last.text.length >= shortestInColumn
}

/** A full line of running text has at least this many characters; in a column it may have less. */
const shortestLine = 45
const shortestInColumn = 20

/**
 * Whether a paragraph goes on in the next column or on the next page: its last line is full, which the last line of a
 * paragraph seldom is, and the next is not indented.
 */
function runsOver(open: readonly PdfLine[], line: PdfLine, measures: Measures): boolean {
  const last = open.at(-1)!
  if (Math.abs(line.size - last.size) > 0.6) return false
  if (isBroken(last, line)) return true
  if (line.page !== last.page && line.comesAfterAside && !runsOn(open, line)) return false
  if (last.text.length < (last.edge === undefined ? shortestLine : shortestInColumn)) return false
  return (
    (!stopsShort(last, line, measures) || isCut(last, line, measures)) &&
    !/[:]$/.test(last.text) &&
    (line.x <= last.x + 0.8 * line.size || line.page === last.page)
  )
}

/** The sentence has not ended and the next line begins in the middle of it, or a quotation has not. */
function runsOn(open: readonly PdfLine[], line: PdfLine): boolean {
  const { text } = open.at(-1)!
  if (endsWithinQuotation(open.map((one) => one.text).join(' '))) return true
  return !/[.!?…:;]["'”’)\]]*$/.test(text) && (/^[\p{Ll}(‘“]/u.test(line.text) || leans.test(text))
}

const startsItem = ({ text }: PdfLine) => bulletMark.test(text) || numberMark.test(text)

/** The next line of the same column, at the usual distance. */
function isBelow(last: PdfLine, line: PdfLine, { leading }: Measures): boolean {
  if (last.page !== line.page || line.y >= last.y) return false
  return last.y - line.y <= Math.max(leading * 1.25, 1.1) * Math.max(last.size, line.size)
}

const isInNextColumn = (last: PdfLine, line: PdfLine) =>
  line.page === last.page + 1 || (line.page === last.page && line.y > last.y)

/** The first word of the next line would have fitted on this one: here somebody ended the line. */
function stopsShort(last: PdfLine, line: PdfLine, measures: Measures): boolean {
  const width = (line.right - line.x) / Math.max(1, line.text.length)
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0
  return last.right + (word + 1) * width < (last.edge ?? measures.edge) - 0.3 * last.size
}
