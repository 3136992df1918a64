import { expect, test } from 'vitest'
import { addCode, codes } from '../../server/codebook/store.ts'
import { forgetAtHand } from '../../server/database/at-hand.ts'
import { record } from '../../server/database/write.ts'
import { gistsOf } from '../../server/history/gist.ts'
import { log } from '../../server/history/log.ts'
import { log as inWords } from '../../server/language/nl/log.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

test('the log says who did what', async () => {
  const project = await mustOpenProject()
  await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'Stroom' }),
  )
  const { events } = await log(project.db, { noun: 'code' })
  expect(events).toMatchObject([{ person: 'Noor', text: 'maakte code ‘Stroom’' }])
})

test('the log is filtered by person, noun and date', async () => {
  const project = await mustOpenProject()
  await mustAdd(project, 'Tekst.')
  const add = (person: string, name: string) =>
    record(project.db, { person, act: 'code.add' }, (write) => addCode(write, { name }))
  await add(project.noor.id, 'A')
  await add(project.bram.id, 'B')
  expect((await log(project.db, { person: project.bram.id, noun: 'code' })).events).toHaveLength(1)
  expect((await log(project.db, { noun: 'document' })).events).toHaveLength(1)
  expect((await log(project.db, { until: '2020-01-01' })).events).toEqual([])
  expect((await log(project.db, { from: '2020-01-01' })).events.length).toBeGreaterThan(3)
})

test('an act of very many changes is told as one of a few, also the second time', async () => {
  const project = await mustOpenProject()
  const names = Array.from({ length: 300 }, (_, n) => ({
    name: `Code ${n}`,
    definition: 'Uitleg. '.repeat(40),
  }))
  await record(project.db, { person: project.noor.id, act: 'codebook.import' }, async (write) => {
    for (const code of names) await addCode(write, code)
  })
  const first = await log(project.db, { noun: 'codebook' })
  expect(first.events).toMatchObject([{ rows: 300, canUndo: true, text: 'las een codeboek in' }])
  expect(await log(project.db, { noun: 'codebook' })).toEqual(first)
})

test('a change is undone from the log', async () => {
  const project = await mustOpenProject()
  const { event } = await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'Stroom' }),
  )
  const visitor = visit(project, project.noor)
  expect((await visitor.open('/log')).html.querySelector(`#e${event} form[action="/undo"]`)).toBeTruthy()
  await visitor.post('/undo', { event: event ?? 0 })
  expect(await codes(project.db)).toEqual([])
  expect((await visitor.open('/log')).html.querySelector(`#e${event} form`)).toBeNull()
})

test('the key u undoes one’s own last act, not that of somebody else', async () => {
  const project = await mustOpenProject()
  const add = (person: string, name: string) =>
    record(project.db, { person, act: 'code.add' }, (write) => addCode(write, { name }))
  await add(project.noor.id, 'van Noor')
  await add(project.bram.id, 'van Bram')
  await visit(project, project.noor).post('/undo', {})
  expect((await codes(project.db)).map((code) => code.name)).toEqual(['van Bram'])
})

test('every act that the program records has words in the log', async () => {
  const { readdirSync, readFileSync } = await import('node:fs')
  const folder = new URL('../../server/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/u.test(name),
  )
  const acts = files.flatMap((name) => {
    const source = readFileSync(new URL(name, folder), 'utf8')
    return [...source.matchAll(/\bact: '([a-z-]+\.[a-z-]+)'/gu)].map(([, act = '']) => act)
  })
  expect(acts.length).toBeGreaterThan(10)
  expect(acts.filter((act) => !(act in inWords.acts))).toEqual([])
})

test('the words of a large payload are kept in memory no longer than until something is erased', async () => {
  const project = await mustOpenProject()
  const { db } = project
  const payload = (name: string) => {
    const change = { table: 'codes', id: name, before: null, after: { definition: 'x'.repeat(70_000) } }
    return JSON.stringify({ changes: [change] })
  }
  const told = async () => (await gistsOf(db, [1])).get(1)?.first.map(({ id }) => id)
  await db
    .updateTable('payloads')
    .set({ json: payload('de molenaar') })
    .where('seq', '=', 1)
    .execute()
  expect(await told()).toEqual(['de molenaar'])
  await db
    .updateTable('payloads')
    .set({ json: payload('iemand') })
    .where('seq', '=', 1)
    .execute()
  expect(await told()).toEqual(['de molenaar'])
  forgetAtHand(project)
  expect(await told()).toEqual(['iemand'])
})
