import { describe, expect, test } from 'vitest'
import { blocksOf } from './blocks-of.ts'

describe('turns', () => {
  test('a name and a colon open a turn', () => {
    expect(blocksOf('Anna: Hallo.', 'Ondernemer 1: Hoi.', 'Anna: Dag.')).toEqual([
      'turn | Anna | Hallo.',
      'turn | Ondernemer 1 | Hoi.',
      'turn | Anna | Dag.',
    ])
  })
  test('a role in brackets belongs to the label', () => {
    expect(blocksOf('Nienke (tafelheer): Vertel.', 'Koen (logistiek) : Nee.')).toEqual([
      'turn | Nienke (tafelheer) | Vertel.',
      'turn | Koen (logistiek) | Nee.',
    ])
  })
  test('a picture before a name is no reason to give the words to somebody else', () => {
    expect(blocksOf('Dirk-Jan: Ja.', '', '😀 Sanne: Helemaal mee eens.', '', 'Dirk-Jan: Mooi.')).toEqual([
      'turn | Dirk-Jan | Ja.',
      'turn | 😀 Sanne | Helemaal mee eens.',
      'turn | Dirk-Jan | Mooi.',
    ])
  })
  test('a name in square brackets opens a turn', () => {
    expect(blocksOf('[Anna] Ja.', '[Bram] Nee.')).toEqual(['turn | Anna | Ja.', 'turn | Bram | Nee.'])
  })
  test.each([
    '[00:03:12] Anna: Ja.',
    '(03:12) Anna: Ja.',
    '00:03:12 Anna: Ja.',
    '[00:03:12.480] Anna: Ja.',
    'Anna (03:12): Ja.',
    '00:03:12 --> 00:03:15 Anna: Ja.',
    'Anna  0:03:12\nJa.',
  ])('%j holds the time of the turn', (line) => {
    expect(blocksOf(line)).toEqual(['turn | Anna | 192s | Ja.'])
  })
  test('a name with minutes and seconds above the words opens a turn', () => {
    expect(blocksOf('Anna Bos   0:03', 'Hallo.', 'Bram   1:12', 'Hoi.')).toEqual([
      'turn | Anna Bos | 3s | Hallo.',
      'turn | Bram | 72s | Hoi.',
    ])
  })
  test('a time stamp without a name opens a turn of nobody', () => {
    expect(blocksOf('[01:00:02] Ja, dat klopt.')).toEqual(['turn | 3602s | Ja, dat klopt.'])
  })
  test('a turn runs on over lines and empty lines until the next', () => {
    expect(blocksOf('Anna: Hallo', 'daar.', '', 'Nog iets.', 'Bram: Ja.')).toEqual([
      'turn | Anna | Hallo\ndaar.\n\nNog iets.',
      'turn | Bram | Ja.',
    ])
  })
  test('a heading ends a turn', () => {
    expect(blocksOf('Anna: Ja.', 'Bram: Nee.', '', 'Stelling 2: Werk', '', 'Dit is tekst.')).toEqual([
      'turn | Anna | Ja.',
      'turn | Bram | Nee.',
      'heading | 3 | Stelling 2: Werk',
      'paragraph | Dit is tekst.',
    ])
  })
  test('what was heard stands apart from what was said', () => {
    expect(blocksOf('Anna: Ja.', '(gelach)', 'En toen?', 'Bram: Nee.')).toEqual([
      'turn | Anna | Ja.',
      'paragraph | (gelach)',
      'turn | Anna | En toen?',
      'turn | Bram | Nee.',
    ])
  })
  test('a speaker may take over within a line', () => {
    expect(blocksOf('Anna: Ja, hoor. Bram: Nee. Anna: Toch wel.', 'Bram: Goed.')).toEqual([
      'turn | Anna | Ja, hoor.',
      'turn | Bram | Nee.',
      'turn | Anna | Toch wel.',
      'turn | Bram | Goed.',
    ])
  })
  test('a name on a line of its own is the label of what follows, not a heading', () => {
    expect(blocksOf('Anna:', 'Hallo.', 'Bram:', 'Hoi.', 'Anna:', 'Dag.')).toEqual([
      'turn | Anna | Hallo.',
      'turn | Bram | Hoi.',
      'turn | Anna | Dag.',
    ])
  })
  test('a list right below a turn belongs to who speaks', () => {
    expect(blocksOf('Anna: Ik wil:', '- stroom', 'Bram: Ja.')).toEqual([
      'turn | Anna | Ik wil:',
      'item | 1 | Anna | stroom',
      'turn | Bram | Ja.',
    ])
  })
  test('who led the table is named in the first lines, and speaks further on', () => {
    expect(
      blocksOf('Tafelheer: Jan Jansen', 'Notulist: Piet', '', 'Tafelheer: Welkom.', 'Koen: Dank u.'),
    ).toEqual([
      'paragraph | Tafelheer: Jan Jansen',
      'paragraph | Notulist: Piet',
      'turn | Tafelheer | Welkom.',
      'turn | Koen | Dank u.',
    ])
  })
  test.each([
    ['17:30 Inloop', '18:00 Diner'],
    ['Inloop 9:30', 'Opening 10:00', 'Lunch 12:30'],
    ['https://overijssel.nl', 'https://zwolle.nl'],
    ['Let op: dit geldt.', 'Let op: dat ook.'],
    ['Kansen: werk.', 'Kansen: wonen.'],
    ['Datum: morgen.', 'Plaats: Zwolle.'],
    ['Kortom: het kan.'],
    [`${'Een heel lange naam '.repeat(4)}: ja.`, `${'Een heel lange naam '.repeat(4)}: nee.`],
  ])('%j is no turn', (...lines) => {
    expect(blocksOf(...lines)).toEqual(lines.map((line) => `paragraph | ${line}`))
  })
  test.each([
    'Stelling 1: Groei',
    'Diner 2: Werk',
    'Tafel 3: Ruimte',
    'Ronde 2: Verder',
    'Werksessie 1: Plan',
    'Quotes:',
  ])('%j is a heading, not a turn', (line) => {
    expect(blocksOf('Anna: Ja.', line, 'Anna: Nee.').map((block) => block.split(' ')[0])).toEqual([
      'turn',
      'heading',
      'turn',
    ])
  })
  test('two themes with a colon among other text are no turns', () => {
    const text = [
      'Werken: dat gaat goed.',
      'Vervoer: matig.',
      ...Array.from({ length: 6 }, () => 'Dit is gewone tekst.'),
    ]
    expect(blocksOf(...text)).toEqual(text.map((line) => `paragraph | ${line}`))
  })
  test('words that tell that somebody spoke are no label, however often they come back', () => {
    const told = ['Iemand merkte op: ‘dat kan niet’', 'Een deelnemer zei: ‘het moet wel’']
    const text = [...told, ...told, ...told].join('\n\n')
    expect(blocksOf(text).filter((block) => block.startsWith('turn'))).toEqual([])
  })

  test('tens of thousands of lines with one label are all turns', () => {
    expect(blocksOf('Naam: ja.\n'.repeat(50_000))).toHaveLength(50_000)
  })

  test('one line with a colon in a report is no turn', () => {
    expect(blocksOf('Dit is tekst.', '', 'Reflectie: wij leerden veel.', '', 'Dit ook.')[1]).toBe(
      'paragraph | Reflectie: wij leerden veel.',
    )
  })
})
