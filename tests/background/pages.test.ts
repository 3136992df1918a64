import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import type { Task } from '../../server/background/task.ts'
import { addCode } from '../../server/codebook/store.ts'
import { record } from '../../server/database/write.ts'
import { mustOpenProject, type TestProject } from '../project.ts'
import { exported as done, held, running } from './held.ts'

interface Setting {
  project: TestProject
  ask(path: string, init?: RequestInit): Promise<Response>
}

async function mustShow(...tasks: readonly ((project: TestProject) => Task)[]): Promise<Setting> {
  const project = await mustOpenProject()
  const app = createApp({ project, background: held(tasks.map((make) => make(project))) })
  const headers = { origin: 'http://localhost', cookie: `persoon=${project.noor.id}` }
  const ask = async (path: string, init: RequestInit = {}) =>
    app.request(`http://localhost${path}`, { ...init, headers })
  return { project, ask }
}

const ofNoor =
  (otherwise: Partial<Task> = {}) =>
  ({ noor }: TestProject) =>
    running({ askers: [noor.id], ...otherwise })

test('a task says in words how far it is, beside a bar', async () => {
  const progress = { unit: 'quotations', done: 50, total: 200 } as const
  const { ask } = await mustShow(ofNoor({ progress, since: Date.now() - 10_000, begun: Date.now() - 11_000 }))
  const page = parse(await (await ask('/work')).text())
  expect(page.querySelector('.progress')?.text).toContain('50 van 200 citaten')
  expect(page.querySelector('.progress')?.text).toContain('nog ongeveer een halve minuut')
  expect(page.querySelector('.progress progress')?.getAttribute('max')).toBe('200')
})

test('every page tells that something goes on, with a way there', async () => {
  const { ask } = await mustShow(ofNoor())
  const page = parse(await (await ask('/codebook')).text())
  expect(page.querySelector('.masthead a[href="/work"]')?.text.trim()).toBe('Bezig: 1 taak')
})

test('what goes on by itself stands apart from what every page tells of', async () => {
  const follows = { kind: 'search', key: 'search', wanted: { kind: 'search' }, askers: [] } as const
  const { ask } = await mustShow(ofNoor({ ...follows, begun: Date.now() }))
  const page = parse(await (await ask('/work')).text())
  expect(page.querySelectorAll('main h2').map(({ text }) => text)).toContain('Gaat vanzelf')
  expect(page.querySelectorAll('main h2').map(({ text }) => text)).not.toContain('Nu bezig')
})

test('what follows every change by itself is told of only when it takes long', async () => {
  const follows = { kind: 'search', key: 'search', wanted: { kind: 'search' }, askers: [] } as const
  const begins = await mustShow(ofNoor({ ...follows, begun: Date.now() }))
  const lasts = await mustShow(ofNoor({ ...follows, begun: Date.now() - 10_000 }))
  expect(await (await begins.ask('/log')).text()).not.toContain('href="/work"')
  expect(await (await lasts.ask('/log')).text()).toContain('href="/work"')
})

test('a screen reader hears a quarter, a half and three quarters, and nothing in between', async () => {
  const { ask } = await mustShow(ofNoor({ progress: { unit: 'quotations', done: 61, total: 200 } }))
  const page = parse(await (await ask('/work')).text())
  expect(page.querySelector('.progress [role=status]')?.text.trim()).toBe('Voor een kwart klaar')
})

test('a file that is done can be fetched from the page of its task', async () => {
  const { ask } = await mustShow(ofNoor(done))
  const page = parse(await (await ask(`/work/${done.id}`)).text())
  const file = page.querySelector('a[href$="/file"]')?.getAttribute('href') ?? ''
  expect((await ask(file)).headers.get('content-disposition')).toContain('coderingen.csv')
})

