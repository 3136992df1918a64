import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../errors.ts'
import type { Project } from './project.ts'
import { asRefusal } from './refusals.ts'
import { putWhole } from './whole-file.ts'

/**
 * Writes one file that holds everything people made, while others go on working.
 * @throws {AppError} conflict - the file exists; internal - the disk is full; forbidden - it cannot be written there
 */
export function backUp({ sqlite }: Pick<Project, 'sqlite'>, to: string): void {
  if (existsSync(to)) throw new AppError('conflict', 'file-exists', { file: to })
  try {
    mkdirSync(dirname(to), { recursive: true })
    putWhole(to, (half) => sqlite.prepare('VACUUM INTO ?').run(half))
  } catch (error) {
    throw hadNoPlace(error) ? new AppError('forbidden', 'backup-not-written', { file: to }) : asRefusal(error)
  }
}

/** The folder to write in is a file, or may not be written. */
function hadNoPlace(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const codes: unknown[] = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'SQLITE_CANTOPEN']
  return codes.includes(code)
}

/** The steps by which the tables in a backup were made, or undefined when it is none or is damaged. */
export function stepsIn(file: string): string[] | undefined {
  try {
    const sqlite = new Database(file, { readonly: true, fileMustExist: true })
    try {
      if (sqlite.pragma('quick_check', { simple: true }) !== 'ok') return undefined
      sqlite.prepare('SELECT count(*) FROM events').get()
      return stepNames(sqlite)
    } finally {
      sqlite.close()
    }
  } catch {
    return undefined
  }
}

/** Whether a copy holds all that stands in a project: the same acts, in tables of the same shape. */
export function isCopyOf(copy: string, sqlite: Database.Database): boolean {
  const steps = stepsIn(copy)
  if (!steps) return false
  const other = new Database(copy, { readonly: true })
  try {
    return headIn(other) === headIn(sqlite) && steps.join() === stepNames(sqlite).join()
  } finally {
    other.close()
  }
}

const headIn = (sqlite: Database.Database) =>
  sqlite.prepare<[], { hash: string }>('SELECT hash FROM events ORDER BY seq DESC LIMIT 1').get()?.hash

const stepNames = (sqlite: Database.Database) =>
  sqlite
    .prepare<[], { name: string }>('SELECT name FROM kysely_migration ORDER BY name')
    .all()
    .map(({ name }) => name)
