import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { holdFolder } from '../../server/database/lock.ts'
import { migrate, type Steps } from '../../server/database/migrations.ts'
import { openProject } from '../../server/database/project.ts'
import { restoreFrom } from '../../server/database/restore.ts'
import { openSqlite } from '../../server/database/sqlite.ts'
import type { ProjectTables } from '../../server/database/tables.ts'
import { verify } from '../../server/history/verify.ts'
import { freshFolder } from '../fresh-folder.ts'
import { mustOldProject } from './old-project.ts'

test('a project of the first release opens, keeps what it held, and passes its own check', async () => {
  const project = await openProject(await mustOldProject())
  const sets = await project.db.selectFrom('quote_sets').select(['title', 'rules']).execute()
  expect(sets).toEqual([{ title: 'Oud', rules: null }])
  expect((await verify(project.db)).failures).toEqual([])
  await project.close()
})

test('an upgrade keeps a copy of what stood there', async () => {
  const folder = await mustOldProject()
  await (await openProject(folder)).close()
  const copy = new Database(join(folder, 'before-002_reports.sqlite'), { readonly: true })
  expect(copy.prepare('SELECT title FROM quote_sets').all()).toEqual([{ title: 'Oud' }])
  expect(copy.prepare("SELECT name FROM sqlite_master WHERE name = 'audits'").all()).toEqual([])
  copy.close()
})

/** One hash over everything in a database, its tables included. */
function contentOf(file: string): string {
  const sqlite = new Database(file, { readonly: true })
  const tables = sqlite
    .prepare<[], { name: string; sql: string }>('SELECT name, sql FROM sqlite_master ORDER BY name')
    .all()
  const rows = tables
    .filter(({ sql }) => sql?.startsWith('CREATE TABLE'))
    .map(({ name }) => sqlite.prepare(`SELECT * FROM "${name}"`).all())
  sqlite.close()
  return createHash('sha256')
    .update(JSON.stringify([tables, rows]))
    .digest('hex')
}

const failing: Steps = {
  '001_first': [],
  '002_one': ['CREATE TABLE one (id TEXT)', "UPDATE quote_sets SET title = 'Half'"],
  '003_two': ['CREATE TABLE two (id TEXT)'],
  '004_three': ['CREATE TABLE two (id TEXT)'],
}

test('an upgrade of which the last step fails leaves the project as it was, to be opened as before', async () => {
  const folder = await mustOldProject()
  const before = contentOf(join(folder, 'project.sqlite'))
  await expect(openProject(folder, { steps: failing })).rejects.toThrow('two')
  expect(contentOf(join(folder, 'project.sqlite'))).toBe(before)
  const project = await openProject(folder)
  expect((await verify(project.db)).failures).toEqual([])
  await project.close()
})

test('the copy of an upgrade that failed is used again, and not when people worked on since', async () => {
  const folder = await mustOldProject()
  const copies = () => readdirSync(folder).filter((name) => name.startsWith('before-'))
  for (let n = 0; n < 2; n++) await expect(openProject(folder, { steps: failing })).rejects.toThrow()
  expect(copies()).toEqual(['before-002_one.sqlite'])
  const old = new Database(join(folder, 'project.sqlite'))
  old.exec("UPDATE events SET hash = 'verder' WHERE seq = (SELECT max(seq) FROM events)")
  old.close()
  await expect(openProject(folder, { steps: failing })).rejects.toThrow()
  expect(copies().sort()).toEqual(['before-002_one-2.sqlite', 'before-002_one.sqlite'])
})

test('half of a copy does not count as one', async () => {
  const folder = await mustOldProject()
  const copy = join(folder, 'before-002_reports.sqlite')
  writeFileSync(copy, readFileSync(join(folder, 'project.sqlite')).subarray(0, 8_192))
  await (await openProject(folder)).close()
  const whole = new Database(join(folder, 'before-002_reports-2.sqlite'), { readonly: true })
  expect(whole.prepare('SELECT title FROM quote_sets').all()).toEqual([{ title: 'Oud' }])
  whole.close()
})

test('the copy, put back, is the old project, which a program of then opens without changing it', async () => {
  const folder = await mustOldProject()
  const before = contentOf(join(folder, 'project.sqlite'))
  await (await openProject(folder)).close()
  await restoreFrom(join(folder, 'before-002_reports.sqlite'), folder, { replaces: true })
  const old = openSqlite<ProjectTables>(join(folder, 'project.sqlite'))
  await migrate(old.db, { steps: { '001_first': [] } })
  await old.db.destroy()
  expect(contentOf(join(folder, 'project.sqlite'))).toBe(before)
})

test('an upgrade under a server at work is refused, and changes nothing', async () => {
  const folder = await mustOldProject()
  const release = holdFolder(folder)
  await expect(openProject(folder)).rejects.toMatchObject({ key: 'folder-held' })
  release()
  expect(existsSync(join(folder, 'before-002_reports.sqlite'))).toBe(false)
  await (await openProject(folder)).close()
})

test('a new project is no upgrade', async () => {
  const folder = freshFolder()
  await (await openProject(folder, { make: true })).close()
  expect(existsSync(join(folder, 'before-001_first.sqlite'))).toBe(false)
})
