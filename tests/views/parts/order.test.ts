import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Column, type Look, orderHref, rowsAsked } from '../../../views/parts/order.ts'

interface Row {
  readonly name: string
  readonly date: string | null
}

const columns: readonly Column<Row>[] = [
  { key: 'name', name: 'naam', by: ({ name }) => name },
  { key: 'date', name: 'datum', by: ({ date }) => date },
  { key: 'act', name: 'wijzigen' },
]
const rows: readonly Row[] = [
  { name: 'tafel 2', date: '2026-05-01' },
  { name: 'Tafel 10', date: null },
  { name: 'Café de Zwaan', date: '2026-04-01' },
]

const shown = (query: Look['query']) =>
  rowsAsked(rows, { table: 't', columns, look: { path: '/x', query }, wordsOf: ({ name }) => name }).map(
    ({ name }) => name,
  )

test.each([
  [{}, ['tafel 2', 'Tafel 10', 'Café de Zwaan']],
  [{ 'order.t': 'name' }, ['Café de Zwaan', 'tafel 2', 'Tafel 10']],
  [{ 'order.t': '-name' }, ['Tafel 10', 'tafel 2', 'Café de Zwaan']],
  [{ 'order.t': 'date' }, ['Café de Zwaan', 'tafel 2', 'Tafel 10']],
  [{ 'order.t': '-date' }, ['tafel 2', 'Café de Zwaan', 'Tafel 10']],
  [{ 'order.t': 'act' }, ['tafel 2', 'Tafel 10', 'Café de Zwaan']],
  [{ 'order.t': '__proto__' }, ['tafel 2', 'Tafel 10', 'Café de Zwaan']],
  [{ 'order.other': 'name' }, ['tafel 2', 'Tafel 10', 'Café de Zwaan']],
  [{ 'filter.t': 'CAFE zwaan' }, ['Café de Zwaan']],
  [{ 'filter.t': '  tafel ', 'order.t': '-name' }, ['Tafel 10', 'tafel 2']],
  [{ 'filter.t': 'geen' }, []],
])('%j shows %j: by number, whatever the case and accents, what is not known last', (query, names) => {
  expect(shown(query)).toEqual(names)
})

test('a head asked for twice turns the order around, and leaves what else was asked', () => {
  const first = orderHref({ path: '/sessions', query: { 'filter.s': 'a&b' } }, 's', 'date')
  expect(first).toBe('/sessions?filter.s=a%26b&order.s=date#s')
  expect(orderHref({ path: '/sessions', query: { 'order.s': 'date' } }, 's', 'date')).toContain(
    'order.s=-date',
  )
})

test('an order shows every row once, however it is asked for', () => {
  const names = fc.array(fc.record({ name: fc.string(), date: fc.option(fc.string(), { nil: null }) }))
  fc.assert(
    fc.property(names, fc.string(), (some, asked) => {
      const look = { path: '/x', query: { 'order.t': asked } }
      const found = rowsAsked(some, { table: 't', columns, look, wordsOf: ({ name }) => name })
      expect(new Set(found)).toEqual(new Set(some))
      expect(found).toHaveLength(some.length)
    }),
    { numRuns: 100 },
  )
})
