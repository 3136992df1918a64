import { expect, test } from 'vitest'
import { knownWords, roleFits, rolePointsAt, tellsWho } from '../../server/quotes/roles.ts'

const people = {
  baker: { role: 'bakker', organisation: 'Bakkerij Sluiman', group_name: 'ondernemer' },
  installer: { role: 'eigenaar', organisation: 'Terpstra Installatie', group_name: 'ondernemer' },
  carrier: { role: 'directeur', organisation: 'Duits Logistiek', group_name: 'ondernemer' },
  contractor: { role: 'eigenaar', organisation: 'Loonbedrijf Brandsma', group_name: 'ondernemer' },
  recycler: { role: 'directeur', organisation: 'Amrani Recycling', group_name: 'ondernemer' },
  metal: { role: 'directeur', organisation: 'Haverkate Metaal', group_name: 'ondernemer' },
  union: { role: 'regiobestuurder', organisation: 'Vakbond Samen Werk', group_name: 'vakbond' },
  bank: { role: 'accountmanager zakelijke kredieten', organisation: 'Streekbank', group_name: 'finance' },
  teacher: { role: 'docent en praktijkcoördinator', organisation: 'Vakcollege', group_name: 'onderwijs' },
  nurse: { role: 'teamleider', organisation: 'Thuiszorg De Lisse', group_name: 'zorg' },
  official: { role: 'programmamanager', organisation: 'provincie Meerwolde', group_name: 'overheid' },
  resident: { role: 'bewoner Lissevoort-Zuid', organisation: '', group_name: 'bewoner' },
  guest: { role: 'hoogleraar economische ethiek (inleider)', organisation: '', group_name: 'wetenschap' },
  unknown: { role: '', organisation: '', group_name: '' },
}
const known = knownWords(Object.values(people))

test.each<[string, keyof typeof people]>([
  ['ondernemer', 'baker'],
  ['deelnemer', 'union'],
  ['installateur', 'installer'],
  ['vervoerder', 'carrier'],
  ['ondernemer uit de logistiek', 'carrier'],
  ['logistiek ondernemer', 'carrier'],
  ['loonwerker', 'contractor'],
  ['recycler', 'recycler'],
  ['directeur van een metaalbedrijf', 'metal'],
  ['eigenaar', 'metal'],
  ['vakbondsman', 'union'],
  ['vakbond', 'union'],
  ['bankier', 'bank'],
  ['accountmanager', 'bank'],
  ['docent van het Vakcollege', 'teacher'],
  ['teamleider uit de thuiszorg', 'nurse'],
  ['ambtenaar', 'official'],
  ['bewoner', 'resident'],
  ['jonge ondernemer', 'baker'],
  ['hoogleraar', 'guest'],
  ['slager', 'unknown'],
])('‘%s’ can be said of the %s', (said, who) => {
  expect(roleFits(said, people[who], known)).toBe(true)
})

test.each<[string, keyof typeof people]>([
  ['logistiek ondernemer', 'union'],
  ['ondernemer', 'official'],
  ['ondernemer uit de logistiek', 'baker'],
  ['slager', 'baker'],
  ['directeur van een metaalbedrijf', 'recycler'],
  ['bewoner', 'teacher'],
  ['docent', 'nurse'],
  ['vakbondsman', 'carrier'],
  ['bakker', 'installer'],
])('‘%s’ cannot be said of the %s', (said, who) => {
  expect(roleFits(said, people[who], known)).toBe(false)
})

test.each([
  ['deelnemer', false],
  ['een van de deelnemers', false],
  ['vrouw aan tafel', false],
  ['bakker', true],
  ['deelnemer, bakker', true],
])('‘%s’ tells who it was: %s', (said, tells) => {
  expect(tellsWho(said)).toBe(tells)
})

test('a word points at those of whom it is said, and not at who might be meant', () => {
  expect(rolePointsAt('directeur', people.carrier)).toBe(true)
  expect(rolePointsAt('directeur', people.installer)).toBe(false)
  expect(rolePointsAt('ondernemer', people.installer)).toBe(true)
  expect(rolePointsAt('jonge ondernemer', people.installer)).toBe(false)
  expect(rolePointsAt('ondernemer', people.unknown)).toBe(false)
})
