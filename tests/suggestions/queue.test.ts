import { expect, test } from 'vitest'
import { addCode, changeCode } from '../../server/codebook/store.ts'
import { codings } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { openQueue } from '../../server/suggestions/open.ts'
import { decide } from '../../server/suggestions/store.ts'
import { suggest } from '../../server/suggestions/suggesting.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

const text =
  'Er is een tekort aan monteurs.\n\nWij dronken koffie.\n\nHet tekort aan stroom blijft.\n\nZonder monteurs geen werk.\n'

async function mustPropose() {
  const project = await mustOpenProject()
  await mustAdd(project, text, { session: 'Diner', name: 'tafel.txt' })
  const act = { person: project.noor.id, act: 'code.add' }
  const { result: code } = await record(project.db, act, (write) =>
    addCode(write, {
      name: 'schaarste',
      keywords: ['tekort', 'monteurs'],
      definition: 'Er is te weinig van iets.',
    }),
  )
  await suggest(project.db, project.derived)
  return { project, code }
}

const open = async (project: TestProject, code: string) =>
  (await openQueue(project)).all.filter((one) => one.code === code)

test('the queue shows what waits for a code, the most certain first', async () => {
  const { project, code } = await mustPropose()
  const queue = await open(project, code)
  expect(queue.length).toBeGreaterThan(1)
  expect(queue.map(({ score }) => score)).toEqual(queue.map(({ score }) => score).sort((a, b) => b - a))
  const { html } = await visit(project, project.noor).open(`/suggestions/${code}`)
  expect(html.querySelectorAll('[data-card]')).toHaveLength(queue.length)
  expect(html.querySelector('mark')?.text).toMatch(/tekort|monteurs/u)
})

test('taking one over codes it and takes it out of the queue; leaving one does only the latter', async () => {
  const { project, code } = await mustPropose()
  const [first, second] = await open(project, code)
  const visitor = visit(project, project.noor)
  const decide = (one: typeof first, verdict: string) =>
    visitor.post(`/suggestions/${code}/decisions`, {
      version: one?.version ?? '',
      start: one?.start ?? 0,
      end: one?.end ?? 0,
      verdict,
    })
  expect((await decide(first, 'taken')).status).toBe(303)
  expect((await decide(second, 'left')).status).toBe(303)
  expect(await codings(project.db)).toMatchObject([
    { start: first?.start, origin: 'suggestion', saw_suggestions: 1 },
  ])
  await suggest(project.db, project.derived)
  const rest = (await open(project, code)).map(({ start }) => start)
  expect(rest).not.toContain(first?.start)
  expect(rest).not.toContain(second?.start)
})

test('taking over everything above a score is one act with one undo', async () => {
  const { project, code } = await mustPropose()
  const queue = await open(project, code)
  const visitor = visit(project, project.noor)
  await visitor.post(`/suggestions/${code}/bulk`, { least: queue.at(-1)?.score ?? 0 })
  const taken = await codings(project.db)
  expect(taken).toHaveLength(queue.length)
  expect(new Set(taken.map(({ origin }) => origin))).toEqual(new Set(['bulk']))
  await visitor.post('/undo', {})
  expect(await codings(project.db)).toEqual([])
})

test('a decision on a suggestion that is gone is refused', async () => {
  const { project, code } = await mustPropose()
  const [first] = await open(project, code)
  const form = { version: first?.version ?? '', start: 0, end: 3, verdict: 'taken' }
  expect((await visit(project, project.noor).post(`/suggestions/${code}/decisions`, form)).status).toBe(409)
})

test('a code that became vervallen is given by no suggestion of before', async () => {
  const { project, code } = await mustPropose()
  const [first] = await open(project, code)
  const act = { person: project.noor.id, act: 'code.change' }
  await record(project.db, act, (write) => changeCode(write, { id: code }, { status: 'vervallen' }))
  const form = { version: first?.version ?? '', start: first?.start ?? 0, end: first?.end ?? 0 }
  const visitor = visit(project, project.noor)
  for (const verdict of ['taken', 'left']) {
    expect((await visitor.post(`/suggestions/${code}/decisions`, { ...form, verdict })).status).toBe(409)
  }
  expect(await codings(project.db)).toEqual([])
})

test('a heading is never proposed: nobody said it', async () => {
  const project = await mustOpenProject()
  const notes =
    'Stelling 1: Er is een tekort aan monteurs.\n\nWij dronken koffie en er was een tekort aan stroom.\n'
  await mustAdd(project, notes, { session: 'Diner', name: 'tafel.txt' })
  const { result: code } = await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'schaarste', keywords: ['tekort'], definition: 'Er is te weinig van iets.' }),
  )
  await suggest(project.db, project.derived)
  expect((await open(project, code)).map(({ voice }) => voice)).toEqual(['note'])
})

test('what was left, taken over and taken off again can be left once more', async () => {
  const { project, code } = await mustPropose()
  const [first] = await open(project, code)
  if (!first) throw new Error('nothing was proposed')
  const visitor = visit(project, project.noor)
  const act = { person: project.noor.id, act: 'decision.leave' }
  const decision = { ...first, because: first.because, verdict: 'left' as const, sawOthers: false }
  const leave = () => record(project.db, act, (write) => decide(write, decision))
  await leave()
  await record(project.db, act, (write) => decide(write, { ...decision, verdict: 'taken' }))
  const [coding] = await codings(project.db)
  await visitor.post(`/codings/${coding?.id}/end`, { revision: 1 })
  expect((await leave()).event).not.toBeNull()
})
