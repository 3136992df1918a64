import { expect, test } from 'vitest'
import { shortProposition, votesInWords } from '../../views/sessions/words.ts'

test('one vote is told by both counts', () => {
  expect(votesInWords([{ moment: '', for: 17, against: 9 }])).toBe('17 eens, 9 oneens')
})

test('two votes of as many people are told as a shift', () => {
  const votes = [
    { moment: 'vóór de inleiding', for: 9, against: 14 },
    { moment: 'erna', for: 15, against: 8 },
  ]
  expect(votesInWords(votes)).toBe('vóór de inleiding 9, erna 15 eens (van 23)')
})

test('two votes of different numbers of people are each told in full', () => {
  const votes = [
    { moment: 'vooraf', for: 9, against: 14 },
    { moment: 'erna', for: 15, against: 9 },
  ]
  expect(votesInWords(votes)).toBe('vooraf 9 eens, 14 oneens; erna 15 eens, 9 oneens')
})

test('no vote is not a vote of zero', () => {
  expect(votesInWords([])).toBe('geen stemming genoteerd')
})

test.each([
  ['Stelling 2: Groei is goed.', 'Groei is goed.'],
  ['Gespreksvraag 1. Wat nu?', 'Wat nu?'],
  ['Stellingen zijn lastig', 'Stellingen zijn lastig'],
  ['2050 is dichtbij', '2050 is dichtbij'],
])('in a narrow column ‘%s’ reads ‘%s’', (title, short) => {
  expect(shortProposition(title)).toBe(short)
})
