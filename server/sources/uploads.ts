import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId, sha256 } from '../database/ids.ts'
import { isId } from '../database/lookup.ts'
import type { Db } from '../database/tables.ts'
import { AppError, type Details, notFound } from '../errors.ts'
import type { ReadText } from '../ingest/read.ts'
import { readInChild } from '../ingest/reader-process.ts'
import { type Given, type Understood, understand } from './adding.ts'
import { knownDocument } from './files.ts'
import { baseName } from './names.ts'

/**
 * Files that were handed in wait in the data folder, outside the project, until a person keeps them.
 * Each has a folder named by an id of ours; the name of the file is never part of a path.
 */
export type Upload = ReadUpload | KnownUpload | RefusedUpload

interface Handed {
  readonly id: string
  readonly name: string
  readonly at: string
}

/** Read, and waiting to be kept. */
export interface ReadUpload extends Handed {
  readonly status: 'read'
  readonly sha256: string
  readonly given: Given
}

/** The same bytes stand in the project already, or wait already. */
export interface KnownUpload extends Handed {
  readonly status: 'known'
  readonly document: string | null
  readonly upload: string | null
}

/** Could not be read; `key` names the sentence. Its bytes are not kept. */
export interface RefusedUpload extends Handed {
  readonly status: 'refused'
  readonly key: string
  readonly details: Details
}

const longestStay = 24 * 60 * 60 * 1000

const incoming = (folder: string) => join(folder, 'incoming')
const folderOf = (folder: string, id: string) =>
  isId(id) ? join(incoming(folder), id) : notFound('upload-not-found')

/** Reads a file that was handed in and lays it aside. Whatever is wrong with it becomes its status. */
export async function handIn(
  { folder, db }: { folder: string; db: Db },
  file: { name: string; bytes: Uint8Array },
): Promise<Upload> {
  const name = baseName(file.name)
  const handed = { id: newId(), name, at: new Date().toISOString() }
  await clearNotices(folder, name)
  const known = await alreadyThere({ folder, db }, file.bytes)
  if (known) return lay(folder, { ...handed, status: 'known', ...known })
  try {
    const read = await readInChild(file.bytes, name)
    const upload: ReadUpload = {
      ...handed,
      status: 'read',
      sha256: sha256(file.bytes),
      given: { role: 'source' },
    }
    return await lay(folder, upload, { original: file.bytes, 'reading.json': JSON.stringify(read) })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return lay(folder, { ...handed, status: 'refused', key: error.key, details: error.details })
  }
}

/** Whoever hands a file in again has read why it was refused before. */
async function clearNotices(folder: string, name: string): Promise<void> {
  for (const upload of await uploads(folder)) {
    if (upload.status !== 'read' && upload.name === name) await removeUpload(folder, upload.id)
  }
}

async function alreadyThere(
  { folder, db }: { folder: string; db: Db },
  bytes: Uint8Array,
): Promise<Pick<KnownUpload, 'document' | 'upload'> | undefined> {
  const document = await knownDocument(db, bytes)
  if (document) return { document: document.id, upload: null }
  const hash = sha256(bytes)
  const twin = (await uploads(folder)).find((one) => one.status === 'read' && one.sha256 === hash)
  return twin && { document: null, upload: twin.id }
}

/** A folder appears under its id only when everything in it was written. */
async function lay<U extends Upload>(
  folder: string,
  upload: U,
  files: Record<string, Uint8Array | string> = {},
): Promise<U> {
  const whole = folderOf(folder, upload.id)
  const half = `${whole}.half`
  await mkdir(half, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(half, name), content)
  await writeFile(join(half, 'upload.json'), JSON.stringify(upload))
  await rename(half, whole)
  return upload
}

/** What waits, in the order in which it came. What waited longer than a day is removed first. */
export async function uploads(folder: string, now: Date = new Date()): Promise<Upload[]> {
  const found: Upload[] = []
  for (const name of await namesIn(incoming(folder))) {
    const path = join(incoming(folder), name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.NaN }))
    if (now.getTime() - mtimeMs > longestStay) await rm(path, { recursive: true, force: true })
    else if (isId(name)) found.push(...(await laidIn(path)))
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Empty when somebody else took it away a moment ago. */
async function laidIn(path: string): Promise<Upload[]> {
  const json = await readFile(join(path, 'upload.json'), 'utf8').catch(() => null)
  return json === null ? [] : [JSON.parse(json)]
}

/** One that was read and waits. @throws {AppError} not-found */
export async function waitingUpload(folder: string, id: string): Promise<ReadUpload> {
  const [upload] = await laidIn(folderOf(folder, id))
  return upload?.status === 'read' ? upload : notFound('upload-not-found')
}

/** What is understood of it now, by what was said about it. @throws {AppError} not-found */
export async function understoodUpload(folder: string, upload: ReadUpload): Promise<Understood> {
  const path = folderOf(folder, upload.id)
  try {
    const read: ReadText = JSON.parse(await readFile(join(path, 'reading.json'), 'utf8'))
    const bytes = new Uint8Array(await readFile(join(path, 'original')))
    return understand({ name: upload.name, bytes, read }, upload.given)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return notFound('upload-not-found')
    throw error
  }
}

/** Says something about the whole file, so that it is understood anew. @throws {AppError} not-found */
export async function sayOfUpload(folder: string, id: string, given: Given): Promise<void> {
  const upload = await waitingUpload(folder, id)
  const path = folderOf(folder, id)
  const next = join(path, 'upload.json.half')
  await writeFile(next, JSON.stringify({ ...upload, given }))
  await rename(next, join(path, 'upload.json'))
}

/** Takes it away, kept or not. */
export async function removeUpload(folder: string, id: string): Promise<void> {
  await rm(folderOf(folder, id), { recursive: true, force: true })
}
