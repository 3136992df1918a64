import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, type Zippable, zipSync } from 'fflate'

/** A piece of a document in no format at all, to be written in each. */
export type Part =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; note?: string }
  | { kind: 'item'; level: 1 | 2 | 3; text: string }
  | { kind: 'quote'; text: string }
  | { kind: 'turn'; speaker: string; text: string }
  | { kind: 'table'; rows: string[][] }

/** Writes the parts as somebody would in Markdown, long lines wrapped. */
export function asMarkdown(parts: readonly Part[]): Uint8Array {
  const notes: string[] = []
  const lines = parts.map((part, index) => {
    if (part.kind === 'heading') return `\n${'#'.repeat(part.level)} ${part.text}\n`
    if (part.kind === 'quote') return `\n> ${wrapped(part.text).replaceAll('\n', '\n> ')}\n`
    if (part.kind === 'turn') return `\n**${part.speaker}:** ${part.text}\n`
    if (part.kind === 'table') return `\n${tableInMarkdown(part.rows)}\n`
    if (part.kind === 'item')
      return `${parts[index - 1]?.kind === 'item' ? '' : '\n'}${'  '.repeat(part.level - 1)}- ${part.text}`
    if (part.note) notes.push(part.note)
    return `\n${wrapped(part.text)}${part.note ? `[^${notes.length}]` : ''}\n`
  })
  const below = notes.map((note, index) => `[^${index + 1}]: ${note}`)
  return strToU8([...lines, '', ...below].join('\n'))
}

function tableInMarkdown([header = [], ...rows]: string[][]): string {
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const wrapped = (text: string) => text.replace(/(.{30}\S*) /g, '$1\n')

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

/** Writes the parts as a Word document. */
export async function asDocx(parts: readonly Part[]): Promise<Uint8Array> {
  const notes = parts.flatMap((part) => (part.kind === 'paragraph' && part.note ? [part.note] : []))
  let noted = 0
  const children = parts.map((part) => {
    if (part.kind === 'heading') return new Paragraph({ text: part.text, heading: headings[part.level] })
    if (part.kind === 'item') return new Paragraph({ text: part.text, bullet: { level: part.level - 1 } })
    if (part.kind === 'quote') return new Paragraph({ text: part.text, style: 'Quote' })
    if (part.kind === 'table') return tableInDocx(part.rows)
    if (part.kind === 'turn')
      return new Paragraph({
        children: [new TextRun({ text: `${part.speaker}:`, bold: true }), new TextRun(` ${part.text}`)],
      })
    const note = part.note ? [new FootnoteReferenceRun(++noted)] : []
    return new Paragraph({ children: [new TextRun(part.text), ...note] })
  })
  const footnotes = Object.fromEntries(
    notes.map((note, index) => [index + 1, { children: [new Paragraph(note)] }]),
  )
  const styles = { paragraphStyles: [{ id: 'Quote', name: 'Quote', basedOn: 'Normal' }] }
  return Packer.toBuffer(new Document({ styles, footnotes, sections: [{ children }] }))
}

const tableInDocx = (rows: string[][]) =>
  new Table({
    rows: rows.map(
      (row) =>
        new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  })

/** Writes the parts as an OpenDocument text. */
export function asOdt(parts: readonly Part[]): Uint8Array {
  let notes = 0
  let open = 0
  const body = parts.map((part) => {
    const level = part.kind === 'item' ? part.level : 0
    const lists = level > open ? '<text:list><text:list-item>'.repeat(level - open) : ''
    const ends = level < open ? '</text:list-item></text:list>'.repeat(open - level) : ''
    const next = level > 0 && level <= open ? '</text:list-item><text:list-item>' : ''
    open = level
    const before = `${ends}${next}${lists}`
    if (part.kind === 'heading')
      return `${before}<text:h text:outline-level="${part.level}">${xml(part.text)}</text:h>`
    if (part.kind === 'quote')
      return `${before}<text:p text:style-name="Quotations">${xml(part.text)}</text:p>`
    if (part.kind === 'table') return before + tableInOdt(part.rows)
    if (part.kind === 'turn')
      return `${before}<text:p><text:span text:style-name="T1">${xml(part.speaker)}:</text:span> ${xml(part.text)}</text:p>`
    const note = part.kind === 'paragraph' && part.note ? noteInOdt(++notes, part.note) : ''
    return `${before}<text:p>${xml(part.text)}${note}</text:p>`
  })
  return odtOf(`${body.join('')}${'</text:list-item></text:list>'.repeat(open)}`)
}

const tableInOdt = (rows: string[][]) => {
  const cell = (text: string) => `<table:table-cell><text:p>${xml(text)}</text:p></table:table-cell>`
  return `<table:table>${rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')}</table:table>`
}

const noteInOdt = (number: number, text: string) =>
  `<text:note text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p>${xml(text)}</text:p></text:note-body></text:note>`

const spaces = ['office', 'text', 'table', 'style', 'draw', 'fo', 'xlink', 'dc', 'svg']
  .map((name) => `xmlns:${name}="urn:example:${name}"`)
  .join(' ')

/** An OpenDocument text with this body. */
export function odtOf(body: string, more: Zippable = {}): Uint8Array {
  const bold =
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces}><office:automatic-styles>${bold}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    ...more,
  })
}

/** A Word document with this body, written by hand for what the library cannot make. */
export function docxOf(body: string, more: Zippable = {}): Uint8Array {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const relations =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(document),
    ...more,
  })
}

export const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
