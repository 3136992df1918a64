import { sql } from 'kysely'
import { z } from 'zod'
import { sha256 } from '../database/ids.ts'
import type { AuditRow } from '../database/report-tables.ts'
import type { Db, DocumentRow } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { AppError, notFound } from '../errors.ts'
import type { AuditedQuotation, AuditResult } from './audit.ts'
import { verdicts } from './matching/verdict.ts'
import { parsedConclusion, parsedSample, type Round } from './round.ts'

/** One line of the list of rounds. */
export interface ListedRound {
  readonly id: string
  readonly round: number
  readonly document: Pick<DocumentRow, 'id' | 'name' | 'title'>
  readonly person: string
  readonly at: string
  readonly counts: AuditResult['counts']
  /** Quotations that are judged, and how many of them a reviewer closed. */
  readonly quotations: number
  readonly closed: number
  readonly isConcluded: boolean
  /** What was kept can no longer be read: somebody changed it outside the program. */
  readonly isDamaged: boolean
}

const counted = z.record(z.string(), z.number())

/** Every round that stands, the newest first. Results are heavy: only their counts are read. */
export async function listedRounds(db: Db): Promise<ListedRound[]> {
  const rows = await db
    .selectFrom('audits')
    .innerJoin('documents', 'documents.id', 'audits.document')
    .select([
      'audits.id',
      'audits.round',
      'audits.document',
      'audits.person',
      'audits.at',
      'audits.conclusion',
    ])
    .select(['documents.name', 'documents.title'])
    .select(countsIfReadable.as('counts'))
    .where('audits.ended', 'is', null)
    .orderBy('audits.made', 'desc')
    .execute()
  const closed = await db
    .selectFrom('closings')
    .select(['audit', (eb) => eb.fn.countAll<number>().as('closed')])
    .where('ended', 'is', null)
    .groupBy('audit')
    .execute()
  const closedIn = new Map(closed.map((row) => [row.audit, row.closed]))
  return rows.map((row) => {
    const read = counted.safeParse(JSON.parse(row.counts ?? 'null'))
    const counts = read.data ?? {}
    return {
      id: row.id,
      round: row.round,
      document: { id: row.document, name: row.name, title: row.title },
      person: row.person,
      at: row.at,
      counts,
      quotations: verdicts.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0),
      closed: closedIn.get(row.id) ?? 0,
      isConcluded: row.conclusion !== null,
      isDamaged: !read.success,
    }
  })
}

/** SQLite refuses a whole query over one result that is no JSON any more. */
const countsIfReadable = sql<string | null>`
  CASE WHEN json_valid(audits.result) AND json_type(audits.result, '$.counts') = 'object'
  THEN json_extract(audits.result, '$.counts') END`

/** One row of a round. @throws {AppError} not-found */
export async function auditRow(db: Db, id: string): Promise<AuditRow> {
  const row = await db
    .selectFrom('audits')
    .selectAll()
    .where('id', '=', id)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return row ?? notFound('audit-not-found')
}

/** One round with everything that people found. @throws {AppError} not-found; conflict - what was kept is damaged */
export async function roundOf(db: Db, id: string): Promise<Round> {
  const row = await auditRow(db, id)
  const { result, sample, conclusion, ...audit } = row
  const document = await db
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', row.document)
    .executeTakeFirstOrThrow()
  const [findings, replies, closings, judgements] = [
    await db.selectFrom('findings').selectAll().where('audit', '=', id).where('ended', 'is', null).execute(),
    await db.selectFrom('replies').selectAll().where('audit', '=', id).where('ended', 'is', null).execute(),
    await db.selectFrom('closings').selectAll().where('audit', '=', id).where('ended', 'is', null).execute(),
    await db
      .selectFrom('judgements')
      .selectAll()
      .where('audit', '=', id)
      .where('ended', 'is', null)
      .execute(),
  ]
  return {
    audit,
    document,
    result: storedResult(row),
    sample: readable(parsedSample(sample)),
    conclusion: readable(parsedConclusion(conclusion)),
    findings: byItem(findings),
    replies: byItem(replies),
    closings: byItem(closings),
    judgements: byItem(judgements),
  }
}

const byItem = <Row extends { item: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.item, row]))

function readable<Kept>(kept: Kept | undefined): Kept {
  if (kept === undefined) throw new AppError('conflict', 'audit-damaged')
  return kept
}

/** The result of a round as it was kept. @throws {AppError} conflict - it is not what was kept */
export function storedResult({ result, hash }: Pick<AuditRow, 'result' | 'hash'>): AuditResult {
  if (sha256(result) !== hash) throw new AppError('conflict', 'audit-damaged')
  const parsed: AuditResult = JSON.parse(result)
  return parsed
}

/**
 * The round that somebody wants to write in.
 * @throws {AppError} not-found - no such round
 * @throws {AppError} forbidden - it was closed: nothing in it changes any more
 */
export async function openRound(write: Writer, id: string): Promise<AuditRow> {
  const row = await auditRow(write.trx, id)
  if (row.conclusion !== null) throw new AppError('forbidden', 'audit-closed')
  return row
}

/**
 * A quotation of a result that people judge.
 * @throws {AppError} not-found - no such key; invalid - a term or a title
 */
export function judgedQuotation({ quotes }: Pick<AuditResult, 'quotes'>, key: string): AuditedQuotation {
  const found = quotes.find((quotation) => quotation.key === key)
  if (!found) return notFound('audit-item-not-found', { item: key })
  if (found.verdict === null) throw new AppError('invalid', 'audit-term', { item: key })
  return found
}
