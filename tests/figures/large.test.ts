import fc from 'fast-check'
import type { HTMLElement } from 'node-html-parser'
import { expect, test } from 'vitest'
import { addCode, codes } from '../../server/codebook/store.ts'
import { addCoding } from '../../server/codings/store.ts'
import { type CodeMatrix, codeMatrix, type MatrixColumn } from '../../server/figures/code-matrix.ts'
import { countingNow } from '../../server/figures/counting.ts'
import type { Flow, FlowNode } from '../../server/figures/flow.ts'
import { stretchesOf } from '../../server/figures/stretches.ts'
import { strongest } from '../../server/figures/strongest.ts'
import { sourceText } from '../../server/sources/store.ts'
import { atOnce } from '../../server/turns.ts'
import { portraitDrawing } from '../../views/figures/portrait-drawing.ts'
import { type Visitor, visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { act } from '../quotes/setting.ts'

const tablesIn = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 })

/** Sessions with so many tables each. */
const columnsWith = (tables: readonly number[]): MatrixColumn[] =>
  tables.flatMap((count, session) =>
    Array.from({ length: count }, (_, table) => ({
      session: { id: `s${session}`, title: `${session}`, date: null },
      table: `${table}`,
    })),
  )

test('every column of a wide matrix stands in one part, in its order, and no session in two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), tablesIn, (codes, tables) => {
      const columns = columnsWith(tables)
      const parts = stretchesOf(columns, codes).map(({ from, to }) => columns.slice(from, to))
      expect(parts.flat()).toEqual(columns)
      const sessions = parts.flatMap((own) => [...new Set(own.map(({ session }) => session.id))])
      expect(new Set(sessions).size).toBe(sessions.length)
    }),
  )
})

test('a part with more than one session has no more cells than can be taken in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), tablesIn, (codes, tables) => {
      for (const { from, to, first, last } of stretchesOf(columnsWith(tables), codes)) {
        if (first < last) expect(to - from).toBeLessThanOrEqual(Math.max(12, 2_100 / codes))
      }
    }),
  )
})

test('the parts say which sessions they hold, one after the other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), tablesIn, (codes, tables) => {
      const parts = stretchesOf(columnsWith(tables), codes)
      const held = parts.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      )
      expect(held).toEqual(tables.map((_, i) => i + 1))
    }),
  )
})

/** Fourteen sessions of three tables, with a fragment of its own at each; sixty codes that take turns. */
async function mustOpenLarge(): Promise<Visitor & { matrix: () => Promise<CodeMatrix> }> {
  const project = await mustOpenProject()
  const { noor, db } = project
  const codes: string[] = []
  await act(project, async (write) => {
    for (let n = 0; n < 60; n++) codes.push(await addCode(write, { name: `code ${n}` }))
  })
  for (let n = 0; n < 42; n++) {
    const place = { session: `Dag ${Math.floor(n / 3) + 10}`, table: `Tafel ${(n % 3) + 1}` }
    const { document } = await mustAdd(project, `Verslag ${n}\n\n- Wij spraken over kade ${n}.\n`, place)
    const { version, sentences } = await sourceText(db, document.id)
    const { start, end } = sentences.at(-1)!
    const by = { coder: noor.id, origin: 'reading' as const, seen: { suggestions: false, others: false } }
    await act(project, async (write) => {
      for (const code of codes.filter((_, k) => (k + n) % 7 === 0)) {
        await addCoding(write, { document: document.id, version: version.id, start, end, code, ...by })
      }
    })
  }
  return {
    ...visit(project, noor),
    matrix: async () => atOnce(codeMatrix(await countingNow(project), 'table')),
  }
}

const cellsOf = (html: HTMLElement) =>
  html.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('td').map(({ text }) => text))

const next = (html: HTMLElement, label: RegExp) =>
  html
    .querySelectorAll('nav.pager')
    .find((nav) => label.test(nav.getAttribute('aria-label') ?? ''))
    ?.querySelectorAll('a')
    .find(({ text }) => text === 'Volgende')
    ?.getAttribute('href')
    ?.replaceAll('&amp;', '&')

