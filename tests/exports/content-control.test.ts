import { expect, test } from 'vitest'
import { docxOf } from '../../server/exports/docx.ts'
import { mdOf } from '../../server/exports/md.ts'
import type { Paper, Tagged } from '../../server/exports/sheet.ts'
import { readText } from '../../server/ingest/read.ts'
import { tagOf, tagsIn } from '../../server/reports/tags.ts'
import { unzipped } from './setting.ts'

const tagged = (text: string, short: string, name: string): Tagged => ({ text, tag: tagOf(short, 2), name })

function paperOf(...rows: Tagged[]): Paper {
  const table = {
    caption: 'Citaten',
    columns: [{ title: 'Citaat', share: 100 }],
    rows: rows.map((row) => [['“', row, '”']]),
  }
  const before = 'Wij wachten op stroom. Dat is ook zo.'
  return {
    title: 'Set',
    about: [],
    sections: [{ heading: 'Citaten', level: 2, paragraphs: [before], table }],
  }
}

async function readBack(paper: Paper) {
  const bytes = await docxOf(paper)
  const { text } = await readText(bytes, 'rapport.docx')
  return { text, tags: tagsIn(bytes, text) }
}

test('a quote in a Word file stands in a content control with its tag and its short code', async () => {
  const bytes = await docxOf(paperOf(tagged('Dat is ook zo.', 'abc1234', 'C12')))
  const { 'word/document.xml': document = '' } = unzipped(bytes)
  expect(document).toMatch(
    /<w:sdt><w:sdtPr><w:alias w:val="C12"\/><w:tag w:val="rd:abc1234:2"\/><\/w:sdtPr><w:sdtContent><w:r>/u,
  )
})

test('a report that comes back tells which words are which quote', async () => {
  const { text, tags } = await readBack(
    paperOf(tagged('Niemand sluit hem aan.', 'abc1234', 'C1'), tagged('Dat is ook zo.', 'bcd2345', 'C2')),
  )
  expect(tags.map(({ start, end, ...tag }) => ({ ...tag, words: text.slice(start, end) }))).toEqual([
    { quote: 'abc1234', edition: 2, words: 'Niemand sluit hem aan.' },
    { quote: 'bcd2345', edition: 2, words: 'Dat is ook zo.' },
  ])
})

test('words that stand in the report more than once are tagged where the tag is', async () => {
  const { text, tags } = await readBack(paperOf(tagged('Dat is ook zo.', 'bcd2345', 'C1')))
  expect(tags[0]?.start).toBe(text.lastIndexOf('Dat is ook zo.'))
})

test('a quote over several lines is found over its line ends', async () => {
  const { text, tags } = await readBack(paperOf(tagged('Eerste punt\nTweede punt', 'abc1234', 'C1')))
  const [tag] = tags
  expect(text.slice(tag?.start, tag?.end).split(/\s+/u)).toEqual(['Eerste', 'punt', 'Tweede', 'punt'])
})

test('tags of others are left alone', async () => {
  const other = { text: 'Dat is ook zo.', tag: 'goog_rdk_0', name: 'x' }
  expect((await readBack(paperOf(other))).tags).toEqual([])
})

test('a file that is no Word file has no tags', () => {
  expect(tagsIn(new TextEncoder().encode('Dat is ook zo.'), 'Dat is ook zo.')).toEqual([])
})

test('lines of a quote stay apart in a Markdown table', () => {
  expect(mdOf(paperOf(tagged('Eerste punt\nTweede punt', 'abc1234', 'C1')))).toContain(
    '| “Eerste punt<br>Tweede punt” |',
  )
})
