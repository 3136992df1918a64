import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import type { ColumnMeaning } from '../../server/ingest/reading.ts'
import { proposeStructure } from '../../server/ingest/structure.ts'
import { refusalOf } from './refusals.ts'
import { xlsxOf } from './sheets.ts'

type Sheets = Parameters<typeof xlsxOf>[0]
const read = async (sheets: Sheets) => readText(await xlsxOf(sheets), 'opbrengst.xlsx')

async function outline(sheets: Sheets) {
  const { text, blocks } = await read(sheets)
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`)
}

const list = [
  ['Tafel', 'Opmerking'],
  [1, 'Delen, niet bezitten'],
  [2, 'Wie betaalt?'],
]

describe('a workbook with a remark per row', () => {
  test('is read as a csv of the same rows is', async () => {
    const csv = await readText(
      strToU8('Tafel,Opmerking\n1,"Delen, niet bezitten"\n2,Wie betaalt?\n'),
      'a.csv',
    )
    const { text, blocks, format } = await read({ Blad1: list })
    expect({ text, blocks, format }).toEqual({ text: csv.text, blocks: csv.blocks, format: 'xlsx' })
  })

  test('is read without a point of attention', async () => {
    expect((await read({ Blad1: list })).warnings).toEqual([])
  })

  test('may have a title above the names of its columns', async () => {
    expect(await outline({ Blad1: [['Denkdiner 2: Groei'], ['Opmerking'], ['Ruimte']] })).toEqual([
      'heading1 Denkdiner 2: Groei',
      'item1 Ruimte',
    ])
  })

  test('may have empty rows and columns around it', async () => {
    const rows = [[null], [null, null, 'Opmerking', null, 'Tafel'], [null, null, 'Ruimte', null, 1]]
    expect(await outline({ Blad1: rows })).toEqual(['heading1 Tafel 1', 'item1 Ruimte'])
  })

  test('has turns where it names who said it', async () => {
    const { text, blocks } = await read({
      Blad1: [
        ['Spreker', 'Tekst'],
        ['Anna', 'Ja'],
      ],
    })
    expect(text).toBe('Anna: Ja')
    expect(blocks).toEqual([{ kind: 'turn', speaker: 'Anna', start: 6, end: 8 }])
  })

  test('keeps the group above for cells that were merged', async () => {
    const rows = [
      ['Tafel', 'Ronde', 'Opmerking'],
      [1, 1, 'a'],
      [null, null, 'b'],
      [2, null, 'c'],
    ]
    expect(await outline({ Blad1: rows })).toEqual([
      'heading1 Tafel 1',
      'heading2 Ronde 1',
      'item1 a',
      'item1 b',
      'heading1 Tafel 2',
      'item1 c',
    ])
  })

  test('has its date from its column when all rows agree', async () => {
    const day = new Date(Date.UTC(2026, 4, 14))
    expect(
      (
        await read({
          Blad1: [
            ['Datum', 'Opmerking'],
            [day, 'a'],
            [day, 'b'],
          ],
        })
      ).date,
    ).toBe('2026-05-14')
  })
})

describe('a workbook with more sheets', () => {
  const remarks = [['Opmerking'], ['Ruimte voor ondernemers']]

  test('has the name of each sheet above its remarks, as a table where it is one', async () => {
    const file = await read({ 'Tafel 1': remarks, 'Tafel 2': remarks })
    expect(file.text).toBe('Tafel 1\n\nRuimte voor ondernemers\n\nTafel 2\n\nRuimte voor ondernemers')
    const { parts } = proposeStructure(file, { name: 'opbrengst.xlsx', role: 'source' })
    expect(parts.flatMap(({ table }) => table ?? [])).toEqual(['Tafel 1', 'Tafel 2'])
  })

  test('has no headings from names that Excel gave', async () => {
    expect(await outline({ Blad1: remarks, Blad2: remarks })).toEqual([
      'item1 Ruimte voor ondernemers',
      'item1 Ruimte voor ondernemers',
    ])
  })

  test('leaves out comments on cells, and says so', async () => {
    const parts = unzipSync(await xlsxOf({ Een: remarks }))
    const notes =
      '<comments><commentList><comment ref="A1"><text><t>Wie?</t></text></comment></commentList></comments>'
    const file = await readText(zipSync({ ...parts, 'xl/comments1.xml': strToU8(notes) }), 'a.xlsx')
    expect(file.text).toBe('Ruimte voor ondernemers')
    expect(file.warnings).toEqual([{ key: 'ingest.cell-comments', details: { file: 'a.xlsx', count: 1 } }])
  })

  test('leaves out a hidden sheet, and says so', async () => {
    const parts = unzipSync(await xlsxOf({ Een: remarks, Geheim: remarks }))
    const workbook = Buffer.from(parts['xl/workbook.xml']!).toString('utf8')
    const hidden = workbook.replace('name="Geheim"', 'name="Geheim" state="hidden"')
    const bytes = zipSync({ ...parts, 'xl/workbook.xml': strToU8(hidden) })
    const file = await readText(bytes, 'a.xlsx')
    expect(file.text).toBe('Ruimte voor ondernemers')
    expect(file.warnings).toEqual([
      { key: 'ingest.sheets-hidden', details: { file: 'a.xlsx', sheets: 'Geheim' } },
    ])
  })
})

describe('a workbook that is no list of remarks', () => {
  test('is kept as a table, cell by cell, and says so', async () => {
    const rows = [
      ['Voor', 'Tegen'],
      ['sneller', 'duurder dan wij dachten'],
      [null, 'minder mensen'],
    ]
    const file = await read({ Blad1: rows })
    expect(file.text).toBe('Voor\tTegen\nsneller\tduurder dan wij dachten\n\tminder mensen')
    expect(file.blocks.map(({ kind }) => kind)).toEqual(['cell', 'cell', 'cell', 'cell', 'cell'])
    expect(file.warnings.map(({ key }) => key)).toEqual(['ingest.sheet-as-table'])
  })

  test('of one column with prose has a paragraph for each row', async () => {
    expect(await outline({ Blad1: [['Wij spraken lang.'], ['Daarna was er soep.']] })).toEqual([
      'paragraph Wij spraken lang.',
      'paragraph Daarna was er soep.',
    ])
  })
})

describe('the columns of a list', () => {
  const rows = [
    ['Wat', 'Gezegd aan tafel', 'Plakkers'],
    ['groei', 'Wij willen meer ruimte', 7],
    ['', 'Nee', 2],
  ]

  test('are named with an example and what they were read as', async () => {
    expect((await read({ Blad1: [...list] })).table).toEqual({
      sheets: [
        {
          name: 'Blad1',
          rows: 2,
          columns: [
            { name: 'Tafel', example: '1', meaning: 'table' },
            { name: 'Opmerking', example: 'Delen, niet bezitten', meaning: 'remark' },
          ],
        },
      ],
      chosen: { sheets: [{ isRead: true, hasNames: true, meanings: ['table', 'remark'] }] },
    })
  })

  const chosen = (...meanings: ColumnMeaning[]) => ({ columns: { sheets: [{ isRead: true, meanings }] } })

  test('are read as a person says, in a workbook and in a csv', async () => {
    const choice = chosen('session', 'remark', 'left-out')
    const wanted = 'Bijeenkomst: groei\n\nWij willen meer ruimte\nNee'
    const workbook = await readText(await xlsxOf({ Blad1: rows }), 'a.xlsx', choice)
    const csv = await readText(strToU8(rows.map((row) => row.join(';')).join('\n')), 'a.csv', choice)
    expect([workbook.text, csv.text]).toEqual([wanted, wanted])
    expect(workbook.warnings).toEqual([])
  })

  test('may each hold remarks', async () => {
    const { text } = await readText(
      await xlsxOf({ Blad1: rows }),
      'a.xlsx',
      chosen('remark', 'remark', 'left-out'),
    )
    expect(text).toBe('groei\nWij willen meer ruimte\nNee')
  })

  test('are read again from what was chosen without a change', async () => {
    const bytes = await xlsxOf({ Een: rows, Twee: list })
    const first = await readText(bytes, 'a.xlsx')
    const second = await readText(bytes, 'a.xlsx', { columns: first.table!.chosen })
    expect(second.text).toBe(first.text)
  })

  test('have no names when a person says so', async () => {
    const sheets = [{ isRead: true, hasNames: false, meanings: ['remark' as const] }]
    const bytes = await xlsxOf({ Blad1: [['Tekst'], ['Ruimte']] })
    expect((await readText(bytes, 'a.xlsx', { columns: { sheets } })).text).toBe('Tekst\nRuimte')
  })

  test('of a sheet that is not wanted are left out', async () => {
    const bytes = await xlsxOf({ Een: rows, Twee: list })
    const { chosen } = (await readText(bytes, 'a.xlsx')).table!
    const sheets = [{ ...chosen.sheets[0]!, isRead: false }, chosen.sheets[1]!]
    expect((await readText(bytes, 'a.xlsx', { columns: { sheets } })).text).toBe(
      'Tafel 1\n\nDelen, niet bezitten\n\nTafel 2\n\nWie betaalt?',
    )
  })
})

describe('a workbook made to hurt', () => {
  const withSheet = async (xml: string) => {
    const parts = unzipSync(await xlsxOf({ Blad1: list }))
    return zipSync({
      ...parts,
      'xl/worksheets/sheet1.xml': strToU8(
        `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${xml}</sheetData></worksheet>`,
      ),
    })
  }
  const cell = (at: string) => `<c r="${at}" t="inlineStr"><is><t>x</t></is></c>`

  test.each([
    ['a row that no sheet has', `<row r="99999999999">${cell('A99999999999')}</row>`],
    ['a column that no sheet has', `<row r="1">${cell('ZZZZZZ1')}</row>`],
    [
      'one cell far to the right in each of many rows',
      Array.from({ length: 2000 }, (_, at) => `<row r="${at + 1}">${cell(`XFD${at + 1}`)}</row>`).join(''),
    ],
  ])('with %s is refused', async (_, xml) => {
    expect(await refusalOf(await withSheet(xml), 'blad.xlsx')).toBe('ingest.sheet-too-large')
  })

  test('that inflates without end is refused', async () => {
    const bytes = await withSheet(' '.repeat(20 * 1024 * 1024))
    expect(await refusalOf(bytes, 'bom.xlsx')).toBe('ingest.archive-bomb')
  })

  test('with a document type definition is refused', async () => {
    const parts = unzipSync(await xlsxOf({ Blad1: list }))
    const xxe = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    const bytes = zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(xxe) })
    expect(await refusalOf(bytes, 'xxe.xlsx')).toBe('ingest.dtd')
  })

  test('without its sheets is refused as broken', async () => {
    expect(await refusalOf(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'blad.xlsx')).toBe(
      'ingest.broken',
    )
  })
})
