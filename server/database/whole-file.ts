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
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Puts a file in its place when all of it is on disk: under its own name half of it is never found, whenever the
 * program or the computer stops. What a killed program left of an earlier attempt is removed first.
 * @param write writes the file under the name that it is given
 * @throws what `write` throws; then nothing is left
 */
export function putWhole(path: string, write: (half: string) => void): void {
  const half = halfOf(path)
  try {
    write(half.path)
    half.becomesWhole()
  } catch (error) {
    rmSync(half.path, { force: true })
    throw error
  }
}

/** Takes each piece of a file, in order. */
export type Write = (piece: Uint8Array) => void

/**
 * The same of a file that is made piece by piece, and need not fit in memory; what is no file, a pipe or a device, is
 * written as it is.
 * @returns what `make` does
 * @throws what `make` throws; then nothing is left
 */
export async function putInPieces<T>(path: string, make: (write: Write) => Promise<T>): Promise<T> {
  if (isNoFile(path)) return writtenTo(path, make)
  const half = halfOf(path)
  try {
    const made = await writtenTo(half.path, make)
    half.becomesWhole()
    return made
  } catch (error) {
    rmSync(half.path, { force: true })
    throw error
  }
}

async function writtenTo<T>(path: string, make: (write: Write) => Promise<T>): Promise<T> {
  const file = openSync(path, 'w')
  try {
    return await make((piece) => {
      for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at)
    })
  } finally {
    closeSync(file)
  }
}

/** Where a file is written until all of it is there. What a killed program left of an earlier attempt is removed. */
function halfOf(path: string) {
  const to = placeOf(path)
  removeLeft(to)
  const half = `${to}.${process.pid}.half`
  const becomesWhole = () => {
    toDisk(half)
    renameSync(half, to)
    folderToDisk(dirname(to))
  }
  return { path: half, becomesWhole }
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
