import type { Reading } from './reading.ts'
import { RtfReader } from './rtf-reader.ts'
import { tokens } from './rtf-tokens.ts'
import { documentOf, wordWarnings } from './word-document.ts'

/** Reads a text in Rich Text Format (RTF 1.9.1), like a Word document: what was struck stays out, comments are kept apart. */
export async function readRtf(bytes: Uint8Array, file: string): Promise<Reading> {
  const reader = new RtfReader(bytes, file)
  tokens(bytes, reader)
  const document = documentOf(reader.finish())
  const comments = document.comments?.length ?? 0
  return { ...document, warnings: wordWarnings(reader, { file, comments }) }
}
