import { newId } from '../database/ids.ts'
import type { Writer } from '../database/write.ts'
import { cover } from '../text/covering.ts'
import type { Step } from './carrying-over.ts'

/**
 * Gives the new text a copy of each mask of the old one, which keeps its own: over the same words, over whatever stands
 * in their place now, and over those words wherever the correction put them. A mask of words that are gone waits for a
 * person; it hides nothing, for there is nothing left to hide.
 */
export async function carryMasks(write: Writer, step: Step): Promise<void> {
  const masks = await write.trx
    .selectFrom('masks')
    .selectAll()
    .where('version', '=', step.from)
    .where('ended', 'is', null)
    .orderBy('start')
    .execute()
  for (const mask of masks) {
    const { document, ground, person, carried } = mask
    const { spans, isSame } = cover(step.correction, mask)
    for (const span of spans) {
      await write.insert('masks', {
        id: newId(),
        ...{ document, version: step.to, ground, person },
        ...span,
        carried: isSame ? carried : 'changed',
      })
    }
    if (spans.length === 0) await write.update('masks', { id: mask.id }, { carried: 'orphan' })
  }
}
