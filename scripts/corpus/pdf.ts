import PDFDocument from 'pdfkit'
import type { Item, Piece, Run, Source } from './source.ts'
import { isItem, words } from './source.ts'
import { made } from './zip.ts'

type Pdf = InstanceType<typeof PDFDocument>

const margin = 85
const body = 12
const indent = 16

/**
 * An A4 report with a running header and page numbers, as an office program prints it.
 * @throws {Error} a character that the standard fonts do not hold
 */
export async function pdfOf({ pieces, header }: Source): Promise<Uint8Array> {
  const title = words(pieces.find((piece) => piece.kind !== 'table')?.runs ?? [])
  const info = { Title: title, Author: 'Projectteam Vooruitblik 2050', CreationDate: made, ModDate: made }
  const pdf = new PDFDocument({ size: 'A4', margin, autoFirstPage: false, lang: 'nl-NL', info })
  const bytes = collected(pdf)
  frameEveryPage(pdf, header)
  pdf.addPage()
  const numbers = new Map<string, number>()
  for (const piece of pieces) draw(pdf, piece, numbers)
  pdf.end()
  return bytes
}

function collected(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
}

function draw(pdf: Pdf, piece: Piece, numbers: Map<string, number>): void {
  if (piece.kind === 'table') drawTable(pdf, piece.rows)
  else if (isItem(piece)) {
    drawText(pdf, piece.runs, { left: indent * piece.level, after: 3, mark: markOf(piece, numbers) })
  } else if (piece.kind === 'heading') drawHeading(pdf, piece.level, piece.runs)
  else drawText(pdf, piece.runs, { left: piece.kind === 'quote' ? 2 * indent : 0, after: 9 })
}

function markOf({ kind, list, level }: Item, numbers: Map<string, number>): string {
  if (kind === 'item') return '•'
  const key = `${list}.${level}`
  const number = (numbers.get(key) ?? 0) + 1
  numbers.set(key, number)
  return `${number}.`
}

function drawHeading(pdf: Pdf, level: number, runs: readonly Run[]): void {
  const size = [20, 14, 12][level - 1] ?? body
  const room = pdf.page.height - margin - pdf.y
  if (room < 80) pdf.addPage()
  pdf.moveDown(level === 1 ? 0 : 0.5)
  pdf
    .font('Helvetica-Bold')
    .fontSize(size)
    .text(inFont(words(runs)), margin)
  pdf.moveDown(0.4)
}

interface Placing {
  readonly left: number
  readonly after: number
  readonly mark?: string
}

function drawText(pdf: Pdf, runs: readonly Run[], { left, after, mark }: Placing): void {
  const width = pdf.page.width - 2 * margin - left
  pdf.font('Times-Roman').fontSize(body)
  if (pdf.y + pdf.currentLineHeight() > pdf.page.height - margin) pdf.addPage()
  if (mark) {
    const { y } = pdf
    pdf.text(mark, margin + left - 14, y, { lineBreak: false })
    pdf.y = y
  }
  pdf.x = margin + left
  runs.forEach((run, index) => {
    pdf.font(fontOf(run)).text(inFont(run.text), { width, lineGap: 3, continued: index < runs.length - 1 })
  })
  pdf.x = margin
  pdf.y += after
}

function fontOf({ bold, italic }: Run): string {
  if (bold) return 'Times-Bold'
  return italic ? 'Times-Italic' : 'Times-Roman'
}

function drawTable(pdf: Pdf, rows: Run[][][]): void {
  pdf.font('Times-Roman').fontSize(10)
  pdf.table({ data: rows.map((row) => row.map((runs) => inFont(words(runs)))) })
  pdf.x = margin
  pdf.y += 9
}

/** Header and page number lie in the margins, where text would else begin a new page. */
function frameEveryPage(pdf: Pdf, header: string | undefined): void {
  let page = 0
  pdf.on('pageAdded', () => {
    const { bottom } = pdf.page.margins
    pdf.page.margins.bottom = 0
    pdf.font('Helvetica').fontSize(8.5)
    if (header) pdf.text(inFont(header), margin, 40, { lineBreak: false })
    const at = { width: pdf.page.width - 2 * margin, align: 'right' as const }
    pdf.text(`Pagina ${++page}`, margin, pdf.page.height - 50, at)
    pdf.page.margins.bottom = bottom
    pdf.x = margin
    pdf.y = margin
    pdf.font('Times-Roman').fontSize(body)
  })
}

/** Windows-1252 is what the fonts that every pdf reader has can show; `→` is not in it. */
function inFont(text: string): string {
  const strange = /[^\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u.exec(text)?.[0]
  if (strange) throw new Error(`No glyph for ${strange} in: ${text}`)
  return text
}
