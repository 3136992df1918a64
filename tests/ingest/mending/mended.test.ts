import { describe, expect, test } from 'vitest'
import { mended } from '../../../server/ingest/mending/mended.ts'
import { readPlain } from '../../../server/ingest/plain.ts'

const first = `De zaal was vol en het gesprek kwam snel op gang, want iedereen had er iets
over te zeggen. Daarbij ging het vooral over de vraag wie er nu aan zet is en
wat er van de overheid verwacht mag worden. Er is door de partijen vaak samen-
gewerkt, maar nog te weinig op sociaal-
economisch gebied, zo vond een groot deel van de mensen die hier aan tafel
zaten. Men bleef lang zitten.`
const second = `Een tweede gesprek ging over ruimte. Daarvoor keek de tafel naar de start- en
scale-ups in de regio, en naar de vraag of er voor hen nog plaats te vinden
is op de bestaande terreinen. Niemand wist het zeker.`
const page = `${first}\n\n${second}`

const whole = (text: string) => text.replace('samen-\n', 'samen').replace('sociaal-\n', 'sociaal-')
const joined = (text: string) => whole(text).replaceAll('\n', ' ')

const kindsIn = (text: string) => [...new Set(mended(text).repairs.map(({ kind }) => kind))]

describe('a hard-wrapped text', () => {
  test('gets its paragraphs and its broken words back', () => {
    expect(mended(page).text).toBe(`${joined(first)}\n\n${joined(second)}`)
  })

  test('is noted line by line, with what stood there', () => {
    const { text, repairs } = mended(page)
    const shown = repairs.map(({ kind, start, end, raw }) => [kind, text.slice(start, end), raw])
    expect(shown).toContainEqual(['joined-word', 'samengewerkt', 'samen-\ngewerkt'])
    expect(shown).toContainEqual(['kept-hyphen', 'sociaal-economisch', 'sociaal-\neconomisch'])
    expect(shown).toContainEqual(['joined-lines', ' ', '\n'])
    expect(shown).toHaveLength(7)
  })

  test('with an empty line below each line is joined too', () => {
    const double = page.split('\n').join('\n\n')
    expect(mended(double).text).toBe(`${joined(first)}\n\n\n\n${joined(second)}`)
    expect(kindsIn(double)).toContain('split-paragraph')
  })

  test('keeps headings apart from what follows', () => {
    const { text } = mended(`2.1 Ruimte voor bedrijven\n${page}\n\nRode draad\n${second}`)
    expect(text.split('\n').filter((line) => line.length < 40)).toEqual([
      '2.1 Ruimte voor bedrijven',
      '',
      '',
      'Rode draad',
    ])
  })

  test.each([
    ['Werksessie 5: De toekomst van het', 'landelijk gebied'],
    ['Werksessie 5: De toekomst van het landelijk', 'gebied'],
    ['Stelling 2: Er moeten veel meer huizen', 'worden gebouwd in kleine kernen'],
  ])('gets a title back that large letters broke: %s', (title, rest) => {
    expect(mended(`${title}\n${rest}\n${page}`).text.split('\n')[0]).toBe(`${title} ${rest}`)
  })

  test.each([
    ['Tafel 3: Wonen', 'te weinig huizen'],
    ['Tafel 3: Wonen in de dorpskern', 'er zijn te weinig huizen.'],
    ['Tafel 3: Wonen in de dorpskern', 'Te weinig huizen'],
  ])('keeps a remark apart from the title above it: %s, %s', (title, remark) => {
    expect(mended(`${title}\n${remark}\n${page}`).text.split('\n').slice(0, 2)).toEqual([title, remark])
  })

  test('keeps items apart, each with its own lines', () => {
    const items = `- Wij willen dat er meer ruimte komt voor bedrijven die hier al jaren zitten
en die nog willen groeien
- Meer woningen
- Het net moet worden verzwaard, ook als dat betekent dat er elders iets niet
kan worden gebouwd`
    expect(mended(`${page}\n\n${items}`).text.split('\n').slice(-3)).toEqual([
      '- Wij willen dat er meer ruimte komt voor bedrijven die hier al jaren zitten en die nog willen groeien',
      '- Meer woningen',
      '- Het net moet worden verzwaard, ook als dat betekent dat er elders iets niet kan worden gebouwd',
    ])
  })

  test('keeps a quotation on its own apart from the words behind it', () => {
    const quote = '“We hebben de oude economie nodig om de nieuwe economie mogelijk te maken.”'
    const { text } = mended(`${page}\n\n${quote}\n${second}`)
    expect(text.split('\n')).toContain(quote)
  })

  test('keeps the lines of an address and a greeting', () => {
    const address = 'Provincie Overijssel\nLuttenbergstraat 2\n8012 EE Zwolle'
    expect(mended(`${address}\n\n${page}\n\nMet vriendelijke groet,\nNoor`).text).toContain(address)
  })

  test('keeps an address of the web whole', () => {
    const line = 'Wat hier staat is ook te lezen op https://www.voorbeeld.nl/verslagen-van-de-'
    const { text } = mended(
      `${page}\n\n${line}\ndiners en op papier, voor wie dat liever heeft dan een scherm.`,
    )
    expect(text).toContain('verslagen-van-de-diners')
  })

  test('keeps columns that stand side by side as they are', () => {
    const columns = Array.from(
      { length: 8 },
      (_, at) => `links staat regel ${at} van de tekst      en rechts gaat regel ${at} over iets anders`,
    ).join('\n')
    expect(mended(columns).text).toBe(columns)
  })

  test('of narrow columns is joined when words are broken', () => {
    const narrow = `De zaal was vol en het ge-
sprek kwam snel op gang,
want iedereen had er iets
over te zeggen. Daarbij
ging het vooral over de
vraag wie er nu aan zet is
en wat er van de overheid
verwacht mag worden, ook
op het gebied van samen-
werking tussen bedrijven.`
    expect(mended(narrow).text).toBe(narrow.replaceAll('-\n', '').replaceAll('\n', ' '))
  })
})

