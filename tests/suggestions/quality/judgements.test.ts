import { expect, test } from 'vitest'
import type { CodingRow, DecisionRow, ReadingRow } from '../../../server/database/coding-tables.ts'
import { judgementsOf, type ReadingDeeds } from '../../../server/suggestions/quality/judgements.ts'
import type { SampleReading } from '../../../server/suggestions/sample/readings.ts'
import { notes } from '../example.ts'

const document = 'notities.txt'
const kept = { revision: 1, at: '2026-05-01T10:00:00.000Z', ended: null, version: 'v1', document }

function coding(place: number, given: Partial<CodingRow> = {}): CodingRow {
  const { start, end, text } = notes[place]!
  const row = { id: `c${place}`, start, end, exact: text, prefix: '', suffix: '', code: 'schaarste' }
  return {
    ...{ ...kept, ...row, coder: 'noor', origin: 'reading', made: 1 },
    ...{ saw_suggestions: 0, saw_others: 0, carried: null, ...given },
  }
}

function reading(given: Partial<ReadingRow> = {}): ReadingRow {
  return { ...kept, id: 'r', person: 'noor', code: 'schaarste', meaning: 1, made: 9, ...given }
}

function decision(place: number, given: Partial<DecisionRow>): DecisionRow {
  const { start, end, text } = notes[place]!
  const row = { id: `d${place}`, start, end, exact: text, code: 'schaarste', person: 'noor', score: 0.8 }
  return { ...kept, ...row, model: 'm', because: '[]', coding: null, verdict: 'left', made: 1, ...given }
}

function sampled(place: number, given: boolean): SampleReading {
  const { start, end } = notes[place]!
  const codes = [{ code: 'schaarste', given }]
  return { sample: 's', sentence: `z${place}`, document, version: 'v1', start, end, person: 'noor', codes }
}

function judged(deeds: Partial<ReadingDeeds>) {
  const nothing = { codings: [], decisions: [], readings: [], sampled: [], modes: [] }
  const found = judgementsOf(notes, { ...nothing, ...deeds })
  const places = (isPositive: boolean) =>
    found.filter(({ positive }) => positive === isPositive).map(({ sentence }) => sentence)
  return { found, given: places(true), not: places(false) }
}

test('in a document that is klaar every sentence is judged: with the code, or without', () => {
  const { given, not } = judged({ codings: [coding(0)], readings: [reading()] })
  expect(given).toEqual([0])
  expect(not).toHaveLength(notes.length - 1)
})

test('codings in a document that is not klaar say nothing: what has no code there may not have been read', () => {
  expect(judged({ codings: [coding(0)] }).found).toEqual([])
})

test('what was coded with suggestions on the screen is no judgement, for or against', () => {
  const after = coding(0, { saw_suggestions: 1, origin: 'suggestion', made: 12 })
  const { given, not } = judged({ codings: [after, coding(4)], readings: [reading()] })
  expect(given).toEqual([4])
  expect(not).not.toContain(0)
})

test('a document that was read with suggestions on the screen is not judged by that reader', () => {
  const seen = coding(0, { saw_suggestions: 1, made: 3 })
  expect(judged({ codings: [seen, coding(4)], readings: [reading()] }).found).toEqual([])
  const mode = { ...kept, id: 'm', person: 'noor', mode: 'on' as const, alone: null, made: 2 }
  expect(judged({ codings: [coding(4)], readings: [reading()], modes: [mode] }).found).toEqual([])
})

test('suggestions that were switched on for a while count, those that were switched on afterwards do not', () => {
  const on = (made: number, ended: number | null) => [
    { ...kept, id: 'm', person: 'noor', mode: 'on' as const, alone: null, made, ended },
  ]
  expect(judged({ codings: [coding(4)], readings: [reading()], modes: on(2, 3) }).found).toEqual([])
  expect(judged({ codings: [coding(4)], readings: [reading()], modes: on(12, null) }).given).toEqual([4])
})

test('suggestions that a reader saw after the document was klaar take nothing away', () => {
  const later = coding(0, { saw_suggestions: 1, made: 12 })
  expect(judged({ codings: [later, coding(4)], readings: [reading()] }).given).toEqual([4])
})

test('who decided on suggestions of a code before reading a document for it is not judged there: the surest are gone', () => {
  const queued = coding(0, { saw_suggestions: 1, origin: 'suggestion', made: 2 })
  const decided = decision(0, { coding: 'c0', verdict: 'taken', made: 2 })
  const readings = [reading(), reading({ id: 'r2', code: 'waarden' })]
  const { found } = judged({ codings: [queued, coding(4)], decisions: [decided], readings })
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['waarden']))
})

test('who decided on suggestions of a code after reading is judged on all other sentences', () => {
  const decisions = [decision(3, { verdict: 'left', made: 12 })]
  const { given, not } = judged({ codings: [coding(4)], decisions, readings: [reading()] })
  expect(given).toEqual([4])
  expect(not).toHaveLength(notes.length - 2)
})

test('each coder judges apart', () => {
  const deeds = { codings: [coding(0)], readings: [reading(), reading({ id: 'r2', person: 'bram' })] }
  const bram = judged(deeds).found.filter(({ coder }) => coder === 'bram')
  expect(bram).toHaveLength(notes.length)
  expect(bram.some(({ positive }) => positive)).toBe(false)
})

test('a sentence of a reading sample is judged wherever it stands, and known as drawn by chance', () => {
  const { found } = judged({ codings: [coding(0)], sampled: [sampled(0, true), sampled(3, false)] })
  expect(found).toEqual([
    { sentence: 0, code: 'schaarste', coder: 'noor', positive: true, sampled: true },
    { sentence: 3, code: 'schaarste', coder: 'noor', positive: false, sampled: true },
  ])
})
