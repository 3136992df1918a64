import { strToU8, type Zippable, zipSync } from 'fflate'

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>'

/** A Word document with this body, written by hand: no word processor would make these. */
export function wordFile(body: string, more: Zippable = {}): Uint8Array {
  const openXml = 'http://schemas.openxmlformats.org'
  const types = `${xmlHead}<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const relations = `${xmlHead}<Relationships xmlns="${openXml}/package/2006/relationships"><Relationship Id="r1" Type="${openXml}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(
      `${xmlHead}<w:document xmlns:w="${openXml}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  })
}

export const wordParagraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** An OpenDocument text whose content is this. */
export function openDocument(content: string): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
  })
}

/** An Excel workbook of one sheet with these rows of XML. */
export function workbook(rows: string, head = xmlHead): Uint8Array {
  const openXml = 'http://schemas.openxmlformats.org'
  const main = `xmlns="${openXml}/spreadsheetml/2006/main"`
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${xmlHead}<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook ${main} xmlns:r="${openXml}/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${xmlHead}<Relationships xmlns="${openXml}/package/2006/relationships"><Relationship Id="r1" Type="${openXml}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    ),
  })
}

/** Changes every size that the directory of a zip declares, as somebody would who wants it inflated. */
export function withDeclaredSize(zip: Uint8Array, size: number): Uint8Array {
  const changed = zip.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  }
  return changed
}
