import { join } from 'node:path'
import { type HTMLElement, parse } from 'node-html-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { openProjectInMemory, type Project } from '../../server/database/project.ts'
import { fillWithExample } from '../../server/example/example.ts'
import { codeMatrix } from '../../server/figures/code-matrix.ts'
import { sentencesUnder } from '../../server/figures/coded.ts'
import { countingNow } from '../../server/figures/counting.ts'
import { newCodes } from '../../server/figures/new-codes.ts'
import { pairsOf } from '../../server/figures/pairs.ts'
import { gather } from '../../server/threads/gathering.ts'
import { studyFor } from '../../server/threads/listing.ts'
import { atOnce } from '../../server/turns.ts'
import { fragmentsApart } from './counted-apart.ts'

let project: Project
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  project = await openProjectInMemory()
  await fillWithExample(project, join(import.meta.dirname, '../../corpus'))
  app = createApp({ project })
})

afterAll(() => project.close())

async function pageAt(path: string): Promise<HTMLElement> {
  return parse(await (await app.request(`http://localhost${path}`)).text())
}

test('a code has as many fragments at a table as an independent count finds', async () => {
  const { rows, columns } = atOnce(codeMatrix(await countingNow(project), 'table'))
  const apart = await fragmentsApart(project.db)
  const { withBelow } = await countingNow(project)
  let cells = 0
  for (const { code, cells: own } of rows) {
    const below = withBelow(code.id)
    for (const [k, cell] of own.entries()) {
      const { session, table } = columns[k]!
      const found = apart.filter(
        (one) => below.has(one.code) && one.session === session.title && one.table === (table ?? ''),
      )
      expect(cell.fragments).toBe(new Set(found.map(({ place }) => place)).size)
      cells += Number(cell.fragments > 0)
    }
  }
  expect(cells).toBeGreaterThan(100)
})

test('where a code was found and read is the same as for a rode draad', async () => {
  const counting = await countingNow(project)
  const study = await studyFor(await gather(project.db))
  for (const { id, name } of counting.codes) {
    const below = counting.withBelow(id)
    const own = counting.fragments.filter(({ codes }) => codes.some((code) => below.has(code)))
    const found = new Set(own.map(({ unit }) => unit.id))
    expect(found).toEqual(new Set(study.fragmentsWith(name).map(({ unit }) => unit.id)))
    expect(counting.readings.readFor(id)).toEqual(study.readings.readFor(name))
  }
})

test('every code is new in exactly one session, the first by date that has it', async () => {
  const { rows } = newCodes(await countingNow(project))
  const apart = await fragmentsApart(project.db)
  const days = new Map(rows.map(({ session }) => [session.title, session.date ?? '']))
  for (const code of new Set(apart.map((one) => one.code))) {
    const first = apart
      .filter((one) => one.code === code)
      .map(({ session }) => days.get(session) ?? '')
      .sort()[0]
    const fresh = rows.filter(({ codes }) => codes.some(({ id }) => id === code))
    expect(fresh.map(({ session }) => session.date)).toEqual([first])
  }
})

test('codes that share no sentence form no pair, and those that do are counted by sentence', async () => {
  const counting = await countingNow(project)
  const { pairs } = await pairsOf(counting)
  expect(pairs.length).toBeGreaterThan(10)
  for (const { one, other, sentences } of pairs) {
    const on = (code: string) =>
      new Set(counting.fragments.filter(({ codes }) => codes.includes(code)).flatMap(sentencesUnder))
    expect(on(one.id).intersection(on(other.id)).size).toBe(sentences)
  }
})

const numbersIn = (words: string) => [...words.matchAll(/\d+/gu)].map(([digits]) => digits)

test('the picture of codes by session has the numbers of its table', async () => {
  const html = await pageAt('/figures/codes')
  const drawn = html.querySelectorAll('svg[role=img] text').map(({ text }) => text)
  const inPicture = drawn
    .filter((words) => /^\d+ van \d+$/u.test(words))
    .map((words) => numbersIn(words).join('/'))
  const inTable = html
    .querySelectorAll('tbody tr')
    .flatMap((row) =>
      row
        .querySelectorAll('td')
        .flatMap(({ text }) => /^(\d+) van (\d+)/u.exec(text)?.slice(1, 3).join('/') ?? []),
    )
  expect(inTable.length).toBeGreaterThan(80)
  expect(inPicture).toEqual(inTable)
})