describe('a paragraph', () => {
  const [top, bottom] = [
    'De zaal was vol en het gesprek kwam snel op gang, want iedereen had er iets\nover te zeggen. Daarbij ging het vooral over de vraag wie er nu aan zet is en',
    'wat er van de overheid verwacht mag worden. Men bleef nog lang zitten, want\nhet was een mooie avond.',
  ]

  test('that a page break cuts in two is one again', () => {
    const { text, repairs } = mended(`${page}\n\n${top}\n\f${bottom}\n`)
    expect(text).toBe(`${joined(first)}\n\n${joined(second)}\n\n${joined(`${top}\n${bottom}`)}\n`)
    expect(repairs.map(({ kind }) => kind)).toContain('split-paragraph')
  })

  test('goes on over the footer and the header of a page', () => {
    const pages = `${top}\n\n3 | Verslag\n\f\n${bottom}\n\n${page}\n\n4 | Verslag\n`
    expect(mended(pages).text).toContain(joined(`${top}\n${bottom}`))
  })

  test('goes on over a note at the foot of a page, which comes to stand behind it', () => {
    const note = '1 https://www.voorbeeld.nl/verslag'
    const { text, repairs } = mended(`${page}\n\n${top}\n\n${note}\n\n${bottom}\n\n${page}`)
    expect(text).toContain(`${joined(`${top}\n${bottom}`)}\n\n${note}\n\n`)
    expect(repairs.map(({ kind }) => kind)).toContain('moved-note')
  })

  test('that ends with its page stays apart from the next', () => {
    expect(mended(`${page}\n\f${page}`).text).toContain('zeker.\n\nDe zaal')
  })

  test('gets a word back that was broken at the end of a page', () => {
    const { text } = mended(
      `${top}\nwat er aan deze tafel, en aan de andere tafels van de avond, over samen-\n\n12\n\n\fVerslag\n\nwerking is gezegd. ${bottom}\n\n13\n\n\fVerslag\n\n${page}\n\n14`,
    )
    expect(text).toContain('over samenwerking is gezegd.')
  })
})

