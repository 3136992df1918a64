import { renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { firstSchema } from '../../server/database/schema.ts'
import { record } from '../../server/database/write.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import { freshFolder } from '../fresh-folder.ts'

/** A project as the first release left it, with a quote set in it. */
export async function mustOldProject(): Promise<string> {
  const folder = freshFolder()
  const project = await openProject(folder, { make: true })
  const { id: person } = await personNamed(project.db, 'Noor')
  await record(project.db, { person, act: 'quote-set.add' }, (write) => addQuoteSet(write, { title: 'Oud' }))
  await project.close()
  const file = join(folder, 'project.sqlite')
  renameSync(file, join(folder, 'young.sqlite'))
  const old = new Database(file)
  for (const statement of firstSchema) old.exec(statement)
  old.exec(`ATTACH '${join(folder, 'young.sqlite')}' AS young`)
  for (const table of tablesOf(old, 'young').filter((name) => name.startsWith('kysely_'))) {
    old.exec(`CREATE TABLE ${table} AS SELECT * FROM young.${table}`)
  }
  old.exec("DELETE FROM kysely_migration WHERE name > '001_first'")
  old.pragma('foreign_keys = OFF')
  for (const table of tablesOf(old, 'main').filter((name) => !name.startsWith('kysely_'))) {
    const columns = old.prepare<[], { name: string }>(`PRAGMA main.table_info(${table})`).all()
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    old.exec(`INSERT INTO ${table} (${names}) SELECT ${names} FROM young.${table}`)
  }
  old.close()
  return folder
}

function tablesOf(sqlite: Database.Database, schema: 'main' | 'young'): string[] {
  const rows = sqlite
    .prepare<[], { name: string }>(`SELECT name FROM ${schema}.sqlite_master WHERE type = 'table'`)
    .all()
  return rows.map(({ name }) => name)
}
