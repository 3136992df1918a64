import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { forgetAtHand } from './at-hand.ts'
import { type DerivedDb, emptiedFor, emptyDerived, keepResult, latestResult } from './derived.ts'
import { isBusy, isDiskFault } from './faults.ts'
import { sha256 } from './ids.ts'
import type { Project } from './project.ts'
import type { Db } from './tables.ts'

/** How far the files were cleaned: the number of the last erasure whose words are in no file any more. */
const place = { kind: 'erasing', key: 'cleaned' } as const

type Cleanable = Pick<Project, 'folder' | 'db' | 'sqlite' | 'derived'>

/** The number of the event of the last erasure, or 0. */
export async function lastErasure(db: Db): Promise<number> {
  const row = await db
    .selectFrom('erasures')
    .select((eb) => eb.fn.max('made').as('event'))
    .executeTakeFirst()
  return row?.event ?? 0
}

const erasureSeen = new WeakMap<DerivedDb, number>()

/**
 * Lets go of what is in memory when something was erased since the last time, by whichever program: cleaning empties
 * the memory of the program that cleans.
 */
export async function forgetErased({ db, derived }: Pick<Project, 'db' | 'derived'>): Promise<void> {
  const event = await lastErasure(db)
  if (erasureSeen.get(derived) !== event) forgetAtHand({ db, derived })
  erasureSeen.set(derived, event)
}

/** Cleans when something was erased since the last time, also when a program died in between. */
export async function cleanWhenNeeded(project: Cleanable): Promise<void> {
  const event = await lastErasure(project.db)
  if (event === 0) return
  const cleaned = await latestResult(project.derived, place)
  if ((cleaned?.event ?? 0) < event) await cleanFiles(project)
}

/**
 * Takes what was erased out of the files themselves: SQLite leaves deleted words in free pages and in the journal
 * beside the file until it is told otherwise. Everything that was computed goes too, in memory and on disk, and is made
 * anew from what is left; so do files that were made to be fetched, and handed-in files that wait with the same bytes.
 * Who cleans once more, because the first could not to the end, leaves alone what was made since.
 * @returns false when another program kept the journal in use, or the disk had no room: the next one to open the project cleans again
 */
export async function cleanFiles(project: Cleanable): Promise<boolean> {
  const event = await lastErasure(project.db)
  forgetAtHand(project)
  try {
    if ((await emptiedFor(project.derived)) < event) await throwAway(project, event)
    const isClean = [await rewritten(project.db), await rewritten(project.derived)]
    if (isClean.includes(false)) return false
  } catch (error) {
    if (isBusy(error) || isDiskFault(error)) return false
    throw error
  }
  await keepResult(project.derived, { ...place, input: String(event), event, json: '' })
  return true
}

async function throwAway(project: Cleanable, event: number): Promise<void> {
  await removeWaiting(project)
  rmSync(join(project.folder, workFolder), { recursive: true, force: true })
  await emptyDerived(project.derived, event)
}

/** Writes a database anew without its free pages, and empties its journal. @returns false when others kept that in use */
async function rewritten(db: Db | DerivedDb): Promise<boolean> {
  await sql`VACUUM`.execute(db)
  const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)
  return rows[0]?.busy !== 1
}

/** Removes uploads that hold a file of which the bytes were erased. */
export async function removeWaiting({ folder, db }: Pick<Project, 'folder' | 'db'>): Promise<void> {
  const rows = await db.selectFrom('originals').select('sha256').where('erased_by', 'is not', null).execute()
  const erased = new Set(rows.map((row) => row.sha256))
  if (erased.size > 0) removeWaitingWith(folder, (bytes) => erased.has(sha256(bytes)))
}

/** Removes what was handed in and waits, when one of its files holds what was erased. */
export function removeWaitingWith(folder: string, holds: (bytes: Uint8Array) => boolean): void {
  const incoming = join(folder, 'incoming')
  for (const name of namesIn(incoming)) {
    const path = join(incoming, name)
    if (filesUnder(path).some((file) => holds(readFileSync(file)))) {
      rmSync(path, { recursive: true, force: true })
    }
  }
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return namesIn(path).flatMap((name) => filesUnder(join(path, name)))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Where work beside the server lays what it was handed and what it made: files with words of people. */
export const workFolder = 'work'

const inUse = /^(?:project|derived)\.sqlite$/u

/** Copies of the project in its own folder, from before an upgrade or a restore: they hold what was erased since. */
export function copiesIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => /\.sqlite(?:(?:\.\d+)?\.half)?$/u.test(name) && !inUse.test(name))
    .sort()
}

/** Removes those copies. @returns their names */
export function removeCopies(folder: string): string[] {
  const names = copiesIn(folder)
  for (const name of names) rmSync(join(folder, name), { force: true })
  return names
}
