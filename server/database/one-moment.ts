import type { Db } from './tables.ts'

/**
 * Reads what stands at one moment, however long that takes: what others write meanwhile is not seen, and nobody who writes
 * waits for it. Within a transaction it is read in that.
 */
export async function atOneMoment<T>(db: Db, read: (trx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? read(db) : db.transaction().setAccessMode('read only').execute(read)
}
