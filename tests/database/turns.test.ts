import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { keepResult, keptResult } from '../../server/database/derived.ts'
import { people, personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { record } from '../../server/database/write.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import { freshFolder } from '../fresh-folder.ts'

test('while another program writes, who wants to write waits, others read, and then it is written', async () => {
  const folder = freshFolder()
  const project = await openProject(folder, { make: true })
  const other = new Database(join(folder, 'project.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  const naming = [personNamed(project.db, 'Noor'), personNamed(project.db, 'Bram')]
  for (let n = 0; n < 5; n++) expect(await people(project.db)).toEqual([])
  other.exec('COMMIT')
  other.close()
  await Promise.all(naming)
  expect((await people(project.db)).map(({ name }) => name).sort()).toEqual(['Bram', 'Noor'])
  await project.close()
})

const root = join(import.meta.dirname, '..', '..')

/** Another program, that does nothing but write acts in a project. */
function startScript(folder: string): ChildProcess {
  const program = `
    const from = (name) => import(${JSON.stringify(root)} + '/server/' + name)
    const [{ openProject }, { record }, { personNamed }, { addQuoteSet }] = await Promise.all(
      ['database/project.ts', 'database/write.ts', 'database/people.ts', 'quotes/store.ts'].map(from))
    const { db } = await openProject(${JSON.stringify(folder)})
    const { id: person } = await personNamed(db, 'Script')
    for (let n = 0; ; n++)
      await record(db, { person, act: 'quote-set.add' }, (write) => addQuoteSet(write, { title: String(n) }))`
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' })
}

test('a script that writes as fast as it may lets others in between', async () => {
  const folder = freshFolder()
  const { db, sqlite, close } = await openProject(folder, { make: true })
  const { id: person } = await personNamed(db, 'Noor')
  const acts = () => Number(sqlite.prepare('SELECT count(*) FROM events').pluck().get())
  const script = startScript(folder)
  while (acts() < 50) await sleep(5)
  const between: number[] = []
  for (let n = 0; n < 20; n++) {
    await sleep(5)
    const before = acts()
    const { event } = await record(db, { person, act: 'quote-set.add' }, (write) =>
      addQuoteSet(write, { title: `van Noor ${n}` }),
    )
    between.push((event ?? 0) - before - 1)
  }
  const during = acts()
  while (acts() === during) await sleep(5)
  script.kill('SIGKILL')
  await once(script, 'close')
  await close()
  expect(Math.max(...between)).toBeLessThan(20)
})

test('while another program keeps what it computed, who keeps something too waits, and others read', async () => {
  const folder = freshFolder()
  const { db, derived, close } = await openProject(folder, { make: true })
  const other = new Database(join(folder, 'derived.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  const place = { kind: 'model', key: 'm', input: 'i' }
  const keeping = keepResult(derived, { ...place, event: 1, json: '{}' })
  for (let n = 0; n < 5; n++) {
    expect(await keptResult(derived, place)).toBeUndefined()
    expect(await people(db)).toEqual([])
  }
  other.exec('COMMIT')
  other.close()
  await keeping
  expect(await keptResult(derived, place)).toBe('{}')
  await close()
})
