import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../server/ingest/markdown.ts'

const read = (markdown: string) => readMarkdown(markdown, 'notities.md')
/** Kind, level and words of every block. */
function outline(markdown: string) {
  const { text, blocks } = read(markdown)
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`)
}

describe('headings', () => {
  test.each([
    ['## Tafel 3', 'heading2 Tafel 3'],
    ['# Titel #', 'heading1 Titel'],
    ['Titel\n=====', 'heading1 Titel'],
    ['Tafel 3\n---', 'heading2 Tafel 3'],
    ['**Rode draad**', 'heading Rode draad'],
  ])('%j is one', (markdown, expected) => {
    expect(outline(markdown)).toEqual([expected])
  })

  test.each([['#hashtag zonder spatie'], ['**Dit is een hele zin in vette letters.**'], ['**Anna:**']])(
    '%j is none',
    (markdown) => {
      expect(outline(markdown)[0]).toMatch(/^paragraph /)
    },
  )

  test('the first one of the first level is the title', () => {
    expect(read('## Eerst\n\n# Denkdiner 2\n').title).toBe('Denkdiner 2')
  })
})

describe('paragraphs', () => {
  test('lines that only wrap are joined with a space', () => {
    expect(read('een lange\nalinea die\nafbreekt').text).toBe('een lange alinea die afbreekt')
  })

  test('hard breaks stay line ends', () => {
    expect(read('regel een  \nregel twee\\\nregel drie').text).toBe('regel een\nregel twee\nregel drie')
  })

  test('an arrow at the start of a line is not joined to the line above', () => {
    expect(read('netcongestie\n→ wachten tot 2031').text).toBe('netcongestie\n→ wachten tot 2031')
  })

  test('a number with a dot inside a sentence begins no list', () => {
    expect(outline('dat speelde al in\n2026. Daarna niet meer')).toEqual([
      'paragraph dat speelde al in 2026. Daarna niet meer',
    ])
  })
})

describe('lists', () => {
  test('a year at the beginning of a paragraph is no number of a list', () => {
    const text = '1974. In dat jaar kwamen wij hier wonen.\n\n2011. Toen ging de school dicht.\n'
    expect(read(text).text).toBe(text.trimEnd())
  })

  test('items of one list follow each other by a line end, with their depth', () => {
    const { text } = read('- zorg\n  - onderwijs\n    - mbo\n- techniek\n')
    expect(text).toBe('zorg\nonderwijs\nmbo\ntechniek')
    expect(outline('- zorg\n  - onderwijs\n    - mbo\n- techniek\n')).toEqual([
      'item1 zorg',
      'item2 onderwijs',
      'item3 mbo',
      'item1 techniek',
    ])
  })

  test.each([
    ['plus signs', '+ een\n+ twee'],
    ['stars', '* een\n* twee'],
    ['bullets', '• een\n• twee'],
    ['numbers', '1. een\n2. twee'],
    ['brackets', '1) een\n2) twee'],
  ])('may have %s', (_, markdown) => {
    expect(outline(markdown)).toEqual(['item1 een', 'item1 twee'])
  })

  test('may be nested below numbers and with tabs', () => {
    expect(outline('1. een\n   - onder\n2. twee\n\t- ook onder')).toEqual([
      'item1 een',
      'item2 onder',
      'item1 twee',
      'item2 ook onder',
    ])
  })

  test('come back to the depth they left', () => {
    expect(outline('- a\n    - b\n  - c\n- d')).toEqual(['item1 a', 'item2 b', 'item2 c', 'item1 d'])
  })

  test('an item that wraps is one item', () => {
    expect(outline('- een punt dat\n  doorloopt\n- en nog een')).toEqual([
      'item1 een punt dat doorloopt',
      'item1 en nog een',
    ])
  })

  test('a second paragraph of an item stays with it', () => {
    expect(outline('- een punt\n\n  met meer uitleg\n\ngewone alinea')).toEqual([
      'item1 een punt',
      'item1 met meer uitleg',
      'paragraph gewone alinea',
    ])
  })
})

describe('quotations, tables, code and notes', () => {
  test('a block quote is a quotation, also where its second line has no mark', () => {
    expect(outline('> We doen alsof\nhet vanzelf gaat.')).toEqual(['quote We doen alsof het vanzelf gaat.'])
  })

  test('a table goes cell by cell', () => {
    const markdown = '| wie | wat |\n|---|:-:|\n| Joris | proefdraaien |\n|  | bellen \\| mailen |'
    expect(outline(markdown)).toEqual([
      'cell wie',
      'cell wat',
      'cell Joris',
      'cell proefdraaien',
      'cell bellen | mailen',
    ])
    expect(read(markdown).text).toBe('wie\twat\nJoris\tproefdraaien\n\tbellen | mailen')
  })

  test('code is a paragraph that keeps its lines and its marks', () => {
    expect(outline('```\n*a*\n  b\n```')).toEqual(['paragraph *a*\nb'])
  })

  test('a footnote comes at the end with its mark, which stays in the text too', () => {
    expect(read('Woord.[^a] Verder.\n\n[^a]: De noot.\n\nSlot.').text).toBe(
      'Woord.[a] Verder.\n\nSlot.\n\n[a] De noot.',
    )
  })

  test('a comment is no part of the text', () => {
    expect(read('voor <!-- weg\nook weg --> na').text).toBe('voor  na')
  })
})

describe('marks inside a line', () => {
  test.each([
    ['*schuin* en **vet** en ***allebei***', 'schuin en vet en allebei'],
    ['_schuin_ en __vet__ en ~~door~~', 'schuin en vet en door'],
    ['**vet met *schuin* erin**', 'vet met schuin erin'],
    ['een [koppeling](https://voorbeeld.nl/a_(b) "titel") hier', 'een koppeling hier'],
    ['een [koppeling][1] hier', 'een koppeling hier'],
    ['adres <https://voorbeeld.nl>', 'adres https://voorbeeld.nl'],
    ['foto ![flip-over](foto.jpg)weg', 'foto weg'],
    ['`code *blijft*` staan', 'code *blijft* staan'],
    ['\\*geen nadruk\\*', '*geen nadruk*'],
    ['5 * 3 * 2 en snake_case_naam', '5 * 3 * 2 en snake_case_naam'],
    ['burger*innen en ambtenaar*s', 'burger*innen en ambtenaar*s'],
    ['een * los en _ los', 'een * los en _ los'],
    ['Jansen &amp; Zn. &euro;5', 'Jansen & Zn. €5'],
    ['H<sub>2</sub>O<br>nieuwe regel', 'H2O\nnieuwe regel'],
    ['3 < 5 en 7 > 2', '3 < 5 en 7 > 2'],
  ])('%j reads as %j', (markdown, expected) => {
    expect(read(markdown).text).toBe(expected)
  })
})

describe('turns', () => {
  test('a name in bold before a colon begins a turn; its label stays in the text, outside the block', () => {
    const { text, blocks } = read('**Anna:** Wij niet.\n\n**Bert:** Wij wel.\n\n**Anna:** Hoe dan?')
    expect(text).toBe('Anna: Wij niet.\n\nBert: Wij wel.\n\nAnna: Hoe dan?')
    expect(blocks.map(({ kind, speaker, start, end }) => [kind, speaker, text.slice(start, end)])).toEqual([
      ['turn', 'Anna', 'Wij niet.'],
      ['turn', 'Bert', 'Wij wel.'],
      ['turn', 'Anna', 'Hoe dan?'],
    ])
  })

  test('speakers on lines without an empty line between are turns too', () => {
    expect(outline('Anna: Wij niet.\nBert: Wij wel,\nen graag.\nAnna: Hoe dan?')).toEqual([
      'turn Wij niet.',
      'turn Wij wel, en graag.',
      'turn Hoe dan?',
    ])
  })

  test('a time before the name is the time of the turn', () => {
    const { blocks } = read('[00:03:12] Anna: Ja.\n\n[00:03:20] Bert: Nee.')
    expect(blocks.map(({ speaker, time }) => [speaker, time])).toEqual([
      ['Anna', 192],
      ['Bert', 200],
    ])
  })

  test('a time of day, an address and a remark to the reader are no turns', () => {
    expect(
      outline('17:30 inloop\n\nhttps://voorbeeld.nl is het adres\n\nLet op: dit is concept').every((one) =>
        one.startsWith('paragraph'),
      ),
    ).toBe(true)
  })
})

describe('front matter', () => {
  test('gives title, date and what the file says of itself, and leaves the text', () => {
    const { text, title, date, stated } = read(
      '---\ntitle: "Avond over arbeid"\ndatum: 14 mei 2026\ntafel: 3\n---\nWoorden.',
    )
    expect({ text, title, date, stated }).toEqual({
      text: 'Woorden.',
      title: 'Avond over arbeid',
      date: '2026-05-14',
      stated: { tafel: '3' },
    })
  })

  test('names what it does not understand', () => {
    expect(read('---\ntags: [a, b]\n---\nWoorden.').warnings).toEqual([
      { key: 'ingest.front-matter', details: { file: 'notities.md', keys: 'tags' } },
    ])
  })

  test('a line of dashes above ordinary text is none', () => {
    expect(read('---\nGewoon een zin.\n---\nNog een.').text).toContain('Gewoon een zin.')
  })

  test('a heading or a list between two rules is text', () => {
    expect(read('---\n# Tafel 3\n---\n').text).toContain('Tafel 3')
    expect(read('---\n- eerst stroom\n- dan mensen\n---\n').text).toContain('eerst stroom')
  })
})
