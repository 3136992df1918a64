import { useContext } from 'hono/jsx'
import { expect, test } from 'vitest'
import { Each } from '../../../views/parts/Each.tsx'
import { Looking } from '../../../views/parts/looking.ts'
import { SortedTable } from '../../../views/parts/SortedTable.tsx'
import { withTurns } from '../../besides.ts'

const numbers = (length: number) => Array.from({ length }, (_, at) => at)

const expected = (length: number) =>
  `<ul>${numbers(length)
    .map((n) => `<li>${n} &amp; ${n}</li>`)
    .join('')}</ul>`

const list = (length: number) => (
  <ul>
    <Each of={numbers(length)}>
      {(n, at) => (
        <li>
          {n} {'&'} {at}
        </li>
      )}
    </Each>
  </ul>
)

test.each([0, 1, 100, 101, 555])(
  'a list of %i things is drawn in order, each with its number',
  async (length) => {
    expect(String(await list(length).toString())).toBe(expected(length))
  },
)

test('while a long list is drawn others get their turn', async () => {
  const slow = (
    <Each of={numbers(400)}>
      {(n) => {
        for (const since = performance.now(); performance.now() - since < 0.2; );
        return <li>{n}</li>
      }}
    </Each>
  )
  const { turns } = await withTurns(async () => slow.toString())
  expect(turns).toBeGreaterThanOrEqual(5)
})

test('what is drawn late is looked at in the same way', async () => {
  const Path = () => <i>{useContext(Looking)?.path}</i>
  const page = (
    <Looking.Provider value={{ path: '/sessions', query: {} }}>
      <SortedTable table="all" label="Alles" columns={[]} rows={numbers(300)} wordsOf={String}>
        {() => <Path />}
      </SortedTable>
    </Looking.Provider>
  )
  expect(String(await page.toString()).split('<i>/sessions</i>').length).toBe(301)
})
