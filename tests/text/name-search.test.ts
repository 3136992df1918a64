import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenWords, masked } from '../../server/quotes/masking.ts'
import { nameParts, saidName } from '../../server/text/name-parts.ts'

const person = (name: string, pseudonym: string | null = null) => ({ name, organisation: '', pseudonym })
const hide = (...names: string[]) =>
  hiddenWords({ people: names.map((name) => person(name)), labels: [], hidesOrganisations: false })

const jan = hide('Jan de Vries', 'Bo Jansen', 'Anne-Fleur Smit-Kuipers', 'René Çelik')

test.each([
  ['JAN DE VRIES en jan de vries', '[naam] en [naam]'],
  ['JAN zei dat jan weg moest', '[naam] zei dat jan weg moest'],
  ['De Vries kwam, en De vries niet', '[naam] kwam, en De vries niet'],
  ['J. de Vries en J.de Vries', '[naam] en [naam]'],
  ['Jan\u00a0de\u00a0Vries, Jan  de Vries, Jan\nde Vries', '[naam], [naam], [naam]'],
  ['Jans en Jan’s en JANS', '[naam]s en [naam]’s en [naam]S'],
  ['Jansen is geen Jan, Janssen ook niet', '[naam] is geen [naam], Janssen ook niet'],
  ['Bo kwam', '[naam] kwam'],
  ['Anne-Fleur, Anne Fleur en Fleur', '[naam], [naam] en [naam]'],
  ['mevrouw Smit, mevrouw Kuipers, Smit-Kuipers', 'mevrouw [naam], mevrouw [naam], [naam]'],
  ['Rene Celik en Réné ÇELIK', '[naam] en [naam]'],
  ['linkedin.com/in/jan-de-vries en @jandevries', 'linkedin.com/in/[naam] en @[naam]'],
  ['mail jan.devries@stad.nl, j.jansen@stad.nl of info@stad.nl', 'mail [naam], [naam] of info@stad.nl'],
  ['mail JVRIES@stad.nl.', 'mail [naam].'],
  ['een janboel, sjans, Vriesland', 'een janboel, sjans, Vriesland'],
])('‘%s’ goes to others as ‘%s’', (text, printed) => {
  expect(masked(text, jan)).toBe(printed)
})

test.each([
  ['Vries, Jan de', 'Jan de Vries'],
  ['de heer drs. J.W. de Vries (voorzitter)', 'J.W. de Vries'],
  ['JAN DE VRIES', 'Jan de Vries'],
  ['fatima el idrissi', 'Fatima el Idrissi'],
])('a list that says ‘%s’ means %s', (name, said) => {
  expect(saidName(name)).toBe(said)
})

test('a name without its particles or initials stands alone, the particles do not', () => {
  expect(nameParts('Jan Willem van der Meulen')).toEqual(['Jan', 'Willem', 'Meulen', 'van der Meulen'])
})

test('a label in capitals is not a word of the same letters', () => {
  const hidden = hiddenWords({ people: [], labels: ['WE'], hidesOrganisations: false })
  expect(masked('WE: We weten het niet, we.', hidden)).toBe('[naam]: We weten het niet, we.')
})

test('in the name of a file a single name is found in any case', () => {
  expect(masked('interview-jansen_def.docx', jan, { ignoresCase: true })).toBe('interview-[naam]_def.docx')
})

test('behind very many signs without width a name is found still', () => {
  const text = `${'a\u200b'.repeat(20_000)} Jansen`
  expect(masked(text, jan)).toBe(`${text.slice(0, -6)}[naam]`)
})

test('the pseudonym of the longest name that fits is used', () => {
  const people = [person('Jan', 'Kees'), person('Jan de Vries', 'Wim')]
  const hidden = hiddenWords({ people, labels: [], hidesOrganisations: false })
  expect(masked('Jan de Vries en De Vries', hidden)).toBe('Wim en Wim')
})

const names = ['Jan de Vries', 'Bo', 'Anne-Fleur Smit', 'Zoë van ’t Hof', 'O’Brien', 'Truus']
const spelled = fc
  .constantFrom(...names)
  .chain((name) =>
    fc.constantFrom(
      name,
      name.toUpperCase(),
      name.normalize('NFD').replace(/\p{M}/gu, ''),
      name.replace(' ', '\u00a0'),
    ),
  )
const other = fc.constantFrom('wij', 'zaten', 'aan', 'tafel', '…', '😀', 'vries', 'janboel', 'é')

test('whichever way a name is written, none of it is left and the words around it stay', () => {
  fc.assert(
    fc.property(fc.array(other), spelled, fc.array(other), (before, name, after) => {
      const text = [...before, name, ...after].join(' ')
      expect(masked(text, hide(...names))).toBe([...before, '[naam]', ...after].join(' '))
    }),
  )
})

test('masking what was masked changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(spelled, other)), (words) => {
      const once = masked(words.join(' '), hide(...names))
      expect(masked(once, hide(...names))).toBe(once)
    }),
  )
})
