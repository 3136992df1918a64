import { newId } from '../database/ids.ts'
import type { CodingPlaceRow } from '../database/source-tables.ts'
import type { CodingRow, New } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { carry } from '../text/carrying.ts'
import { anchor, type Span } from '../text/span.ts'
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
  for (const [coding, state, patch] of carriedOnce(step, standing)) {
    counts[state]++
    patches.set(coding.id, patch)
  }
  await write.insert('coding_places', ...standing.map(placeOf))
  await write.updateEach('codings', patches)
  return counts
}

type Outcome = readonly [coding: CodingRow, state: keyof CarriedOver, patch: Patch]

/**
 * What becomes of each. Where two codings of one coder with one code would come to say the same, the one whose words
 * were kept stays, and the other waits for a person.
 */
function carriedOnce({ correction, to }: Step, standing: readonly CodingRow[]): Outcome[] {
  const taken = new Set<string>()
  const isFree = ({ code, coder }: CodingRow, { start, end }: Span) => {
    const place = `${start} ${end} ${code} ${coder}`
    if (taken.has(place)) return false
    taken.add(place)
    return true
  }
  const placed = (span: Span, carried: CodingRow['carried']): Patch => ({
    ...{ version: to, carried },
    ...anchor(correction.to, span),
  })
  const carried = standing.map((coding) => ({ coding, result: carry(correction, coding) }))
  const order = { kept: 0, changed: 1, orphan: 2 }
  return carried
    .sort((a, b) => order[a.result.state] - order[b.result.state])
    .map(({ coding, result }): Outcome => {
      if (result.state === 'orphan' || !isFree(coding, result.span))
        return [coding, 'orphaned', { carried: 'orphan' }]
      if (result.state === 'kept') return [coding, 'kept', placed(result.span, coding.carried)]
      return [coding, 'changed', placed(result.span, 'changed')]
    })
}

function placeOf(coding: CodingRow): New<CodingPlaceRow> {
  const { id, document, version, start, end, exact, prefix, suffix, code, coder } = coding
  return { id: newId(), coding: id, document, version, start, end, exact, prefix, suffix, code, coder }
}
