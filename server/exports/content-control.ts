import { escapedXml, xmlText } from './xml-text.ts'

/**
 * A content control around words within a paragraph (ISO/IEC 29500-1, 17.5.2.31, `sdt`): Word keeps its tag when the
 * words are moved or copied into another document, so that a report that comes back can be audited by tag first.
 * @param runs the words, as runs of WordprocessingML
 */
export function contentControl({ tag, name }: { tag: string; name: string }, runs: string): string {
  const said = `<w:alias w:val="${attribute(name)}"/><w:tag w:val="${attribute(tag)}"/>`
  return `<w:sdt><w:sdtPr>${said}</w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`
}

const attribute = (value: string) => escapedXml(xmlText(value))
