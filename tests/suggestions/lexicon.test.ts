import { expect, test } from 'vitest'
import { type StemCounts, termsOf } from '../../server/suggestions/lexicon/lexicon.ts'
import { indexed } from '../../server/suggestions/lexicon/lexicon-index.ts'
import { readLexicon } from '../../server/suggestions/lexicon/lexicon-reading.ts'
import { tokensOf } from '../../server/suggestions/lexicon/tokens.ts'
import type { CodeDescription } from '../../server/suggestions/suggestion.ts'
import { code } from './example.ts'

const noTexts: StemCounts = { sentences: 0, withStem: new Map() }

/** What is found, as `why:words`, in the order of the text. */
function found(description: CodeDescription, text: string): string[] {
  const terms = termsOf([description], noTexts)
  const tokens = tokensOf(text)
  const { hits } = readLexicon(indexed(terms), tokens)
  return hits
    .toSorted((a, b) => a.tokens[0]! - b.tokens[0]!)
    .map(
      (hit) => `${terms[hit.term]!.why}:${hit.tokens.map((place) => tokens[place]!.form.surface).join(' ')}`,
    )
}

test('the name of a code is found in another form', () => {
  expect(found(code('waarden'), 'Welke waarde hechten we eraan?')).toEqual(['name:waarde'])
})

test('a name with a bar in it is its words, and no pattern', () => {
  expect(found(code('zorg|welzijn'), 'Over welzijn en zorg.')).toEqual(['name:welzijn zorg'])
})

test('a keyword is found inside a compound, and counts less there', () => {
  const terms = termsOf([code('schaarste')], noTexts)
  const { hits } = readLexicon(indexed(terms), tokensOf('De arbeidsmarktschaarste neemt toe.'))
  expect(hits).toEqual([{ term: 0, factor: 0.9, tokens: [1] }])
})

test('a short keyword is not looked for inside other words', () => {
  expect(found(code('x', { keywords: ['grip'] }), 'We begrijpen de griep.')).toEqual([])
})

test('afhankelijk does not count in schaalafhankelijk, nor weerbaar in weerbarstig', () => {
  const autonomy = code('autonomie', { keywords: ['afhankelijk', 'weerbaar'] })
  expect(found(autonomy, 'De opgave is schaalafhankelijk en de praktijk weerbarstig.')).toEqual([])
})

test('gelijkheid does not count in mogelijkheid or tegelijk, but does in ongelijkheid', () => {
  const values = code('x', { keywords: ['gelijkheid'] })
  expect(found(values, 'De mogelijkheid komt tegelijk met ongelijkheid.')).toEqual(['keyword:ongelijkheid'])
})

test('the words of a phrase may stand apart, within sixty characters', () => {
  const values = code('x', { keywords: ['brede welvaart'] })
  expect(found(values, 'Welvaart in brede zin.')).toEqual(['keyword:Welvaart brede'])
  const far = 'Welvaart is iets waar we al heel lang met elkaar over spreken, ook in brede kring.'
  expect(found(values, far)).toEqual([])
})

test('a phrase of small words is found only as it stands', () => {
  const scarce = code('x', { keywords: ['niet alles', 'in de praktijk'] })
  expect(found(scarce, 'Niet alles kan.')).toEqual(['keyword:Niet alles'])
  expect(found(scarce, 'Alles kan, maar niet de praktijk in.')).toEqual([])
})

test('a phrase between quotation marks is found only word for word', () => {
  const values = code('x', { keywords: ['"brede welvaart"'] })
  expect(found(values, 'De brede welvaart telt.')).toEqual(['keyword:brede welvaart'])
  expect(found(values, 'Welvaart in brede zin.')).toEqual([])
})

test('a star stands for any beginning or end of a word', () => {
  const scarce = code('x', { keywords: ['krap*', '*nood'] })
  expect(found(scarce, 'Krapte en woningnood.')).toEqual(['keyword:Krapte', 'keyword:woningnood'])
})

test('a word between two stars is found wherever it stands in another', () => {
  const scarce = code('x', { keywords: ['*markt*'] })
  const text = 'De arbeidsmarkten, een marktkraam en de markt, maar geen merk.'
  expect(found(scarce, text)).toEqual(['keyword:arbeidsmarkten'])
  expect(found(scarce, 'Een marktkraam.')).toEqual(['keyword:marktkraam'])
})

test('a keyword that is a stop word is found as that word only', () => {
  expect(found(code('x', { keywords: ['meer'] }), 'Meer mensen, meerdere banen.')).toEqual(['keyword:Meer'])
})

test('a word counts once for a code, as the strongest thing that it is', () => {
  const values = code('welvaart', { keywords: ['brede welvaart'], definition: 'Brede welvaart voor mensen.' })
  expect(found(values, 'De welvaart van mensen.')).toEqual(['name:welvaart', 'definition:mensen'])
})

test('an excluding phrase masks the words that it covers', () => {
  const values = code('waarden', { excluding: ['toegevoegde waarde'] })
  expect(found(values, 'De toegevoegde waarde is hoog.')).toEqual([])
  expect(found(values, 'De waarde is hoog.')).toEqual(['name:waarde'])
})

test('what is listed under when not masks too, unless it is a keyword', () => {
  const values = code('waarden', {
    keywords: ['meerwaarde'],
    exclude: 'Waarde in geld: toegevoegde waarde, meerwaarde.',
  })
  expect(found(values, 'Toegevoegde waarde en meerwaarde.')).toEqual(['keyword:meerwaarde'])
})

test('a word of the definition that also stands under when not says nothing', () => {
  const scarce = code('x', { definition: 'Kiezen bij een tekort.', exclude: 'Kiezen op zich.' })
  expect(found(scarce, 'Kiezen bij tekort.')).toEqual(['definition:tekort'])
})

test('a word of the definition weighs less the commoner it is in the texts', () => {
  const counts = { sentences: 99, withStem: new Map([['ruimt', 9]]) }
  const [, rare, common] = termsOf([code('x', { definition: 'schaarste ruimte' })], counts)
  expect(rare!.weight).toBeCloseTo(0.35)
  expect(common!.weight).toBeCloseTo(0.175)
})

test('a keyword without words, or of five hundred characters, is no trouble', () => {
  const long = Array.from({ length: 80 }, (_, k) => `woord${k}`).join(' ')
  const odd = code('x', { keywords: ['***', '""', '?!', long] })
  expect(found(odd, 'Een gewone zin over woord1.')).toEqual([])
  expect(found(odd, long)).toHaveLength(1)
})
