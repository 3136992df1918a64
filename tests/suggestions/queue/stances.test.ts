import { expect, test } from 'vitest'
import { contradict, mayKnowOthers, stancesOn } from '../../../server/suggestions/queue/stances.ts'

const place = { document: 'tafel', version: 'v1', start: 100, end: 140 }
const coded = (coder: string, start = 100, end = 140) => ({
  version: 'v1',
  start,
  end,
  code: 'stroom',
  coder,
})
const decided = (person: string, verdict: 'taken' | 'left') => ({
  version: 'v1',
  start: 100,
  end: 140,
  code: 'stroom',
  person,
  verdict,
})
const read = (person: string) => ({ document: 'tafel', person, code: 'stroom' })
const nothing = { codings: [], decisions: [], readings: [] }

test('one coder who gave the code and one who left it contradict each other', () => {
  const stances = stancesOn(place, 'stroom', {
    ...nothing,
    codings: [coded('noor')],
    decisions: [decided('bram', 'left')],
  })
  expect(stances).toEqual([
    { person: 'bram', did: 'left' },
    { person: 'noor', did: 'gave' },
  ])
  expect(contradict(stances)).toBe(true)
})

test('who read to the end without giving the code contradicts who gave it', () => {
  const deeds = { ...nothing, codings: [coded('noor')], readings: [read('noor'), read('bram')] }
  const stances = stancesOn(place, 'stroom', deeds)
  expect(stances).toContainEqual({ person: 'bram', did: 'read' })
  expect(contradict(stances)).toBe(true)
})

test('two who gave the code agree, wherever each began', () => {
  const deeds = { ...nothing, codings: [coded('noor'), coded('bram', 90, 135)] }
  expect(contradict(stancesOn(place, 'stroom', deeds))).toBe(false)
})

test('who coded a small piece of the sentence holds neither: it teaches nothing either', () => {
  const deeds = { ...nothing, codings: [coded('noor'), coded('bram', 0, 105)], readings: [read('bram')] }
  expect(stancesOn(place, 'stroom', deeds)).toEqual([{ person: 'noor', did: 'gave' }])
})

test('who left a suggestion and gave the code later gave it', () => {
  const deeds = {
    ...nothing,
    codings: [coded('noor')],
    decisions: [decided('noor', 'left'), decided('noor', 'taken')],
  }
  expect(stancesOn(place, 'stroom', deeds)).toEqual([{ person: 'noor', did: 'gave' }])
})

test('another code, and another text, say nothing here', () => {
  const deeds = {
    ...nothing,
    codings: [
      { ...coded('noor'), code: 'ruimte' },
      { ...coded('bram'), version: 'v2' },
    ],
    readings: [{ ...read('bram'), document: 'plenair' }],
  }
  expect(stancesOn(place, 'stroom', deeds)).toEqual([])
})

test('who has yet to read a source without suggestions learns nothing of others in it', () => {
  expect(mayKnowOthers({ mode: 'after', isAlone: false, isRead: false })).toBe(false)
  expect(mayKnowOthers({ mode: 'off', isAlone: false, isRead: false })).toBe(false)
  expect(mayKnowOthers({ mode: 'after', isAlone: false, isRead: true })).toBe(true)
  expect(mayKnowOthers({ mode: 'on', isAlone: false, isRead: false })).toBe(true)
  expect(mayKnowOthers({ mode: 'on', isAlone: true, isRead: true })).toBe(false)
})
