import { describe, expect, test } from 'vitest'
import { mended } from '../../server/ingest/mending/mended.ts'
import { readText } from '../../server/ingest/read.ts'
import { pdfOf, writeLines } from './pdf-files.ts'

const remarks = [
  ['De bus komt hier al jaren niet meer.'],
  ['Het zwembad is oud.', 'De kachel lekt.', 'Er is geen geld.', 'Wij betalen veel.', 'Niemand luistert.'],
  ['Niemand weet wie er over gaat.', 'De raad hoort ons niet.'],
  ['De winkel sluit en het plein is leeg.'],
  ['Jongeren vinden geen huis.', 'Ouderen ook niet.'],
]
const prose = [
  'Aan deze tafel werd lang gesproken over de vraag wie er over tien jaar nog in',
  'het dorp kan wonen en wie er dan voor de ouderen zorgt, want dat gaat nu al',
  'niet vanzelf en met de jaren wordt het er zeker niet beter op, zo vond ook de',
  'huisarts die erbij zat en die er al dertig jaar over nadenkt, zonder dat er',
]

type Page = (number: number) => { head?: string[]; body: readonly string[]; foot?: string[] }

/** Five pages with 9 points at the edges and 11 in between, unless `size` says otherwise. */
async function pdfText(page: Page, { size = 9 } = {}) {
  const bytes = await pdfOf((pdf) => {
    for (let number = 1; number <= 5; number++) {
      if (number > 1) pdf.addPage()
      const { head = [], body, foot = [] } = page(number)
      pdf.page.margins.bottom = 0
      writeLines(pdf, head, { y: 40, size })
      writeLines(pdf, body, { y: 100 })
      writeLines(pdf, foot, { y: 800, size })
    }
  })
  return (await readText(bytes, 'verslag.pdf')).text
}

const plainText = (page: Page) =>
  mended(
    [1, 2, 3, 4, 5]
      .map(page)
      .map(({ head = [], body, foot = [] }) => [...head, '', ...body, '', ...foot].join('\n'))
      .join('\n\f'),
  ).text

const times = (text: string, words: string) => text.split('\n').filter((line) => line === words).length
const count = (text: string, words: string) => text.split(words).length - 1

describe('a question or an answer at the edge of every page is of the text', () => {
  const table: Page = (number) => ({
    body: [
      'Wat gaat goed?',
      '',
      ...remarks[number - 1]!,
      '',
      'Wat kan beter?',
      'Weinig',
      '',
      'Eens met de stelling',
    ],
  })

  test.each(['Wat gaat goed?', 'Wat kan beter?', 'Eens met de stelling'])('in a pdf: %s', async (words) => {
    expect(count(await pdfText(table), words)).toBe(5)
  })

  test.each(['Wat gaat goed?', 'Wat kan beter?', 'Eens met de stelling'])(
    'in a text with form feeds: %s',
    (words) => {
      expect(times(plainText(table), words)).toBe(5)
    },
  )

  test('also far above the answers of a slide', async () => {
    const bytes = await pdfOf((pdf) => {
      for (const [at, answer] of remarks.entries()) {
        if (at > 0) pdf.addPage()
        writeLines(pdf, ['Dromen'], { y: 60 })
        writeLines(pdf, answer, { y: 200 })
      }
    })
    expect(count((await readText(bytes, 'verslag.pdf')).text, 'Dromen')).toBe(5)
  })

  test('also as a small label right above its answer', async () => {
    const bytes = await pdfOf((pdf) => {
      for (const [at, answer] of remarks.entries()) {
        if (at > 0) pdf.addPage()
        writeLines(pdf, ['Opmerking'], { y: 86, size: 8 })
        writeLines(pdf, answer, { y: 100 })
        writeLines(pdf, ['Naam'], { y: 186, size: 8 })
        writeLines(pdf, ['niet ingevuld'], { y: 200 })
      }
    })
    const { text } = await readText(bytes, 'verslag.pdf')
    expect([count(text, 'Opmerking'), count(text, 'Naam'), count(text, 'niet ingevuld')]).toEqual([5, 5, 5])
  })

  test('and the number of the page below it still goes', () => {
    const text = plainText((number) => ({ ...table(number), foot: [`${number}`] }))
    expect([times(text, 'Eens met de stelling'), /^\d$/m.test(text)]).toEqual([5, false])
  })

  test.each(['Flip-over', 'Einde tafel', 'Gesprek met bewoner'])(
    'a number behind %s counts no pages',
    (words) => {
      const text = plainText((number) => ({ body: [`${words} ${number}`, '', ...remarks[number - 1]!] }))
      expect(count(text, words)).toBe(5)
    },
  )

  test('also without form feeds, beside the number of the page', () => {
    const pages = [1, 2, 3, 4, 5].map((number) =>
      [...prose, 'iets van komt.', '', 'Geen verdere punten', '', `Pagina ${number}`].join('\n'),
    )
    const { text } = mended(pages.join('\n\n'))
    expect([times(text, 'Geen verdere punten'), text.includes('Pagina')]).toEqual([5, false])
  })

  test('an answer that comes back between remarks without full stops is no header', () => {
    const notes = Array(4).fill([
      'de bus rijdt niet meer na acht uur en de trein al helemaal niet',
      'Weet ik niet',
      'school dreigt te verdwijnen en dan trekken de gezinnen ook weg',
    ])
    expect(times(mended(notes.flat().join('\n')).text, 'Weet ik niet')).toBe(4)
  })
})

