import { expect, test } from 'vitest'
import type { EvidenceRow } from '../../server/database/finding-tables.ts'
import { threadLines } from '../../server/overview/threads.ts'
import type { CounterSearch } from '../../server/threads/thread.ts'

const thread = { id: 't', title: 'Wachten op stroom', status: 'concept' as const, counterSearch: null }

const document = {
  id: 'd',
  parts: [
    { start: 0, end: 10, session: 's', table: 'tafel-1', proposition: null, round: null },
    { start: 10, end: 20, session: 's', table: 'tafel-2', proposition: null, round: null },
    { start: 20, end: 30, session: 's', table: null, proposition: null, round: null },
  ],
}

const unread = {
  id: 'u',
  parts: [{ start: 0, end: 10, session: 's', table: 'tafel-3', proposition: null, round: null }],
}

function evidence(start: number, more: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    ...{
      id: `e${start}`,
      revision: 1,
      made: 1,
      at: '',
      ended: null,
      thread: 't',
      document: 'd',
      version: 'v',
    },
    ...{
      start,
      end: start + 2,
      exact: 'xx',
      voice: 'note',
      role: 'supports',
      position: 1,
      reason: null,
      side: null,
    },
    state: 'kept',
    ...more,
  }
}

const lineOf = (
  rows: EvidenceRow[],
  { read = ['d'], ...more }: { counterSearch?: CounterSearch; read?: string[] } = {},
) => threadLines([{ ...thread, ...more }], rows, [document, unread], new Set(read))[0]

test('a thread runs over the tables where its evidence was said, each counted once', () => {
  expect(lineOf([evidence(0), evidence(4), evidence(12)])?.tables).toBe(2)
})

test('a table that nobody read is not counted as a table without it', () => {
  expect(lineOf([evidence(0)])).toMatchObject({ tables: 1, ofTables: 2 })
})

test('a table at which it was said counts, whoever called it read', () => {
  expect(lineOf([evidence(0)], { read: [] })).toMatchObject({ tables: 1, ofTables: 1 })
})

test('evidence that was dropped counts for nothing', () => {
  expect(lineOf([evidence(0), evidence(12, { state: 'dropped' })])?.tables).toBe(1)
})

test('evidence outside every table counts for no table', () => {
  expect(lineOf([evidence(22)])?.tables).toBe(0)
})

test('a voice against is no table that the thread runs over', () => {
  expect(lineOf([evidence(0), evidence(12, { role: 'contradicts' })])).toMatchObject({
    tables: 1,
    against: 1,
  })
})

test('not looking for voices against is not the same as finding none', () => {
  expect(lineOf([])?.against).toBeNull()
  const counterSearch = { person: 'noor', at: '2026-11-02', how: 'zelf gelezen', units: 2, of: 3, found: 0 }
  expect(lineOf([], { counterSearch })?.against).toBe(0)
})
