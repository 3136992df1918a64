import { counted } from '../language/figures.ts'
import { t } from '../language/t.ts'
import { type Repair, type RepairKind, repairKinds } from '../text/repair.ts'
import type { Warning } from './reading.ts'

/** How many repairs there are of each kind, in the order of `repairKinds`. */
export function countedRepairs(repairs: readonly Repair[]): { kind: RepairKind; count: number }[] {
  const counts = new Map<RepairKind, number>()
  for (const { kind } of repairs) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return repairKinds.flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined ? [] : [{ kind, count }]
  })
}

/** `3 afgebroken woorden heel gemaakt`. */
export function repairsInWords(kind: RepairKind, count: number): string {
  const { one, more } = t.repairsMade[kind]
  return counted(count, one, more)
}

/** What the preview of a file says about the repairs; nothing when there are none. */
export function repairWarnings(repairs: readonly Repair[], file: string): Warning[] {
  if (repairs.length === 0) return []
  const counts = countedRepairs(repairs).map(({ kind, count }) => [kind, count] as const)
  return [{ key: 'ingest.repaired', details: { file, ...Object.fromEntries(counts) } }]
}
