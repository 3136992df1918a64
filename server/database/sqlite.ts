import Database from 'better-sqlite3'
import {
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionBuilder,
  type TransactionSettings,
} from 'kysely'
import { othersFirstWhenLong } from '../turns.ts'
import { isBusy } from './faults.ts'
import { preparedOnce } from './statements.ts'
import { longestWait, OthersTurn, Turn } from './turn.ts'

/**
 * A database on which whoever waits for their turn to write lets others read meanwhile. What only reads takes no turn:
 * `setAccessMode` gives a transaction of its own.
 */
class QueueingKysely<Tables> extends Kysely<Tables> {
  readonly #turn: Turn

  constructor(sqlite: Database.Database, turn: Turn) {
    super({ dialect: new ImmediateDialect(sqlite, turn) })
    this.#turn = turn
  }

  override transaction(): TransactionBuilder<Tables> {
    const builder = super.transaction()
    const execute = builder.execute.bind(builder)
    builder.execute = (callback) => this.#turn.taken(() => execute(callback))
    return builder
  }
}

/**
 * Takes the write lock at the start, so that two processes queue instead of failing half way. It never waits for the
 * lock itself: that would hold everything else that this program does. What only reads takes no lock at all.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #sqlite: Database.Database
  readonly #turn: Turn

  constructor(sqlite: Database.Database, turn: Turn) {
    super({ database: preparedOnce(sqlite) })
    this.#sqlite = sqlite
    this.#turn = turn
  }

  /** Outside a transaction each query asks for the connection: between two of them others may come first. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    await othersFirstWhenLong()
    return super.acquireConnection()
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings = {},
  ): Promise<void> {
    if (accessMode === 'read only') return super.beginTransaction(connection)
    this.#sqlite.exec('PRAGMA busy_timeout = 0')
    try {
      this.#sqlite.exec('begin immediate')
      this.#turn.begun()
    } catch (error) {
      throw isBusy(error) ? new OthersTurn(error) : error
    } finally {
      this.#sqlite.exec(`PRAGMA busy_timeout = ${longestWait}`)
    }
  }

  /**
   * On a full or failing disk SQLite takes a transaction back by itself; to ask for it again would be an error that
   * hides what happened. See https://www.sqlite.org/lang_transaction.html, under response to errors.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }

  override async destroy(): Promise<void> {
    await super.destroy()
    this.#turn.close()
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
  readonly #turn: Turn

  constructor(sqlite: Database.Database, turn: Turn) {
    super({ database: sqlite })
    this.#sqlite = sqlite
    this.#turn = turn
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#sqlite, this.#turn)
  }
}

export interface Opened<Tables> {
  db: Kysely<Tables>
  /** The bare connection: for pragmas, VACUUM INTO and statements prepared once. */
  sqlite: Database.Database
}

/** Bytes that a journal keeps once it is emptied: it grows while a backup reads what is being written. */
const longestJournal = 64 * 1_024 * 1_024

/**
 * Opens one SQLite file with the settings that every database here has. `:memory:` is gone when it is closed.
 * @param queue the file by which programs that write take turns, when more of them do
 */
export function openSqlite<Tables>(file: string, queue?: string): Opened<Tables> {
  const sqlite = new Database(file, { timeout: longestWait })
  try {
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    // On a Mac nothing less gets past the memory of the disk itself; elsewhere it says nothing.
    sqlite.pragma('fullfsync = ON')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma(`journal_size_limit = ${longestJournal}`)
    return { sqlite, db: new QueueingKysely<Tables>(sqlite, new Turn(queue)) }
  } catch (error) {
    sqlite.close()
    throw error
  }
}
