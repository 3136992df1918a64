import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../server/ingest/csv.ts'
import { readText } from '../../server/ingest/read.ts'
import { proposeStructure } from '../../server/ingest/structure.ts'

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

  test('has no turns when its names are of who is to do something', () => {
    const blocks = readCsv('Actie,Wie,Tafel\nBankjes langs de dijk tellen,Fatima,1\n', 'acties.csv')!.blocks
    expect(blocks.flatMap(({ speaker }) => speaker ?? [])).toEqual([])
  })

  test('takes its date from its column when all rows agree', () => {
    expect(readCsv('datum,opmerking\n14-5-2026,Ja\n14-5-2026,Nee\n', 'flip.csv')?.date).toBe('2026-05-14')
  })

  test('from a Dutch spreadsheet on Windows is read with its accents', async () => {
    const bytes = iconv.encode('tafel;opmerking\r\n1;Geef gemeenten één stem\r\n', 'windows-1252')
    expect((await readText(bytes, 'flip.csv')).text).toBe('Tafel 1\n\nGeef gemeenten één stem')
  })
})

/** The places of each remark: `table | round | proposition`. */
async function placesIn(csv: string) {
  const read = await readText(Buffer.from(csv), 'flip.csv')
  const { parts, voices } = proposeStructure(read, { name: 'flip.csv', role: 'source' })
  return read.blocks.flatMap(({ kind, start, end }, at) => {
    const part = parts.find((one) => one.start <= start && end <= one.end)
    const { table = '', round = '', proposition = '' } = part ?? {}
    const words = read.text.slice(start, end)
    return kind === 'heading' ? [] : [{ words, voice: voices[at], places: [table, round, proposition] }]
  })
}

describe('a column of propositions, tables or rounds', () => {
  test.each([
    ['a statement', 'De provincie moet vaker nee zeggen'],
    ['a question', 'Wat heeft u nodig?'],
    ['a name for conclusions', 'Conclusies van de ochtend'],
    ['the name of a table', 'Tafel 3'],
    ['the name of a session', 'Diner 2: wonen'],
    ['a sentence that starts with a number', '3. Meer groen in de stad'],
    ['many words', `Wij vinden dat ${'de provincie vaker nee moet zeggen, '.repeat(40)}dus nee`],
  ])('gives each remark its proposition: %s', async (_, cell) => {
    const found = await placesIn(
      `Opmerking;Stelling\nJa mits;"${cell}"\n“Nee”;"${cell}"\nNooit;Water eerst\n`,
    )
    expect(found.map(({ places }) => places[2])).toEqual([cell, cell, 'Water eerst'])
  })
  test('gives a bare number the word for what it numbers', async () => {
    const [one] = await placesIn('Stelling;Tafel;Ronde;Opmerking\n2;3;1;Ja\n')
    expect(one?.places).toEqual(['Tafel 3', 'Ronde 1', 'Stelling 2'])
  })
  test('names tables and rounds as they are called', async () => {
    const found = await placesIn('Tafel;Ronde;Opmerking\nGroen;ochtend;Ja\nRood;;Nee\n')
    expect(found.map(({ places }) => places)).toEqual([
      ['Groen', 'ochtend', ''],
      ['Rood', '', ''],
    ])
  })
  test('holds below the session of its row, wherever that column stands', async () => {
    const found = await placesIn(
      'Stelling;Bijeenkomst;Opmerking\nWater eerst;Diner 1;Ja\nWater eerst;Diner 2;Nee\n',
    )
    expect(found.map(({ places }) => places[2])).toEqual(['Water eerst', 'Water eerst'])
  })
  test('leaves a quoted remark right below it the words of who took part', async () => {
    const [one] = await placesIn('Stelling;Opmerking\nWater eerst;“Nee, nooit.”\n')
    expect(one?.voice).toBe('participant')
  })
})

