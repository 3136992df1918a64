import {
  AlignmentType,
  Document,
  Table as DocxTable,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { ContentControl } from './content-control.ts'
import type { Paper, Section, Table, Words } from './sheet.ts'
import { xmlText } from './xml-text.ts'

/**
 * A paper as a Word file: real headings, tables whose header row comes back on every page, its language, and a title
 * that a screen reader reads out.
 */
export async function docxOf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { title, about, sections, isLandscape = false, language = 'nl-NL' } = paper
  const width = (isLandscape ? pageHeight : pageWidth) - 2 * margin
  const document = new Document({
    title: xmlText(title),
    creator: 'Rode Draad',
    description: xmlText(about.join(' ')),
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: language } } },
        heading1: heading(32, 0),
        heading2: heading(26, 320),
        heading3: heading(23, 240),
      },
      paragraphStyles: [{ id: 'Caption', name: 'Caption', basedOn: 'Normal', run: { size: 20, bold: true } }],
    },
    sections: [
      {
        properties: {
          page: {
            margin: { top: margin, right: margin, bottom: margin, left: margin },
            ...(isLandscape && {
              size: { width: pageWidth, height: pageHeight, orientation: PageOrientation.LANDSCAPE },
            }),
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
          ...about.map(paragraph),
          ...sections.flatMap((section) => sectionOf(section, width)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const heading = (size: number, before: number) => ({
  run: { size, bold: true },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})

function sectionOf({ heading, level, paragraphs, table }: Section, width: number): (Paragraph | DocxTable)[] {
  const depth = level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3
  return [
    new Paragraph({ heading: depth, keepNext: true, children: runs(heading) }),
    ...paragraphs.map(paragraph),
    ...(table ? [caption(table.caption), tableOf(table, width), new Paragraph('')] : []),
  ]
}

function paragraph(words: Words): Paragraph {
  return new Paragraph({ spacing: { after: 120 }, children: inline(words) })
}

function caption(text: string): Paragraph {
  return new Paragraph({ style: 'Caption', keepNext: true, children: runs(text) })
}

/** Words with their content controls, each around its words alone. */
function inline(words: Words, look: Look = {}): (TextRun | ContentControl)[] {
  if (typeof words === 'string') return runs(words, look)
  return words.flatMap((part) =>
    typeof part === 'string'
      ? runs(part, look)
      : [new ContentControl({ tag: part.tag, name: part.name, runs: runs(part.text, look) })],
  )
}

interface Look {
  readonly bold?: boolean
  readonly size?: number
}

/** Lines of a text as runs with breaks between them. */
function runs(text: string, look: Look = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...look, ...(i > 0 && { break: 1 }) }))
}

/** Two centimetres, and an A4 page, in twentieths of a point. */
const margin = 1134
const pageWidth = 11_906
const pageHeight = 16_838

/** Nine points: six columns fit beside each other without breaking words. */
const tableSize = 18

function tableOf({ columns, rows }: Table, width: number): DocxTable {
  const widths = columns.map(({ share }) => Math.round((width * share) / 100))
  const cells = (texts: readonly Words[], look: { bold?: boolean; size: number }) =>
    widths.map(
      (size, i) =>
        new TableCell({
          width: { size, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 90, right: 90 },
          children: [
            new Paragraph({ alignment: AlignmentType.LEFT, children: inline(texts[i] ?? '', look) }),
          ],
        }),
    )
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(
      columns.map(({ title }) => title),
      { bold: true, size: tableSize },
    ),
  })
  const body = rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, { size: tableSize }) }))
  return new DocxTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [header, ...body],
  })
}
