import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { formatOf } from '../../server/exports/archive/formats.ts'
import { docxOf } from '../../server/exports/docx.ts'
import { xlsxOf } from '../../server/exports/xlsx.ts'
import { sheetWith } from './setting.ts'

const office = (types: string, rels = '<Relationships/>') =>
  zipSync({ '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(rels) })

test.each<[what: string, kind: string, bytes: Uint8Array, code: string | undefined]>([
  ['a PDF 1.4', 'pdf', strToU8('%PDF-1.4\n1 0 obj'), 'fmt/18'],
  ['a PDF 1.7', 'pdf', strToU8('%PDF-1.7\n1 0 obj'), 'fmt/276'],
  ['a PDF that says it is PDF/A', 'pdf', strToU8('%PDF-1.4\n<pdfaid:part>1'), undefined],
  ['a PDF of no known version', 'pdf', strToU8('%PDF-9.9\n'), undefined],
  ['HTML5', 'html', strToU8('\n<!DOCTYPE html><title>x</title>'), 'fmt/471'],
  ['HTML of before', 'html', strToU8('<html><title>x</title></html>'), undefined],
  ['rtf', 'rtf', strToU8('{\\rtf1 x}'), undefined],
  ['Word', 'docx', office('<Types/>'), 'fmt/412'],
  ['Word with macros', 'docx', office('<Types>document.macroEnabled.main+xml</Types>'), undefined],
  ['strict Word', 'docx', office('<Types/>', '<R Type="http://purl.oclc.org/ooxml/x"/>'), undefined],
  ['broken Word', 'docx', strToU8('PK'), undefined],
])('%s has the code that PRONOM gives it, where its bytes show that', (_, kind, bytes, code) => {
  const { code: found, label } = formatOf(kind, 'application/x', bytes)
  expect(found).toBe(code)
  if (code === undefined) expect(label).toBe('application/x')
})

test('the Word and Excel files that we write have their codes', async () => {
  const word = await docxOf({ title: 'Proef', about: [], sections: [] })
  expect(formatOf('docx', 'application/x', word).code).toBe('fmt/412')
  expect(formatOf('xlsx', 'application/x', await xlsxOf(sheetWith('proef'))).code).toBe('fmt/214')
})
