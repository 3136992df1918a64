import { describe, expect, test } from 'vitest'
import { judge } from '../../../server/reports/matching/judging.ts'
import { libraryOf, type Searchable } from '../../../server/reports/matching/library.ts'
import { searchable } from './searched-texts.ts'

const judged = (quotation: string, ...sources: (string | Searchable)[]) =>
  judge(
    libraryOf(
      sources.map((source, index) =>
        typeof source === 'string' ? searchable(source, { document: `bron ${index + 1}` }) : source,
      ),
    ),
    quotation,
  )
const verdictAndFlags = (quotation: string, ...sources: (string | Searchable)[]) => {
  const { verdict, flags } = judged(quotation, ...sources)
  return [verdict, ...flags]
}
const shown = (quotation: string, ...sources: string[]) =>
  judged(quotation, ...sources)
    .difference.map(({ op, text }) =>
      op === 'equal' ? text : op === 'insert' ? `{+${text}+}` : `{-${text}-}`,
    )
    .join('')

const bakery = 'Kim: Wij willen best groeien, maar alleen als de straat er iets aan heeft.'

describe('shortened', () => {
  test.each([
    ['a gap with dots', 'Wij willen best groeien … als de straat er iets aan heeft'],
    ['a gap with brackets', 'Wij willen […] groeien, maar alleen als de straat er iets aan heeft'],
    ['dots that hang on a word', 'Wij willen… groeien… als de straat er iets aan heeft'],
    ['round brackets', 'Wij willen (...) groeien, maar alleen als de straat'],
    ['a gap at the start', '… maar alleen als de straat er iets aan heeft'],
    ['a gap at the end', 'Wij willen best groeien […]'],
    ['an addition', 'Wij [bakkers] willen best groeien'],
    [
      'an addition in the place of words',
      'Wij willen best [meer omzet], maar alleen als de straat er iets aan heeft',
    ],
    ['a letter in brackets', '[M]aar alleen als de straat er iets aan heeft'],
    ['several gaps and an addition', 'Wij […] groeien, maar […] als de straat [Dorrelo] er iets aan heeft'],
  ])('%s', (_, quotation) => {
    expect(verdictAndFlags(quotation, bakery)).toEqual(['shortened'])
  })

  test('a gap may run over directly following turns of one speaker', () => {
    const source = 'Kim: Wij willen best groeien.\n\nKim: Maar dan wel hier in de straat.'
    expect(verdictAndFlags('Wij willen best … hier in de straat', source)).toEqual(['shortened'])
  })

  test('a gap over the turn of somebody else is not one speaker’s own', () => {
    const source =
      'Kim: Wij willen best groeien.\n\nBo: Waarom dan?\n\nKim: Omdat de straat daar ook iets aan heeft.'
    expect(judged('Wij willen best groeien … de straat daar ook iets aan heeft', source).verdict).not.toBe(
      'shortened',
    )
  })

  test('parts in another order are not shortened', () => {
    expect(judged('de straat er iets aan heeft … Wij willen best groeien', bakery).verdict).not.toBe(
      'shortened',
    )
  })

  test('a marked gap does not excuse a changed word', () => {
    expect(verdictAndFlags('Wij willen best krimpen […] als de straat er iets aan heeft', bakery)).toEqual([
      'altered',
    ])
  })

  test('what was left out is shown as deleted, the mark as inserted', () => {
    expect(shown('Wij willen best groeien … als de straat er iets aan heeft', bakery)).toBe(
      'Wij willen best groeien {-maar alleen -}{+… +}als de straat er iets aan heeft',
    )
  })

  test('a gap that hides a negation is flagged', () => {
    expect(
      verdictAndFlags('Wij willen … groeien in deze straat', 'Wij willen niet groeien in deze straat.'),
    ).toEqual(['shortened', 'negation-changed'])
  })
})

