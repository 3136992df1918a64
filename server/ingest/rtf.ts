import type { Reading, Warning } from './reading.ts'
import { RtfReader } from './rtf-reader.ts'
import { tokens } from './rtf-tokens.ts'
import { documentOf } from './word-document.ts'

/** Reads a text in Rich Text Format (RTF 1.9.1), like a Word document: what was struck stays out, comments are kept apart. */
export async function readRtf(bytes: Uint8Array, file: string): Promise<Reading> {
  const reader = new RtfReader(bytes, file)
  tokens(bytes, reader)
  const document = documentOf(reader.finish())
  const comments = document.comments?.length ?? 0
  return { ...document, warnings: warningsOf(reader, { file, comments }) }
}

function warningsOf(
  { changes, hidden, images }: RtfReader,
  { file, comments }: { file: string; comments: number },
): Warning[] {
  return [
    ...(changes ? [{ key: 'ingest.tracked-changes', details: { file, count: changes } }] : []),
    ...(comments ? [{ key: 'ingest.comments', details: { file, count: comments } }] : []),
    ...(hidden ? [{ key: 'ingest.hidden-text', details: { file, count: hidden } }] : []),
    ...(images ? [{ key: 'ingest.images', details: { file, count: images } }] : []),
  ]
}
