import { expect, test } from 'vitest'
import { docxOf } from '../../server/exports/docx.ts'
import type { Paper } from '../../server/exports/sheet.ts'
import { readText } from '../../server/ingest/read.ts'
import { unzipped } from './setting.ts'

const paper: Paper = {
  title: 'Wat <wij> lazen & vonden',
  about: ['Eerst dit.\nDan "dat".'],
  sections: [
    { heading: 'Een', level: 2, paragraphs: ['Woorden van ’t begin.'] },
    {
      ...{ heading: 'Twee', level: 3, paragraphs: [] },
      table: { caption: 'Alles', columns: [{ title: 'Kop', share: 100 }], rows: [['cel']] },
    },
  ],
}

test('a Word file is read back with the same words', async () => {
  const { text } = await readText(await docxOf(paper), 'stuk.docx')
  for (const words of ['Wat <wij> lazen & vonden', 'Dan "dat".', 'Woorden van ’t begin.', 'Alles', 'cel'])
    expect(text).toContain(words)
})

test('a line end within a paragraph of a Word file is a break', async () => {
  const { 'word/document.xml': document = '' } = unzipped(await docxOf(paper))
  expect(document).toContain(
    '<w:r><w:t xml:space="preserve">Eerst dit.</w:t></w:r><w:r><w:br/><w:t xml:space="preserve">Dan &quot;dat&quot;.</w:t></w:r>',
  )
})

test('a wide paper of a Word file lies on its side', async () => {
  const { 'word/document.xml': document = '' } = unzipped(await docxOf({ ...paper, isLandscape: true }))
  expect(document).toContain('<w:tblW w:type="dxa" w:w="14570"/>')
  expect(document).toContain('w:orient="landscape"')
})
