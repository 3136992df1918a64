import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { AppError } from '../errors.ts'
import { isBusy } from './faults.ts'
import { asRefusal } from './refusals.ts'

/**
 * One server per data folder: an exclusive lock on a file of its own, held by the open connection,
 * so that the system frees it when the process dies.
 * @throws {AppError} conflict - another server holds the folder
 * @returns a function that gives the folder free
 */
export function holdFolder(folder: string): () => void {
  return held(join(folder, 'server.lock')) ?? refuse(folder)
}

const refuse = (folder: string): never => {
  throw new AppError('conflict', 'folder-held', { folder })
}

const longestWait = 15_000

/**
 * Waits until nobody else opens the project in this folder: making its tables and setting how it is written is not
 * for two programs at once.
 * @throws {AppError} conflict - another program has been opening it for a quarter of a minute
 */
export async function holdOpening(folder: string): Promise<() => void> {
  for (let waited = 0; waited < longestWait; waited += 20) {
    const release = held(join(folder, 'opening.lock'))
    if (release) return release
    await sleep(20)
  }
  throw new AppError('conflict', 'database-busy')
}

/** Locks a file until the connection is closed, or gives undefined when somebody else has it locked. */
function held(file: string): (() => void) | undefined {
  const sqlite = opened(file)
  try {
    // Nothing is written, so that a folder can be held on a full disk too.
    sqlite.pragma('journal_mode = MEMORY')
    sqlite.pragma('locking_mode = EXCLUSIVE')
    sqlite.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    sqlite.close()
    if (isBusy(error)) return undefined
    throw asRefusal(error)
  }
  return () => sqlite.close()
}

function opened(file: string): Database.Database {
  try {
    return new Database(file, { timeout: 0 })
  } catch (error) {
    throw asRefusal(error)
  }
}
