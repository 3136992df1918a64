import { type Asked, askFor, doHere } from '../background/asking.ts'
import type { AppContext } from '../http/env.ts'
import { isQuickToRead } from '../ingest/reader-process.ts'
import { sizeOfUpload, uploads } from './uploads.ts'

/** A few small notes are read here; starting a thread for them takes longer. */
export async function handedIn(
  c: AppContext,
  names: string[],
  handed: readonly Uint8Array[],
): Promise<Asked> {
  const wanted = { kind: 'import', files: names } as const
  const isQuick = handed.every((bytes, at) => isQuickToRead(bytes, names[at] ?? ''))
  if (isQuick && names.length <= mostHere) return { done: await doHere(c, wanted, handed) }
  return askFor(c, wanted, { about: names.slice(0, mostNamed).join(', '), handed })
}

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
