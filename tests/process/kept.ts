import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Reads what a project holds, as any other program could: without the program's own code. */
export function read<T>(data: string, sql: string, ...values: (string | number)[]): T[] {
  const sqlite = new Database(join(data, 'project.sqlite'), { readonly: true, timeout: 15_000 })
  try {
    return sqlite.prepare<(string | number)[], T>(sql).all(...values)
  } finally {
    sqlite.close()
  }
}

/** The steps by which the tables of a project were made, each with nothing to do any more. */
export function stepsDone(data: string): Record<string, string[]> {
  const known = read<{ name: string }>(data, 'SELECT name FROM kysely_migration')
  return Object.fromEntries(known.map(({ name }) => [name, []]))
}

/** Runs one statement on a project that nobody has open. */
export function change(data: string, sql: string): void {
  const sqlite = new Database(join(data, 'project.sqlite'))
  sqlite.exec(sql)
  sqlite.close()
}

/** One hash over every row of every table. */
export function contentHash(data: string): string {
  const hash = createHash('sha256')
  for (const { name } of read<{ name: string }>(
    data,
    "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
  )) {
    const rows = read<object>(data, `SELECT * FROM "${name}" ORDER BY 1, 2`)
    hash.update(JSON.stringify([name, rows]))
  }
  return hash.digest('hex')
}

/** What SQLite itself finds wrong in a file of a project: `ok` when nothing. */
export function integrity(data: string, file = 'project.sqlite'): string[] {
  const sqlite = new Database(join(data, file), { readonly: true, timeout: 15_000 })
  try {
    const rows = sqlite.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all()
    return rows.map((row) => row.integrity_check)
  } finally {
    sqlite.close()
  }
}
