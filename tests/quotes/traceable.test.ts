import { expect, test } from 'vitest'
import type { AgreementLevel } from '../../server/database/report-tables.ts'
import type { QuotePlace } from '../../server/quotes/place.ts'
import {
  attributionNow,
  isTraceable,
  peopleFitting,
  revealed,
  widenedAttribution,
} from '../../server/quotes/traceable.ts'
import { attendee, dinner, registerOf } from './people.ts'

const baker = { role: 'bakker', organisation: 'Bakkerij Sluiman', group_name: 'ondernemer' }
const at3 = { tables: ['3'] }
const people = [
  attendee('Bart Sluiman', { ...baker, ...at3, level: 'role' }),
  attendee('Koen Duits', { role: 'directeur', group_name: 'ondernemer', ...at3 }),
  attendee('Aafke Terpstra', { role: 'eigenaar', group_name: 'ondernemer', tables: ['4'] }),
  attendee('Greet Olthof', { role: 'oud-lerares', group_name: 'bewoner', tables: ['4'] }),
  attendee('Lotte de Graaf', { role: 'programmamanager', is_host: 1, ...at3 }),
]
const register = registerOf(people)

function spoken(level: AgreementLevel | null, table: string | null = 'Tafel 3') {
  const speaks = level === 'role' || level === 'name-and-role'
  const speaker = {
    ...{ name: level === 'name-and-role' ? 'Bart Sluiman' : '', organisation: '', isHost: false },
    ...{ role: speaks ? 'bakker' : '', group: speaks ? 'ondernemer' : '' },
  }
  return {
    ...{ voice: 'participant', rule: 'openbaar', session: dinner(), table, round: null, speaker, hidden: [] },
    agreed: level && { level, wasAsked: true },
  } as const satisfies Partial<QuotePlace>
}

test.each([
  ['deelnemer, bakker, denkdiner 2', 1],
  ['deelnemer, ondernemer, denkdiner 2', 3],
  ['ondernemer, denkdiner 2, tafel 3', 2],
  ['deelnemer, denkdiner 2, tafel 3', 2],
  ['deelnemer, denkdiner 2', 4],
  ['deelnemer', 5],
  ['deelnemer, bakker', 1],
  ['een ondernemer', 3],
  ['deelnemer, tafel 3', 2],
])('‘%s’ fits %d', (attribution, fitting) => {
  expect(peopleFitting(attribution, spoken('role'), register)).toBe(fitting)
})

test('an attribution that fits fewer than three participants is traceable', () => {
  expect(isTraceable('deelnemer, bakker, denkdiner 2', spoken('role'), register)).toBe(true)
  expect(isTraceable('deelnemer, ondernemer, denkdiner 2', spoken('role'), register)).toBe(false)
})

test('who agreed to be named need not be hidden among others', () => {
  expect(isTraceable('deelnemer, bakker, denkdiner 2', spoken('name-and-role'), register)).toBe(false)
})

test('without a list of participants nobody can tell', () => {
  expect(peopleFitting('deelnemer, bakker, denkdiner 2', spoken('role'), registerOf([]))).toBeUndefined()
})

test('the role gives way to the group, and the table goes, until three people fit', () => {
  expect(widenedAttribution(spoken('role', null), register)).toBe('deelnemer, ondernemer, denkdiner 2')
  expect(widenedAttribution(spoken('role'), register)).toBe('deelnemer, denkdiner 2')
})

test('without a reason a traceable attribution is printed wider; with one it stays', () => {
  const attribution = 'deelnemer, bakker, denkdiner 2'
  const now = (isConfirmed: boolean) =>
    attributionNow({ attribution, isConfirmed }, spoken('role', null), register)
  expect(now(false)).toMatchObject({ printed: 'deelnemer, ondernemer, denkdiner 2', isTraceable: true })
  expect(now(true)).toMatchObject({ printed: attribution, isTraceable: false })
})

test('no reason lets an attribution say more than was agreed', () => {
  const attribution = 'deelnemer, bakker, denkdiner 2'
  const now = attributionNow({ attribution, isConfirmed: true }, spoken('without', null), register)
  expect(now).toMatchObject({ printed: 'deelnemer, denkdiner 2', revealed: 'attribution-not-agreed' })
})

test.each<[string, AgreementLevel, string | undefined]>([
  ['Bart Sluiman, bakker, denkdiner 2', 'name-and-role', undefined],
  ['Bart Sluiman, bakker, denkdiner 2', 'role', 'attribution-names'],
  ['Koen Duits, denkdiner 2', 'name-and-role', 'attribution-names'],
  ['bakker, denkdiner 2', 'role', undefined],
  ['bakker, denkdiner 2', 'without', 'attribution-not-agreed'],
  ['iemand van Bakkerij Sluiman', 'without', 'attribution-not-agreed'],
  ['deelnemer, denkdiner 2', 'without', undefined],
])('‘%s’ under the agreement %s: %s', (attribution, level, fault) => {
  expect(revealed(attribution, spoken(level), register)).toBe(fault)
})

test('who sat at the table in another round does not hide who spoke in this one', () => {
  const moved = registerOf([
    attendee('Bart Sluiman', { ...baker, tables: ['3', '4'] }),
    attendee('Koen Duits', { group_name: 'ondernemer', tables: ['3', '4'] }),
    attendee('Aafke Terpstra', { group_name: 'ondernemer', tables: ['4', '3'] }),
  ])
  const fitting = (round: string | null) =>
    peopleFitting('deelnemer, denkdiner 2, tafel 3', { ...spoken('role'), round }, moved)
  expect([fitting('Ronde 1'), fitting('Ronde 2'), fitting(null)]).toEqual([2, 1, 3])
})

const gathering = registerOf([
  ...people,
  attendee('Piet Bos', { is_host: 1, tables: ['4'] }),
  attendee('Ria Kok', { is_notetaker: 1, ...at3 }),
])
const host = { name: '', role: '', organisation: '', group: '', isHost: true }

test.each([
  ['gespreksleider, denkdiner 2, tafel 3', 1],
  ['gespreksleider, denkdiner 2', 2],
  ['tafelheer, denkdiner 2, tafel 3', 1],
  ['verslaglegger, denkdiner 2', 1],
  ['genoteerd door de verslaglegger, denkdiner 2', 4],
])('of hosts and note-takers ‘%s’ fits %d', (attribution, fitting) => {
  expect(peopleFitting(attribution, { ...spoken('role'), speaker: host }, gathering)).toBe(fitting)
})

test('a task of which the list names nobody says nothing about who spoke', () => {
  expect(peopleFitting('verslaglegger, denkdiner 2', spoken('role'), register)).toBeUndefined()
})

test('a host among three is called host without the table; a host among two is called participant', () => {
  const place = { ...spoken('role'), speaker: host }
  const more = registerOf([...gathering.attendances, attendee('Jo Smit', { is_host: 1, tables: ['5'] })])
  expect(widenedAttribution(place, more)).toBe('gespreksleider, denkdiner 2')
  expect(widenedAttribution(place, gathering)).toBe('deelnemer, denkdiner 2')
})

test('of a host who was not asked the task is more than was agreed', () => {
  const place = { ...spoken('without', null), speaker: { ...host, isHost: false } }
  const attribution = 'gespreksleider, denkdiner 2'
  expect(attributionNow({ attribution, isConfirmed: true }, place, gathering)).toMatchObject({
    printed: 'deelnemer, denkdiner 2',
    revealed: 'attribution-not-agreed',
  })
})
