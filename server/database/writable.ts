import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'

const files = ['project', 'derived'].flatMap((name) =>
  ['', '-wal', '-shm'].map((ending) => `${name}.sqlite${ending}`),
)

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
  for (const name of files) {
    if (!mayWrite(join(folder, name))) throw new AppError('forbidden', 'file-not-writable', { file: name })
  }
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
