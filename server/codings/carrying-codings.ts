import type { CodingRow } from '../database/coding-tables.ts'
import { newId } from '../database/ids.ts'
import type { CodingPlaceRow } from '../database/source-tables.ts'
import type { New } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import type { Carried } from '../text/carrying.ts'
import { anchor } from '../text/span.ts'
import { carriedOnce } from './carried-once.ts'
import type { CarriedOver, Step } from './carrying-over.ts'

type Patch = Partial<Pick<CodingRow, 'version' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'carried'>>

/** Carries every coding over, and keeps for each where it stood. */
export async function carryCodings(write: Writer, step: Step): Promise<CarriedOver> {
  const standing = await write.trx
    .selectFrom('codings')
    .selectAll()
    .where('version', '=', step.from)
    .where('ended', 'is', null)
    .where((eb) => eb.or([eb('carried', 'is', null), eb('carried', '=', 'changed')]))
    .orderBy('start')
    .orderBy('end')
    .orderBy('id')
    .execute()
  const counts = { kept: 0, changed: 0, orphaned: 0 }
  const patches = new Map<string, Patch>()
  for (const [coding, result] of carriedOnce(step.correction, standing)) {
    const [state, patch] = outcomeOf(coding, result, step)
    counts[state]++
    patches.set(coding.id, patch)
  }
  await write.insertEach('coding_places', standing.map(placeOf))
  await write.updateEach('codings', patches)
  return counts
}

type Outcome = readonly [state: keyof CarriedOver, patch: Patch]

/** What becomes of one coding in the next text version. */
export function outcomeOf(coding: CodingRow, result: Carried, { correction, to }: Step): Outcome {
  if (result.state === 'orphan') return ['orphaned', { carried: 'orphan' }]
  const carried = result.state === 'changed' ? 'changed' : coding.carried
  return [result.state, { version: to, carried, ...anchor(correction.to, result.span) }]
}

/** Where a coding stands, to be kept when it is carried on. */
export function placeOf(coding: CodingRow): New<CodingPlaceRow> {
  const { id, document, version, start, end, exact, prefix, suffix, code, coder } = coding
  return { id: newId(), coding: id, document, version, start, end, exact, prefix, suffix, code, coder }
}
