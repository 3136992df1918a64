import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../server/ingest/csv.ts'
import { readText } from '../../server/ingest/read.ts'

function outline(csv: string) {
  const { text, blocks } = readCsv(csv, 'flip.csv')!
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`)
}
const keys = (csv: string) => readCsv(csv, 'flip.csv')?.warnings?.map(({ key }) => key)

describe('a flip-over sheet typed over', () => {
  test('has an item for each remark below the table and round it belongs to', () => {
    expect(
      outline('tafel,ronde,opmerking\n1,1,"Delen, niet bezitten"\n1,2,Wie betaalt?\n2,1,Ruimte\n'),
    ).toEqual([
      'heading1 Tafel 1',
      'heading2 Ronde 1',
      'item1 Delen, niet bezitten',
      'heading2 Ronde 2',
      'item1 Wie betaalt?',
      'heading1 Tafel 2',
      'heading2 Ronde 1',
      'item1 Ruimte',
    ])
  })

  test('keeps a proposition in full as heading', () => {
    expect(outline('stelling;opmerking\nStelling 2: Meer werk;Nee\n')).toEqual([
      'heading1 Stelling 2: Meer werk',
      'item1 Nee',
    ])
  })

  test.each([[';'], ['\t'], [',']])('may be parted by %j', (mark) => {
    expect(outline(`tafel${mark}tekst\n3${mark}Ruimte\n`)).toEqual(['heading1 Tafel 3', 'item1 Ruimte'])
  })

  test('keeps the lines of a remark', () => {
    expect(outline('opmerking,tafel\n"een\ntwee",1\n').at(-1)).toBe('item1 een\ntwee')
  })

  test('with a column of names has turns', () => {
    const { text, blocks } = readCsv('naam,opmerking\nAnna,Ja\n', 'flip.csv')!
    expect(text).toBe('Anna: Ja')
    expect(blocks).toEqual([{ kind: 'turn', speaker: 'Anna', start: 6, end: 8 }])
  })

  test('takes its date from its column when all rows agree', () => {
    expect(readCsv('datum,opmerking\n14-5-2026,Ja\n14-5-2026,Nee\n', 'flip.csv')?.date).toBe('2026-05-14')
  })

  test('from a Dutch spreadsheet on Windows is read with its accents', async () => {
    const bytes = iconv.encode('tafel;opmerking\r\n1;Geef gemeenten één stem\r\n', 'windows-1252')
    expect((await readText(bytes, 'flip.csv')).text).toBe('Tafel 1\n\nGeef gemeenten één stem')
  })
})

describe('warnings', () => {
  test('a missing header', () => {
    expect(keys('Wij willen meer ruimte\nEn wij meer mensen\n')).toEqual(['ingest.csv-no-header'])
  })

  test('no column that is named for remarks', () => {
    expect(keys('tafel,gezegd\n1,Wij willen meer ruimte voor ondernemers\n')).toEqual(['ingest.csv-column'])
  })

  test('columns that do not come into the text', () => {
    expect(readCsv('opmerking,plakkers\nRuimte,7\n', 'flip.csv')?.warnings).toEqual([
      { key: 'ingest.csv-columns-left-out', details: { file: 'flip.csv', columns: 'plakkers' } },
    ])
  })

  test('a file that is no table is read as plain text', async () => {
    const read = await readText(Buffer.from('een, twee\ndrie\n"vier'), 'lijst.csv')
    expect(read.format).toBe('txt')
    expect(read.text).toBe('een, twee\ndrie\n"vier')
    expect(read.warnings.map(({ key }) => key)).toContain('ingest.csv-not-a-table')
  })
})