test('the picture from table to report has each band of its table, with its number', async () => {
  const html = await pageAt('/figures/flow')
  const drawn = html.querySelectorAll('.figure__hits a')
  const bands = drawn.map((a) => a.querySelector('title')?.text ?? '').filter((words) => words.includes('→'))
  const rows = html.querySelectorAll('tbody tr').map((row) => {
    const [to, count] = row.querySelectorAll('td')
    const n = count?.text ?? ''
    return `${row.querySelector('th')?.text} → ${to?.text}: ${n} ${n === '1' ? 'fragment' : 'fragmenten'}`
  })
  expect(rows.length).toBeGreaterThan(100)
  expect(bands.sort()).toEqual(rows.sort())
})

test.each([
  ['/figures/codes?by=table', 5],
  ['/figures/thread', 4],
  ['/figures/flow', 4],
  ['/figures/document', 3],
])('each number of %s leads to exactly so many fragments', async (path, most) => {
  const html = await pageAt(path)
  const links = html.querySelectorAll('td a[href^=/figures/fragments]').filter(({ text }) => /\d/u.test(text))
  expect(links.length).toBeGreaterThan(4)
  for (const link of links.filter((_, i) => i % Math.ceil(links.length / most) === 0)) {
    const listed = await pageAt(link.getAttribute('href')?.replaceAll('&amp;', '&') ?? '')
    const under = listed.querySelector('.pagehead__under')?.text ?? ''
    const row = link.closest('tr')?.querySelectorAll(`a[href="${link.getAttribute('href')}"]`) ?? []
    const wanted = row.reduce((sum, { text }) => sum + Number(numbersIn(text)[0]), 0)
    expect(`${path}: ${numbersIn(under.split('·').at(-1) ?? '').at(-1)}`).toBe(`${path}: ${wanted}`)
  }
})

test('a link gives the same view again: of one code, one session and one period', async () => {
  const { codes, ground } = await countingNow(project)
  const [code, session] = [codes[0]!, ground.sessions[1]!]
  const html = await pageAt(
    `/figures/codes?code=${code.id}&session=${session.id}&from=2026-01-01&to=2026-12-31`,
  )
  expect(html.querySelectorAll('thead th').at(1)?.text).toContain(session.title)
  expect(html.querySelectorAll('tbody tr')).toHaveLength((await countingNow(project)).withBelow(code.id).size)
  expect(html.querySelector(`option[selected][value="${session.id}"]`)).not.toBeNull()
  const before = await pageAt('/figures/codes?to=2025-12-31')
  expect(before.querySelector('svg[role=img]')).toBeNull()
})

test('a picture is one picture with a title and a description, and its links can be reached from the table only', async () => {
  for (const name of ['codes', 'thread', 'flow', 'document', 'new-codes', 'company']) {
    const html = await pageAt(`/figures/${name}`)
    const [picture, hits] = html.querySelectorAll('.figure svg')
    expect(picture?.getAttribute('role')).toBe('img')
    expect(picture?.querySelector('title')?.text.length).toBeGreaterThan(5)
    expect(picture?.querySelector('desc')?.text).toContain('tabel')
    expect(picture?.querySelectorAll('a')).toHaveLength(0)
    expect(hits?.getAttribute('aria-hidden')).toBe('true')
    expect(hits?.querySelectorAll('a').every((a) => a.getAttribute('tabindex') === '-1')).toBe(true)
  }
})

test('new codes are never called saturated, and the method is named', async () => {
  const { text } = await pageAt('/figures/new-codes')
  expect(text).toContain('Nieuwe codes per bijeenkomst')
  expect(text).toContain('Guest, Namey en Chen (2020)')
  expect(text).not.toMatch(/verzadig(?:d|ing)/iu)
})
