import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../errors.ts'

/**
 * One server per data folder: an exclusive lock on a file of its own, held by the open connection,
 * so that the system frees it when the process dies.
 * @throws {AppError} conflict - another server holds the folder
 * @returns a function that gives the folder free
 */
export function holdFolder(folder: string): () => void {
  const sqlite = new Database(join(folder, 'server.lock'), { timeout: 0 })
  try {
    sqlite.pragma('locking_mode = EXCLUSIVE')
    sqlite.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    sqlite.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError('conflict', 'folder-held', { folder })
    }
    throw error
  }
  return () => sqlite.close()
}
