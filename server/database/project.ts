import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { AppError } from '../errors.ts'
import { cleanWhenNeeded } from './cleaning.ts'
import { type DerivedDb, openDerived } from './derived.ts'
import { isDamage } from './faults.ts'
import { newId } from './ids.ts'
import { holdOpening } from './lock.ts'
import { migrate, type Steps } from './migrations.ts'
import { asRefusal } from './refusals.ts'
import { openSqlite } from './sqlite.ts'
import type { Db, ProjectTables } from './tables.ts'
import { upgrade } from './upgrade.ts'
import { mustWrite } from './writable.ts'
import { type Recorded, record } from './write.ts'

/** An opened data folder. */
export interface Project {
  folder: string
  /** What people made. */
  db: Db
  sqlite: Database.Database
  /** What can be recomputed. */
  derived: DerivedDb
  close(): Promise<void>
}

/** Whether a project stands in this folder. */
export function isProject(folder: string): boolean {
  return existsSync(join(folder, 'project.sqlite'))
}

/** Whether of a project only the name of its file is there, as after copying it to a full disk. */
export function isHollow(folder: string): boolean {
  return statSync(join(folder, 'project.sqlite'), { throwIfNoEntry: false })?.size === 0
}

export interface Opening {
  /** Makes a project where there is none. */
  readonly make?: boolean
  /** The caller holds the folder: it is the one server. */
  readonly holds?: boolean
  /** The steps by which the tables are made, when not those of this program. */
  readonly steps?: Steps
}

/**
 * Opens the project in a folder, bringing its database up to date.
 * @throws {AppError} not-found - there is no project and `make` is not set
 * @throws {AppError} forbidden - the folder or a file of the project cannot be written
 * @throws {AppError} conflict - the database is newer than the program or damaged, another program goes on opening it,
 *   or it is to be brought up to date while a server works on it
 * @throws {AppError} internal - the disk is full or fails
 */
export async function openProject(folder: string, opening: Opening = {}): Promise<Project> {
  if (!opening.make && !isProject(folder)) throw new AppError('not-found', 'no-project', { folder })
  if (!opening.make && isHollow(folder)) throw new AppError('conflict', 'project-damaged', { folder })
  mustWrite(folder)
  const release = await holdOpening(folder)
  try {
    return await opened(folder, opening)
  } catch (error) {
    throw isDamage(error) ? new AppError('conflict', 'project-damaged', { folder }) : asRefusal(error)
  } finally {
    release()
  }
}

async function opened(folder: string, opening: Opening): Promise<Project> {
  const { db, sqlite } = openSqlite<ProjectTables>(
    join(folder, 'project.sqlite'),
    join(folder, 'writing.lock'),
  )
  try {
    await upgrade({ folder, db, sqlite }, opening)
    const derived = await openDerived(join(folder, 'derived.sqlite'))
    await cleanWhenNeeded({ folder, db, sqlite, derived: derived.db })
    return {
      folder,
      db,
      sqlite,
      derived: derived.db,
      close: async () => {
        await derived.db.destroy()
        await db.destroy()
      },
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** A project in memory, which no other program can open: for measuring a folder of texts, and for tests. */
export async function openProjectInMemory(): Promise<Project> {
  const { db, sqlite } = openSqlite<ProjectTables>(':memory:')
  await migrate(db)
  const derived = await openDerived(':memory:')
  const close = async () => {
    await derived.db.destroy()
    await db.destroy()
  }
  return { folder: ':memory:', db, sqlite, derived: derived.db, close }
}

/** The name and owner of the project; a new project has neither. */
export async function projectTitle(
  db: Db,
): Promise<{ id: string | null; title: string; organisation: string }> {
  const row = await db
    .selectFrom('project')
    .select(['id', 'title', 'organisation'])
    .where('ended', 'is', null)
    .executeTakeFirst()
  return row ?? { id: null, title: '', organisation: '' }
}

/** Names the project. */
export async function nameProject(
  db: Db,
  person: string,
  named: { title: string; organisation: string },
): Promise<Recorded<void>> {
  return record(db, { person, act: 'project.name' }, async (write) => {
    const { id } = await projectTitle(write.trx)
    if (id) await write.update('project', { id }, named)
    else await write.insert('project', { id: newId(), retain_until: null, ...named })
  })
}
