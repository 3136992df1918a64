import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { isBusy } from './faults.ts'

/** Milliseconds that a program waits for others that write. */
export const longestWait = 15_000

/** Thrown when another program writes, before anything was done. */
export class OthersTurn extends Error {
  constructor(cause: unknown) {
    super('another program is writing', { cause })
  }
}

/**
 * Whose turn it is to write, among all programs that work on one database: whoever is next holds a lock on a file of its
 * own until their transaction has begun. So a script that writes as fast as it may lets others in between, and
 * whoever waits keeps nothing else of their program waiting.
 */
export class Turn {
  readonly #lock: Database.Database | undefined
  #last: Promise<unknown> = Promise.resolve()

  /** @param file the lock, or undefined for a database that no other program is kept waiting by */
  constructor(file: string | undefined) {
    this.#lock = file === undefined ? undefined : new Database(file, { timeout: 0 })
    this.#lock?.pragma('journal_mode = MEMORY')
  }

  /** Does a transaction when it is its turn, which it tells with `begun`; within one program in the order of asking. */
  async taken<T>(transaction: () => Promise<T>): Promise<T> {
    const since = performance.now()
    const turn = this.#last.then(() => this.#waited(transaction, since))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** The next one may come. */
  begun(): void {
    if (this.#lock?.inTransaction) this.#lock.exec('ROLLBACK')
  }

  close(): void {
    this.#lock?.close()
  }

  async #waited<T>(transaction: () => Promise<T>, since: number): Promise<T> {
    try {
      for (;;) {
        try {
          this.#beNext()
          return await transaction()
        } catch (error) {
          if (!(error instanceof OthersTurn)) throw error
          if (performance.now() - since > longestWait) throw error.cause
        }
        await sleep(performance.now() - since < hurry ? 1 : 5)
      }
    } finally {
      this.begun()
    }
  }

  #beNext(): void {
    if (!this.#lock || this.#lock.inTransaction) return
    try {
      this.#lock.exec('BEGIN IMMEDIATE')
    } catch (error) {
      throw isBusy(error) ? new OthersTurn(error) : error
    }
  }
}

/** Milliseconds in which it is tried again as soon as can be: mostly another one has written by then. */
const hurry = 200
