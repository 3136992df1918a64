import type { CodingRow } from '../database/coding-tables.ts'
import { type Carried, type Correction, carry } from '../text/carrying.ts'

/**
 * What a correction makes of each coding. Where two codings of one coder with one code would come to say the same, the
 * one whose words were kept stays, and the other comes loose. @returns the kept ones first, then the changed ones
 */
export function carriedOnce(
  correction: Correction,
  standing: readonly CodingRow[],
): (readonly [CodingRow, Carried])[] {
  const order = { kept: 0, changed: 1, orphan: 2 }
  const taken = new Set<string>()
  return standing
    .map((coding) => [coding, carry(correction, coding)] as const)
    .sort(([, a], [, b]) => order[a.state] - order[b.state])
    .map(([coding, result]) => {
      if (result.state === 'orphan') return [coding, result]
      const place = `${result.span.start} ${result.span.end} ${coding.code} ${coding.coder}`
      if (taken.has(place)) return [coding, { state: 'orphan' }]
      taken.add(place)
      return [coding, result]
    })
}
