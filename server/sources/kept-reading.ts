import type { ReadText } from '../ingest/read.ts'
import type { Span } from '../text/span.ts'

/** A reading with where each sentence begins and ends, one after the other: tens of thousands of objects are written slowly. */
type KeptReading = Omit<ReadText, 'sentences'> & { readonly bounds: readonly number[] }

/** What was read of a file, to be kept until somebody decides on it. */
export function keptReading({ sentences, ...read }: ReadText): string {
  const bounds: number[] = []
  for (const { start, end } of sentences) bounds.push(start, end)
  return JSON.stringify({ ...read, bounds } satisfies KeptReading)
}

/** The same, read back; also as an older program kept it. */
export function readingFrom(json: string): ReadText {
  const kept: KeptReading | ReadText = JSON.parse(json)
  if ('sentences' in kept) return kept
  const { bounds, ...read } = kept
  const sentences: Span[] = []
  for (let at = 0; at < bounds.length; at += 2)
    sentences.push({ start: bounds[at] ?? 0, end: bounds[at + 1] ?? 0 })
  return { ...read, sentences }
}
