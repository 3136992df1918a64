import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { firstSchema } from '../../server/database/schema.ts'
import { record } from '../../server/database/write.ts'
import { verify } from '../../server/history/verify.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const young = ['audits', 'findings', 'replies', 'closings', 'judgements', 'agreements', 'masks', 'landings']

/** A project as the first release left it, with a quote set in it. */
async function mustOldProject(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  folders.push(folder)
  const project = await openProject(folder, { make: true })
  const { id: person } = await personNamed(project.db, 'Noor')
  await record(project.db, { person, act: 'quote-set.add' }, (write) => addQuoteSet(write, { title: 'Oud' }))
  const rows = project.sqlite.prepare<[], Record<string, unknown>>('SELECT * FROM quote_sets').all()
  await project.close()
  const sqlite = new Database(join(folder, 'project.sqlite'))
  sqlite.pragma('foreign_keys = OFF')
  for (const table of [
    ...young,
    'dismissals',
    'quote_sets',
    'quotes',
    'threads',
    'evidence',
    'participants',
  ]) {
    sqlite.exec(`DROP TABLE ${table}`)
  }
  for (const statement of firstSchema) {
    if (/TABLE (?:quote_sets|quotes|threads|evidence|participants) /u.test(statement)) sqlite.exec(statement)
  }
  for (const { rules: _, ...row } of rows) {
    const columns = Object.keys(row)
    const slots = columns.map(() => '?').join(', ')
    sqlite
      .prepare(`INSERT INTO quote_sets (${columns.join(', ')}) VALUES (${slots})`)
      .run(...Object.values(row))
  }
  sqlite.exec("DELETE FROM kysely_migration WHERE name > '001_first'")
  sqlite.close()
  return folder
}

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

test('a new project is no upgrade', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  folders.push(folder)
  await (await openProject(folder, { make: true })).close()
  expect(existsSync(join(folder, 'before-001_first.sqlite'))).toBe(false)
})
