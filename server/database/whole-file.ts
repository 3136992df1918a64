import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Puts a file in its place when all of it is on disk: under its own name half of it is never found, whenever the
 * program or the computer stops. What a killed program left of an earlier attempt is removed first.
 * @param write writes the file under the name that it is given
 * @throws what `write` throws; then nothing is left
 */
export function putWhole(path: string, write: (half: string) => void): void {
  const to = placeOf(path)
  removeLeft(to)
  const half = `${to}.${process.pid}.half`
  try {
    write(half)
    toDisk(half)
    renameSync(half, to)
    folderToDisk(dirname(to))
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
}

/** For Node's own `writeFile`: answers when the file is on disk, so that what is renamed next is whole. */
export const onDisk = { flush: true } as const

/** Writes bytes as one file, whole or not at all; what is no file, a pipe or a device, is written as it is. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  if (isNoFile(path)) writeFileSync(path, content)
  else putWhole(path, (half) => writeFileSync(half, content))
}

/** Waits until a file that was written is on disk. */
export function toDisk(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Waits until the names in a folder are on disk, where a system lets a program ask for that. */
export function folderToDisk(path: string): void {
  if (process.platform !== 'win32') toDiskAsIs(path)
}

function toDiskAsIs(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Where a name leads: through a link the file behind it is replaced, and not the link. */
function placeOf(path: string): string {
  return statOf(path)?.isSymbolicLink() ? realpathSync(path) : path
}

function isNoFile(path: string): boolean {
  const stat = statOf(path)
  if (!stat?.isSymbolicLink()) return stat !== undefined && !stat.isFile()
  return !lstatSync(realpathSync(path)).isFile()
}

const statOf = (path: string) => lstatSync(path, { throwIfNoEntry: false })

/** Removes what programs that are gone left half; another that is at work on the same file is let be. */
function removeLeft(to: string): void {
  const folder = dirname(to)
  const left = readdirSync(folder).filter((name) => name.startsWith(`${basename(to)}.`))
  for (const name of left) {
    const [, pid] = /^\.(\d+)\.half$/u.exec(name.slice(basename(to).length)) ?? []
    if (pid !== undefined && !isAtWork(Number(pid))) rmSync(join(folder, name), { force: true })
  }
  rmSync(`${to}.half`, { force: true })
}

function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
