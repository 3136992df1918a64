import type { FindingRow } from '../database/report-tables.ts'
import type { AuditedQuotation } from './audit.ts'
import type { AuditFlag, Verdict } from './matching/verdict.ts'

/** The three things that a reviewer judges of a quotation: *woorden, toeschrijving, strekking*. */
export const aspects = ['words', 'attribution', 'meaning'] as const
export type Aspect = (typeof aspects)[number]

type Found = Pick<FindingRow, Aspect>

const wrongVerdicts: readonly Verdict[] = ['altered', 'composite', 'not-found']
const wrongWords: readonly AuditFlag[] = ['negation-changed', 'number-changed', 'name-changed']
const wrongAttributions: readonly AuditFlag[] = [
  'attribution-differs',
  'attribution-missing',
  'agreement-breached',
  'not-participant',
]

/**
 * What is not in order about a quotation. What a person found decides, each aspect by itself: *nee* and *niet vast te
 * stellen* are not in order. What nobody judged is as it was computed, or as a person found it `earlier` of these same
 * words. No computation says anything of meaning.
 */
export function aspectsAtFault(
  quotation: Pick<AuditedQuotation, 'verdict' | 'flags'>,
  finding: Found | undefined,
  earlier?: Found,
): Aspect[] {
  const computed = computedFaults(quotation)
  return aspects.filter((aspect) => {
    const answer = finding?.[aspect] ?? earlier?.[aspect] ?? null
    return answer === null ? computed[aspect] : answer !== 'yes'
  })
}

function computedFaults({
  verdict,
  flags,
}: Pick<AuditedQuotation, 'verdict' | 'flags'>): Record<Aspect, boolean> {
  return {
    words:
      (verdict !== null && wrongVerdicts.includes(verdict)) ||
      flags.some((flag) => wrongWords.includes(flag)),
    attribution: flags.some((flag) => wrongAttributions.includes(flag)),
    meaning: false,
  }
}
