import type { Db, DocumentRow } from '../database/tables.ts'
import { AppError } from '../errors.ts'
import { looksLikeVersionOf } from './name-versions.ts'

type Named = Pick<DocumentRow, 'id' | 'name' | 'title'>

/** The numbers of the rounds of the rapporttoets that a document went through, in their order. */
export async function roundsOn(db: Db, document: string): Promise<number[]> {
  const rows = await db
    .selectFrom('audits')
    .select('round')
    .where('document', '=', document)
    .where('ended', 'is', null)
    .orderBy('round')
    .execute()
  return rows.map(({ round }) => round)
}

/** `1, 2` for a sentence that says of which rounds it speaks, or undefined when there are none. */
export function roundNumbers(rounds: readonly number[]): string | undefined {
  return rounds.length === 0 ? undefined : rounds.join(', ')
}

/**
 * A report that was audited is no source, and neither is another version of it: it would prove itself.
 * @throws {AppError} invalid - `report-audited`, `report-version-audited`
 */
export async function mustNotBeAudited(db: Db, document: Named): Promise<void> {
  const rounds = await roundsOn(db, document.id)
  if (rounds.length > 0) {
    throw new AppError('invalid', 'report-audited', {
      document: document.name,
      rounds: roundNumbers(rounds),
    })
  }
  const audited = await db
    .selectFrom('audits')
    .innerJoin('documents', 'documents.id', 'audits.document')
    .select(['documents.id', 'documents.name', 'documents.title'])
    .distinct()
    .where('audits.ended', 'is', null)
    .execute()
  const version = audited.find((other) => looksLikeVersionOf(other, document))
  if (!version) return
  throw new AppError('invalid', 'report-version-audited', {
    ...{ document: document.name, version: version.name },
    rounds: roundNumbers(await roundsOn(db, version.id)),
  })
}
