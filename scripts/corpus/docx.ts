import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Item, Piece, Run, Source } from './source.ts'
import { archive, filesIn, madeStamp } from './zip.ts'

/** A Word document with real headings, lists, quotes and tables, in Dutch. */
export async function docxOf({ pieces, header }: Source): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Projectteam Vooruitblik 2050',
    styles: {
      default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } } } },
      paragraphStyles: [
        {
          id: 'Citaat',
          name: 'Quote',
          basedOn: 'Normal',
          run: { italics: true },
          paragraph: {
            indent: { left: convertMillimetersToTwip(10) },
            spacing: { before: 120, after: 120 },
          },
        },
      ],
    },
    numbering: { config: [{ reference: 'nummers', levels: [0, 1, 2].map(numberLevel) }] },
    sections: [{ ...margins(header), children: pieces.map(blockOf) }],
  })
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)))
}

function numberLevel(level: number) {
  const left = convertMillimetersToTwip(8 * (level + 1))
  const style = { paragraph: { indent: { left, hanging: convertMillimetersToTwip(6) } } }
  return { level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.LEFT, style }
}

function margins(header: string | undefined) {
  if (header === undefined) return {}
  const page = new TextRun({ children: ['Pagina ', PageNumber.CURRENT] })
  return {
    headers: { default: new Header({ children: [new Paragraph(header)] }) },
    footers: {
      default: new Footer({
        children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [page] })],
      }),
    },
  }
}

const headings = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const

function blockOf(piece: Piece): Paragraph | Table {
  if (piece.kind === 'table') return tableOf(piece.rows)
  const children = piece.runs.map(runOf)
  return new Paragraph({ children, ...mannerOf(piece) })
}

function mannerOf(piece: Block | Item): IParagraphOptions {
  switch (piece.kind) {
    case 'heading':
      return { heading: headings[piece.level - 1] ?? 'Heading6' }
    case 'item':
      return { bullet: { level: piece.level - 1 } }
    case 'numbered':
      return { numbering: { reference: 'nummers', level: piece.level - 1, instance: piece.list } }
    case 'quote':
      return { style: 'Citaat' }
    case 'paragraph':
      return { spacing: { after: 120 } }
  }
}

function runOf({ text, bold, italic }: Run): TextRun {
  return new TextRun({ text, bold, italics: italic })
}

function tableOf(rows: Run[][][]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' }
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map(
            (runs) => new TableCell({ children: [new Paragraph({ children: runs.map(runOf) })] }),
          ),
        }),
    ),
  })
}

/** The same archive without the hour of its making, which the library writes into it. */
function settled(bytes: Uint8Array): Uint8Array {
  const files = filesIn(bytes)
  const core = files['docProps/core.xml'] ?? ''
  files['docProps/core.xml'] = core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, madeStamp)
  return archive(files)
}
