import { expect, test } from 'vitest'
import type { ReadingRow } from '../../server/database/coding-tables.ts'
import { readStates } from '../../server/overview/reading-state.ts'

const text = { id: 'd', version: 'v1' }
const code = (id: string, meaning = 1, status: 'vast' | 'vervallen' = 'vast') => ({
  id,
  meaning,
  made: meaning,
  status,
})

function reading(code: string, more: Partial<ReadingRow> = {}): ReadingRow {
  return {
    id: `${code}-r`,
    revision: 1,
    made: 5,
    at: '2026-11-02T10:00:00.000Z',
    ended: null,
    document: 'd',
    version: 'v1',
    person: 'noor',
    code,
    meaning: 1,
    ...more,
  }
}

test('who read nothing is not in the list', () => {
  expect(readStates([text], [], [code('a')])).toEqual([])
})

test('a document read for every code has nothing to look at again', () => {
  const [state] = readStates([text], [reading('a'), reading('b')], [code('a'), code('b')])
  expect(state).toMatchObject({ document: 'd', person: 'noor', outdated: 0 })
})

test('a code with another meaning since is to be looked at again', () => {
  expect(readStates([text], [reading('a')], [code('a', 2)])[0]?.outdated).toBe(1)
})

test('a code that is new since is to be looked at again', () => {
  expect(readStates([text], [reading('a')], [code('a'), code('b', 9)])[0]?.outdated).toBe(1)
})

test('a code that was there but that nobody read for is not read, which is something else', () => {
  expect(readStates([text], [reading('a')], [code('a'), code('b')])[0]?.outdated).toBe(0)
})

test('a code that lapsed is never to be looked at again', () => {
  expect(readStates([text], [reading('a')], [code('a'), code('b', 3, 'vervallen')])[0]?.outdated).toBe(0)
})

test('a document that was corrected after it was read is still read, and says so', () => {
  expect(readStates([{ id: 'd', version: 'v2' }], [reading('a')], [code('a')])).toMatchObject([
    { person: 'noor', outdated: 0, isCorrectedSince: true },
  ])
})

test('each reader is counted by themselves, by when they last said so', () => {
  const readings = [
    reading('a', { at: '2026-11-01T10:00:00.000Z' }),
    reading('b', { at: '2026-11-03T10:00:00.000Z', meaning: 9 }),
    reading('a', { person: 'bram' }),
  ]
  expect(readStates([text], readings, [code('a'), code('b', 9)])).toEqual([
    { document: 'd', person: 'noor', at: '2026-11-03T10:00:00.000Z', outdated: 0, isCorrectedSince: false },
    { document: 'd', person: 'bram', at: '2026-11-02T10:00:00.000Z', outdated: 1, isCorrectedSince: false },
  ])
})
