import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import { preparedOnce } from './statements.ts'

/** Takes the write lock at the start, so that two processes queue instead of failing half way. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config)
  }
}

export interface Opened<Tables> {
  db: Kysely<Tables>
  /** The bare connection: for pragmas, VACUUM INTO and statements prepared once. */
  sqlite: Database.Database
}

/** Opens one SQLite file with the settings that every database here has. `:memory:` is for tests. */
export function openSqlite<Tables>(file: string): Opened<Tables> {
  const sqlite = new Database(file, { timeout: 15_000 })
  try {
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
  } catch (error) {
    sqlite.close()
    throw error
  }
  return {
    sqlite,
    db: new Kysely<Tables>({ dialect: new ImmediateDialect({ database: preparedOnce(sqlite) }) }),
  }
}

/** Whether this is what SQLite says of a file that is not, or no longer, a database. */
export function isDamage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT'))
  )
}

/** Whether another program had the database in use for too long. */
export function isBusy(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED'))
  )
}
