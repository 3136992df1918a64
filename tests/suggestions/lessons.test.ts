import { expect, test } from 'vitest'
import { type Deeds, lessonsFrom } from '../../server/suggestions/lessons.ts'
import { notes } from './example.ts'

const nothing: Deeds = { codings: [], decisions: [], readings: [], sampled: [] }
const place = (at: number) => ({
  document: 'notities.txt',
  start: notes[at]!.start,
  end: notes[at]!.end,
  code: 'schaarste',
})
const coding = (at: number, coder = 'noor') => ({
  ...place(at),
  coder,
  origin: 'reading' as const,
  saw_suggestions: 0,
})
const left = (at: number, person = 'noor') => ({ ...place(at), person, verdict: 'left' as const })
const read = (person = 'noor') => ({ document: 'notities.txt', person, code: 'schaarste' })
const taught = (deeds: Partial<Deeds>) => lessonsFrom(notes, { ...nothing, ...deeds })

test('a coding teaches its own sentence only, as long as the document is not done', () => {
  expect(taught({ codings: [coding(4)] })).toEqual([
    { sentence: 4, code: 'schaarste', positive: true, weight: 1, from: 'coding' },
  ])
})

test('a coding of some words of a sentence teaches that sentence', () => {
  const few = { ...coding(4), end: notes[4]!.start + 16 }
  expect(taught({ codings: [few] }).map((lesson) => lesson.sentence)).toEqual([4])
})

test('a coding that only begins in a sentence says nothing of it, and neither does being done', () => {
  const reaching = { ...coding(4), end: notes[5]!.start + 3 }
  const lessons = taught({ codings: [reaching], readings: [read()] })
  expect(lessons.some((lesson) => lesson.sentence === 5 && lesson.positive)).toBe(false)
})

test('in a document that is done the sentences without the code are weak negatives', () => {
  const lessons = taught({ codings: [coding(4)], readings: [read()] })
  const others = lessons.filter((lesson) => !lesson.positive)
  expect(others).toHaveLength(notes.length - 1)
  expect(others[0]).toMatchObject({ weight: 0.5, from: 'done' })
})

test('done by one coder says nothing about another', () => {
  const lessons = taught({ codings: [coding(4, 'bram')], readings: [read('noor')] })
  expect(lessons.filter((lesson) => lesson.sentence === 4).map((lesson) => lesson.positive)).toEqual([
    true,
    false,
  ])
})

test('a suggestion that was left is a full negative', () => {
  expect(taught({ decisions: [left(2)] })).toEqual([
    { sentence: 2, code: 'schaarste', positive: false, weight: 1, from: 'decision', wasLeft: true },
  ])
})

test('who took a suggestion over after leaving it, and then took the code off, teaches nothing', () => {
  const taken = { ...left(2), verdict: 'taken' as const }
  expect(taught({ decisions: [left(2), taken] })).toEqual([])
  expect(taught({ decisions: [taken, left(2)] })).toHaveLength(1)
})

test('who codes a sentence after leaving it teaches that it has the code', () => {
  expect(taught({ codings: [coding(2)], decisions: [left(2)] }).map((lesson) => lesson.positive)).toEqual([
    true,
  ])
})

test('what was coded with suggestions on the screen counts as a decision, not as measurement', () => {
  const seen = [
    { ...coding(1), saw_suggestions: 1 },
    { ...coding(2), origin: 'suggestion' as const },
  ]
  expect(taught({ codings: seen }).map((lesson) => lesson.from)).toEqual(['decision', 'decision'])
})

const sampled = (at: number, given: boolean, person = 'noor') => ({
  ...place(at),
  person,
  codes: [{ code: 'schaarste', given }],
})

test('a sentence of a reading sample that did not get a code is a full negative for it', () => {
  expect(taught({ sampled: [sampled(2, false)] })).toEqual([
    { sentence: 2, code: 'schaarste', positive: false, weight: 1, from: 'sample' },
  ])
})

test('what the sample says of a sentence stands for what its reader did with it before', () => {
  const earlier = { ...coding(4), origin: 'suggestion' as const }
  const deeds = { codings: [earlier], decisions: [left(2)], readings: [read()] }
  const lessons = taught({ ...deeds, sampled: [sampled(4, true), sampled(2, false)] })
  const ofSample = lessons.filter((lesson) => lesson.from === 'sample')
  expect(ofSample.map(({ sentence, positive }) => [sentence, positive])).toEqual([
    [4, true],
    [2, false],
  ])
  expect(lessons).toHaveLength(notes.length)
})

test('that a suggestion was left there stays known when its reader meets the sentence in a sample', () => {
  const lessons = taught({
    decisions: [left(2), left(4, 'bram')],
    sampled: [sampled(2, false), sampled(4, false)],
  })
  const ofNoor = lessons.filter(({ from }) => from === 'sample')
  expect(ofNoor.map(({ sentence, wasLeft }) => [sentence, wasLeft])).toEqual([
    [2, true],
    [4, undefined],
  ])
})

test('what one reads in the sample says nothing about another', () => {
  const lessons = taught({ codings: [coding(2, 'bram')], sampled: [sampled(2, false, 'noor')] })
  expect(lessons.map(({ positive, from }) => [positive, from])).toEqual([
    [false, 'sample'],
    [true, 'coding'],
  ])
})
