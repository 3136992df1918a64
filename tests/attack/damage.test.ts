import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { addCode, codes } from '../../server/codebook/store.ts'
import { backUp } from '../../server/database/backup.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { restoreFrom } from '../../server/database/restore.ts'
import { record } from '../../server/database/write.ts'
import { latestModel } from '../../server/suggestions/keeping.ts'
import { followIn } from '../background/following.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  folders.push(folder)
  return folder
}

/** A folder with a project in it that has one code. */
async function mustMake(): Promise<string> {
  const folder = freshFolder()
  const project = await openProject(folder, { make: true })
  const { id: person } = await personNamed(project.db, 'Noor')
  await record(project.db, { person, act: 'code.add' }, (write) => addCode(write, { name: 'Stroom' }))
  await project.close()
  return folder
}

const rubbish = 'dit is geen databank '.repeat(1_000)

test('what can be computed again is made anew when its file is damaged', async () => {
  const folder = await mustMake()
  writeFileSync(join(folder, 'derived.sqlite'), rubbish)
  const project = await openProject(folder)
  expect(await codes(project.db)).toHaveLength(1)
  expect(await latestModel(project.derived)).toBeUndefined()
  await project.close()
})

test('a damaged project is refused in words that say what to do, and stays as it is', async () => {
  const folder = await mustMake()
  writeFileSync(join(folder, 'project.sqlite'), rubbish)
  await expect(openProject(folder)).rejects.toMatchObject({ key: 'project-damaged' })
  await expect(openProject(folder)).rejects.toMatchObject({ key: 'project-damaged' })
})

test('a backup can be put in the place of a damaged project, which is kept beside it', async () => {
  const folder = await mustMake()
  const backup = join(freshFolder(), 'kopie.sqlite')
  const project = await openProject(folder)
  backUp(project, backup)
  await project.close()
  writeFileSync(join(folder, 'project.sqlite'), rubbish)
  const kept = await restoreFrom(backup, folder, { replaces: true })
  expect(readFileSync(kept ?? '', 'utf8')).toBe(rubbish)
  const standing = await openProject(folder)
  expect(await codes(standing.db)).toHaveLength(1)
  await standing.close()
})

test('a backup of a newer program is not put back, and what stands stays', async () => {
  const folder = await mustMake()
  const backup = join(freshFolder(), 'kopie.sqlite')
  const project = await openProject(folder)
  backUp(project, backup)
  await project.close()
  const newer = new Database(backup)
  newer.exec("INSERT INTO kysely_migration VALUES ('999_later', '2030-01-01')")
  newer.close()
  await expect(restoreFrom(backup, folder, { replaces: true })).rejects.toThrow('database-newer')
  const standing = await openProject(folder)
  expect(await codes(standing.db)).toHaveLength(1)
  await standing.close()
})

test('work beside the server is done however often it is asked for, and ends with the server', async () => {
  const folder = await mustMake()
  const following = followIn(folder)
  for (let n = 0; n < 5; n++) for (const job of ['search', 'suggestions'] as const) following.ask(job)
  await following.over('search', 'suggestions')
  await following.close()
  following.ask('search')
  expect(following.isBusy('search')).toBe(false)
  const project = await openProject(folder)
  expect(await latestModel(project.derived)).toBeDefined()
  await project.close()
})
