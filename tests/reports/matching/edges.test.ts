import { describe, expect, test } from 'vitest'
import { judge } from '../../../server/reports/matching/judging.ts'
import { libraryOf, type Searchable } from '../../../server/reports/matching/library.ts'
import { searchable } from './searched-texts.ts'
import { randomFrom } from './stretches.ts'

const judged = (quotation: string, ...sources: (string | Searchable)[]) => {
  const texts = sources.map((source, index) =>
    typeof source === 'string' ? searchable(source, { document: `bron ${index + 1}` }) : source,
  )
  return judge(libraryOf(texts), quotation)
}

/** A text of words that no dictionary has, in sentences, the same for the same seed. */
function talk(seed: number, count: number): string {
  const random = randomFrom(seed)
  const syllables = 'ba ko li men dur sta vie rol ga net wis pro'.split(' ')
  const word = () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * 12)]).join('')
  return Array.from({ length: count }, (_, index) => word() + (index % 12 === 11 ? '.' : '')).join(' ')
}

describe('over the turns of two speakers', () => {
  const dialogue = 'Kim: Wij willen best groeien.\n\nBo: Maar dan wel hier in de straat.'

  test('what was said in a row is verbatim, and by two people', () => {
    const { verdict, flags, matches } = judged(
      'Wij willen best groeien. Maar dan wel hier in de straat.',
      dialogue,
    )
    expect([verdict, flags]).toEqual(['verbatim', ['several-speakers']])
    expect(matches[0]?.exact).toBe('Wij willen best groeien.\n\nBo: Maar dan wel hier in de straat.')
  })

  test('with the names of the speakers it is verbatim too', () => {
    expect(judged('Wij willen best groeien. Bo: Maar dan wel hier', dialogue)).toMatchObject({
      verdict: 'verbatim',
      flags: ['several-speakers'],
    })
  })

  test('with other names it is not', () => {
    expect(judged('Wij willen best groeien. Ed: Maar dan wel hier', dialogue).verdict).not.toBe('verbatim')
  })

  test('two turns of one speaker are of one speaker', () => {
    expect(
      judged('Wij willen best groeien. Maar dan wel hier in de straat.', dialogue.replace('Bo:', 'Kim:')),
    ).toMatchObject({
      verdict: 'verbatim',
      flags: [],
    })
  })
})

test('a quotation that stands fifty times lists all fifty places, in the order of the documents', () => {
  const sources = Array.from(
    { length: 25 },
    () => 'Kim: Wij willen best groeien.\n\nBo: Dus wij willen best groeien.',
  )
  const { verdict, flags, matches } = judged('Wij willen best groeien', ...sources)
  expect([verdict, flags, matches.length]).toEqual(['verbatim', ['several-sources'], 50])
  const verbatim = matches.slice(0, 25).map(({ document }) => document)
  const normalised = matches.slice(25).map(({ document }) => document)
  expect(verbatim).toEqual(sources.map((_, index) => `bron ${index + 1}`))
  expect(normalised).toEqual(verbatim)
})

test('fewer than four words are judged and flagged as short', () => {
  expect(judged('Elf. Maar ja.', 'Kim: Elf. Maar ja.')).toMatchObject({
    verdict: 'verbatim',
    flags: ['short'],
  })
})

test('a quotation in another language is judged by the same rules', () => {
  const source = 'Kim: We shouldn’t measure the harvest only; nobody looks at the soil.'
  expect(judged("We shouldn't measure the harvest only", source).verdict).toBe('normalised')
  expect(judged('We should measure the harvest only; nobody looks at the soil', source)).toMatchObject({
    verdict: 'altered',
    flags: ['negation-changed'],
  })
})

test.each(['', '   ', '…', '[…]', '“ ”', '—', '[de provincie]', '\n\n', '😀', '.'])(
  'of “%s” nothing can be found',
  (quotation) => {
    expect(judged(quotation, 'Kim: Wij willen … best [lacht] groeien.').verdict).toBe('not-found')
  },
)

