import { expect, test } from 'vitest'
import { hiddenWords, masked, printedWords, strictestRule } from '../../server/quotes/masking.ts'

const present = [
  { name: 'Jan de Vries', organisation: 'Stroomnet Oost (regio)' },
  { name: 'Truus van der Meulen', organisation: '' },
]
const hidden = hiddenWords(present, ['Mevrouw Bakker', 'WH', 'Deelnemer 3'])

test.each([
  ['Jan de Vries zei het', '[naam] zei het'],
  ['dat is Jans idee, niet dat van Jansen', 'dat is [naam]s idee, niet dat van Jansen'],
  ['dat is Jan’s idee', 'dat is [naam]’s idee'],
  ['mevrouw van der Meulen', 'mevrouw [naam]'],
  ['bij Stroomnet Oost (regio) dus', 'bij [organisatie] dus'],
  ['Bakker vroeg het aan WH', '[naam] vroeg het aan [naam]'],
  ['de bakker vroeg het', 'de bakker vroeg het'],
  ['zei Deelnemer 3 toen', 'zei Deelnemer 3 toen'],
])('‘%s’ goes to others as ‘%s’', (text, printed) => {
  expect(masked(text, hidden)).toBe(printed)
})

test('in an open session the words go out as they are', () => {
  expect(printedWords('Jan zei het', 'openbaar', hidden)).toBe('Jan zei het')
})

test('of a confidential session nothing goes out', () => {
  expect(printedWords('Jan zei het', 'vertrouwelijk', hidden)).toBe('[vertrouwelijk]')
})

test('a stretch over two sessions obeys the stricter rule', () => {
  expect(strictestRule(['openbaar', 'chatham-house'])).toBe('chatham-house')
})

test('where no session is known there is no agreement to keep', () => {
  expect(strictestRule([])).toBe('openbaar')
})
