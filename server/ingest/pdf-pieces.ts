import { asBoldHeading } from './bold-heading.ts'
import { topicOf } from './headings.ts'
import { type OwnWords, ownWords, rejoined } from './hyphens.ts'
import { bulletMark, numberMark } from './marks.ts'
import type { PdfLine } from './pdf-lines.ts'
import { withNotesApart } from './pdf-notes.ts'
import { type Measures, measuresOf, paragraphsOf, withTrustedTags } from './pdf-paragraphs.ts'
import type { DrawnLine } from './pdf-repairs.ts'
import type { Tag } from './pdf-tags.ts'
import type { Piece } from './piece.ts'
import { softBreak } from './turns.ts'

type Cell = NonNullable<Tag['cell']>

/** Makes pieces of the lines of all pages, and tells which lines went into which piece. */
export function piecesOfLines(pages: readonly PdfLine[][]): { pieces: Piece[]; lines: DrawnLine[] } {
  const all = pages.flat()
  const measures = measuresOf(all)
  const lines = withNotesApart(withMarks(withTrustedTags(all, measures)), measures)
  const joined = joiner(lines.map(({ text }) => text))
  const drawn: DrawnLine[] = []
  const drawnNotes: DrawnLine[] = []
  const body: Piece[] = []
  const notes: Piece[] = []
  const places: number[] = []
  let above: PdfLine | undefined
  let isInContents = false
  for (const paragraph of paragraphsOf(lines, measures)) {
    const first = paragraph[0]!
    const piece = pieceOf(paragraph, {
      measures,
      text: joined(paragraph.map(({ text }) => text)),
      isInContents,
    })
    const own = piece.kind === 'footnote' ? drawnNotes : drawn
    const number = drawn.length + drawnNotes.length
    for (const { text, page } of paragraph) own.push({ text, page, piece: number })
    if (piece.kind !== 'item') places.length = 0
    if (piece.kind === 'heading') isInContents = /^inhoud/i.test(piece.text)
    if (piece.kind === 'footnote') notes.push(piece)
    else if (piece.kind === 'item') body.push({ ...piece, level: piece.level ?? levelOf(first, places) })
    else if (first.tag?.cell) body.push({ ...piece, after: betweenCells(above?.tag?.cell, first.tag.cell) })
    else body.push({ ...piece, text: piece.text.replaceAll('\t', ' ') })
    above = first
  }
  return { pieces: [...body, ...notes], lines: [...drawn, ...drawnNotes] }
}

/** Joins the lines of a paragraph, and makes words whole that were broken at their ends. */
function joiner(all: readonly string[]): (lines: readonly string[]) => string {
  const words: OwnWords = ownWords(all)
  const joined = (left: string, right: string): string => {
    if (!/[\p{L}\p{N}][-\u00AD‐]$/u.test(left))
      return left + (/\p{L}\/$/u.test(left) ? '' : softBreak) + right
    return rejoined(left, right, words)
  }
  return (lines) => lines.reduce(joined).replaceAll('\u00AD', '')
}

/** In a tagged pdf the sign before an item is a line of its own; it goes with the line that follows. */
function withMarks(lines: readonly PdfLine[]): PdfLine[] {
  const marked: PdfLine[] = []
  lines.forEach((line, index) => {
    if (line.tag?.isMark && lines[index + 1]?.tag?.key === line.tag.key) return
    const before = lines[index - 1]?.tag
    const hasMark = before?.isMark && before.key === line.tag?.key
    marked.push(hasMark ? { ...line, mark: lines[index - 1]!.text.trim() } : line)
  })
  return marked
}

interface Read {
  readonly measures: Measures
  readonly text: string
  readonly isInContents: boolean
}

function pieceOf(lines: readonly PdfLine[], { measures, text, isInContents }: Read): Piece {
  const first = lines[0]!
  const page = first.page
  const tagged = first.tag?.kind ?? 'paragraph'
  if (isContents(text, isInContents)) return { page, kind: 'contents', text }
  const note = /^\[(\d{1,3})\]\s*(?=\S)/.exec(text)
  if (note && (tagged === 'footnote' || first.size < measures.body))
    return { page, kind: 'footnote', label: `[${note[1]}] `, text: text.slice(note[0].length) }
  if (tagged === 'cell' || tagged === 'quote' || tagged === 'caption' || tagged === 'contents')
    return { page, kind: tagged, text }
  const level = headingLevel(text, first, measures)
  if (level !== undefined) return { page, kind: 'heading', level, text }
  const mark = bulletMark.exec(text) ?? numberMark.exec(text)
  if (mark || tagged === 'item') {
    const number = mark?.[1] ?? (/\d|^[a-z]\W/.test(first.mark ?? '') ? first.mark : undefined)
    const depth = first.tag?.level
    return {
      page,
      kind: 'item',
      text: text.slice(mark?.[0].length ?? 0),
      ...(number ? { label: `${number} ` } : {}),
      ...(tagged === 'item' && depth ? { level: depth } : {}),
    }
  }
  const standsOut = lines.length <= 2 && (first.font !== measures.font || topicOf(text) !== 'other')
  const piece: Piece = { page, kind: 'paragraph', text }
  return standsOut && !/^[“"‘'„]/.test(text) ? asBoldHeading(piece) : piece
}

/** `2.1 Diner 1: … ..... 5`; below the title of the contents the dots may be missing. */
const isContents = (text: string, isInContents: boolean) =>
  /(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s*\d{1,4}\s*$/.test(text) ||
  /^\S.*\t\s*\d{1,4}$/.test(text) ||
  (isInContents && /\s\d{1,4}$/.test(text))

/** Larger letters than the running text make a heading; its number, else the size, says how deep. */
function headingLevel(text: string, line: PdfLine, { body, sizes, font }: Measures): number | undefined {
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}/u.exec(text)?.[1]
  const isLarge = line.size > body * 1.08
  if (line.tag?.kind === 'heading')
    return number ? Math.min(6, number.split('.').length) : (line.tag.level ?? 1)
  if (isLarge && text.length <= 400)
    return number ? Math.min(6, number.split('.').length) : Math.min(6, sizes.indexOf(round(line.size)) + 1)
  const isNumbered = number?.includes('.') && text.length <= 300 && !/[.;,]$/.test(text)
  return isNumbered && font !== line.font ? Math.min(6, number!.split('.').length) : undefined
}

const round = (size: number) => Math.round(size * 2) / 2

/** How deep an item stands, from where its sign stands among those of the items around it. */
function levelOf({ x, size }: PdfLine, places: number[]): number {
  while (places.length && x < places.at(-1)! - 0.5 * size) places.pop()
  if (places.length === 0 || x > places.at(-1)! + 0.5 * size) places.push(x)
  return places.length
}

/** A tab for each column, a line end for each row. */
function betweenCells(above: Cell | undefined, cell: Cell): string {
  if (above?.table !== cell.table) return '\n\n'
  return above.row === cell.row
    ? '\t'.repeat(Math.max(1, cell.column - above.column))
    : `\n${'\t'.repeat(cell.column)}`
}