test('a picture that is too wide has its sessions on several pages, with a table that leaves nothing out', async () => {
  const { open, matrix } = await mustOpenLarge()
  const { rows, columns } = await matrix()
  const drawn: string[] = []
  const counted = rows.map((): string[] => [])
  for (let href: string | undefined = '/figures/codes?by=table'; href; ) {
    const { html }: { html: HTMLElement } = await open(href)
    drawn.push(
      ...html.querySelectorAll('.figure__hits a[href*="table="]').map((a) => a.getAttribute('href') ?? ''),
    )
    const table = html.querySelectorAll('main a').find((a) => a.text === 'Dezelfde cijfers als tabel')
    const apart = table ? await open(table.getAttribute('href')?.replaceAll('&amp;', '&') ?? '') : { html }
    for (const [i, cells] of cellsOf(apart.html).entries()) counted[i]?.push(...cells.slice(0, -2))
    href = next(html, /bijeenkomsten/iu)
  }
  expect(counted.map((cells) => cells.map((words) => Number(words) || 0))).toEqual(
    rows.map(({ cells }) => cells.map(({ fragments }) => fragments)),
  )
  expect(drawn).toHaveLength(
    rows.flatMap(({ cells }) => cells.filter(({ fragments }) => fragments > 0)).length,
  )
  expect(columns).toHaveLength(42)
})

test('what a flow does not draw stands in its table, page after page', async () => {
  const { open } = await mustOpenLarge()
  const { html } = await open('/figures/flow?by=table')
  expect(html.querySelector('svg[role=img]')?.text).toContain('en nog 36')
  let bands = 0
  for (let href: string | undefined = '/figures/flow?by=table&table=1'; href; ) {
    const page: { html: HTMLElement } = await open(href)
    bands += cellsOf(page.html).length
    href = next(page.html, /regels/iu)
  }
  expect(bands).toBe((42 * 60) / 7)
})

test('of a flow with many boxes those with the most fragments are drawn, in their own order', () => {
  const nodes = Array.from({ length: 30 }, (_, n): FlowNode => {
    const session = { id: `${n}`, title: `Dag ${n}`, date: null }
    return { column: 'table', key: `k${n}`, session, table: undefined, count: (n * 7) % 30 }
  })
  const links = nodes.map(({ key }) => ({ from: key, to: 'k29', count: 1, carrying: 0, passages: 0 }))
  const whole: Flow = { nodes, links, fragments: 30, inThreads: 0 }
  const { flow, left } = strongest(whole)
  const kept = nodes.filter(({ count }) => count >= 6)
  expect(flow.nodes).toEqual(kept)
  expect(flow.links.map(({ from }) => from)).toEqual(kept.map(({ key }) => key))
  expect([...left]).toEqual([['table', 6]])
})

/** Where the fragments of one code lead to, in the picture of a source that has so many of them in two parts. */
async function waysIn(count: number): Promise<(string | undefined)[]> {
  const project = await mustOpenProject()
  await act(project, (write) => addCode(write, { name: 'stroom' }))
  const [code] = await codes(project.db)
  const fragments = Array.from({ length: count }, (_, n) => ({ start: n * 10, end: n * 10 + 5 }))
  const half = count * 5
  const parts = [
    { start: 0, end: half, session: 'Noord', table: 'Tafel 1' },
    { start: half, end: count * 10, session: 'Noord', table: 'Tafel 2' },
  ]
  const lanes = [{ code: code!, fragments, perPart: [count / 2, count / 2], isRead: true }]
  const source = { id: 'bron', name: 'bron.md' }
  const { areas } = portraitDrawing({ length: count * 10, parts, lanes }, source, new Map())
  return areas.map(({ href }) => href).filter((href) => href?.includes('start='))
}

test('a fragment in the picture of a source leads to its words', async () => {
  const [first] = await waysIn(10)
  expect(first).toBe('/documents/bron?start=0&end=5')
})

test('in the picture of a source with too many fragments to point at, each part leads to its fragments', async () => {
  const ways = (await waysIn(602)).map((href) => new URL(href ?? '', 'http://localhost'))
  expect(ways.map(({ pathname, searchParams }) => [pathname, searchParams.get('end')])).toEqual([
    ['/figures/fragments', '3010'],
    ['/figures/fragments', '6020'],
  ])
})
