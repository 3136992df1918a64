import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stem } from '../../server/text/stems.ts'
import { lettersAsNumber, wordsIn } from '../../server/text/words.ts'
import { formsIn } from '../../server/threads/forms.ts'
import { linesOf } from '../../server/threads/lines.ts'
import { vocabularyOf } from '../../server/threads/vocabulary.ts'
import { wordTableOf } from '../../server/threads/word-table.ts'
import { contentWords, nameWords } from '../../server/threads/words-of-lines.ts'
import { atOnce } from '../../server/turns.ts'
import { materialOf } from './talk.ts'

const words = (text: string, names: string[] = []) =>
  contentWords({ text, start: 0 }, nameWords(names)).map(({ surface }) => surface)

test('stop words, words of telling, numbers and days are no content words', () => {
  expect(words('Aan drie tafels werd dinsdag genoemd dat het stroomnet vol is.')).toEqual([
    'stroomnet',
    'vol',
  ])
})

test('names of people are left out, the same word without a capital is not', () => {
  expect(words('Boer Bakker belt de bakker.', ['Jan Bakker'])).toEqual(['Boer', 'belt', 'bakker'])
})

test('initials of people are left out, but not what people were asked about', () => {
  const names = nameWords(['Joris van der Meulen', 'Anna Ivens'], ['Wat doet AI met uw werk?'])
  const text = 'JvdM twijfelt over AI op Annas kantoor.'
  expect(contentWords({ text, start: 0 }, names).map(({ surface }) => surface)).toEqual([
    'twijfelt',
    'AI',
    'kantoor',
  ])
})

test('every word stands in the text where it says it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(1000), (text, start) => {
      for (const term of contentWords({ text, start })) {
        expect(text.slice(term.start - start, term.end - start)).toBe(term.surface)
      }
    }),
  )
})

const kinds = (...said: string[]) =>
  vocabularyOf(wordTableOf(atOnce(linesOf(materialOf([{ session: 'A', said }]), false)).all))

test('a word that closes noun phrases is the name of a thing, one that stands before nouns is not', () => {
  const vocabulary = kinds(
    'De lokale samenwerking is er.',
    'Met de samenwerking gaat het mis.',
    'Een lokale markt is er.',
  )
  expect(vocabulary.kindOf('samenwerk')?.isThing).toBe(true)
  expect(vocabulary.kindOf('lokal')?.isThing).toBe(false)
})

test('a word that never stands without a capital is a name, AI is not', () => {
  const vocabulary = kinds('Wij gaan naar Twente toe.', 'Wij werken met AI hier.', 'Bakkers gaan daar heen.')
  expect(vocabulary.kindOf('twent')?.isName).toBe(true)
  expect(vocabulary.kindOf('ai')?.isName).toBe(false)
  expect(vocabulary.kindOf('bakker')?.isName).toBe(false)
})

test('the forms of a sentence are its words, each at its place', () => {
  const sign = fc.constantFrom(...'aéßB1Ω .,-’–“\n')
  const texts = fc.oneof(
    fc.array(sign, { maxLength: 14 }).map((signs) => signs.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const { forms, starts, ends } = formsIn(text)
      const read = forms.map(({ surface }, i) => ({ start: starts[i], end: ends[i], surface }))
      expect(read).toEqual(wordsIn(text))
      for (const form of forms) expect(form.stem).toBe(stem(form.surface))
    }),
  )
})

test('words whose letters make the same number are told apart', () => {
  // 31 times one letter and the next: `Aa` and `BB`.
  expect(lettersAsNumber('Aa')).toBe(lettersAsNumber('BB'))
  expect(formsIn('Aa BB Aa BB').forms.map(({ surface }) => surface)).toEqual(['Aa', 'BB', 'Aa', 'BB'])
})