describe('altered', () => {
  test.each([
    ['niet that fell away', 'Wij moeten de regels niet afschaffen', 'Wij moeten de regels afschaffen'],
    ['niet that came', 'Wij moeten de regels afschaffen', 'Wij moeten de regels niet afschaffen'],
    ['geen that became een', 'Wij vragen van de provincie geen geld', 'Wij vragen van de provincie een geld'],
    [
      'on- that fell away',
      'Dat is volgens ons echt onmogelijk hier',
      'Dat is volgens ons echt mogelijk hier',
    ],
    [
      'nooit that became altijd',
      'Dat lukt ons hier nooit zonder hulp',
      'Dat lukt ons hier altijd zonder hulp',
    ],
  ])('%s is flagged loudly', (_, source, quotation) => {
    expect(verdictAndFlags(quotation, source)).toEqual(['altered', 'negation-changed'])
  })

  test.each([
    ['figures', 'Dat kost ons elk jaar 17 mensen', 'Dat kost ons elk jaar 12 mensen'],
    ['a number in words', 'Dat kost veertien cent per kilo', 'Dat kost veertig cent per kilo'],
    ['an ordinal', 'Wij waren daar echt de derde', 'Wij waren daar echt de vierde'],
    [
      'half',
      'Meer dan de helft van ons stopt daar echt mee',
      'Meer dan een kwart van ons stopt daar echt mee',
    ],
    ['a size', 'Het kost € 5 miljoen per jaar', 'Het kost € 5 miljard per jaar'],
    ['a currency', 'Het kost € 5 miljoen per jaar', 'Het kost $ 5 miljoen per jaar'],
    ['één with an accent', 'Wij hebben daar één stekker voor', 'Wij hebben daar drie stekker voor'],
  ])('another number, in %s, is flagged loudly', (_, source, quotation) => {
    expect(verdictAndFlags(quotation, source)).toEqual(['altered', 'number-changed'])
  })

  test('a number in words instead of figures is the same number', () => {
    expect(
      verdictAndFlags('Van de achtentwintig blijven er 17 over', 'Van de 28 blijven er zeventien over'),
    ).toEqual(['not-found', 'nearest'])
    expect(
      verdictAndFlags(
        'Van de achtentwintig blijven er toch wel 17 over',
        'Van de 28 blijven er toch wel 17 over',
      ),
    ).toEqual(['altered'])
  })

  test.each([
    ['a place', 'Wij gaan daarvoor elke week naar Dorrelo', 'Wij gaan daarvoor elke week naar Stavelo'],
    ['an acronym at the start', 'EU heeft daar geen antwoord op', 'VS heeft daar geen antwoord op'],
    [
      'an organisation that came',
      'Wij praten daar elke maand over',
      'Wij praten daar met TenneT elke maand over',
    ],
  ])('another name, %s, is flagged loudly', (_, source, quotation) => {
    expect(verdictAndFlags(quotation, source)).toEqual(['altered', 'name-changed'])
  })

  test('an article and a capital at the start of a sentence are no number and no name', () => {
    expect(verdictAndFlags('Een bakker wil hier best groeien', 'De bakker wil hier best groeien')).toEqual([
      'altered',
    ])
  })

  test('a word read wrong by a scanner is found', () => {
    expect(
      verdictAndFlags(
        'Wij willen best groeien, rnaar alleen als het kan',
        'Wij willen best groeien, maar alleen als het kan',
      ),
    ).toEqual(['altered'])
  })

  test('a comma that came is shown at its word', () => {
    expect(shown('Wij willen best, groeien in de straat', 'Wij willen best groeien in de straat')).toBe(
      'Wij willen {-best -}{+best, +}groeien in de straat',
    )
  })

  test('neighbouring changes are one change', () => {
    expect(
      shown('Wij willen in deze straat heel snel krimpen', 'Wij willen in deze straat heel graag groeien'),
    ).toBe('Wij willen in deze straat heel {-graag groeien -}{+snel krimpen+}')
  })

  test('of two places the most alike comes first', () => {
    const { matches } = judged(
      'Wij willen heel graag groeien in deze straat',
      'Wij willen graag groeien in die straat.',
      'Wij willen graag groeien in deze straat.',
    )
    expect(matches.map(({ document }) => document)).toEqual(['bron 2', 'bron 1'])
  })
})

