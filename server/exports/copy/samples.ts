import { parsedDocuments, parsedMeanings } from '../../suggestions/sample/kept.ts'
import type { Copying } from './copying.ts'

/** What was drawn to be read without suggestions, and who read it, as far as its words stand in the copy. */
export async function copySamples(copying: Copying): Promise<void> {
  await copying.rows('reading_samples', (row) => ({
    ...row,
    documents: JSON.stringify(parsedDocuments(row.documents).filter((id) => copying.has(id))),
  }))
  const seen = new Set<string>()
  await copying.rows('sampled_sentences', (row) => {
    const placed = copying.placed(row)
    const key = placed && [placed.version, placed.start, placed.end].join(' ')
    if (!key || seen.has(key)) return undefined
    seen.add(key)
    return placed
  })
  await copying.rows('sample_readings', (row) => {
    if (!copying.has(row.sentence)) return undefined
    const codes = parsedMeanings(row.codes).filter(([code]) => copying.has(code))
    return { ...row, codes: JSON.stringify(codes) }
  })
}