test('a library without texts has nothing', () => {
  expect(judge(libraryOf([]), 'Wij willen best groeien')).toEqual({
    verdict: 'not-found',
    flags: [],
    matches: [],
    difference: [],
  })
})

describe('five thousand words', () => {
  const source = talk(1, 6000)
  const quotation = source.split(' ').slice(400, 5400).join(' ')

  test('as they stand are verbatim', () => {
    const { verdict, matches } = judged(quotation, source)
    expect([verdict, matches.length, matches[0]?.start]).toEqual(['verbatim', 1, source.indexOf(quotation)])
  })

  test('with every fiftieth word another are altered, at the same place', () => {
    const altered = quotation
      .split(' ')
      .map((word, index) => (index % 50 === 25 ? 'anders' : word))
      .join(' ')
    const { verdict, matches } = judged(altered, source)
    expect(verdict).toBe('altered')
    expect(matches[0]?.similarity).toBeCloseTo(0.98)
    expect(matches[0]?.exact === quotation).toBe(true)
  })
})

test('a quotation of a whole document is verbatim', () => {
  const source = 'Kim: Wij willen best groeien.\n\nBo: Maar dan wel hier in de straat.'
  expect(judged(source, source).verdict).toBe('verbatim')
})

test('a text without blocks is searched as one paragraph', () => {
  const source = { ...searchable('Wij willen best groeien'), blocks: [] }
  expect(judged('willen best groeien', source).verdict).toBe('verbatim')
})

describe('through a layer', () => {
  const canonical = 'Wij van bakkerij Vermeer willen best groeien in deze straat.'
  const plain = searchable(canonical, { document: 'gesprek' })
  const masked: Searchable = {
    ...searchable('Wij van bakkerij [naam] willen best groeien in deze straat.', { document: 'gesprek' }),
    layers: ['mask'],
    canonical,
    at: (position) => (position <= 17 ? position : position < 23 ? 17 : position + 1),
  }
  const edited: Searchable = {
    ...searchable('Wij willen best groeien, in deze straat.', { document: 'gesprek' }),
    layers: ['light-edit'],
    canonical,
    at: (position) => (position <= 3 ? position : position < 23 ? position + 21 : position + 20),
  }

  test('a quotation as it may be published is verbatim, with the layer named and the canonical words', () => {
    const { verdict, flags, matches } = judged('Wij van bakkerij [naam] willen best groeien', plain, masked)
    expect([verdict, flags]).toEqual(['verbatim', []])
    expect(matches).toMatchObject([
      { layers: ['mask'], exact: 'Wij van bakkerij Vermeer willen best groeien' },
    ])
    expect(canonical.slice(matches[0]?.start, matches[0]?.end)).toBe(matches[0]?.exact)
  })

  test('what stands in the plain text too is found there only', () => {
    expect(judged('willen best groeien in deze straat', masked, plain).matches).toMatchObject([
      { layers: [] },
    ])
  })

  test('what is found through a light edit only says so', () => {
    expect(judged('Wij willen best groeien, in deze straat.', plain, edited)).toMatchObject({
      verdict: 'verbatim',
      flags: ['light-edit'],
    })
  })
})

describe('beyond comparing', () => {
  const source = talk(3, 6_000)

  test('what is longer than a chapter is found to the letter, and else not compared', () => {
    expect(judged(source, source).verdict).toBe('verbatim')
    const { verdict, matches } = judged(`${source} en nog iets`, source)
    expect([verdict, matches]).toEqual(['not-found', []])
  })

  test('what would be a book is answered too', () => {
    expect(judged('wij willen best groeien '.repeat(60_000), 'Wij willen best groeien.').verdict).toBe(
      'not-found',
    )
  })

  test('hundreds of omissions are no quotation of anything', () => {
    expect(judged('mee […] '.repeat(300), 'Doe mee. Ga mee. Loop mee.').verdict).toBe('not-found')
  })
})
