import type { Db } from '../../database/tables.ts'
import { notFound } from '../../errors.ts'
import { inParts } from '../../progress.ts'
import type { Found } from '../../reports/found.ts'
import type { Conclusion } from '../../reports/round.ts'
import { listedRounds } from '../../reports/store.ts'
import { foundIn } from '../../reports/tallying.ts'
import { fileOf, fileOfText } from '../file.ts'
import type { ExportFile } from '../sheet.ts'
import { type OutgoingRound, outgoingRound } from './outgoing.ts'
import { auditPaper } from './paper.ts'
import { auditSheet } from './sheet.ts'

export const auditFormats = ['docx', 'csv', 'html', 'json'] as const
export type AuditFormat = (typeof auditFormats)[number]

/**
 * One round of a rapporttoets as a file. The words of sources follow the rules for quoting; where some are hidden,
 * the difference stays away too.
 * @throws {AppError} not-found - no such round; internal - what was kept is damaged
 */
export async function exportAudit(db: Db, audit: string, format: AuditFormat): Promise<ExportFile> {
  const part = inParts({ covering: 8, file: 2 })
  const out = await part('covering', () => outgoingRound(db, audit))
  const rows = out.quotations.length
  if (format === 'json') return fileOfText(`${JSON.stringify(auditJson(out), null, 2)}\n`, format, rows)
  return part('file', () => fileOf({ sheet: auditSheet(out), paper: auditPaper(out) }, format, rows))
}

/** The id of the newest round of a report, by the name, title or id of its document, or the id of a round. */
export async function newestRound(db: Db, report: string): Promise<string> {
  const wanted = report.trim().toLocaleLowerCase('nl')
  const found = (await listedRounds(db)).find(({ id, document }) =>
    [id, document.id, document.name, document.title ?? ''].some(
      (name) => name.toLocaleLowerCase('nl') === wanted,
    ),
  )
  return found?.id ?? notFound('audit-not-found')
}

/** The same for programs; its shape stands in `docs/exports.md`. */
function auditJson({ round, quotations, terms, claims, names }: OutgoingRound): unknown {
  const { audit, result, sample, conclusion } = round
  const named = <Row extends { person: string }>(row: Row | undefined) =>
    row ? { ...row, person: names.get(row.person) ?? row.person } : null
  const listed = <Row extends { person: string }>(rows: ReadonlyMap<string, Row>, key: string) =>
    named(rows.get(key))
  return {
    format: 'rode-draad/audit-export/1',
    audit: audit.id,
    round: audit.round,
    at: audit.at,
    by: names.get(audit.person) ?? audit.person,
    hash: audit.hash,
    input: audit.input,
    report: result.report,
    searched: result.searched,
    excluded: result.excluded,
    counts: result.counts,
    found: namedAlone(foundIn(round), names),
    quotes: quotations.map((quotation) => ({
      ...quotation,
      finding: listed(round.findings, quotation.key),
      reply: listed(round.replies, quotation.key),
      closing: listed(round.closings, quotation.key),
    })),
    terms,
    extents: result.extents.map((extent) => ({
      ...extent,
      judgement: listed(round.judgements, extent.key),
    })),
    claims: claims.map((claim) => ({ ...claim, judgement: named(claim.judgement) })),
    sample,
    conclusion: conclusion && namedConclusion(conclusion, names),
  }
}

type Names = OutgoingRound['names']

const namedAlone = (found: Found, names: Names): Found => ({
  ...found,
  alone: found.alone.map((one) => ({ ...one, person: names.get(one.person) ?? one.person })),
})

const namedConclusion = ({ person, found, ...conclusion }: Conclusion, names: Names) => ({
  ...conclusion,
  person: names.get(person) ?? person,
  ...(found && { found: namedAlone(found, names) }),
})
