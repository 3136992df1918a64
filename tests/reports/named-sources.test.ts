import { expect, test } from 'vitest'
import { type Held, namedSources } from '../../server/reports/named-sources.ts'

const nothing: Held = { sessions: [], names: [] }
const dinners: Held = {
  sessions: [
    { title: 'Denkdiner 1: Groei', kind: 'denkdiner' },
    { title: 'Denkdiner 2: Schaarste', kind: 'denkdiner' },
  ],
  names: ['d1.docx', 'd2.docx'],
}
const named = (text: string, held: Held, quoted: { start: number; end: number }[] = []) =>
  namedSources(text, quoted, held).map(({ words }) => words)

test('a werksessie that the project has nothing of is named as absent, once', () => {
  const text = 'In de werksessies bleek dit. Ook tijdens een werksessie in mei kwam het terug.'
  expect(named(text, dinners)).toEqual(['werksessies'])
})

test('a denkdiner that the project has is not absent', () => {
  expect(named('Tijdens het eerste denkdiner en denkdiner 2 ging het hierover.', dinners)).toEqual([])
})

test.each([
  ['Tijdens het derde denkdiner zei iemand dit.', 'derde denkdiner'],
  ['Zie denkdiner 4.', 'denkdiner 4'],
  ['Zie denkdiners 1 en 4.', 'denkdiners 1 en 4'],
  ['Wij hielden vijf denkdiners.', 'vijf denkdiners'],
  ['Tijdens het 3e diner zei iemand dit.', '3e diner'],
])('what is counted or numbered beyond what is there is absent: %s', (text, words) => {
  expect(named(text, dinners)).toEqual([words])
})

test.each([
  ['Ook is een podcastserie ‘Toekomstfabriek’ gemaakt.', 'podcastserie ‘Toekomstfabriek’'],
  ['Wij hielden twaalf interviews.', 'twaalf interviews'],
  ['Uit de bewonersenquête blijkt dit.', 'bewonersenquête'],
  ['Aan een rondetafelgesprek deden tien mensen mee.', 'rondetafelgesprek'],
])('another way of gathering is absent when no source carries its name: %s', (text, words) => {
  expect(named(text, dinners)).toEqual([words])
})

test('a document with the name of a podcast is that podcast', () => {
  const held = { ...nothing, names: ['podcast-toekomstfabriek-1.vtt'] }
  expect(named('De podcastserie ‘Toekomstfabriek’ vertelt meer.', held)).toEqual([])
})

test('solar panels are no panel of citizens', () => {
  expect(named('Zonnepanelen en een zonnepaneel op het dak.', nothing)).toEqual([])
})

test('what somebody says within a quotation is not what the report leans on', () => {
  const text = 'Zij zei: “Ik hoorde het in een podcast.”'
  expect(named(text, nothing, [{ start: 10, end: text.length - 1 }])).toEqual([])
})

test('a name stands where the report has it', () => {
  const text = 'Wij hielden\ntwee webinars.'
  const [webinars] = namedSources(text, [], nothing)
  expect(webinars && text.slice(webinars.start, webinars.end)).toBe('twee webinars')
})