describe('the furniture of pages', () => {
  const bodies = [
    page,
    `${second}\n\n${first}`,
    `Nog een keer.\n\n${page}`,
    `${first}\n\nTot slot. ${second}`,
  ]
  const form = (make: (body: string, number: number) => string, between: string) =>
    bodies.map((body, at) => make(body, at + 1)).join(between)
  const bare = mended(bodies.join('\n\n')).text

  test.each<[string, (body: string, number: number) => string]>([
    ['a title and a number', (body, number) => `${body}\n\n${number} | Verkenning 2050`],
    ['Pagina 3 van 9', (body, number) => `${body}\n\nPagina ${number} van 4`],
    [
      'a number between dashes and a header',
      (body, number) => `Verslag denkdiner\n\n${body}\n\n- ${number} -`,
    ],
    ['a running header with a number', (body, number) => `Provincie Overijssel ${number}\n\n${body}`],
  ])('is set aside between form feeds: %s', (_, make) => {
    const { text } = mended(form(make, '\n\f'))
    expect(text.replace(/\n{2,}/g, '\n\n').trim()).toBe(bare)
  })

  test.each<[string, (body: string, number: number) => string]>([
    ['a title and a number', (body, number) => `${body}\n\n${number} | Verkenning 2050`],
    ['Pagina 3', (body, number) => `${body}\n\nPagina ${number}`],
    ['a header beside a number', (body, number) => `Verslag denkdiner\nPagina ${number}\n\n${body}`],
    [
      'left and right pages',
      (body, number) => (number % 2 ? `${body}\n\nVerslag | ${number}` : `${body}\n\n${number} | Overijssel`),
    ],
  ])('is set aside without form feeds: %s', (_, make) => {
    expect(mended(form(make, '\n\n')).text.trim()).toBe(bare)
  })

  test('is set aside where it cuts sentences in two, also without a number', () => {
    const cut = bodies.map((body) =>
      body.replace('\nover te zeggen', '\n\nVerslag denkdiner Zwolle\n\nover te zeggen'),
    )
    expect(mended(cut.join('\n\n')).text).not.toContain('Verslag denkdiner')
  })

  test('gives blocks their page by form feeds', () => {
    const { blocks, pages } = readPlain(`Kop\n\n${page}\n\f${page}\n\f${page}\n\f`, 'verslag.txt')
    expect(pages).toBe(3)
    expect(blocks.map((block) => block.page)).toEqual([1, 1, 1, 2, 2, 3, 3])
  })

  test('gives blocks their page by numbers that count on', () => {
    const { blocks, pages } = readPlain(
      form((body, number) => `${body}\n\n${number + 6} | Verkenning`, '\n\n'),
      'verslag.txt',
    )
    expect(pages).toBe(10)
    expect(blocks.map((block) => block.page)).toEqual([7, 7, 8, 8, 9, 9, 9, 10, 10])
  })

  test('is none of a heading with a number of its own', () => {
    const tables = [1, 2, 3].map((table) => `Tafel ${table}\n\n${page}`).join('\n\f')
    expect(mended(tables).text.match(/^Tafel \d$/gm)).toHaveLength(3)
  })

  test('is none of numbers in a list of figures', () => {
    const figures = `Stemmen\n\n12\n13\n14\n\n${page}`
    expect(mended(figures).text).toContain('12\n13\n14')
  })
})

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

describe('a transcript that was hard-wrapped', () => {
  test('keeps what was heard apart from what was said', () => {
    const talk = `Anna: ${first}\n(stilte)\nBert: ${second}\nAnna: Dat denk ik ook.`
    expect(mended(talk).text.split('\n')).toContain('(stilte)')
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

describe('lines of unequal length', () => {
  const prose = `De eerste reacties aan deze tafel liepen sterk uiteen. Een melkveehouder gaf aan dat
hij de stelling wel begrijpt, maar dat niemand hem vertelt wat
het voor zijn bedrijf betekent. Een planoloog vond dat we al te
lang doen alsof alles overal kan. Volgens haar is niet schaarste
het probleem, maar het ontbreken van keuzes. Aan de andere kant
werd gewezen op de wooncrisis. Jongeren die in het dorp willen
blijven, krijgen die kans niet. Het gesprek kantelde toen iemand vroeg
wie er eigenlijk aan zet is. Daar had niemand meteen een antwoord op, ook de gastheer niet.`

  test('are joined when sentences end within them, over and over', () => {
    expect(mended(prose).text).toBe(prose.replaceAll('\n', ' '))
  })
})

describe('pages as a browser prints them', () => {
  const line = 'Wat hier werd gezegd ging over wonen in het dorp en over wie dat nog kan'
  const pages = [1, 2, 3, 4].map((page) =>
    [
      `https://verslagen.nl/avond-4?print=1    ${page}/4`,
      '',
      ...Array(8).fill(line),
      `betalen op avond ${page}.`,
    ].join('\n'),
  )

  test('lose the address with the number of the page', () => {
    expect(mended(pages.join('\n\f')).text).not.toContain('https')
  })
})

test('an item that the end of a page cuts goes on, where its next lines are indented', () => {
  const top = [
    'Aan deze tafel werd lang gesproken over de vraag wie er in het dorp blijft',
    'wonen, en over wie dat dan betaalt als de bank het niet doet, want die doet',
  ]
  const first = [
    ...top,
    'dat al jaren niet meer zonder meer.',
    '',
    '• de bus rijdt na acht uur niet meer, zodat wie geen auto heeft thuis blijft',
  ]
  const second = [
    '  en nergens meer komt, wat vooral voor de jongeren een groot gemis is.',
    '',
    ...top,
    'dat nergens meer.',
  ]
  expect(mended(`${first.join('\n')}\n\f${second.join('\n')}`).text).toContain('thuis blijft en nergens')
})
