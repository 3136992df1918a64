import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'

/** A lock that cannot be written would be no lock: two could have it. */
const files = [
  ...['project', 'derived'].flatMap((name) =>
    ['', '-wal', '-shm'].map((ending) => `${name}.sqlite${ending}`),
  ),
  ...['server.lock', 'opening.lock', 'writing.lock'],
]

/**
 * Makes the folder when it is not there.
 * @throws {AppError} forbidden - it, or a file of the project in it, cannot be made or written
 */
export function mustWrite(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new AppError('forbidden', 'folder-not-writable', { folder })
  }
  for (const file of files.map((name) => join(folder, name)))
    if (!mayWrite(file)) throw new AppError('forbidden', 'file-not-writable', { file })
}

/** What is not there may be made. */
function mayWrite(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    return !existsSync(file)
  }
}
