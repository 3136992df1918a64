import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError, invalid } from '../errors.ts'
import { holdFolder } from './lock.ts'
import { checkKnown } from './migrations.ts'
import type { Project } from './project.ts'
import { isDamage } from './sqlite.ts'

/**
 * Writes one file that holds everything people made, while others go on working.
 * @throws {AppError} conflict - the file exists
 */
export function backUp(project: Pick<Project, 'sqlite'>, to: string): void {
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
 * @throws {AppError} not-found - no such file; invalid - not a backup
 * @throws {AppError} conflict - a server holds the folder, or a newer program made the backup
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
  checkKnown(stepsIn(file) ?? invalid('not-a-backup', { file }))
}

/** The steps by which the tables in a backup were made, or undefined when it is none or is damaged. */
function stepsIn(file: string): string[] | undefined {
  try {
    const sqlite = new Database(file, { readonly: true, fileMustExist: true })
    try {
      if (sqlite.pragma('quick_check', { simple: true }) !== 'ok') return undefined
      sqlite.prepare('SELECT count(*) FROM events').get()
      const steps = sqlite.prepare<[], { name: string }>('SELECT name FROM kysely_migration').all()
      return steps.map(({ name }) => name)
    } finally {
      sqlite.close()
    }
  } catch {
    return undefined
  }
}

/** Brings what still stands beside a database into its own file; one that is damaged stays as it is. */
function foldIn(file: string): void {
  const sqlite = new Database(file)
  try {
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (!isDamage(error)) throw error
  } finally {
    sqlite.close()
  }
}

function setAside(folder: string): string | undefined {
  for (const name of ['derived.sqlite', 'derived.sqlite-wal', 'derived.sqlite-shm']) {
    rmSync(join(folder, name), { force: true })
  }
  const standing = join(folder, 'project.sqlite')
  if (!existsSync(standing)) return undefined
  foldIn(standing)
  const kept = join(folder, `project-voor-herstel-${new Date().toISOString().replace(/[:.]/gu, '-')}.sqlite`)
  renameSync(standing, kept)
  for (const ending of ['-wal', '-shm']) rmSync(`${standing}${ending}`, { force: true })
  return kept
}
