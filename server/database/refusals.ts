import Database from 'better-sqlite3'
import { AppError } from '../errors.ts'

/** What the database or the disk refused, as people can understand it; anything else stays what it was. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Database.SqliteError) return refusedByDatabase(error.code) ?? error
  if (error instanceof AppError || !(error instanceof Error)) return error
  return refusedByDisk(error) ?? error
}

function refusedByDatabase(code: string): AppError | undefined {
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new AppError('not-found', 'row-not-found')
  if (code.startsWith('SQLITE_CONSTRAINT')) return new AppError('conflict', 'changed-meanwhile')
  if (code.startsWith('SQLITE_BUSY')) return new AppError('conflict', 'database-busy')
  if (code === 'SQLITE_FULL') return new AppError('internal', 'disk-full')
  if (code.startsWith('SQLITE_IOERR')) return new AppError('internal', 'disk-fails')
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new AppError('internal', 'file-damaged')
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return new AppError('forbidden', 'project-not-writable')
  return undefined
}

const full: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG']
const closed: readonly string[] = ['EACCES', 'EPERM', 'EROFS']

function refusedByDisk(error: NodeJS.ErrnoException): AppError | undefined {
  const { code, path } = error
  if (code === undefined) return undefined
  if (full.includes(code)) return new AppError('internal', 'disk-full')
  if (code === 'EIO') return new AppError('internal', 'disk-fails')
  if (!closed.includes(code) || path === undefined) return undefined
  return new AppError('forbidden', 'file-not-writable', { file: path })
}
