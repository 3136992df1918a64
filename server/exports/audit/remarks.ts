import { hiddenIn } from '../../quotes/hidden-text.ts'
import { type Hidden, masked } from '../../quotes/masking.ts'
import type { Register } from '../../quotes/place.ts'
import type { Round } from '../../reports/round.ts'

/** What any session keeps from others: words that people write about a round belong to no session. */
export function hiddenAnywhere(register: Register): Hidden[] {
  const sessions = [null, ...register.sessions.keys()]
  const known = new Map<string, Hidden>()
  for (const hidden of sessions.flatMap((session) => hiddenIn(register, session, []))) {
    known.set(hidden.words, known.get(hidden.words) ?? hidden)
  }
  return [...known.values()].sort((a, b) => b.words.length - a.words.length)
}

/** A round with the names of who took part covered in whatever people wrote about it. */
export function withCoveredRemarks(round: Round, hidden: readonly Hidden[]): Round {
  const covered = (text: string) => masked(text, hidden)
  const remarked = <Row extends { remark: string }>(rows: ReadonlyMap<string, Row>) =>
    new Map([...rows].map(([key, row]) => [key, { ...row, remark: covered(row.remark) }]))
  const { closings, conclusion } = round
  return {
    ...round,
    findings: remarked(round.findings),
    replies: remarked(round.replies),
    judgements: remarked(round.judgements),
    closings: new Map(
      [...closings].map(([key, row]) => [
        key,
        { ...row, exception: row.exception && covered(row.exception) },
      ]),
    ),
    conclusion: conclusion && {
      ...conclusion,
      reason: conclusion.reason && covered(conclusion.reason),
      exceptions: conclusion.exceptions.map((each) => ({ ...each, reason: covered(each.reason) })),
    },
  }
}
