import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isId } from '../database/lookup.ts'
import { onDisk } from '../database/whole-file.ts'
import { notFound } from '../errors.ts'
import type { ReadOptions, ReadText } from '../ingest/read.ts'
import { readInChild } from '../ingest/reader-process.ts'
import type { TextSketch } from '../text/sketch.ts'
import { type Given, type Understood, understand } from './adding.ts'
import { keptReading, readingFrom } from './kept-reading.ts'
import { type ArchiveUpload, type PictureUpload, type ReadUpload, summaryOf, type Upload } from './upload.ts'

const longestStay = 24 * 60 * 60 * 1000

const incoming = (folder: string) => join(folder, 'incoming')
const folderOf = (folder: string, id: string) =>
  isId(id) ? join(incoming(folder), id) : notFound('upload-not-found')

/**
 * Lays an upload aside with its files. A folder appears under its id only when everything in it was written.
 * @throws when the disk is full; then nothing of it is left
 */
export async function lay<U extends Upload>(
  folder: string,
  upload: U,
  files: Record<string, Uint8Array | string> = {},
): Promise<U> {
  const whole = folderOf(folder, upload.id)
  const half = `${whole}.half`
  try {
    await mkdir(half, { recursive: true })
    for (const [name, content] of Object.entries(files)) await writeFile(join(half, name), content, onDisk)
    await writeFile(join(half, 'upload.json'), JSON.stringify(upload), onDisk)
    await rename(half, whole)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    throw error
  }
  return upload
}

/** What waits, in the order in which it came. What waited longer than a day is removed first. */
export async function uploads(folder: string, now: Date = new Date()): Promise<Upload[]> {
  const names = await namesIn(incoming(folder))
  const found = await Promise.all(names.map((name) => laidLately(join(incoming(folder), name), name, now)))
  return found.flat().sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function laidLately(path: string, name: string, now: Date): Promise<Upload[]> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.NaN }))
  if (!(now.getTime() - mtimeMs > longestStay)) return isId(name) ? laidIn(path) : []
  await rm(path, { recursive: true, force: true })
  return []
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path)
  } catch (error) {
    if (isAbsence(error)) return []
    throw error
  }
}

const isAbsence = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Empty when somebody else took it away a moment ago, or when an older program laid it there. */
async function laidIn(path: string): Promise<Upload[]> {
  const json = await readFile(join(path, 'upload.json'), 'utf8').catch(() => null)
  if (json === null) return []
  const upload: Upload = JSON.parse(json)
  return upload.status === 'read' && !('words' in upload) ? [] : [upload]
}

/** One that waits for a person: read, a zip or a picture. @throws {AppError} not-found */
export async function waitingUpload(
  folder: string,
  id: string,
): Promise<ReadUpload | ArchiveUpload | PictureUpload> {
  const [upload] = await laidIn(folderOf(folder, id))
  return upload && upload.status !== 'known' && upload.status !== 'refused'
    ? upload
    : notFound('upload-not-found')
}

/** One that was read and waits. @throws {AppError} not-found */
export async function readUpload(folder: string, id: string): Promise<ReadUpload> {
  const upload = await waitingUpload(folder, id)
  return upload.status === 'read' ? upload : notFound('upload-not-found')
}

/** The bytes as they came. @throws {AppError} not-found */
export async function bytesOfUpload(folder: string, id: string): Promise<Uint8Array> {
  return new Uint8Array(await whole(readFile(join(folderOf(folder, id), 'original'))))
}

/** How many bytes came. @throws {AppError} not-found */
export async function sizeOfUpload(folder: string, id: string): Promise<number> {
  return (await whole(stat(join(folderOf(folder, id), 'original')))).size
}

/** What was read of it. @throws {AppError} not-found */
export async function readingOf(folder: string, id: string): Promise<ReadText> {
  return readingFrom(await whole(readFile(join(folderOf(folder, id), 'reading.json'), 'utf8')))
}

/** What its text comes down to: kept apart, since a list of files needs no more of their texts. @throws {AppError} not-found */
export async function sketchOf(folder: string, id: string): Promise<TextSketch> {
  const kept = await readFile(join(folderOf(folder, id), 'sketch.json'), 'utf8').catch(() => null)
  return kept === null ? (await readingOf(folder, id)).sketch : JSON.parse(kept)
}

/** What is understood of it now, by what was said about it. @throws {AppError} not-found */
export async function understoodUpload(folder: string, upload: ReadUpload): Promise<Understood> {
  const read = await readingOf(folder, upload.id)
  const bytes = await bytesOfUpload(folder, upload.id)
  return understand({ name: upload.name, bytes, read }, upload.given)
}

async function whole<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (isAbsence(error)) return notFound('upload-not-found')
    throw error
  }
}

/** Says something about the whole file, so that it is understood anew. @throws {AppError} not-found */
export async function sayOfUpload(folder: string, id: string, given: Given): Promise<void> {
  const upload = { ...(await readUpload(folder, id)), given, remembered: null }
  await change(folder, { ...upload, summary: summaryOf(await understoodUpload(folder, upload)) })
}

/**
 * Reads the file again in another way: as another encoding, or with other columns.
 * @throws {AppError} not-found; invalid - nothing can be read that way
 */
export async function readAnew(folder: string, id: string, options: ReadOptions): Promise<void> {
  const upload = await readUpload(folder, id)
  const bytes = await bytesOfUpload(folder, id)
  const read = await readInChild(bytes, upload.name, options)
  const path = join(folderOf(folder, id), 'reading.json')
  await writeFile(`${path}.half`, keptReading(read), onDisk)
  await rename(`${path}.half`, path)
  await writeFile(join(folderOf(folder, id), 'sketch.json'), JSON.stringify(read.sketch))
  const understood = understand({ name: upload.name, bytes, read }, upload.given)
  const { words } = read.sketch
  await change(folder, { ...upload, options, words, remembered: null, summary: summaryOf(understood) })
}

/** Remembers what a person filled in in the preview of a file that is kept with others. @throws {AppError} not-found */
export async function rememberOfUpload(
  folder: string,
  id: string,
  typed: NonNullable<ReadUpload['remembered']>,
): Promise<void> {
  await change(folder, { ...(await readUpload(folder, id)), remembered: typed })
}

async function change(folder: string, upload: ReadUpload): Promise<void> {
  const path = join(folderOf(folder, upload.id), 'upload.json')
  await writeFile(`${path}.half`, JSON.stringify(upload), onDisk)
  await rename(`${path}.half`, path)
}

/** Takes it away, kept or not; a zip with all that came in it. */
export async function removeUpload(folder: string, id: string): Promise<void> {
  const path = folderOf(folder, id)
  for (const upload of await laidIn(path)) {
    if (upload.status !== 'archive') continue
    for (const entry of upload.entries) {
      if ('upload' in entry) await removeUpload(folder, entry.upload)
      if ('picture' in entry) await removeUpload(folder, entry.picture)
    }
  }
  await rm(path, { recursive: true, force: true })
}
