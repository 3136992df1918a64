import { SqliteError } from 'better-sqlite3'
import { AppError } from '../errors.ts'

/** What the database refused, as people can understand it; anything else stays what it was. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof SqliteError)) return error
  if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new AppError('not-found', 'row-not-found')
  if (error.code.startsWith('SQLITE_CONSTRAINT')) return new AppError('conflict', 'changed-meanwhile')
  if (error.code.startsWith('SQLITE_BUSY')) return new AppError('conflict', 'database-busy')
  if (error.code === 'SQLITE_FULL') return new AppError('internal', 'disk-full')
  return error
}
