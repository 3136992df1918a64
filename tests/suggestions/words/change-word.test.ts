import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeWord, wordPlaces } from '../../../server/suggestions/words/change-word.ts'
import { wordKey } from '../../../server/suggestions/words/word-key.ts'

const lists = { keywords: ['keuze', 'vast contract'], related: ['zeggenschap'], excluding: ['restwaarde'] }

test('a keyword that becomes excluding leaves the keywords', () => {
  expect(changeWord(lists, 'keuze', 'excluding')).toEqual({
    keywords: ['vast contract'],
    related: ['zeggenschap'],
    excluding: ['restwaarde', 'keuze'],
  })
})

test('another form of a word that stands is that word, as it was written', () => {
  expect(changeWord(lists, 'keuzes', 'related').related).toEqual(['zeggenschap', 'keuze'])
})

test('what begins so is another word', () => {
  expect(changeWord(lists, 'keuze*', 'keyword').keywords).toEqual(['keuze', 'vast contract', 'keuze*'])
})

test('a word that stands where it is wanted stays in its place', () => {
  expect(changeWord(lists, 'keuze', 'keyword')).toEqual(lists)
})

test('a word that is dropped stands nowhere', () => {
  expect(changeWord(lists, 'restwaarden', 'dropped').excluding).toEqual([])
})

const word = fc.oneof(
  fc.constantFrom(
    'keuze',
    'keuzes',
    'keuze*',
    '*keuze',
    'vast contract',
    'de',
    'aan zet',
    '(a|b) c',
    '!!',
    'Één',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
)
const words = fc.uniqueArray(word, { maxLength: 6 })
const book = fc.record({ keywords: words, related: words, excluding: words })

test('another word is never lost or moved, and the same act twice is once', () => {
  fc.assert(
    fc.property(book, word, fc.constantFrom(...wordPlaces), (before, moved, to) => {
      const after = changeWord(before, moved, to)
      const others = (list: readonly string[]) => list.filter((one) => wordKey(one) !== wordKey(moved))
      for (const name of ['keywords', 'related', 'excluding'] as const) {
        expect(others(after[name])).toEqual(others(before[name]))
      }
      const own = [...after.keywords, ...after.related, ...after.excluding].filter(
        (one) => wordKey(one) === wordKey(moved),
      )
      expect(own).toHaveLength(to === 'dropped' ? 0 : 1)
      expect(changeWord(after, moved, to)).toEqual(after)
    }),
    { numRuns: 200 },
  )
})
