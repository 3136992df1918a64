import { describe, expect, test } from 'vitest'
import { mended } from '../../../server/ingest/mending/mended.ts'
import { readPlain } from '../../../server/ingest/plain.ts'
import { page } from './wrapped.ts'

describe('signs of the typesetter', () => {
  test.each([
    ['een eﬃciënt oﬃcieel proﬁel', 'een efficiënt officieel profiel'],
    ['de ﬁ nanciële eﬀ ecten', 'de financiële effecten'],
    ['een defi nitie die specifi ek is', 'een definitie die specifiek is'],
    ['een speci fi ek geval', 'een specifiek geval'],
    ['samen\u00ADwerking', 'samenwerking'],
    ['off the record gezegd', 'off the record gezegd'],
    ['de wifi deed het niet', 'de wifi deed het niet'],
    ['een chef die lef en bluf had', 'een chef die lef en bluf had'],
  ])('%j becomes %j', (raw, text) => {
    expect(mended(raw).text).toBe(text)
  })
})

describe('a table of contents', () => {
  const contents = `Inhoud

1 Inleiding .......... 3
2 Wat er aan de tafels is gezegd over ruimte, arbeid en energie in de
komende twintig jaar .......... 5
3 Slot .......... 9`

  test('keeps its entries, each on a line', () => {
    const { text } = mended(`${contents}\n\n${page}`)
    expect(text.split('\n').slice(2, 5)).toEqual([
      '1 Inleiding .......... 3',
      '2 Wat er aan de tafels is gezegd over ruimte, arbeid en energie in de komende twintig jaar .......... 5',
      '3 Slot .......... 9',
    ])
  })

  test('is marked as such', () => {
    const { blocks } = readPlain(`${contents}\n\n${page}`, 'verslag.txt')
    expect(blocks.map(({ kind }) => kind).filter((kind) => kind === 'contents')).toHaveLength(3)
  })

  test('is marked as such without dots, below its title', () => {
    const { blocks } = readPlain(
      `Inhoudsopgave\n\nInleiding 3\nWat we zagen 5\nSlot 12\n\n${page}`,
      'verslag.txt',
    )
    expect(blocks.map(({ kind }) => kind).slice(0, 5)).toEqual([
      'heading',
      'contents',
      'contents',
      'contents',
      'paragraph',
    ])
  })
})

describe('what a symbol font leaves behind', () => {
  const lines = [
    'Aan deze tafel werd lang gesproken over de vraag wie er in het dorp',
    'blijft wonen. Drie zaken kwamen daarbij telkens terug in het gesprek:',
    '\uF0B7 de bus rijdt na acht uur niet meer, zodat wie geen auto heeft aan',
    '  huis gebonden is;',
    '\uF0B7 voor jongeren wordt niet gebouwd, ook al staan er weilanden te koop',
    '  langs de weg naar de kern;',
    '\uF0B7 het dorpshuis heeft geen beheerder en gaat daarom nog maar twee',
    '  avonden in de week open.',
  ]

  test('a bullet from its private area begins an item, and is never joined to the line above', () => {
    expect(mended(lines.join('\n')).text.split('\n')).toEqual([
      `${lines[0]} ${lines[1]}`,
      `${lines[2]} huis gebonden is;`,
      `${lines[4]} langs de weg naar de kern;`,
      `${lines[6]} avonden in de week open.`,
    ])
  })

  test('the wide space behind a bullet does not keep its lines apart', () => {
    const wide = lines.map((line) => line.replace('\uF0B7 ', '\u25CF    ').replace(/^ {2}(?=\S)/, '     '))
    expect(mended(wide.join('\n')).text.split('\n')).toHaveLength(4)
  })
})
