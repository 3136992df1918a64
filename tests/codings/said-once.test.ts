import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Fragment, fragmentsOf } from '../../server/codings/coding.ts'
import { saidOnce } from '../../server/codings/said-once.ts'
import type { CodingRow } from '../../server/database/coding-tables.ts'

const coding = (document: string, start: number, code: string): CodingRow => ({
  ...{
    id: `${document} ${start} ${code}`,
    document,
    version: document,
    start,
    end: start + 5,
    exact: 'woord',
  },
  ...{ prefix: '', suffix: '', code, coder: 'noor', origin: 'reading', saw_suggestions: 0, saw_others: 0 },
  ...{ carried: null, made: 1, at: '', ended: null, revision: 1 },
})

const told = (...rows: [document: string, start: number, code: string][]): Fragment[] =>
  fragmentsOf(rows.map((row) => coding(...row)))

const sameTalk = (document: string) => (document.startsWith('notes') ? 'talk' : null)

test('the same words noted twice count once', () => {
  expect(saidOnce(told(['notes 1', 0, 'kabel'], ['notes 2', 40, 'kabel']), sameTalk)).toHaveLength(1)
})

test('a talk counts under a code as often as the notes that have most of it', () => {
  const fragments = told(
    ['notes 1', 0, 'kabel'],
    ['notes 1', 9, 'kabel'],
    ['notes 2', 0, 'kabel'],
    ['notes 2', 9, 'kabel'],
    ['notes 2', 20, 'kabel'],
  )
  expect(saidOnce(fragments, sameTalk)).toHaveLength(3)
})

test('what only one of the note-takers heard counts too', () => {
  expect(saidOnce(told(['notes 1', 0, 'kabel'], ['notes 2', 0, 'geld']), sameTalk)).toHaveLength(2)
})

test('notes of talks that nobody linked are counted apart', () => {
  expect(saidOnce(told(['tafel 1', 0, 'kabel'], ['tafel 2', 0, 'kabel']), sameTalk)).toHaveLength(2)
})

test('every fragment is told of once, never two of one text together, and no fewer than the longest notes have', () => {
  const row = fc.tuple(
    fc.constantFrom('notes 1', 'notes 2', 'notes 3', 'tafel 1'),
    fc.nat(60),
    fc.constantFrom('kabel', 'geld', 'mensen'),
  )
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const fragments = told(...rows)
      const sayings = saidOnce(fragments, sameTalk)
      expect(sayings.flat().length).toBe(fragments.length)
      expect(new Set(sayings.flat())).toEqual(new Set(fragments))
      for (const saying of sayings)
        expect(new Set(saying.map(({ document }) => document)).size).toBe(saying.length)
      const most = Math.max(
        0,
        ...Map.groupBy(fragments, ({ document }) => document)
          .values()
          .map(({ length }) => length),
      )
      expect(sayings.length).toBeGreaterThanOrEqual(most)
    }),
  )
})
