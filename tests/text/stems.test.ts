import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, stem } from '../../server/text/stems.ts'
import { isStopWord } from '../../server/text/stop-words.ts'

const families = `
keuze keuzes keus|bedrijf bedrijven|ruimte ruimtes ruimten|waarde waarden|gemeente gemeenten gemeentes|idee ideeën
organisatie organisaties|provincie provincies provinciën|economie economieën|strategie strategieën|mens mensen|kans kansen
wens wensen|grens grenzen|plaats plaatsen|proces processen|succes successen|les lessen
regio regio's regio’s|thema thema's|dilemma dilemma's|foto foto's|mkb'er mkb’ers|zzp'er zzp'ers|café cafés
advies adviezen|huis huizen|prijs prijzen|brief brieven|leven leef|verlies verliezen|crisis|zee zeeën|keten ketens
vraag vragen|groep groepen|systeem systemen|jaar jaren|tekort tekorten|knelpunt knelpunten|ervaring ervaringen
mogelijkheid mogelijkheden|afhankelijk afhankelijkheid afhankelijkheden|kwetsbaar kwetsbaarheid kwetsbare
autonoom autonome|schaars schaarse|maatschappelijk maatschappelijke|economisch economische|Europees Europese
opleiding opleidingen|ondernemer ondernemers|onderneming ondernemingen|investeren investeringen|uitvoering uitvoeren
code codes|type types|ziekte ziekten ziektes|coöperatie cooperaties|één een|Coöperatieve coöperatief
`
  .trim()
  .split(/[|\n]/)
  .map((family) => family.split(' '))

describe('a stem', () => {
  test.each(families.filter((family) => family.length > 1))('is the same for %s and %s', (...family) => {
    expect(new Set(family.map(stem)).size).toBe(1)
  })
  test('keeps different words apart', () => {
    const words =
      'kans kan mens men wens wennen waarde weer regio regie schaarste schaal proces procent groei groep'
    expect(new Set(words.split(' ').map(stem)).size).toBe(words.split(' ').length)
  })
  test.each([
    ['keuze', 'keus'],
    ['bedrijven', 'bedrijf'],
    ['organisaties', 'organisatie'],
    ['afhankelijkheid', 'afhank'],
    ['implementatie', 'implementatie'],
    ['ideeën', 'idee'],
    ['kansen', 'kans'],
  ])('of %s is %s', (word, stemmed) => {
    expect(stem(word)).toBe(stemmed)
  })
  test('does not mind capitals, accents, and how these are written', () => {
    expect(stem('IDEEËN')).toBe(stem('ideeën'))
    expect(stem('ideeën'.normalize('NFD'))).toBe(stem('ideeën'))
    expect(stem('verant\u00ADwoord')).toBe(stem('verantwoord'))
  })
  test('does not depend on the words before it', () => {
    for (const before of ['keuze', 'eetbare', 'huis', 'houdbare']) {
      stem(before)
      expect(stem('Bananenbar')).toBe('bananenbar')
      stem(`${before}n`)
      expect(stem('bananenbar')).toBe('bananenbar')
    }
  })
  test('is the same in whatever order the words come', () => {
    const words = [
      'bananenbar',
      'cultuurbarbaar',
      'keuze',
      'eetbare',
      'minibar',
      'houdbare',
      'salade',
      'espressobar',
    ]
    const inOrder = words.map(stem)
    expect(
      words
        .map((word) => word.toUpperCase())
        .reverse()
        .map(stem)
        .reverse(),
    ).toEqual(inOrder)
  })
  test('is made for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (surface) => {
        expect(stem(surface)).toBe(stem(surface.normalize('NFD')))
      }),
    )
  })
  test('is found without loading a database client', () => {
    const loaded = Object.keys(createRequire(import.meta.url).cache)
    expect(loaded.some((path) => path.includes('porter_stemmer_nl'))).toBe(true)
    expect(loaded.filter((path) => /node_modules\/(?:pg|mongoose|redis|memjs|dotenv)\//.test(path))).toEqual(
      [],
    )
  })
})

describe('stop words', () => {
  test.each([
    'de',
    'De',
    'HET',
    'je',
    'wordt',
    'onze',
    'één',
    "zo'n",
    'zo’n',
    "'s",
    '’t',
    'd.w.z.',
    'moeten',
  ])('%s is one', (word) => {
    expect(isStopWord(word)).toBe(true)
  })
  test.each(['kans', 'kansen', 'mensen', 'waarde', 'schaarste', 'mkb', '2050', ''])('%j is none', (word) => {
    expect(isStopWord(word)).toBe(false)
  })
})

test('folding leaves lower case, without accents, and straight apostrophes', () => {
  expect(folded('Zzp’ers COÖPERATIE één Ĳssel')).toBe("zzp'ers cooperatie een ijssel")
})