describe('a column for each question', () => {
  const asked =
    'Tafel;Vraag 1: Wat gaat goed?;Vraag 2: Wat kan beter?\n1;De bus rijdt;Meer bankjes\n2;Wij kennen elkaar;\n'

  test('has its question above the answers of each table', () => {
    expect(outline(asked)).toEqual([
      'heading1 Tafel 1',
      'heading2 Vraag 1: Wat gaat goed?',
      'item1 De bus rijdt',
      'heading2 Vraag 2: Wat kan beter?',
      'item1 Meer bankjes',
      'heading1 Tafel 2',
      'heading2 Vraag 1: Wat gaat goed?',
      'item1 Wij kennen elkaar',
    ])
  })
  test('gives each answer its table and its question', async () => {
    expect((await placesIn(asked)).map(({ places }) => places)).toEqual([
      ['Tafel 1', '', 'Vraag 1: Wat gaat goed?'],
      ['Tafel 1', '', 'Vraag 2: Wat kan beter?'],
      ['Tafel 2', '', 'Vraag 1: Wat gaat goed?'],
    ])
  })
  test('is told, and nothing of it is left out', () => {
    expect(readCsv(asked, 'flip.csv')?.warnings).toEqual([
      {
        key: 'ingest.csv-answers',
        details: { file: 'flip.csv', columns: 'Vraag 1: Wat gaat goed?, Vraag 2: Wat kan beter?' },
      },
    ])
  })
  test('reads the same when a person chooses these columns', () => {
    const meanings = ['table', 'remark', 'remark'] as const
    const chosen = readCsv(asked, 'flip.csv', { sheets: [{ isRead: true, meanings }] })!
    const { text, blocks, namings } = readCsv(asked, 'flip.csv')!
    expect({ text: chosen.text, blocks: chosen.blocks, namings: chosen.namings }).toEqual({
      text,
      blocks,
      namings,
    })
  })
  test('keeps the answers to one question together, each with who gave it', () => {
    const csv = 'Naam;Wat gaat goed?;Wat kan beter?\nAnna;De bus;De brug\nBram;De trein;Niets\n'
    expect(readCsv(csv, 'flip.csv')?.text).toBe(
      'Wat gaat goed?\n\nAnna: De bus\n\nBram: De trein\n\nWat kan beter?\n\nAnna: De brug\n\nBram: Niets',
    )
  })
  test('may be a round', async () => {
    const found = await placesIn(
      'Tafel;Ronde 1;Ronde 2\n1;De bus rijdt weer op tijd;Er zijn te weinig bankjes\n',
    )
    expect(found.map(({ places }) => places[1])).toEqual(['Ronde 1', 'Ronde 2'])
  })
  test('is known without any other column, as in the export of a form', () => {
    const long =
      'Wat zou de provincie de komende tien jaar volgens u anders moeten doen dan zij tot nu toe deed?'
    expect(outline(`Id;Begintijd;${long};Hoe kan dat?\n1;4-5-2026;Niets;Geen idee\n`)).toEqual([
      `heading1 ${long}`,
      'item1 Niets',
      'heading1 Hoe kan dat?',
      'item1 Geen idee',
    ])
  })
  test('leaves a column of remarks that asks nothing above them', () => {
    expect(outline('Wat gaat goed?;Wat kan beter?;Opmerkingen\nDe bus;De brug;Leuke avond\n')).toEqual([
      'item1 Leuke avond',
      'heading1 Wat gaat goed?',
      'item1 De bus',
      'heading1 Wat kan beter?',
      'item1 De brug',
    ])
  })
  test('that holds numbers, or the tables at which people sat, is none', () => {
    const meanings = (csv: string) => readCsv(csv, 'flip.csv')?.table?.chosen.sheets[0]?.meanings
    expect(meanings('Tafel;Stelling 1;Stelling 2;Opmerking\n1;4;5;Ja\n')).toEqual([
      'table',
      'left-out',
      'left-out',
      'remark',
    ])
    expect(meanings('Deelnemer;Ronde 1;Ronde 2;Opmerking\nAnna;Tafel 1;Groen;Ja\n')).toEqual([
      'speaker',
      'left-out',
      'left-out',
      'remark',
    ])
  })
})

test('two questions among remarks are no names of columns', () => {
  const csv = 'groepje;gezegd aan tafel\nA;Dit zeiden wij\nHoe dan?;Wie betaalt dat?\n'
  expect(readCsv(csv, 'flip.csv')?.text).toContain('Wie betaalt dat?')
})

test.each([
  ['sep=;\nOpmerking;Tafel\nJa;1\n'],
  ['"sep=;"\nOpmerking;Tafel\nJa;1\n'],
  ['sep=\t\nOpmerking\tTafel\nJa\t1\n'],
])('the line by which Excel tells itself what parts the cells is no text: %j', (csv) =>
  expect(outline(csv)).toEqual(['heading1 Tafel 1', 'item1 Ja']),
)

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
