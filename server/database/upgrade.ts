import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { AppError } from '../errors.ts'
import { backUp, isCopyOf } from './backup.ts'
import { holdFolder } from './lock.ts'
import { migrate } from './migrations.ts'
import type { Opening, Project } from './project.ts'

/**
 * Brings the tables of a project to the shape that this program knows, when no server works on it, and after a copy was
 * kept of what stood there.
 * @throws {AppError} conflict - a server works on it, or it was made by a newer program
 * @throws {AppError} internal - there is no room for the copy
 */
export async function upgrade(
  { folder, db, sqlite }: Pick<Project, 'folder' | 'db' | 'sqlite'>,
  { holds = false, steps }: Pick<Opening, 'holds' | 'steps'>,
): Promise<void> {
  let release = () => {}
  const before = (step: string) => {
    if (!holds) release = holdFolder(folder)
    keepCopy(sqlite, folder, step)
  }
  try {
    await migrate(db, { before, ...(steps && { steps }) })
  } finally {
    release()
  }
}

/** A copy from an upgrade that failed is as good while nothing happened since. */
function keepCopy(sqlite: Database.Database, folder: string, step: string): void {
  const named = (n: number) => join(folder, n === 1 ? `before-${step}.sqlite` : `before-${step}-${n}.sqlite`)
  let n = 1
  while (existsSync(named(n)) && !isCopyOf(named(n), sqlite)) n++
  if (existsSync(named(n))) return
  try {
    backUp({ sqlite }, named(n))
  } catch (error) {
    const isFull = error instanceof AppError && error.code === 'internal'
    throw isFull ? new AppError('internal', 'upgrade-without-copy', { folder }) : error
  }
}
