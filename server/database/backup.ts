import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../errors.ts'
import { holdFolder } from './lock.ts'
import type { Project } from './project.ts'

/**
 * Writes one file that holds everything people made, while others go on working.
 * @throws {AppError} conflict - the file exists
 */
export function backUp(project: Project, to: string): void {
  if (existsSync(to)) throw new AppError('conflict', 'file-exists', { file: to })
  mkdirSync(dirname(to), { recursive: true })
  const unfinished = `${to}.half`
  rmSync(unfinished, { force: true })
  project.sqlite.prepare('VACUUM INTO ?').run(unfinished)
  renameSync(unfinished, to)
}

/**
 * Puts a backup in the place of a project; what stood there is kept beside it.
 * @returns where the former project is kept, when there was one
 * @throws {AppError} not-found - no such file; invalid - not a backup; conflict - a server holds the folder
 */
export function restoreFrom(from: string, folder: string): string | undefined {
  if (!existsSync(from)) throw new AppError('not-found', 'file-not-found', { file: from })
  checkBackup(from)
  mkdirSync(folder, { recursive: true })
  const release = holdFolder(folder)
  try {
    const unfinished = join(folder, 'project.sqlite.half')
    rmSync(unfinished, { force: true })
    const source = new Database(from, { readonly: true })
    source.prepare('VACUUM INTO ?').run(unfinished)
    source.close()
    const kept = setAside(folder)
    renameSync(unfinished, join(folder, 'project.sqlite'))
    return kept
  } finally {
    release()
  }
}

function checkBackup(file: string): void {
  let isWhole = false
  try {
    const sqlite = new Database(file, { readonly: true, fileMustExist: true })
    const found = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'events'").get()
    isWhole = found !== undefined && sqlite.pragma('quick_check', { simple: true }) === 'ok'
    sqlite.close()
  } catch {
    isWhole = false
  }
  if (!isWhole) throw new AppError('invalid', 'not-a-backup', { file })
}

function setAside(folder: string): string | undefined {
  for (const name of ['derived.sqlite', 'derived.sqlite-wal', 'derived.sqlite-shm']) {
    rmSync(join(folder, name), { force: true })
  }
  const standing = join(folder, 'project.sqlite')
  if (!existsSync(standing)) return undefined
  const sqlite = new Database(standing)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
  const kept = join(folder, `project-voor-herstel-${new Date().toISOString().replace(/[:.]/gu, '-')}.sqlite`)
  renameSync(standing, kept)
  for (const ending of ['-wal', '-shm']) rmSync(`${standing}${ending}`, { force: true })
  return kept
}
