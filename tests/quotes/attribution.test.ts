import { expect, test } from 'vitest'
import type { SessionRow } from '../../server/database/tables.ts'
import { cautionsOf, proposedAttribution, sessionWords, tableTold } from '../../server/quotes/attribution.ts'
import type { QuotePlace } from '../../server/quotes/place.ts'

const session: SessionRow = {
  ...{ id: 's', revision: 1, made: 1, at: '', ended: null },
  ...{ title: 'Denkdiner 2', kind: 'denkdiner', date: '2026-04-09', place: 'Veenhaven' },
  ...{ rule: 'openbaar', guest: null, retain_until: null },
}

const place: QuotePlace = {
  ...{ voice: 'participant', voices: 1, speakers: 1, rule: 'openbaar', session, table: 'Tafel 3' },
  agreed: null,
  ...{
    round: null,
    proposition: null,
    label: null,
    speaker: null,
    page: null,
    time: null,
    sentences: null,
    hidden: [],
  },
}

const baker = { name: '', role: 'bakker', organisation: 'Sluiman', group: 'ondernemer' }

test.each<[string, Partial<QuotePlace>]>([
  ['deelnemer, denkdiner 2, tafel 3', {}],
  ['deelnemer, denkdiner 2', { table: null }],
  ['deelnemer, bakker, denkdiner 2, tafel 3', { speaker: { ...baker, isHost: false } }],
  ['gespreksleider, denkdiner 2, tafel 3', { speaker: { ...baker, isHost: true } }],
  ['genoteerd door de verslaglegger, denkdiner 2, tafel 3', { voice: 'note' }],
  ['inleider, denkdiner 2', { voice: 'guest', table: null }],
  ['tekst van de organisatie, denkdiner 2, tafel 3', { voice: 'organiser' }],
  ['analyse van het verslag, denkdiner 2, tafel 3', { voice: 'analysis' }],
  ['deelnemer', { session: null, table: null }],
  ['deelnemer, denkdiner 2', { rule: 'chatham-house', speaker: { ...baker, isHost: true } }],
])('the attribution reads: %s', (words, differing) => {
  expect(proposedAttribution({ ...place, ...differing })).toBe(words)
})

test.each([
  ['Denkdiner 2: Werk en stroom', 'denkdiner 2'],
  ['DENKDINER 11', 'denkdiner 11'],
  ['Startbijeenkomst Veenhaven', 'Startbijeenkomst Veenhaven'],
])('the session ‘%s’ is spoken of as ‘%s’', (title, words) => {
  expect(sessionWords({ title, kind: 'denkdiner' })).toBe(words)
})

const nothing = { isCovered: false, reveals: false, isTraceable: false }

test.each(['organiser', 'analysis', 'frame'] as const)('words of the voice %s are warned of', (voice) => {
  expect(cautionsOf({ ...place, voice }, nothing)).toEqual(['not-participant'])
})

test('words of a participant in one turn are not warned of', () => {
  expect(cautionsOf(place, nothing)).toEqual([])
})

test('words over two speakers are warned of', () => {
  expect(cautionsOf({ ...place, speakers: 2 }, nothing)).toEqual(['several-speakers'])
})

test('who was not asked is a point of attention', () => {
  const agreed = { level: 'without', wasAsked: false } as const
  expect(cautionsOf({ ...place, agreed }, nothing)).toEqual(['not-asked'])
})

test('hidden words, an attribution that says too much and one that tells who spoke are warned of', () => {
  expect(cautionsOf(place, { isCovered: true, reveals: true, isTraceable: true })).toEqual([
    'masked',
    'not-agreed',
    'traceable',
  ])
})

test.each([
  ['deelnemer, denkdiner 2, tafel 3', 'Tafel 3'],
  ['deelnemer, denkdiner 2', null],
])('beside ‘%s’ the table is told as far as the attribution tells it', (attribution, told) => {
  expect(tableTold(attribution, { rule: 'openbaar', table: 'Tafel 3', agreed: null })).toBe(told)
})

test('who agreed to be named keeps the table, whatever the attribution says', () => {
  const agreed = { level: 'name-and-role', wasAsked: true } as const
  expect(tableTold('Anna, bakker', { rule: 'openbaar', table: 'Tafel 3', agreed })).toBe('Tafel 3')
})

test('under the Chatham House Rule no table is told', () => {
  expect(
    tableTold('deelnemer, tafel 3', { rule: 'chatham-house', table: 'Tafel 3', agreed: null }),
  ).toBeNull()
})
