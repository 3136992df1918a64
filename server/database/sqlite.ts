import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import { preparedOnce } from './statements.ts'

/** Takes the write lock at the start, so that two processes queue instead of failing half way. */
class ImmediateDriver extends SqliteDriver {
  readonly #sqlite: Database.Database

  constructor(sqlite: Database.Database) {
    super({ database: preparedOnce(sqlite) })
    this.#sqlite = sqlite
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /**
   * On a full or failing disk SQLite takes a transaction back by itself; to ask for it again would be an error that
   * hides what happened. See https://www.sqlite.org/lang_transaction.html, under response to errors.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** SQLite makes tables within transactions too: so an upgrade can be one. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #sqlite: Database.Database

  constructor(sqlite: Database.Database) {
    super({ database: sqlite })
    this.#sqlite = sqlite
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#sqlite)
  }
}

export interface Opened<Tables> {
  db: Kysely<Tables>
  /** The bare connection: for pragmas, VACUUM INTO and statements prepared once. */
  sqlite: Database.Database
}

/** Bytes that a journal keeps once it is emptied: it grows while a backup reads what is being written. */
const longestJournal = 64 * 1_024 * 1_024

/** Opens one SQLite file with the settings that every database here has. `:memory:` is for tests. */
export function openSqlite<Tables>(file: string): Opened<Tables> {
  const sqlite = new Database(file, { timeout: 15_000 })
  try {
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    // On a Mac nothing less gets past the memory of the disk itself; elsewhere it says nothing.
    sqlite.pragma('fullfsync = ON')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma(`journal_size_limit = ${longestJournal}`)
  } catch (error) {
    sqlite.close()
    throw error
  }
  return {
    sqlite,
    db: new Kysely<Tables>({ dialect: new ImmediateDialect(sqlite) }),
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

/** Whether the disk was full, or failed. */
export function isDiskFault(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code === 'SQLITE_FULL' || error.code.startsWith('SQLITE_IOERR'))
  )
}
