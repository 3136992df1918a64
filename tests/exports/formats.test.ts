import { parse } from 'csv-parse/sync'
import { parse as parseHtml } from 'node-html-parser'
import { expect, test } from 'vitest'
import { csvOf } from '../../server/exports/csv.ts'
import { docxOf } from '../../server/exports/docx.ts'
import { htmlOf } from '../../server/exports/html.ts'
import { mdOf } from '../../server/exports/md.ts'
import type { Paper } from '../../server/exports/sheet.ts'
import { xlsxOf } from '../../server/exports/xlsx.ts'
import { readText } from '../../server/ingest/read.ts'
import { dangerous, sheetWith, unzipped } from './setting.ts'

const awkward = 'Zij zei: "ja", <b>en</b> & ’t mocht; €5\nniet | meer *dan* dat 🙂'

function paperWith(...cells: string[]): Paper {
  return {
    title: 'Proef <1>',
    about: ['Wat dit is.'],
    sections: [
      {
        ...{ heading: 'Citaten & meer', level: 2, paragraphs: [awkward] },
        table: {
          caption: 'De citaten',
          columns: [
            { title: 'Nummer', share: 20 },
            { title: 'Citaat', share: 80 },
          ],
          rows: cells.map((cell, i) => [`C${i + 1}`, cell]),
        },
      },
    ],
  }
}

const cells = (csv: string): string[][] => parse(csv, { bom: true })

test('a csv begins with a byte order mark and parts cells by commas', () => {
  expect(
    csvOf({
      title: '',
      columns: [
        { title: 'a', width: 1 },
        { title: 'b', width: 1 },
      ],
      rows: [['x', 2]],
    }),
  ).toBe('\uFEFF"a","b"\r\n"x",2\r\n')
})

test('a csv gives text back as it was, with quotation marks, commas and line ends', () => {
  expect(cells(csvOf(sheetWith(awkward)))[1]).toEqual([awkward])
})

test.each(dangerous)('in a csv the text %j becomes harmless', (text) => {
  expect(cells(csvOf(sheetWith(text)))[1]).toEqual([`'${text}`])
})

test('in a csv a negative number stays a number', () => {
  expect(csvOf(sheetWith(-3))).toContain('\r\n-3\r\n')
})

