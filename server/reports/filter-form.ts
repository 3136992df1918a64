import { z } from 'zod'
import type { FilterCounts, QuotationFilter } from '../../views/reports/props.ts'
import { type ItemState, states } from '../../views/reports/words.ts'
import type { AuditedQuotation } from './audit.ts'
import { auditFlags, verdicts } from './matching/verdict.ts'
import { isFound, judgedQuotations, type Round } from './round.ts'

/** What the address of a round says; what it cannot mean is left out. */
export const filterQuery = z.object({
  outcome: z.enum(verdicts).optional().catch(undefined),
  flag: z.enum(auditFlags).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  sample: z
    .literal('1')
    .transform(() => true)
    .catch(false),
})

export const placeQuery = z.object({
  quote: z
    .string()
    .regex(/^C\d{1,6}$/u)
    .optional()
    .catch(undefined),
  /** A position in the report, to go to a claim. */
  at: z.coerce.number().int().min(0).optional().catch(undefined),
  part: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  text: z.literal('all').optional().catch(undefined),
  places: z.literal('all').optional().catch(undefined),
})

/** The filter as it stands in an address. */
export function filterInAddress({ outcome, flag, state, sample }: QuotationFilter): string {
  const parameters = new URLSearchParams()
  if (outcome) parameters.set('outcome', outcome)
  if (flag) parameters.set('flag', flag)
  if (state) parameters.set('state', state)
  if (sample) parameters.set('sample', '1')
  return parameters.toString()
}

/** The same, read back from a field of a form. */
export function filterFrom(query: string): QuotationFilter {
  return filterQuery.parse(Object.fromEntries(new URLSearchParams(query)))
}

/** How far people are with a quotation. */
export function stateOf({ findings, replies, closings }: Round, key: string): ItemState {
  if (closings.has(key)) return 'closed'
  if (replies.has(key)) return 'answered'
  return isFound(findings.get(key)) ? 'judged' : 'open'
}

/** The quotations that are judged and that the filter lets through, in the order of the report. */
export function filtered(round: Round, filter: QuotationFilter): AuditedQuotation[] {
  const { outcome, flag, state, sample } = filter
  const drawn = new Set(round.sample?.items)
  return judgedQuotations(round.result).filter(
    ({ key, verdict, flags }) =>
      (!outcome || verdict === outcome) &&
      (!flag || flags.includes(flag)) &&
      (!state || stateOf(round, key) === state) &&
      (!sample || drawn.has(key)),
  )
}

/** How many quotations each choice of the filter would leave. */
export function filterCounts(round: Round): FilterCounts {
  const judged = judgedQuotations(round.result)
  const countsOf = <Value extends string>(
    values: readonly Value[],
    has: (quotation: AuditedQuotation, value: Value) => boolean,
  ) =>
    values
      .map((value) => ({ value, count: judged.filter((each) => has(each, value)).length }))
      .filter(({ count }) => count > 0)
  return {
    all: judged.length,
    outcomes: countsOf(verdicts, ({ verdict }, value) => verdict === value),
    flags: countsOf(auditFlags, ({ flags }, value) => flags.includes(value)),
    states: countsOf(states, ({ key }, value) => stateOf(round, key) === value),
  }
}

/** The quotation after this one, among those that the filter let through before it was judged. */
export function nextOf(round: Round, filter: QuotationFilter, key: string): string | undefined {
  const all = judgedQuotations(round.result).map((quotation) => quotation.key)
  const at = all.indexOf(key)
  return filtered(round, filter).find((quotation) => all.indexOf(quotation.key) > at)?.key
}
