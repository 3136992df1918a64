import { startRound } from '../reports/rounds.ts'
import { keepReport } from '../reports/upload-form.ts'
import type { Result } from './task.ts'
import type { Wanted } from './wanted.ts'
import type { Place } from './works.ts'

/**
 * Audits a report, and keeps what was computed as a round. A report that was handed in is kept first; that stays, also
 * when the round is stopped.
 * @throws {AppError} invalid - the report cannot be read; not-found - it is gone
 */
export async function beginRound(
  { project: { db }, handed }: Place,
  { person, round: id, previous, report }: Extract<Wanted, { kind: 'audit' }>,
): Promise<Result> {
  const document =
    'document' in report
      ? report.document
      : await keepReport(db, person, { name: report.file, bytes: await handed(0) })
  const { result, event } = await startRound(db, { id, person, document, previous })
  return { address: `/reports/${result.id}`, event }
}
