import { expect, test } from 'vitest'
import { hiddenWords, masked, printedWords, strictestRule } from '../../server/quotes/masking.ts'

const people = [
  { name: 'Jan de Vries', organisation: 'Stroomnet Oost (regio)', pseudonym: null },
  { name: 'Truus van der Meulen', organisation: '', pseudonym: null },
]
const labels = ['Mevrouw Bakker', 'WH', 'Deelnemer 3']
const hidden = hiddenWords({ people, labels, hidesOrganisations: true })

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

test('in an open session names are hidden, organisations are not', () => {
  const open = hiddenWords({ people, labels, hidesOrganisations: false })
  expect(printedWords('Jan van Stroomnet Oost (regio)', 'openbaar', open)).toBe(
    '[naam] van Stroomnet Oost (regio)',
  )
})

const renamed = [
  { name: 'Jan de Vries', organisation: '', pseudonym: 'Kees' },
  { name: 'Jan Bos', organisation: '', pseudonym: 'Wim' },
]

test.each([
  ['Jan de Vries zei het', 'Kees zei het'],
  ['dat is Bos’ idee', 'dat is Wims idee'],
  ['het huis van De Vries en het huis van de Vries', 'het huis van Kees en het huis van Kees'],
  ['Jan zei het', '[naam] zei het'],
])('with pseudonyms ‘%s’ goes to others as ‘%s’', (text, printed) => {
  const hidden = hiddenWords({ people: renamed, labels: [], hidesOrganisations: false })
  expect(masked(text, hidden)).toBe(printed)
})

test('of somebody who took part elsewhere only the whole name is hidden', () => {
  const others = [{ name: 'Roos Timmer', organisation: '', pseudonym: null }]
  const hidden = hiddenWords({ people: [], others, labels: [], hidesOrganisations: false })
  expect(masked('Roos Timmer kweekt een Roos', hidden)).toBe('[naam] kweekt een Roos')
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
