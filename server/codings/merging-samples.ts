import type { Code } from '../codebook/code.ts'
import type { Writer } from '../database/write.ts'

/** Who read a sentence of a reading sample for both codes has read it for what comes of them. */
export async function joinSampleReadings(write: Writer, gone: Code, stays: Code): Promise<void> {
  const rows = await write.trx
    .selectFrom('sample_readings')
    .select(['id', 'codes'])
    .where('ended', 'is', null)
    .execute()
  const joined = new Map<string, { codes: string }>()
  for (const { id, codes } of rows) {
    const read: [code: string, meaning: number][] = JSON.parse(codes)
    const meanings = new Map(read)
    const isBoth = [gone, stays].every((code) => meanings.get(code.id) === code.meaning)
    if (isBoth) joined.set(id, { codes: JSON.stringify([...meanings.set(stays.id, write.event)]) })
  }
  await write.updateEach('sample_readings', joined)
}
