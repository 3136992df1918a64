import { expect, test } from 'vitest'
import { addCode, changeCode, codeNamed, codes } from '../../server/codebook/store.ts'
import { removeCode } from '../../server/codings/removing-code.ts'
import { addCoding, endCoding } from '../../server/codings/store.ts'
import { newId } from '../../server/database/ids.ts'
import { record, type Writer } from '../../server/database/write.ts'
import { AppError } from '../../server/errors.ts'
import { lastOwnEvent } from '../../server/history/standing.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { eventInWords } from '../../server/history/words.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

async function act<T>(project: TestProject, change: (write: Writer) => Promise<T>, person = project.noor.id) {
  return record(project.db, { person, act: 'test.act' }, change)
}

async function keyOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof AppError) return error.key
    throw error
  }
  return 'no error'
}

test('undoing a new code takes it out of the codebook', async () => {
  const project = await mustOpenProject()
  const { event } = await act(project, (write) => addCode(write, { name: 'Schaarste' }))
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await codes(project.db)).toEqual([])
})

test('undoing a change gives back what stood there', async () => {
  const project = await mustOpenProject()
  const { result: id } = await act(project, (write) =>
    addCode(write, { name: 'Ruimte', definition: 'eerst' }),
  )
  const { event } = await act(project, (write) => changeCode(write, { id }, { definition: 'daarna' }))
  await undo(project.db, project.noor.id, event ?? 0)
  expect((await codeNamed(project.db, 'ruimte')).definition).toBe('eerst')
})

test('an undo can itself be undone', async () => {
  const project = await mustOpenProject()
  const { event } = await act(project, (write) => addCode(write, { name: 'Stroom' }))
  const undone = await undo(project.db, project.noor.id, event ?? 0)
  await undo(project.db, project.bram.id, undone.event ?? 0)
  expect((await codes(project.db)).map((code) => code.name)).toEqual(['Stroom'])
})

test('an undo is refused, naming the later event, when somebody built on it', async () => {
  const project = await mustOpenProject()
  const { result: id } = await act(project, (write) => addCode(write, { name: 'Ruimte' }))
  const first = await act(project, (write) => changeCode(write, { id }, { definition: 'van Noor' }))
  const second = await act(
    project,
    (write) => changeCode(write, { id }, { definition: 'van Bram' }),
    project.bram.id,
  )
  const refused = await undo(project.db, project.noor.id, first.event ?? 0).catch((error: unknown) => error)
  expect(refused).toMatchObject({ key: 'changed-since', details: { later: second.event } })
})

test('a code cannot be undone away while a sub-code stands under it', async () => {
  const project = await mustOpenProject()
  const { result: parent, event } = await act(project, (write) => addCode(write, { name: 'Schaarste' }))
  await act(project, (write) => addCode(write, { name: 'Stroom', parent }))
  expect(await keyOf(undo(project.db, project.noor.id, event ?? 0))).toBe('still-used')
  expect(await codes(project.db)).toHaveLength(2)
})

test('the same event cannot be undone twice', async () => {
  const project = await mustOpenProject()
  const { event } = await act(project, (write) => addCode(write, { name: 'Tijd' }))
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await keyOf(undo(project.db, project.noor.id, event ?? 0))).toBe('already-undone')
})

test('the last own event skips what others did and what was undone', async () => {
  const project = await mustOpenProject()
  const first = await act(project, (write) => addCode(write, { name: 'A' }))
  const second = await act(project, (write) => addCode(write, { name: 'B' }))
  await act(project, (write) => addCode(write, { name: 'C' }), project.bram.id)
  await undo(project.db, project.noor.id, second.event ?? 0)
  expect(await lastOwnEvent(project.db, project.noor.id)).toBe(first.event)
})

test('the key u goes on to an earlier act when somebody else undid the last one', async () => {
  const project = await mustOpenProject()
  const first = await act(project, (write) => addCode(write, { name: 'A' }))
  const second = await act(project, (write) => addCode(write, { name: 'B' }))
  await undo(project.db, project.bram.id, second.event ?? 0)
  expect(await lastOwnEvent(project.db, project.noor.id)).toBe(first.event)
})

test('an act that was undone and brought back is the last act again', async () => {
  const project = await mustOpenProject()
  await act(project, (write) => addCode(write, { name: 'A' }))
  const second = await act(project, (write) => addCode(write, { name: 'B' }))
  const undone = await undo(project.db, project.noor.id, second.event ?? 0)
  await undo(project.db, project.noor.id, undone.event ?? 0)
  expect(await lastOwnEvent(project.db, project.noor.id)).toBe(second.event)
})

test('a coding does not come back under a code that is gone', async () => {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Wij wachten op stroom.')
  const { version } = await sourceText(project.db, document.id)
  const { result: code } = await act(project, (write) => addCode(write, { name: 'Stroom' }))
  const { result: coding } = await act(project, (write) =>
    addCoding(write, {
      ...{ document: document.id, version: version.id, start: 0, end: 3, code, coder: project.noor.id },
      ...{ origin: 'reading' as const, seen: { suggestions: false, others: false } },
    }),
  )
  const takenOff = await act(project, (write) => endCoding(write, coding.id))
  const gone = await act(project, (write) => removeCode(write, code))
  const refused = await undo(project.db, project.noor.id, takenOff.event ?? 0).catch((error) => error)
  expect(refused).toMatchObject({ key: 'support-gone', details: { later: gone.event } })
})

