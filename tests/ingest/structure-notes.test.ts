import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { proposeStructure } from '../../server/ingest/structure.ts'

/** Where each block of some notes belongs and whose words it holds, by its first words. */
async function proposed(text: string, name = 'notities.txt') {
  const read = await readText(new TextEncoder().encode(text), name)
  const structure = proposeStructure(read, { role: 'source', name })
  const lines = read.blocks.map(({ start, end }, index) => {
    const part = structure.parts.find((one) => one.start <= start && start < one.end)
    const { table, round, proposition } = part ?? {}
    return { words: read.text.slice(start, end), voice: structure.voices[index], table, round, proposition }
  })
  const at = (words: string) => lines.find((line) => line.words.startsWith(words))
  return { sessions: structure.sessions.map(({ title }) => title), at }
}

const tables = ['TAFEL 1', 'TAFEL 2'].map(
  (table) => `${table}

Ronde 1

Stelling: Kiezen moet.

Hier was ${table} verdeeld.

Ronde 2

Stelling: Delen helpt.

Hier was ${table} het eens.

Citaten

Kiezen doet pijn aan ${table}.
`,
)
const evening = `Werksessie 2: Kiezen

${tables.join('\n')}
Colofon

Uitgave van de provincie.
`

describe('notes by table', () => {
  test('quotes at the end of a table belong to the table, and to no round or proposition of it', async () => {
    const { at } = await proposed(evening)
    expect(at('Kiezen doet pijn aan TAFEL 2')).toMatchObject({
      table: 'Tafel 2',
      round: undefined,
      proposition: undefined,
    })
  })
  test('bare lines below ‘Citaten’ that name nobody are participants’ words', async () => {
    expect((await proposed(evening)).at('Kiezen doet pijn aan TAFEL 1')?.voice).toBe('participant')
  })
  test('a line that leads to the quotes is no quote', async () => {
    const text = 'Citaten\n\nAan tafel werd gezegd:\n\nKiezen doet pijn.\n'
    expect((await proposed(text)).at('Aan tafel')?.voice).toBe('note')
  })
  test('a colophon at the end belongs to no table', async () => {
    expect((await proposed(evening)).at('Uitgave')).toMatchObject({ voice: 'frame', table: undefined })
  })
  test('one list for each proposition belongs to its proposition', async () => {
    const one = (at: number) => `Stelling ${at}: Iets\n\nTekst ${at}.\n\nCitaten\n\nNee hoor ${at}.\n`
    expect((await proposed(`${one(1)}\n${one(2)}`)).at('Nee hoor 1')?.proposition).toBe('Stelling 1: Iets')
  })
})

describe('how tables and rounds are written', () => {
  test.each([
    ['Tafel drie', 'Tafel 3'],
    ['Dialoogtafel 2', 'Tafel 2'],
    ['Thematafel b: wonen', 'Tafel B'],
    ['Groep B', 'Groep B'],
    ['Subgroep 4', 'Groep 4'],
  ])('%s', async (heading, table) => {
    expect((await proposed(`# ${heading}\n\nWoorden.`, 'n.md')).at('Woorden')?.table).toBe(table)
  })
  test.each([
    ['Ronde II', 'Ronde 2'],
    ['Eerste ronde', 'Ronde 1'],
    ['Gespreksronde 3: verder', 'Ronde 3'],
    ['2e ronde', 'Ronde 2'],
  ])('%s', async (heading, round) => {
    expect((await proposed(`# ${heading}\n\nWoorden.`, 'n.md')).at('Woorden')?.round).toBe(round)
  })
  test('a proposition right above its text in Markdown is a line of its own', async () => {
    const { at } = await proposed('Stelling 2. Werk is schaars.\nDe tafel twijfelt.\n', 'n.md')
    expect(at('De tafel')).toMatchObject({ proposition: 'Stelling 2. Werk is schaars.', voice: 'note' })
  })
  test('a wrapped line that happens to begin with ‘tafel 3,’ opens nothing', async () => {
    const { at } = await proposed('Wij zaten met zijn allen aan\ntafel 3, bij het raam.\n', 'n.md')
    expect(at('Wij zaten')).toMatchObject({ words: 'Wij zaten met zijn allen aan tafel 3, bij het raam.' })
  })
  test('a question in a paragraph leaves the table of the heading above it', async () => {
    const text = 'Vraag 1: Waarom?\n\nX.\n\n# Tafel 2\n\nVraag 2: Hoezo?\n\nDaarom.'
    expect((await proposed(text, 'n.md')).at('Daarom')?.table).toBe('Tafel 2')
  })
  test('‘Verslag van werksessie 1’ is werksessie 1', async () => {
    expect((await proposed('# Verslag van werksessie 1\n\nWoorden.', 'n.md')).sessions).toEqual([
      'Werksessie 1',
    ])
  })
  test('what stands below a colophon in plain text is frame, also under its own headings', async () => {
    const text = '## Colofon\n\n### Contact\n\nPostbus 1\n\n# Voorwoord\n\nVoor u ligt een verslag.'
    expect((await proposed(text)).at('Postbus')?.voice).toBe('frame')
  })
})