test('the task of a colleague cannot be stopped or taken away', async () => {
  const { ask } = await mustShow(({ bram }) => running({ askers: [bram.id] }))
  const address = `/work/${running().id}`
  const page = parse(await (await ask(address)).text())
  expect(page.querySelectorAll('.progress form')).toEqual([])
  for (const act of ['stop', 'again', 'end']) {
    expect((await ask(`${address}/${act}`, { method: 'POST', body: new URLSearchParams() })).status).toBe(403)
  }
})

test.each(['niets', '..%2F..%2Fproject.sqlite', '01990000-0000-7000-8000-00000000ffff'])(
  'a task that is not there is told so: %s',
  async (id) => {
    const { ask } = await mustShow()
    for (const path of [`/work/${id}`, `/work/${id}/file`]) expect((await ask(path)).status).toBe(404)
    const post = { method: 'POST', body: new URLSearchParams() }
    for (const act of ['stop', 'again', 'end'])
      expect((await ask(`/work/${id}/${act}`, post)).status).toBe(404)
  },
)

test('what was broken off says what is kept, and can be asked again', async () => {
  const { ask } = await mustShow(ofNoor({ state: 'broken' }))
  const page = parse(await (await ask('/work')).text())
  expect(page.querySelector('main')?.text).toContain('Er is geen ronde gemaakt')
  expect(page.querySelector('form[action$="/again"] button')?.text.trim()).toBe('Opnieuw')
})

test('a page that waits is laid anew when there is nothing to wait for any more', async () => {
  const { ask } = await mustShow(ofNoor(done))
  const part = parse(await (await ask(`/work/${done.id}/progress?back=/threads`)).text())
  expect(part.querySelector('[hx-trigger=load]')?.getAttribute('hx-get')).toBe('/threads')
  const astray = await (await ask(`/work/${done.id}/progress?back=//elders.nl`)).text()
  expect(astray).not.toContain('elders')
})

test('the page of suggestions says how far the first of them are, and they can be stopped there', async () => {
  const { project, ask } = await mustShow(
    ofNoor({ kind: 'suggestions', key: 'suggestions', wanted: { kind: 'suggestions' }, askers: [] }),
  )
  const act = { person: project.noor.id, act: 'code.add' }
  await record(project.db, act, (write) => addCode(write, { name: 'schaarste', keywords: ['tekort'] }))
  const page = parse(await (await ask('/suggestions')).text())
  expect(page.querySelector('.progress form')?.getAttribute('action')).toMatch(/\/stop$/u)
  expect(page.querySelector('.progress [name=back]')?.getAttribute('value')).toBe('/suggestions')
})

test('a file that could not be kept, twice, is told of once', async () => {
  const refused = [
    { file: 'lijst.csv', code: 'invalid', key: 'participant-list-waits', details: {} },
  ] as const
  const keep = {
    kind: 'keep',
    wanted: { kind: 'keep', person: 'noor', archive: null },
    state: 'done',
  } as const
  const asked = (id: string) => ofNoor({ ...keep, id, made: { kept: 0, refused } })
  const { ask } = await mustShow(
    asked('01990000-0000-7000-8000-00000000000a'),
    asked('01990000-0000-7000-8000-00000000000b'),
  )
  const page = parse(await (await ask('/uploads')).text())
  expect(page.querySelector('main')?.text.match(/lijst\.csv/gu)).toHaveLength(1)
})

test('of many tasks that are over the last ones stand open, each with its moment and its file', async () => {
  const ended = Date.parse('2026-11-22T14:05:00Z')
  const many = Array.from({ length: 20 }, (_, n) =>
    ofNoor({ ...done, ended, id: `01990000-0000-7000-8000-0000000000${n + 10}` }),
  )
  const { ask } = await mustShow(...many)
  const page = parse(await (await ask('/work')).text())
  expect(page.querySelectorAll('main section > ul > li')).toHaveLength(8)
  expect(page.querySelector('main details summary')?.text).toBe('Eerder: 12 taken')
  expect(page.querySelector('main li')?.text).toContain('coderingen.csv, 22 november 2026')
})
