import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenWords, masked } from '../../server/quotes/masking.ts'
import { possessive } from '../../server/text/possessive.ts'

const hide = (people: Readonly<Record<string, string | null>>) =>
  hiddenWords({
    people: Object.entries(people).map(([name, pseudonym]) => ({ name, organisation: '', pseudonym })),
    labels: [],
    hidesOrganisations: false,
  })

test.each([
  ['Bas', 'Bas’'],
  ['Max', 'Max’'],
  ['Inez', 'Inez’'],
  ['Alice', 'Alice’'],
  ['Anna', 'Anna’s'],
  ['Maria', 'Maria’s'],
  ['Theo', 'Theo’s'],
  ['Romy', 'Romy’s'],
  ['Ali', 'Ali’s'],
  ['Roy', 'Roys'],
  ['Anne', 'Annes'],
  ['Marie', 'Maries'],
  ['Desiree', 'Desirees'],
  ['René', 'Renés'],
  ['Piet', 'Piets'],
  ['P3', 'P3’s'],
])('of %s the possessive is %s', (name, written) => {
  expect(possessive(name)).toBe(written)
})

const people = hide({
  ...{ 'Kees Kok': 'Bas', 'Jan van den Berg': 'Piet', 'Anna de Vries': 'Max', 'Wil Bos': 'Romy' },
  ...{ 'Roos in ’t Veld': 'Els', 'Bas Smits': 'Anna', 'Fatima el Idrissi': null },
})

test.each([
  ['Kees’ idee, Koks fiets en Jans plan', 'Bas’ idee, Bas’ fiets en Piets plan'],
  ["Kees' fiets, Anna’s fiets en Anna's fiets", 'Bas’ fiets, Max’ fiets en Max’ fiets'],
  ['Bas Smits’ huis en Roos’ tuin', 'Annas huis en Els’ tuin'.replace('Annas', 'Anna’s')],
  ['‘Dat wil Kees’ zei hij', '‘Dat wil Bas’ zei hij'],
  ['‘Dat is van Bos’, zei Jan', '‘Dat is van Romy’, zei Piet'],
  ['K. Kok, K.J. Kok en K Kok', 'Bas, Bas en Bas'],
  ['Dat zei P. Kok', 'Dat zei [naam]'],
  ['J. van den Berg en J. v.d. Berg', 'Piet en Piet'],
  ['Jan v.d. Berg, Jan vd Berg, Jan van der Berg', 'Piet, Piet, Piet'],
  ['Van den Berg, v/d Berg, Van der Berg', 'Piet, Piet, Piet'],
  ['Jan J. van den Berg', 'Piet'],
  ['Berg, Jan van den; Berg, J. van den; Kok, Kees; Kok, K.', 'Piet; Piet; Bas; Bas'],
  ['R. in het Veld en mevrouw in ’t Veld', 'Els en mevrouw Els'],
  ['F. el Idrissi en El Idrissi', '[naam] en [naam]'],
  ['het huis van Kok, de fiets van Berg', 'het huis van Bas, de fiets van Piet'],
  ['Plan B. Kok vond dat goed, optie K. Kok niet', 'Plan B. Bas vond dat goed, optie K. Bas niet'],
  ['bij de N.S. Kok zei', 'bij de N.S. Bas zei'],
  ['Ik wil bos, een roos en een bas', 'Ik wil bos, een roos en een bas'],
  ['Roos en Bas, en Wil Bos', 'Els en Anna, en Romy'],
  ['Wil je dat? Wil u ook? Zij: “Wil jij mee?”', 'Wil je dat? Wil u ook? Zij: “Wil jij mee?”'],
  ['Wil zei dat Wil je belt. Wil komt.', 'Romy zei dat Romy je belt. Romy komt.'],
  ['Kee\u200ds, Ke\u00ades en K\u200bees', 'Bas, Bas en Bas'],
  ['Kees\u200bKok en Kees\u200bzei', 'Bas en Bas\u200bzei'],
  ['de Bo\u00adnus en bos\u00adrand', 'de Bo\u00adnus en bos\u00adrand'],
  ['Jan v.\u00add. Be\u00adrg', 'Piet'],
  ['k\u00adees.k\u200bok@stad.nl', 'Bas'],
])('‘%s’ goes to others as ‘%s’', (text, printed) => {
  expect(masked(text, people)).toBe(printed)
})

