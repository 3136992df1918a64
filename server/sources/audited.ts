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

/** `ronde 1`, `rondes 1, 2`, or undefined when there is none. */
export function roundsInWords(rounds: readonly number[]): string | undefined {
  if (rounds.length === 0) return undefined
  return `${rounds.length === 1 ? 'ronde' : 'rondes'} ${rounds.join(', ')}`
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
      rounds: roundsInWords(rounds),
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
    rounds: roundsInWords(await roundsOn(db, version.id)),
  })
}
