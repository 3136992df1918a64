import { expect, test } from 'vitest'
import { matrixOf } from '../../server/threads/matrix.ts'

const unit = (id: string, session: string, table: string | undefined, date?: string) => ({
  ...{ id, session, askedText: '' },
  ...(table !== undefined && { table }),
  ...(date !== undefined && { date }),
})
const units = [
  unit('b1', 'Zuid', 'Tafel 1', '2026-03-01'),
  unit('b10', 'Zuid', 'Tafel 10', '2026-03-01'),
  unit('a1', 'Noord', 'Tafel 1', '2026-04-01'),
  unit('a1-2', 'Noord', 'Tafel 1', '2026-04-01'),
  unit('a2', 'Noord', 'Tafel 2', '2026-04-01'),
  unit('c', 'Los', undefined),
  unit('empty', 'Stil', 'Tafel 1'),
]
const matrix = matrixOf({
  units,
  withWords: new Set(['b1', 'b10', 'a1', 'a1-2', 'a2', 'c']),
  found: new Set(['b1', 'a1-2', 'c']),
  asked: new Set(['b1']),
  read: new Set(['b1', 'a1', 'a1-2', 'a2', 'c']),
  against: new Set(['a2']),
})

test('sessions stand by date, those without a date last; tables by their number', () => {
  expect(matrix.rows.map(({ session }) => session)).toEqual(['Zuid', 'Noord', 'Los'])
  expect(matrix.tables).toEqual(['Tafel 1', 'Tafel 2', 'Tafel 10', null])
})

test('each table says whether it was found asked, unasked, spoken against, not read, or was not there', () => {
  expect(matrix.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
    ['asked', 'no-such-table', 'not-read', 'no-such-table'],
    ['unasked', 'counter', 'no-such-table', 'no-such-table'],
    ['no-such-table', 'no-such-table', 'no-such-table', 'unasked'],
  ])
})

test('k of n counts the tables that were read', () => {
  expect(matrix.rows.map(({ found }) => [found.found, found.of])).toEqual([
    [1, 1],
    [1, 2],
    [1, 1],
  ])
})

test('where a table was read and nothing found, that is a 0', () => {
  const quiet = matrixOf({
    ...{ units: [unit('x', 'X', 'Tafel 1')], withWords: new Set(['x']), read: new Set(['x']) },
    ...{ found: new Set<string>(), asked: new Set<string>(), against: new Set<string>() },
  })
  expect(quiet.rows[0]?.cells[0]?.state).toBe('read-not-found')
})
