import { existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError, invalid } from '../errors.ts'
import { stepsIn } from './backup.ts'
import { isBusy, isDamage } from './faults.ts'
import { holdFolder, holdOpening } from './lock.ts'
import { checkKnown } from './migrations.ts'
import { asRefusal } from './refusals.ts'
import { folderToDisk, putWhole } from './whole-file.ts'

export interface Restoring {
  /** Also where a project stands, which is then kept beside it. */
  readonly replaces?: boolean
}

/**
 * Puts a backup in a folder as its project.
 * @returns where the former project is kept, when there was one
 * @throws {AppError} not-found - no such file; invalid - not a backup
 * @throws {AppError} conflict - a project stands there and `replaces` is not set; a server or another program has it
 *   open; or a newer program made the backup
 */
export async function restoreFrom(
  from: string,
  folder: string,
  { replaces = false }: Restoring = {},
): Promise<string | undefined> {
  if (!existsSync(from)) throw new AppError('not-found', 'file-not-found', { file: from })
  checkBackup(from)
  const standing = join(folder, 'project.sqlite')
  if (existsSync(standing) && !replaces) throw new AppError('conflict', 'project-stands', { folder })
  try {
    return await putBack(from, folder)
  } catch (error) {
    throw asRefusal(error)
  }
}

async function putBack(from: string, folder: string): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true })
  const release = holdFolder(folder)
  try {
    const releaseOpening = await holdOpening(folder)
    try {
      return copyBack(from, folder)
    } finally {
      releaseOpening()
    }
  } finally {
    release()
  }
}

/** What stands gives way in one step, once the copy is whole and on disk. */
function copyBack(from: string, folder: string): string | undefined {
  const standing = join(folder, 'project.sqlite')
  let kept: string | undefined
  putWhole(standing, (half) => {
    const source = new Database(from, { readonly: true })
    try {
      source.prepare('VACUUM INTO ?').run(half)
    } finally {
      source.close()
    }
    kept = setAside(folder, standing)
  })
  return kept
}

function checkBackup(file: string): void {
  checkKnown(stepsIn(file) ?? invalid('not-a-backup', { file }))
}

/**
 * Keeps what stood there under a name of its own, wholly in one file. It stands under its old name too, until the
 * backup takes that.
 */
function setAside(folder: string, standing: string): string | undefined {
  const kept = join(folder, `project-voor-herstel-${new Date().toISOString().replace(/[:.]/gu, '-')}.sqlite`)
  const stands = existsSync(standing)
  if (stands) foldIn(standing)
  for (const name of ['derived.sqlite', 'derived.sqlite-wal', 'derived.sqlite-shm'])
    rmSync(join(folder, name), { force: true })
  rmSync(`${standing}-shm`, { force: true })
  if (holdsWords(`${standing}-wal`)) renameSync(`${standing}-wal`, `${kept}-wal`)
  else rmSync(`${standing}-wal`, { force: true })
  if (!stands) return undefined
  giveAnotherName(standing, kept)
  folderToDisk(folder)
  return kept
}

/**
 * Brings what still stands beside a database into its own file; one that is damaged stays as it is.
 * @throws {AppError} conflict - another program has it open
 */
function foldIn(file: string): void {
  const sqlite = new Database(file, { timeout: 1_000 })
  try {
    // Only who is alone with a database may do this.
    sqlite.pragma('journal_mode = DELETE')
  } catch (error) {
    if (isBusy(error)) throw new AppError('conflict', 'project-open')
    if (!isDamage(error)) throw error
  } finally {
    sqlite.close()
  }
}

const holdsWords = (journal: string) => (statSync(journal, { throwIfNoEntry: false })?.size ?? 0) > 0

/** A file system that knows no second name for a file, as of some memory sticks, has it moved. */
function giveAnotherName(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    renameSync(from, to)
  }
}
