import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { voiceAt } from '../sources/source.ts'
import { sourceText, sourceTextOfVersion } from '../sources/store.ts'
import { carry, correctionOf } from '../text/carrying.ts'
import { evidenceById, evidenceOf } from './store.ts'

/**
 * Takes over the words that a correction made of a piece of evidence, after a person looked at them.
 * @throws {AppError} invalid - its text was not corrected, nothing of its words is left, or the thread has them already;
 * not-found | conflict
 */
export async function takeCorrectedEvidence(
  write: Writer,
  { id, revision }: { id: string; revision?: number | undefined },
): Promise<void> {
  const evidence = await evidenceById(write.trx, id)
  const from = await sourceTextOfVersion(write.trx, evidence.version)
  const to = await sourceText(write.trx, evidence.document)
  if (from.version.id === to.version.id) return invalid('evidence-not-corrected')
  const carried = carry(correctionOf(from.text, to.text), evidence)
  if (carried.state === 'orphan') return invalid('evidence-place-gone')
  const { start, end } = carried.span
  const twin = (await evidenceOf(write.trx, evidence.thread)).find(
    (other) => other.version === to.version.id && other.start === start && other.end === end,
  )
  if (twin) return invalid('evidence-twice')
  const place = { version: to.version.id, start, end, exact: to.text.slice(start, end) }
  await write.update('evidence', { id, revision }, { ...place, voice: voiceAt(to.blocks, start) })
}
