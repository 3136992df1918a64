import { expect } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { readText } from '../../server/ingest/read.ts'
import { ingestErrors } from '../../server/language/nl/errors/ingest.ts'
import type { Sentence } from '../../server/language/sentence.ts'

const ingestMessages: Readonly<Record<string, Sentence>> = ingestErrors

/** Why a file is refused: its message key; the sentence must name the file. */
export async function refusalOf(
  bytes: Uint8Array,
  name: string,
  limits?: { bytes?: number },
): Promise<string> {
  const error = await readText(bytes, name, limits).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error(`not refused: ${name} (${String(error)})`)
  expect(ingestMessages[error.key]?.(error.details)).toContain(name)
  return error.key
}

/** The keys of the warnings that reading a file gives. */
export async function warningsOf(bytes: Uint8Array, name: string): Promise<string[]> {
  return (await readText(bytes, name)).warnings.map(({ key }) => key)
}