test('a code does not get its old name back when another code has it now', async () => {
  const project = await mustOpenProject()
  const { result: id } = await act(project, (write) => addCode(write, { name: 'Één lijn' }))
  const renamed = await act(project, (write) => changeCode(write, { id }, { name: 'Samenwerken' }))
  const other = await act(project, (write) => addCode(write, { name: 'één lijn' }))
  const refused = await undo(project.db, project.noor.id, renamed.event ?? 0).catch((error) => error)
  expect(refused).toMatchObject({ key: 'in-the-way', details: { later: other.event } })
})

test('an undo never puts a code under itself', async () => {
  const project = await mustOpenProject()
  const { result: above } = await act(project, (write) => addCode(write, { name: 'Boven' }))
  const { result: below } = await act(project, (write) => addCode(write, { name: 'Onder', parent: above }))
  const loose = await act(project, (write) => changeCode(write, { id: below }, { parent: null }))
  const turned = await act(project, (write) => changeCode(write, { id: above }, { parent: below }))
  const refused = await undo(project.db, project.noor.id, loose.event ?? 0).catch((error) => error)
  expect(refused).toMatchObject({ key: 'under-itself', details: { later: turned.event } })
})

test('who came to work stays in the log', async () => {
  const project = await mustOpenProject()
  expect(await keyOf(undo(project.db, project.noor.id, 1))).toBe('people-stay')
})

test('a name that no event holds is not said to be undone', async () => {
  const project = await mustOpenProject()
  const { db, noor } = project
  const renamed = await act(project, async (write) => {
    const id = newId()
    await write.insert('participants', { id, name: 'Wietske', pseudonym: null })
    return id
  })
  const { event } = await act(project, (write) =>
    write.update('participants', { id: renamed.result }, { name: 'Wieteke' }),
  )
  expect(await keyOf(undo(db, noor.id, event ?? 0))).toBe('name-not-in-log')
  expect((await eventInWords(db, event ?? 0))?.canUndo).toBe(false)
  expect((await eventInWords(db, renamed.event ?? 0))?.canUndo).toBe(true)
})

test('two people who change the same revision: the second is told, nothing is overwritten', async () => {
  const project = await mustOpenProject()
  const { result: id } = await act(project, (write) => addCode(write, { name: 'Ruimte' }))
  await act(project, (write) => changeCode(write, { id, revision: 1 }, { definition: 'van Noor' }))
  const second = act(project, (write) => changeCode(write, { id, revision: 1 }, { definition: 'van Bram' }))
  expect(await keyOf(second)).toBe('changed-meanwhile')
  expect((await codeNamed(project.db, 'Ruimte')).definition).toBe('van Noor')
})

test('an act that fails half way leaves nothing, not even an event', async () => {
  const project = await mustOpenProject()
  const before = await verify(project.db)
  await act(project, async (write) => {
    await addCode(write, { name: 'Half' })
    throw new Error('stroomstoring')
  }).catch(() => undefined)
  expect(await codes(project.db)).toEqual([])
  expect((await verify(project.db)).head).toBe(before.head)
})

test('after every kind of act the chain still holds', async () => {
  const project = await mustOpenProject()
  const { event } = await act(project, (write) => addCode(write, { name: 'A' }))
  await undo(project.db, project.noor.id, event ?? 0)
  expect((await verify(project.db)).ok).toBe(true)
})

test('a changed event is found out', async () => {
  const project = await mustOpenProject()
  await act(project, (write) => addCode(write, { name: 'A' }))
  project.sqlite.exec("UPDATE events SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2")
  const { ok, failures } = await verify(project.db)
  expect(ok).toBe(false)
  expect(failures).toContainEqual({ kind: 'event', id: '2', problem: 'chain-broken' })
})

test('a row that was changed past the log is found out, and so is one that was put in or taken out', async () => {
  const project = await mustOpenProject()
  const { result: id } = await act(project, (write) => addCode(write, { name: 'A' }))
  const problems = async () =>
    (await verify(project.db)).failures.map(({ kind, id: row, problem }) => `${kind} ${row} ${problem}`)
  project.sqlite.exec("UPDATE codes SET definition = 'iets anders'")
  expect(await problems()).toEqual([`row codes ${id} row-not-as-logged`])
  project.sqlite.exec("UPDATE codes SET definition = ''")
  expect(await problems()).toEqual([])
  project.sqlite.exec(
    "INSERT INTO people (id, revision, made, at, ended, name) SELECT 'x', 1, 1, at, NULL, 'Indringer' FROM people LIMIT 1",
  )
  expect(await problems()).toEqual(['row people x row-not-as-logged'])
  project.sqlite.exec("DELETE FROM people WHERE id = 'x'; DELETE FROM codes")
  expect(await problems()).toEqual([`row codes ${id} row-not-as-logged`])
})

test('a head that is none proves nothing', async () => {
  const project = await mustOpenProject()
  for (const head of ['onzin', '999', ':', `2:${'0'.repeat(64)}`]) {
    expect((await verify(project.db, head)).ok, head).toBe(false)
  }
  expect((await verify(project.db, `0:${'0'.repeat(64)}`)).ok).toBe(true)
})

test('a printed head proves that the log only grew', async () => {
  const project = await mustOpenProject()
  const { head } = await verify(project.db)
  await act(project, (write) => addCode(write, { name: 'A' }))
  expect((await verify(project.db, head)).ok).toBe(true)
  expect(
    (
      await verify(
        project.db,
        head.replace(/.$/u, (last) => (last === '0' ? '1' : '0')),
      )
    ).ok,
  ).toBe(false)
})
