import type Database from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** How many statements stay prepared: a page asks some thirty, and all pages together a few hundred. */
const most = 300
/** What is longer has a list of values in it, of another length each time: it does not come back. */
const longest = 4_000

/**
 * A database that prepares each statement once and keeps the ones that were asked last. SQLite itself prepares a
 * statement anew when the schema changed since; one that is still being read is never handed out a second time.
 */
export function preparedOnce(sqlite: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement<readonly unknown[]>>()
  return {
    prepare(source) {
      const known = kept.get(source)
      if (known?.busy) return sqlite.prepare(source)
      const statement = known ?? sqlite.prepare<readonly unknown[]>(source)
      if (source.length > longest) return statement
      kept.delete(source)
      kept.set(source, statement)
      for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
      return statement
    },
    close() {
      kept.clear()
      sqlite.close()
    },
  }
}
