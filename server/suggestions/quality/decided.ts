import type { CodingRow, DecisionRow } from '../../database/coding-tables.ts'
import type { Decided } from './code-quality.ts'

/** A decision on a suggestion. */
type Decision = Pick<DecisionRow, 'version' | 'start' | 'end' | 'code' | 'verdict' | 'coding'>

/**
 * What became of suggestions, per code: of each span only the last decision counts. What was taken over in bulk was
 * not looked at one by one and stands apart; what was taken over and removed later is no decision any more.
 */
export function countDecisions(
  decisions: readonly Decision[],
  codings: ReadonlyMap<string, Pick<CodingRow, 'origin'>>,
): Map<string, Decided> {
  const last = new Map<string, Decision>()
  for (const decision of decisions) {
    const { code, version, start, end } = decision
    last.set(`${code} ${version} ${start} ${end}`, decision)
  }
  const counts = new Map<string, Decided>()
  for (const { code, verdict, coding } of last.values()) {
    const made = coding === null ? undefined : codings.get(coding)
    if (verdict !== 'left' && !made) continue
    const own = counts.get(code) ?? noDecisions
    const kind = made?.origin === 'bulk' ? 'bulk' : verdict
    counts.set(code, { ...own, shown: own.shown + 1, [kind]: own[kind] + 1 })
  }
  return counts
}

export const noDecisions: Decided = { shown: 0, taken: 0, adjusted: 0, left: 0, bulk: 0 }
