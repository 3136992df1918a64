import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, mustCall } from './calling.ts'
import { contentHash, read } from './kept.ts'
import { smallProject, written } from './notes.ts'
import { mustServe } from './serving.ts'
import { shapes } from './shapes.ts'
import { Visitor } from './visitor.ts'

test('a backup that is put back is the project as it was, and what stood is kept', async () => {
  const project = await smallProject()
  const before = contentHash(project.data)
  const copy = join(project.from, 'kopie.sqlite')
  await mustCall(['backup', copy], project)
  await mustCall(['ingest', written(project.from, 'later.txt', 'Dit kwam later.\n')], project)
  const { status, json } = await answer(shapes.restore, ['restore', copy], project)
  expect(status).toBe(0)
  expect(contentHash(project.data)).toBe(before)
  expect(json.kept).toMatch(/project-voor-herstel-.*\.sqlite$/u)
  const checked = await answer(shapes.verify, ['verify'], project)
  expect(checked.json.ok).toBe(true)
})

test('a backup goes into a folder where nothing stood', async () => {
  const project = await smallProject()
  const copy = join(project.from, 'kopie.sqlite')
  await mustCall(['backup', copy], project)
  const elsewhere = { data: join(project.from, 'elders') }
  const { json } = await answer(shapes.restore, ['restore', copy], elsewhere)
  expect(json.kept).toBe(null)
  expect(contentHash(elsewhere.data)).toBe(contentHash(project.data))
})

test('a backup writes over nothing', async () => {
  const project = await smallProject()
  const copy = written(project.from, 'kopie.sqlite', 'iets anders')
  const { status, json } = await answer(shapes.refusal, ['backup', copy], project)
  expect({ status, key: json.error.key }).toEqual({ status: 1, key: 'file-exists' })
})

test.each([
  ['garbage', 'dit is geen database'],
  ['an empty file', ''],
])('%s is not put back, and the project stays', async (_, content) => {
  const project = await smallProject()
  const before = contentHash(project.data)
  const file = written(project.from, 'kopie.sqlite', content)
  const { status, json } = await answer(shapes.refusal, ['restore', file], project)
  expect({ status, key: json.error.key }).toEqual({ status: 1, key: 'not-a-backup' })
  expect(json.error.message).toContain('kopie.sqlite')
  expect(contentHash(project.data)).toBe(before)
})

test('a restore under a running server is refused', async () => {
  const project = await smallProject()
  const copy = join(project.from, 'kopie.sqlite')
  await mustCall(['backup', copy], project)
  await mustServe(project.data)
  const { status, json } = await answer(shapes.refusal, ['restore', copy], project)
  expect({ status, key: json.error.key }).toEqual({ status: 1, key: 'folder-held' })
})

test('a backup made while a server writes holds every act that was answered before it began', async () => {
  const project = await smallProject()
  const visitor = new Visitor(await mustServe(project.data))
  await visitor.giveName('Noor')
  const answered: string[] = []
  let isWriting = true
  const writing = (async () => {
    for (let n = 0; isWriting; n++)
      if (await visitor.addMemo(project.data, `memo ${n}`)) answered.push(`memo ${n}`)
  })()
  while (answered.length < 5) await new Promise((soon) => setTimeout(soon, 20))
  const before = [...answered]
  const copy = join(project.from, 'kopie.sqlite')
  await mustCall(['backup', copy], project)
  isWriting = false
  await writing
  const elsewhere = { data: join(project.from, 'elders') }
  await mustCall(['restore', copy], elsewhere)
  const kept = read<{ text: string }>(elsewhere.data, 'SELECT text FROM memos').map(({ text }) => text)
  expect(kept).toEqual(expect.arrayContaining(before))
  const checked = await answer(shapes.verify, ['verify'], elsewhere)
  expect(checked.json.ok).toBe(true)
})

test('what the command line adds beside a running server stands on its pages', async () => {
  const project = await smallProject()
  const visitor = new Visitor(await mustServe(project.data))
  await mustCall(['ingest', written(project.from, 'ernaast.txt', 'Dit kwam ernaast.\n')], project)
  const [row] = read<{ id: string }>(project.data, "SELECT id FROM documents WHERE name = 'ernaast.txt'")
  const page = await visitor.open(`/documents/${row?.id}`)
  expect(page).toContain('Dit kwam ernaast.')
})
