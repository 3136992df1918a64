import type { Outward } from '../../quotes/outward.ts'
import type { AuditResult } from '../../reports/audit.ts'
import type { Round } from '../../reports/round.ts'

/**
 * A round with names of who took part and blackened words covered in whatever people wrote about it, and in the names
 * of files and sessions.
 */
export function withCoveredRemarks(round: Round, outward: Outward): Round {
  const covered = (text: string) => outward.words(text)
  const remarked = <Row extends { remark: string }>(rows: ReadonlyMap<string, Row>) =>
    new Map([...rows].map(([key, row]) => [key, { ...row, remark: covered(row.remark) }]))
  const { closings, conclusion, document, result } = round
  return {
    ...round,
    document: { ...document, name: outward.file(document.name), title: outward.maybe(document.title) },
    result: withCoveredNames(result, outward),
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
      report: { ...conclusion.report, document: outward.file(conclusion.report.document) },
      changedSince: conclusion.changedSince.map((change) => ({
        ...change,
        document: change.document && outward.file(change.document),
      })),
      reason: conclusion.reason && covered(conclusion.reason),
      exceptions: conclusion.exceptions.map((each) => ({ ...each, reason: covered(each.reason) })),
    },
  }
}

function withCoveredNames(result: AuditResult, outward: Outward): AuditResult {
  const { report, searched, state, excluded } = result
  const titled = <Thing extends { readonly title: string }>(things: readonly Thing[]) =>
    things.map((thing) => ({ ...thing, title: outward.words(thing.title) }))
  return {
    ...result,
    report: { ...report, document: outward.file(report.document) },
    searched: {
      ...searched,
      sessions: titled(searched.sessions),
      withoutDocuments: titled(searched.withoutDocuments),
    },
    state: {
      ...state,
      documents: state.documents.map((one) => ({ ...one, name: outward.file(one.name) })),
    },
    excluded: excluded.map((one) => ({ ...one, document: outward.file(one.document) })),
  }
}
