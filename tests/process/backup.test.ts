import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { answer, mustCall, rodedraad } from './calling.ts'
import { contentHash, read } from './kept.ts'
import { codingsOf, manySentences, smallProject, written } from './notes.ts'
import { mustServe } from './serving.ts'
import { shapes } from './shapes.ts'
import { expectSound } from './sound.ts'
import { Visitor } from './visitor.ts'

test('a backup that is put back is the project as it was, and what stood is kept', async () => {
  const project = await smallProject()
  const before = contentHash(project.data)
  const copy = join(project.from, 'kopie.sqlite')
  await mustCall(['backup', copy], project)
  await mustCall(['ingest', written(project.from, 'later.txt', 'Dit kwam later.\n')], project)
  const { status, json } = await answer(shapes.restore, ['restore', copy, '--replace'], project)
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

test('a restore where a project stands is refused, says how to go on, and changes nothing', async () => {
  const project = await smallProject()
  const copy = join(project.from, 'kopie.sqlite')
  await mustCall(['backup', copy], project)
  await mustCall(['ingest', written(project.from, 'later.txt', 'Dit kwam later.\n')], project)
  const before = contentHash(project.data)
  const { status, json } = await answer(shapes.refusal, ['restore', copy], project)
  expect({ status, key: json.error.key }).toEqual({ status: 1, key: 'project-stands' })
  expect(json.error.message).toContain('--replace')
  expect(contentHash(project.data)).toBe(before)
  expect(keptCopies(project.data)).toEqual([])
})

test('a restore while another program has the project open is refused, and what that writes then is there', async () => {
  const project = await smallProject()
  const copy = join(project.from, 'kopie.sqlite')
  await mustCall(['backup', copy], project)
  const other = new Database(join(project.data, 'project.sqlite'))
  other.prepare('SELECT count(*) FROM events').get()
  const { json } = await answer(shapes.refusal, ['restore', copy, '--replace'], project)
  expect(json.error.key).toBe('project-open')
  other.exec("UPDATE codes SET definition = 'hierna geschreven'")
  other.close()
  expect(read(project.data, 'SELECT DISTINCT definition FROM codes')).toEqual([
    { definition: 'hierna geschreven' },
  ])
  expect(keptCopies(project.data)).toEqual([])
})

/** A project with a backup of it, whose server was killed just after a memo was answered as kept. */
async function killedAfter(memo: string) {
  const project = await smallProject()
  const copy = join(project.from, 'kopie.sqlite')
  await mustCall(['backup', copy], project)
  const server = await mustServe(project.data)
  const visitor = new Visitor(server)
  await visitor.giveName('Noor')
  expect(await visitor.addMemo(project.data, memo)).toBe(true)
  await server.kill()
  return { project, copy }
}

test('what stood is kept with what was still in its journal', async () => {
  const { project, copy } = await killedAfter('net voor de stroom uitviel')
  await mustCall(['restore', copy, '--replace'], project)
  expect(read(project.data, 'SELECT text FROM memos')).toEqual([])
  const [kept = ''] = keptCopies(project.data)
  const elsewhere = { data: join(project.from, 'elders') }
  await mustCall(['restore', join(project.data, kept)], elsewhere)
  expect(read(elsewhere.data, 'SELECT text FROM memos')).toEqual([{ text: 'net voor de stroom uitviel' }])
})

test('a journal that a project of before left behind does not get into what is put back', async () => {
  const { project, copy } = await killedAfter('uit een vorig project')
  rmSync(join(project.data, 'project.sqlite'))
  await mustCall(['restore', copy], project)
  expect(read(project.data, 'SELECT text FROM memos')).toEqual([])
  const checked = await answer(shapes.verify, ['verify'], project)
  expect(checked.json.ok).toBe(true)
})

/** Names of what a restore put aside. */
const keptCopies = (data: string) => readdirSync(data).filter((name) => /^project-voor-herstel-/u.test(name))

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
  const { status, json } = await answer(shapes.refusal, ['restore', file, '--replace'], project)
  expect({ status, key: json.error.key }).toEqual({ status: 1, key: 'not-a-backup' })
  expect(json.error.message).toContain('kopie.sqlite')
  expect(contentHash(project.data)).toBe(before)
})

test('a restore under a running server is refused', async () => {
  const project = await smallProject()
  const copy = join(project.from, 'kopie.sqlite')
  await mustCall(['backup', copy], project)
  await mustServe(project.data)
  const { status, json } = await answer(shapes.refusal, ['restore', copy, '--replace'], project)
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

test('a backup made while ten thousand codings come in is sound, and every one of them comes in', async () => {
  const project = await smallProject()
  const { text, spans } = manySentences(10_000)
  await mustCall(['ingest', written(project.from, 'lang.txt', text)], project)
  const importing = rodedraad(['codings', 'import', codingsOf('Bram', spans, project.from)], project)
  const copies: string[] = []
  let isOver = false
  void importing.then(() => {
    isOver = true
  })
  while (!isOver) {
    copies.push(join(project.from, `kopie-${copies.length}.sqlite`))
    await mustCall(['backup', copies.at(-1) ?? ''], project)
  }
  const { status, stderr } = await importing
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const [n, copy] of copies.entries()) {
    const elsewhere = { data: join(project.from, `elders-${n}`) }
    await mustCall(['restore', copy], elsewhere)
    const [found] = read<{ n: number }>(elsewhere.data, 'SELECT count(*) n FROM codings')
    expect([0, 10_000]).toContain(found?.n)
    await expectSound(elsewhere.data)
  }
})

test('what the command line adds beside a running server stands on its pages', async () => {
  const project = await smallProject()
  const visitor = new Visitor(await mustServe(project.data))
  await mustCall(['ingest', written(project.from, 'ernaast.txt', 'Dit kwam ernaast.\n')], project)
  const [row] = read<{ id: string }>(project.data, "SELECT id FROM documents WHERE name = 'ernaast.txt'")
  const page = await visitor.open(`/documents/${row?.id}`)
  expect(page).toContain('Dit kwam ernaast.')
})