test('of two people with one family name the initials tell who it is', () => {
  const kin = hide({ 'Kees Kok': 'Bas', 'Piet Kok': 'Jaap' })
  expect(masked('K. Kok, P. Kok, Kok en J. Kok', kin)).toBe('Bas, Jaap, [naam] en [naam]')
})

const named = {
  ...{ 'Kees Kok': null, 'Jan van den Berg': null, 'Roos in ’t Veld': null, 'Zoë de Wit-Smit': null },
  ...{ 'Wil Bos': null, Okafor: null },
}
const forms: readonly string[] = [
  ...['Kees', 'Kok', 'Kees Kok', 'K. Kok', 'KEES KOK', 'kees kok', 'Kok, Kees', 'Kok, K.'],
  ...[
    'Jan',
    'Berg',
    'van den Berg',
    'Van den Berg',
    'Jan v.d. Berg',
    'J. v.d. Berg',
    'J.P. vd Berg',
    'v/d Berg',
  ],
  ...[
    'Roos',
    'in ’t Veld',
    'Roos in het Veld',
    'Zoë',
    'Zoe',
    'De Wit-Smit',
    'Z. Smit',
    'Zoë de Wit',
    'Wil',
    'Bos',
  ],
  ...['Okafor', 'J. Okafor', 'Wil Bos', 'WIL BOS'],
]
const unseen = fc.constantFrom('\u00ad', '\u200d', '\u200c', '\u2060')
const written = fc.tuple(fc.constantFrom(...forms), fc.option(unseen), fc.nat()).map(([form, sign, at]) => {
  const letter = [...form.matchAll(/(?<=\p{L})\p{L}/gu)].map(({ index }) => index)
  const place = letter[at % letter.length] ?? 0
  return sign && place > 0 ? form.slice(0, place) + sign + form.slice(place) : form
})
const others = [
  ...[
    'wij',
    'zaten',
    'wil',
    'bas',
    'roos',
    'bos',
    'kok',
    'van',
    'den',
    'v.d.',
    'berg',
    'veld',
    'Kokos',
    'Bergen',
  ],
  ...['Janna', 'Plan B,', 'N.V.,', 'A.', '😀', '…', 'bo\u00adnus', 'Vries', 'Rozen', 'willen'],
]
/** Ordinary words, each behind a comma: what stands there belongs to no name. */
const pieces = fc.array(
  fc.oneof(
    written.map((words) => ({ words, isName: true })),
    fc.constantFrom(...others).map((words) => ({ words, isName: false })),
  ),
  { minLength: 1, maxLength: 20 },
)

test('none of a listed name is left, in any spelling, and no other word is touched', () => {
  const hidden = hide(named)
  fc.assert(
    fc.property(pieces, (all) => {
      const text = all.map(({ words }) => words).join('; ')
      const expected = all.map(({ words, isName }) => (isName ? '[naam]' : words)).join('; ')
      expect(masked(text, hidden)).toBe(expected)
    }),
  )
})

test('a pseudonym never stands beside a part of the name it stands for', () => {
  const hidden = hide(Object.fromEntries(Object.keys(named).map((name) => [name, 'Quirine'])))
  fc.assert(
    fc.property(written, fc.constantFrom('', 's', '’s'), (words, ending) => {
      const isSpelled = ending === '' || !/[sS.]$/u.test(words)
      const printed = masked(`${words}${isSpelled ? ending : ''} idee`, hidden)
      expect(printed).toBe(isSpelled && ending ? 'Quirines idee' : 'Quirine idee')
    }),
  )
})
