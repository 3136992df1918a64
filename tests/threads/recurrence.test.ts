import { expect, test } from 'vitest'
import { recurrence } from '../../server/threads/recurrence.ts'

const unit = (id: string, session: string, table?: string) => ({
  ...{ id, session, askedText: '' },
  ...(table !== undefined && { table, group: table === '1' ? 'oost' : 'west' }),
})
const units = [
  unit('a1', 'A', '1'),
  unit('a2', 'A', '2'),
  unit('b1', 'B', '1'),
  unit('b2', 'B', '2'),
  unit('c', 'C'),
]
const none = new Set<string>()
const all = new Set(units.map(({ id }) => id))
const counted = { units, found: new Set(['a1', 'a2', 'b1']), read: all, asked: new Set(['a1']), people: none }

test('found in three of five units, three of four tables, two of three sessions, two of two groups', () => {
  expect(recurrence(counted).all).toEqual({
    units: { found: 3, of: 5 },
    tables: { found: 3, of: 4 },
    sessions: { found: 2, of: 3 },
    groups: { found: 2, of: 2 },
  })
})

test('where nobody asked, the units where they did are left out of both k and n', () => {
  const { unasked, asked } = recurrence(counted)
  expect(unasked.units).toEqual({ found: 2, of: 4 })
  expect(asked.units).toEqual({ found: 1, of: 1 })
})

test('what nobody read is not counted as 0', () => {
  expect(recurrence({ ...counted, read: new Set(['a1', 'b2']) }).all.units).toEqual({ found: 3, of: 4 })
})

test('tables and groups that are not known are not counted at all', () => {
  const known = recurrence({ ...counted, units: [unit('c', 'C')], found: new Set(['c']) })
  expect(known.all.tables).toBeNull()
  expect(known.all.groups).toBeNull()
})

test('people are unknown rather than none', () => {
  expect(recurrence(counted).people).toBeNull()
  expect(recurrence({ ...counted, people: new Set(['p1', 'p2']) }).people).toBe(2)
})

test('evenness goes over the sessions by their units: two thirds, one third and nothing', () => {
  // Shares 2/5, 2/5, 1/5 against 2/3, 1/3, 0: half of 4/15 + 1/15 + 3/15, over 1 − 1/5.
  expect(recurrence(counted).deviation).toBeCloseTo(4 / 15 / 0.8, 10)
})
