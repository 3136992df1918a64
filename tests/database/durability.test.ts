import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openProject } from '../../server/database/project.ts'
import { freshFolder } from '../fresh-folder.ts'

/** What SQLite calls `synchronous = FULL`. */
const full = 2

test('an act is answered when it is on disk: both databases of a project are written in that way', async () => {
  const project = await openProject(freshFolder(), { make: true })
  for (const db of [project.db, project.derived]) {
    const { rows } = await sql<{ synchronous: number }>`PRAGMA synchronous`.execute(db)
    const { rows: journal } = await sql<{ journal_mode: string }>`PRAGMA journal_mode`.execute(db)
    expect([rows, journal]).toEqual([[{ synchronous: full }], [{ journal_mode: 'wal' }]])
  }
  await project.close()
})

const root = join(import.meta.dirname, '..', '..')

/** Every file of the program that opens a database by itself, and how often it does so to write. */
function opensByItself(): Map<string, number> {
  const found = new Map<string, number>()
  for (const folder of ['server', join('scripts', 'rodedraad')]) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/u.test(name)) continue
      const source = readFileSync(join(root, folder, name), 'utf8')
      const opened = [...source.matchAll(/new Database\(([^)]*)\)/gu)].map(([, how = '']) => how)
      const toWrite = opened.filter((how) => !how.includes('readonly: true')).length
      if (toWrite > 0) found.set(join(folder, name), toWrite)
    }
  }
  return found
}

test('the server, its threads and the command line write through that one way of opening', () => {
  expect(Object.fromEntries(opensByItself())).toEqual({
    [join('server', 'database', 'sqlite.ts')]: 1,
    // A lock writes nothing.
    [join('server', 'database', 'lock.ts')]: 1,
    [join('server', 'database', 'turn.ts')]: 1,
    // Brings the journal of a project into its file before a backup takes its place.
    [join('server', 'database', 'restore.ts')]: 1,
  })
})