test('a line that also stands in the middle of pages is of the text, wherever it stands', () => {
  const text = plainText((number) => ({
    body: [
      'Tafel',
      '',
      ...remarks[number - 1]!,
      '',
      'Uitslag gelijk',
      '',
      ...prose,
      'iets van komt.',
      '',
      'Uitslag gelijk',
    ],
    foot: [`${number}`],
  }))
  expect(times(text, 'Uitslag gelijk')).toBe(10)
})

describe('a running header or footer is set aside', () => {
  const broken: Page = (number) => ({
    head: ['Gesprekken over de streek'],
    body: number === 1 ? prose : ['iets van komt.', ...remarks[number - 1]!, ...prose],
    foot: [`- ${number} -`],
  })

  test('where it cuts sentences in two, in a pdf in letters as large as the text', async () => {
    const text = await pdfText(broken, { size: 11 })
    expect(text).not.toContain('Gesprekken over de streek')
    expect(text).toContain('zonder dat er iets van komt.')
  })

  test('where it cuts sentences in two, between form feeds', () => {
    const text = plainText(broken)
    expect(text).not.toContain('Gesprekken over de streek')
    expect(text).toContain('zonder dat er iets van komt.')
  })

  test('in smaller letters than the text', async () => {
    const text = await pdfText((number) => ({ head: ['Streekhuis Vecht'], body: remarks[number - 1]! }))
    expect(text).not.toContain('Streekhuis')
  })

  test('at one height, however far down the text comes', async () => {
    const text = await pdfText((number) => ({ body: remarks[number - 1]!, foot: ['Streekhuis Vecht'] }), {
      size: 11,
    })
    expect(text).not.toContain('Streekhuis')
  })

  test.each([
    'VERTROUWELIJK',
    'Concept 0.3 | 4 maart 2031',
    'Verslag denkdiner Heeten',
    '21-03-2031 Dorpsplan',
    'Provincie Overijssel',
  ])('with words that nobody says: %s', (words) => {
    expect(plainText((number) => ({ head: [words], body: remarks[number - 1]! }))).not.toContain(words)
  })

  test('with the titles of chapters, on left and right pages apart', () => {
    const titles = ['Wonen', 'Dorpsplan', 'Wonen', 'Dorpsplan', 'Werken']
    const text = plainText((number) => ({ ...broken(number), head: [titles[number - 1]!] }))
    expect(titles.filter((title) => text.includes(title))).toEqual([])
  })
})

describe('a heading that changes from page to page stays', () => {
  const under = (heads: readonly string[]) =>
    plainText((number) => ({ head: [heads[number - 1]!], body: prose }))

  test('when it is the day', () => {
    const days = ['1 maart 2025', '2 maart 2025', '3 maart 2025', '4 maart 2025', '5 maart 2025']
    const text = under(days)
    expect(days.map((day) => times(text, day))).toEqual([1, 1, 1, 1, 1])
  })

  test('also where no form feed tells where pages end', () => {
    const days = ['1 maart', '2 maart', '3 maart', '4 maart', '5 maart']
    const { text } = mended(
      days.map((day, at) => [day, '', ...prose, ...remarks[at]!].join('\n')).join('\n\n'),
    )
    expect(days.map((day) => times(text, day))).toEqual([1, 1, 1, 1, 1])
  })

  test.each([
    ['for some pages', ['Zwolle', 'Zwolle', 'Zwolle', 'Meppel', 'Kampen']],
    ['by turns', ['Zwolle', 'Meppel', 'Zwolle', 'Meppel', 'Zwolle']],
    ['in any order', ['Zwolle', 'Zwolle', 'Meppel', 'Zwolle', 'Meppel']],
  ])('when it is the name of a municipality, %s', (_, places) => {
    const text = plainText((number) => ({
      head: [`Gemeente ${places[number - 1]}`],
      body: [...prose.slice(0, 3), 'huisarts die erbij zat.'],
    }))
    expect(text.split('\n').filter((line) => line.startsWith('Gemeente '))).toHaveLength(5)
  })

  test('and one municipality on every page goes', () => {
    expect(count(under(Array(5).fill('Gemeente Zwolle')), 'Gemeente Zwolle')).toBe(0)
  })
})

test('no line is joined over what was set aside when its sentence has ended', async () => {
  const text = await pdfText((number) => ({
    head: ['Streekhuis Vecht'],
    body: [
      ...prose.slice(0, 3),
      'huisarts die erbij zat en er al dertig jaar lang elke dag over nadenkt, zegt ze.',
    ],
    foot: [`${number}`],
  }))
  expect(text.split('\n\n')).toHaveLength(5)
})
