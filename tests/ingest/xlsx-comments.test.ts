import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { xlsxOf } from './sheets.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relation = {
  notes: `${office}/comments`,
  answered: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
}

const rows = [
  ['Tafel', 'Opmerking'],
  ['1', 'Te weinig stroom'],
  ['', 'Te veel regels'],
  ['2', 'Genoeg ruimte'],
]

interface Part {
  readonly type: keyof typeof relation
  readonly path: string
  readonly xml: string
}

/** A workbook whose first sheet refers to these parts. */
async function bookWith(parts: readonly Part[], sheets: Parameters<typeof xlsxOf>[0] = { Blad1: rows }) {
  const relations = parts.map(
    ({ type, path }, at) => `<Relationship Id="c${at}" Type="${relation[type]}" Target="${path}"/>`,
  )
  const files = {
    ...unzipSync(await xlsxOf(sheets)),
    'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      parts.map(({ path, xml }) => [
        path.replace(/^\/|^\.\.\//, path.startsWith('/') ? '' : 'xl/'),
        strToU8(xml),
      ]),
    ),
  }
  return readText(zipSync(files), 'lijst.xlsx')
}

const notes = (...list: readonly (readonly [ref: string, text: string])[]): Part => ({
  type: 'notes',
  path: '../comments1.xml',
  xml: `<comments><authors><author>Noor Bakker</author></authors><commentList>${list
    .map(([ref, text]) => `<comment ref="${ref}" authorId="0"><text><r><t>${text}</t></r></text></comment>`)
    .join('')}</commentList></comments>`,
})

const answered = (...list: readonly (readonly [ref: string, text: string])[]): Part => ({
  type: 'answered',
  path: '/xl/threadedComments/threadedComment1.xml',
  xml: `<ThreadedComments>${list
    .map(
      ([ref, text], at) =>
        `<threadedComment ref="${ref}" id="{${at}}"><text>${text}</text></threadedComment>`,
    )
    .join('')}</ThreadedComments>`,
})

type Read = Awaited<ReturnType<typeof bookWith>>
const places = ({ text, comments = [] }: Read) =>
  comments.map((comment) => [text.slice(comment.at).split('\n')[0], comment.text])

describe('comments at cells', () => {
  test('are kept apart at the remark of their row, without their writer', async () => {
    const file = await bookWith([notes(['B2', 'Noor Bakker:\nKlopt dit?'])])
    expect(file.text).toBe('Tafel 1\n\nTe weinig stroom\nTe veel regels\n\nTafel 2\n\nGenoeg ruimte')
    expect(places(file)).toEqual([['Te weinig stroom', 'Klopt dit?']])
    expect(file.warnings).toEqual([
      { key: 'ingest.cell-comments-kept', details: { file: 'lijst.xlsx', count: 1 } },
    ])
  })

  test('hang on their row whichever column they are at, from left to right', async () => {
    const file = await bookWith([notes(['B4', 'twee'], ['A4', 'een'], ['A3', 'leeg'])])
    expect(places(file)).toEqual([
      ['Te veel regels', 'leeg'],
      ['Genoeg ruimte', 'een'],
      ['Genoeg ruimte', 'twee'],
    ])
  })

  test('hang on the first answer of their row, once, in a sheet with a column for each question', async () => {
    const asked = [
      ['Tafel', 'Wat gaat goed?', 'Wat kan beter?'],
      ['1', '', 'Te weinig stroom'],
      ['1', 'Veel ruimte', 'Te veel regels'],
    ]
    const file = await bookWith([notes(['C2', 'Klopt dit?'], ['C3', 'Wie zei dit?'])], { Blad1: asked })
    expect(places(file)).toEqual([
      ['Veel ruimte', 'Wie zei dit?'],
      ['Te weinig stroom', 'Klopt dit?'],
    ])
  })

  test('that are answered come with their answers, once', async () => {
    const copy =
      '[Threaded comment]\n\nYour version of Excel allows you to read this. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    Klopt dit?'
    const file = await bookWith([notes(['B2', copy]), answered(['B2', 'Klopt dit?'], ['B2', 'Zeker.'])])
    expect(places(file)).toEqual([
      ['Te weinig stroom', 'Klopt dit?'],
      ['Te weinig stroom', 'Zeker.'],
    ])
  })

  test('of which only the copy for older programs is there are read from that', async () => {
    const copy =
      '[Opmerkingsthread]\n\nMeer: https://go.microsoft.com/fwlink/?linkid=870924\n\nOpmerking:\n    Klopt dit?'
    expect(places(await bookWith([notes(['B2', copy])]))).toEqual([['Te weinig stroom', 'Klopt dit?']])
  })

  test('at the names of columns hang on the first words below', async () => {
    expect(places(await bookWith([notes(['A1', 'welke zaal?'])]))).toEqual([
      ['Te weinig stroom', 'welke zaal?'],
    ])
  })

  test('below the last row hang on the last remark', async () => {
    expect(places(await bookWith([notes(['D40', 'einde'])]))).toEqual([['Genoeg ruimte', 'einde']])
  })

  test('at a table that is no list hang on the row', async () => {
    const sheets = {
      Blad1: [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    }
    const file = await bookWith([notes(['B2', 'bij d'])], sheets)
    expect(places(file)).toEqual([['c\td', 'bij d']])
  })

  test('at a sheet that is not read are counted as left out', async () => {
    const sheets = { Blad1: [] as string[][], Twee: rows }
    const file = await bookWith([notes(['A1', 'leeg blad'])], sheets)
    expect(file.comments).toBeUndefined()
    expect(file.warnings.map(({ key }) => key)).toContain('ingest.cell-comments')
  })

  test('with a document type definition refuse the file', async () => {
    const part = { ...notes(), xml: `<!DOCTYPE x [<!ENTITY a "b">]>${notes(['B2', '&a;']).xml}` }
    await expect(bookWith([part])).rejects.toMatchObject({ key: 'ingest.dtd' })
  })
})