test.each(dangerous)('in an Excel file the text %j is text and no formula', async (text) => {
  const files = unzipped(await xlsxOf(sheetWith(text)))
  const sheet = files['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).not.toContain('<f')
  expect(sheet).toMatch(/<c r="A2"[^>]*\bt="(?:s|inlineStr)"/u)
})

test('in an Excel file text keeps the format of text, so that editing it makes no formula', async () => {
  const files = unzipped(await xlsxOf(sheetWith('=1+1')))
  expect(files['xl/styles.xml']).toMatch(/numFmtId="49"|formatCode="@"/u)
})

test('an Excel file holds the words exactly as they are', async () => {
  const files = unzipped(await xlsxOf(sheetWith('=1+1', awkward)))
  const all = Object.values(files).join('')
  expect(all).toContain('>=1+1<')
  expect(all).toContain('&lt;b&gt;en&lt;/b&gt; &amp; ’t mocht')
})

test('a cell too long for Excel is cut, and says so', async () => {
  const files = unzipped(await xlsxOf(sheetWith('lang '.repeat(10_000))))
  const text =
    Object.values(files)
      .join('')
      .match(/(?:lang )+[^<]*/u)?.[0] ?? ''
  expect(text.length).toBeLessThanOrEqual(32_767)
  expect(text).toContain('ingekort: te lang voor één cel')
})

test('characters that XML cannot hold do not break an Excel or Word file', async () => {
  const xlsx = unzipped(await xlsxOf(sheetWith('a\uFFFFb\u0001c')))
  const docx = unzipped(await docxOf(paperWith('a\uFFFFb\u0001c')))
  expect(Object.values(xlsx).join('')).not.toMatch(/[\uFFFF\u0001]/u)
  expect(docx['word/document.xml']).toContain('a\uFFFDb\uFFFDc')
})

test('a Word file has headings, a header row that comes back, and Dutch as its language', async () => {
  const { 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = unzipped(
    await docxOf(paperWith('x')),
  )
  expect(document).toContain('<w:pStyle w:val="Heading1"/>')
  expect(document).toContain('<w:pStyle w:val="Heading2"/>')
  expect(document).toContain('<w:tblHeader/>')
  expect(styles).toContain('w:lang w:val="nl-NL"')
})

test('a Word file carries its title', async () => {
  const { 'docProps/core.xml': core = '' } = unzipped(await docxOf(paperWith('x')))
  expect(core).toContain('<dc:title>Proef &lt;1&gt;</dc:title>')
})

test.each(dangerous)('in a Word file the text %j is text and no field', async (text) => {
  const { 'word/document.xml': document = '' } = unzipped(await docxOf(paperWith(text)))
  expect(document).not.toMatch(/w:(?:instrText|fldSimple|fldChar)/u)
  expect(document).toContain(`${text.replace('\n', '')}</w:t>`)
})

test('a Word file holds the words with their signs and line breaks', async () => {
  const { 'word/document.xml': document = '' } = unzipped(await docxOf(paperWith(awkward)))
  expect(document).toContain('&lt;b&gt;en&lt;/b&gt; &amp; ’t mocht; €5')
  expect(document).toContain('<w:br/>')
})

test('a web page shows text as text: nothing in it becomes markup', async () => {
  const page = parseHtml(await htmlOf(paperWith('<script>alert(1)</script>', '"><img src=x onerror=y>')))
  expect(page.querySelectorAll('script, img, b')).toEqual([])
  expect(page.querySelectorAll('td').map((cell) => cell.text)).toEqual([
    '<script>alert(1)</script>',
    '"><img src=x onerror=y>',
  ])
})

test('a web page needs nothing else: no script, no picture, no address', async () => {
  const html = await htmlOf(paperWith('x'))
  expect(html).not.toMatch(/<script|src=|href=|url\(|@import/u)
  expect(html).toContain("default-src 'none'")
})

test('a web page can be read by who hears it: language, one title, caption, scopes', async () => {
  const page = parseHtml(await htmlOf(paperWith('x')))
  expect(page.querySelector('html')?.getAttribute('lang')).toBe('nl')
  expect(page.querySelectorAll('h1').map(({ text }) => text)).toEqual(['Proef <1>'])
  expect(page.querySelector('caption')?.text).toBe('De citaten')
  expect(page.querySelectorAll('th').map((head) => head.getAttribute('scope'))).toEqual(['col', 'col', 'row'])
})

test('a web page that is opened as a spreadsheet keeps its cells as text', async () => {
  expect(await htmlOf(paperWith('=1+1'))).toContain('mso-number-format: "\\@"')
})

test('in Markdown nothing becomes a heading, a list, a cell or a tag that was none', () => {
  const md = mdOf(paperWith('# kop', '- punt', '1. eerst', '<i>x</i> | y', 'Jan &lt; Piet'))
  const rows = md.split('\n').filter((line) => line.startsWith('| C'))
  expect(rows).toEqual([
    '| C1 | \\# kop |',
    '| C2 | \\- punt |',
    '| C3 | 1\\. eerst |',
    '| C4 | \\<i\\>x\\</i\\> \\| y |',
    '| C5 | Jan \\&lt; Piet |',
  ])
})

test.each([
  '1. eerst',
  '12) twaalfde',
  '- punt',
  '+ plus',
  '# kop',
  'a & b &amp; c',
  '> aangehaald',
  'een *ster*',
])('%j in a Markdown file is read back as it was', async (words) => {
  const { text } = await readText(
    new TextEncoder().encode(mdOf({ title: 'Stuk', about: [words], sections: [] })),
    'stuk.md',
  )
  expect(text).toContain(words)
})
