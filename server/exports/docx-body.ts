import { contentControl } from './content-control.ts'
import type { Paper, Section, Table, Words } from './sheet.ts'
import { escapedXml, xmlText } from './xml-text.ts'

/** Two centimetres, and an A4 page, in twentieths of a point. */
export const margin = 1134
export const pageWidth = 11_906
export const pageHeight = 16_838

/** What stands in a paper, as WordprocessingML (ISO/IEC 29500-1, 17.2.2, `body`), piece by piece. */
export function* paperBody({ title, about, sections, isLandscape = false }: Paper): Generator<string> {
  const width = (isLandscape ? pageHeight : pageWidth) - 2 * margin
  yield paragraph('<w:pStyle w:val="Heading1"/>', runs(title))
  for (const words of about) yield textParagraph(words)
  for (const section of sections) yield* sectionOf(section, width)
}

function* sectionOf({ heading, level, paragraphs, table }: Section, width: number): Generator<string> {
  yield paragraph(`<w:pStyle w:val="Heading${level}"/><w:keepNext/>`, runs(heading))
  for (const words of paragraphs) yield textParagraph(words)
  if (!table) return
  yield paragraph('<w:pStyle w:val="Caption"/><w:keepNext/>', runs(table.caption))
  yield* tableOf(table, width)
  yield '<w:p><w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
}

const paragraph = (properties: string, content: string) => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`

const textParagraph = (words: Words) => paragraph('<w:spacing w:after="120"/>', inline(words))

/** Words with their content controls, each around its words alone. */
function inline(words: Words, look = ''): string {
  if (typeof words === 'string') return runs(words, look)
  return words
    .map((part) =>
      typeof part === 'string' ? runs(part, look) : contentControl(part, runs(part.text, look)),
    )
    .join('')
}

/** Lines of a text as runs with breaks between them. */
function runs(text: string, look = ''): string {
  return escapedXml(xmlText(text))
    .split('\n')
    .map((line, i) => `<w:r>${look}${i > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${line}</w:t></w:r>`)
    .join('')
}

/** Nine points: six columns fit beside each other without breaking words. */
const tableSize = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
const cellLook = `<w:rPr>${tableSize}</w:rPr>`
const headerLook = `<w:rPr><w:b/><w:bCs/>${tableSize}</w:rPr>`

const line = (side: string) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')

const inside = (side: string, size: number) => `<w:${side} w:type="dxa" w:w="${size}"/>`
const cellMargins = `<w:tcMar>${inside('top', 60)}${inside('left', 90)}${inside('bottom', 60)}${inside('right', 90)}</w:tcMar>`

function* tableOf({ columns, rows }: Table, width: number): Generator<string> {
  const widths = columns.map(({ share }) => Math.round((width * share) / 100))
  const begins = widths.map(
    (size) =>
      `<w:tc><w:tcPr>${inside('tcW', size)}${cellMargins}</w:tcPr><w:p><w:pPr><w:jc w:val="left"/></w:pPr>`,
  )
  const cells = (texts: readonly Words[], look: string) =>
    begins.map((begin, i) => `${begin}${inline(texts[i] ?? '', look)}</w:p></w:tc>`).join('')
  yield `<w:tbl><w:tblPr>${inside('tblW', width)}<w:tblBorders>${borders}</w:tblBorders></w:tblPr>`
  yield `<w:tblGrid>${widths.map((size) => `<w:gridCol w:w="${size}"/>`).join('')}</w:tblGrid>`
  const titles = columns.map(({ title }) => title)
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(titles, headerLook)}</w:tr>`
  for (const row of rows) yield `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row, cellLook)}</w:tr>`
  yield '</w:tbl>'
}
