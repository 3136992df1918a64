import { chainStart } from '../database/chain.ts'
import { headOf, type Writer } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { canonicalJson } from '../quotes/canonical-json.ts'
import { checkedRemark } from './findings.ts'
import type { Found } from './found.ts'
import { type Conclusion, isFound, openQuotations, type Round } from './round.ts'
import { changesBetween, sourceState } from './source-state.ts'
import { openRound, roundOf } from './store.ts'
import { foundIn } from './tallying.ts'

/**
 * Closes a round for good: *Afgerond door … op …*, with the hash of the report and of the result, the state of the
 * sources, what changed in them since, the head of the chain, the counts, what people found and every
 * exception. After it nothing in the
 * round changes.
 * @param reason why the round is done while quotations are open; kept only when some are
 * @throws {AppError} invalid - quotations are open and there is no reason, or one is closed without its three findings
 * @throws {AppError} not-found | forbidden | conflict as for every act in a round
 */
export async function finishRound(
  write: Writer,
  {
    audit,
    revision,
    reason,
  }: { audit: string; revision?: number | undefined; reason?: string | null | undefined },
): Promise<Conclusion> {
  await openRound(write, audit)
  const round = await roundOf(write.trx, audit)
  const open = openQuotations(round).map(({ key }) => key)
  const why = checkedRemark(reason ?? '')
  if (open.length > 0 && why === '') {
    throw new AppError('invalid', 'audit-still-open', { open: open.length })
  }
  const unfound = [...round.closings.keys()].filter((key) => !isFound(round.findings.get(key)))
  if (unfound.length > 0) throw new AppError('invalid', 'audit-closed-unfound', { items: unfound.join(', ') })
  const head = await headOf(write.trx)
  const conclusion: Conclusion & { found: Found } = {
    ...whatWasAudited(round),
    person: write.person,
    at: write.at,
    changedSince: changesBetween(round.result.state, await sourceState(write.trx)),
    head: head ? `${head.seq}:${head.hash}` : `0:${chainStart}`,
    open,
    reason: open.length > 0 ? why : null,
    exceptions: exceptionsIn(round),
    found: foundIn(round),
  }
  await write.update('audits', { id: audit, revision }, { conclusion: canonicalJson(conclusion) })
  return conclusion
}

function whatWasAudited({ audit, result }: Round) {
  const { document, version, sha256, original } = result.report
  return {
    format: 'rode-draad/conclusion/1' as const,
    report: { document, version, sha256, original },
    result: audit.hash,
    input: audit.input,
    counts: { ...result.counts },
  }
}

/** In the order of the report. */
function exceptionsIn({ result, closings }: Round): Conclusion['exceptions'] {
  return result.quotes.flatMap(({ key }) => {
    const closing = closings.get(key)
    return closing?.exception ? [{ item: key, person: closing.person, reason: closing.exception }] : []
  })
}