describe('composite', () => {
  const one = 'Kim: Wij willen best groeien in deze straat.'
  const other = 'Bo: De gemeente belt altijd dezelfde elf bedrijven.'

  test('two places of two people made one', () => {
    expect(
      verdictAndFlags('Wij willen best groeien, maar de gemeente belt altijd dezelfde elf', one, other),
    ).toEqual(['composite', 'several-speakers'])
  })

  test('two places of one person, far apart', () => {
    const source = `${one}\n\nBo: ${'Ja maar toch. '.repeat(20)}\n\nKim: De gemeente belt altijd dezelfde elf bedrijven.`
    expect(
      verdictAndFlags('Wij willen best groeien. De gemeente belt altijd dezelfde elf bedrijven.', source),
    ).toEqual(['composite'])
  })

  test('every place of each piece is listed, in the order of the quotation', () => {
    const { matches } = judged('De gemeente belt altijd dezelfde. Wij willen best groeien.', one, other, one)
    expect(matches.map(({ document, exact }) => `${document}: ${exact}`)).toEqual([
      'bron 2: De gemeente belt altijd dezelfde',
      'bron 1: Wij willen best groeien',
      'bron 3: Wij willen best groeien',
    ])
  })

  test('pieces of three words are chance', () => {
    expect(judged('Wij willen best altijd dezelfde elf', one, other).verdict).toBe('not-found')
  })
})

describe('what was never said', () => {
  test('a heading can only be the nearest', () => {
    const { verdict, flags, matches } = judged(
      'Schaarste dwingt tot keuzes',
      '# Schaarste dwingt tot keuzes\n\nDaarover ging het.',
    )
    expect([verdict, flags, matches[0]?.exact]).toEqual([
      'not-found',
      ['nearest'],
      'Schaarste dwingt tot keuzes',
    ])
  })

  test('a heading that somebody says as well is a quotation', () => {
    const source = '# Schaarste dwingt tot keuzes\n\nKim: Ja, schaarste dwingt tot keuzes.'
    expect(judged('schaarste dwingt tot keuzes', source).verdict).toBe('verbatim')
  })

  test('a heading that is more alike than what was said is where the quotation comes from', () => {
    const source = '# Schaarste dwingt tot vele keuzes\n\nKim: Armoede dwingt tot keuzes.'
    expect(verdictAndFlags('Schaarste dwingt tot keuzes', source)).toEqual(['not-found', 'nearest'])
  })

  test('a quotation does not run on over a heading', () => {
    const source = 'Wij willen best groeien\n\n# Tafel 2\n\nin deze straat hier'
    expect(judged('Wij willen best groeien in deze straat hier', source).verdict).not.toBe('verbatim')
  })

  test('a place that shares only words without a subject is not the nearest', () => {
    expect(judged('De maan is van Goudse kaas', 'Kim: De straat is van ons allemaal.')).toMatchObject({
      verdict: 'not-found',
      flags: [],
      matches: [],
    })
  })

  test('a place that shares a word with a subject goes before one that shares more words without', () => {
    const { matches } = judged(
      'De maan is van Goudse kaas',
      'Kim: De straat is van ons allemaal.\n\nBo: De maan telt hier van alle manen niet.',
    )
    expect(matches.map(({ exact }) => exact)).toEqual([expect.stringContaining('maan')])
  })

  test('what has less than two fifths in common has no nearest place', () => {
    expect(judged('Paarse olifanten drinken zelden karnemelk', bakery)).toEqual({
      verdict: 'not-found',
      flags: [],
      matches: [],
      difference: [],
    })
  })
})
