import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { cleanFiles, copiesIn, removeCopies } from '../../../server/database/cleaning.ts'
import { keepResult, latestResult } from '../../../server/database/derived.ts'
import { personNamed } from '../../../server/database/people.ts'
import { openProject } from '../../../server/database/project.ts'
import { erase } from '../../../server/history/erasing/erase.ts'
import { bringIndexUpToDate } from '../../../server/search/index-store.ts'
import { mustAdd } from '../../project.ts'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const words = 'Onze dorpsmolenaar vertrouwt niemand.'

async function mustOpen(folder: string) {
  const project = await openProject(folder, { make: true })
  const noor = await personNamed(project.db, 'Noor')
  const bram = await personNamed(project.db, 'Bram')
  return { ...project, noor, bram }
}

/** A project in a folder of which a document was erased, but whose files were not cleaned. */
async function mustEraseOnly() {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  made.push(folder)
  const project = await mustOpen(folder)
  const { document } = await mustAdd(project, words, { name: 'molen.txt' })
  await bringIndexUpToDate(project.db, project.derived)
  await keepResult(project.derived, { kind: 'model', key: 'm', input: 'i', event: 1, json: words })
  const wanted = { kind: 'document', document: document.id } as const
  await erase(project.db, { person: project.noor.id, wanted, ground: 'verzoek' })
  return { folder, project }
}

const holding = (folder: string) =>
  readdirSync(folder).filter((name) => /dorpsmol/u.test(readFileSync(join(folder, name), 'latin1')))

test('an erasure whose files were not cleaned is finished by whoever opens the project next', async () => {
  const { folder, project } = await mustEraseOnly()
  await project.close()
  const again = await mustOpen(folder)
  expect(await latestResult(again.derived, { kind: 'model', key: 'm' })).toBeUndefined()
  await again.close()
  expect(holding(folder)).toEqual([])
})

test('cleaning beside another open connection leaves no word in any file', async () => {
  const { folder, project } = await mustEraseOnly()
  const beside = await mustOpen(folder)
  expect(await cleanFiles(project)).toBe(true)
  expect(holding(folder)).toEqual([])
  await beside.close()
  await project.close()
})

test('what was computed after the cleaning stays when the project is opened again', async () => {
  const { folder, project } = await mustEraseOnly()
  await cleanFiles(project)
  await keepResult(project.derived, { kind: 'model', key: 'm', input: 'i', event: 9, json: 'nieuw' })
  await project.close()
  const again = await mustOpen(folder)
  expect((await latestResult(again.derived, { kind: 'model', key: 'm' }))?.json).toBe('nieuw')
  await again.close()
})

test('who cleans once more, because a reader was in the way, leaves what was computed since', async () => {
  const { folder, project } = await mustEraseOnly()
  const reader = new Database(join(folder, 'project.sqlite'))
  reader.exec('BEGIN; SELECT count(*) FROM events')
  project.sqlite.pragma('busy_timeout = 50')
  expect(await cleanFiles(project)).toBe(false)
  reader.close()
  await keepResult(project.derived, { kind: 'model', key: 'm', input: 'i', event: 9, json: 'nieuw' })
  await project.close()
  const again = await mustOpen(folder)
  expect((await latestResult(again.derived, { kind: 'model', key: 'm' }))?.json).toBe('nieuw')
  await again.close()
  expect(holding(folder)).toEqual([])
})

test('what was computed from words that were erased meanwhile is not kept', async () => {
  const { project } = await mustEraseOnly()
  await cleanFiles(project)
  await keepResult(project.derived, { kind: 'model', key: 'm', input: 'i', event: 1, json: words })
  expect(await latestResult(project.derived, { kind: 'model', key: 'm' })).toBeUndefined()
  await project.close()
})

test('copies from before an upgrade or a restore are named, and can be removed', async () => {
  const { folder, project } = await mustEraseOnly()
  const copy = 'before-003_sources.sqlite'
  writeFileSync(join(folder, copy), words)
  expect(copiesIn(folder)).toEqual([copy])
  expect(removeCopies(folder)).toEqual([copy])
  expect(copiesIn(folder)).toEqual([])
  await project.close()
})
