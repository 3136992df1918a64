import { describe, expect, test } from 'vitest'
import { mended } from '../../../server/ingest/mending/mended.ts'
import { readPlain } from '../../../server/ingest/plain.ts'
import { first, joined, page, second } from './wrapped.ts'

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
