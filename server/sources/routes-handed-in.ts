import { type Asked, askFor, doHere } from '../background/asking.ts'
import type { AppContext } from '../http/env.ts'
import { isQuickToRead, mostQuickBytes } from '../ingest/reader-process.ts'
import { sizeOfUpload, uploads } from './uploads.ts'

/** A few small notes are read here; starting a thread for them takes longer. */
export async function handedIn(c: AppContext, handed: readonly File[]): Promise<Asked> {
  const files = handed.map(({ name }) => name)
  const wanted = { kind: 'import', files } as const
  const isHere = handed.length <= mostHere && (await Promise.all(handed.map(isQuick))).every(Boolean)
  if (isHere) return { done: await doHere(c, wanted, handed) }
  return askFor(c, wanted, { about: files.slice(0, mostNamed).join(', '), handed })
}

const isQuick = async (file: File) =>
  file.size <= mostQuickBytes && isQuickToRead(new Uint8Array(await file.arrayBuffer()), file.name)

const mostHere = 5
const mostNamed = 3

/** Whether all that waits is kept in less time than a thread starts. */
export async function areFewAndSmall(folder: string): Promise<boolean> {
  const waiting = await uploads(folder)
  if (waiting.length > mostHere) return false
  const sizes = await Promise.all(
    waiting.map(async ({ id, status }) => (status === 'read' ? sizeOfUpload(folder, id) : 0)),
  )
  return sizes.reduce((sum, size) => sum + size, 0) <= smallest
}

/** Bytes of all files together. */
const smallest = 100_000
