import type { Details } from '../errors.ts'
import { counted } from '../language/figures.ts'
import { type Repair, type RepairKind, repairKinds } from '../text/repair.ts'
import type { Warning } from './reading.ts'

/** What was done, once and more often. */
const phrases: Record<RepairKind, readonly [one: string, many: string]> = {
  'joined-lines': [
    'regeleinde midden in een alinea weggehaald',
    'regeleinden midden in een alinea weggehaald',
  ],
  'split-paragraph': [
    'alinea waar een witregel in stond heel gemaakt',
    'witregels midden in een alinea weggehaald',
  ],
  'joined-word': ['afgebroken woord heel gemaakt', 'afgebroken woorden heel gemaakt'],
  'kept-hyphen': ['woord met een streepje heel gemaakt', 'woorden met een streepje heel gemaakt'],
  ligature: ['letterteken (zoals ﬁ) uitgeschreven', 'lettertekens (zoals ﬁ) uitgeschreven'],
  'soft-hyphen': ['onzichtbaar afbreekteken weggehaald', 'onzichtbare afbreektekens weggehaald'],
  'set-aside': [
    'kop- of voettekst of paginanummer weggelaten',
    'kop- en voetteksten en paginanummers weggelaten',
  ],
  'moved-note': ['noot achter haar alinea gezet', 'noten achter hun alinea gezet'],
  'parted-columns': [
    'plaats waar kolommen naast elkaar stonden, onder elkaar gezet',
    'plaatsen waar kolommen naast elkaar stonden, onder elkaar gezet',
  ],
}

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
  return counted(count, ...phrases[kind])
}

/** What the preview of a file says about the repairs; nothing when there are none. */
export function repairWarnings(repairs: readonly Repair[], file: string): Warning[] {
  if (repairs.length === 0) return []
  const counts = countedRepairs(repairs).map(({ kind, count }) => [kind, count] as const)
  return [{ key: 'ingest.repaired', details: { file, ...Object.fromEntries(counts) } }]
}

export const repairMessages: Record<string, (details: Details) => string> = {
  'ingest.repaired': ({ file, ...details }) => {
    const counts = repairKinds.flatMap((kind) => {
      const count = Number(details[kind] ?? 0)
      return count > 0 ? [repairsInWords(kind, count)] : []
    })
    return `‘${file}’ is hersteld: ${counts.join(', ')}. Wat er in het bestand staat, blijft te zien op de pagina ‘Hersteld’ van de bron.`
  },
}
