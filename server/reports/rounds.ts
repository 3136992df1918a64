import { lastErasure } from '../database/cleaning.ts'
import { newId, sha256 } from '../database/ids.ts'
import type { AuditRow } from '../database/report-tables.ts'
import type { Db, DocumentRow } from '../database/tables.ts'
import { type Recorded, record, type Writer } from '../database/write.ts'
import { AppError, invalid } from '../errors.ts'
import { keeping } from '../progress.ts'
import { canonicalJson } from '../quotes/canonical-json.ts'
import { looksLikeVersionOf } from '../sources/name-versions.ts'
import { documentNamed } from '../sources/store.ts'
import type { AuditResult } from './audit.ts'
import { auditDocument } from './auditing.ts'
import { stateHash } from './source-state.ts'

/** A round that a next one can be compared with. */
export type EarlierRound = Pick<AuditRow, 'id' | 'round' | 'document' | 'at'> &
  Pick<DocumentRow, 'name' | 'title'>

/**
 * The rounds that a next round of this report can follow, the newest first; the likely one is the first of the report
 * itself, else of a report that looks like an earlier version of it.
 */
export async function earlierRounds(
  db: Db,
  document: Pick<DocumentRow, 'id' | 'name' | 'title'>,
): Promise<{ rounds: EarlierRound[]; likely: EarlierRound | undefined }> {
  const rounds = await db
    .selectFrom('audits')
    .innerJoin('documents', 'documents.id', 'audits.document')
    .select([
      'audits.id',
      'audits.round',
      'audits.document',
      'audits.at',
      'documents.name',
      'documents.title',
    ])
    .where('audits.ended', 'is', null)
    .orderBy('audits.made', 'desc')
    .execute()
  const likely =
    rounds.find((round) => round.document === document.id) ??
    rounds.find((round) => looksLikeVersionOf(round, document))
  return { rounds, likely }
}

/** A round that was just begun, with what was computed for it. */
export interface StartedRound {
  readonly id: string
  readonly round: number
  readonly result: AuditResult
}

/**
 * Audits a report and keeps what was computed as a round that people can judge.
 * @param id what the round will be called
 * @param previous the round before; null for none; the likely one of `earlierRounds` when it is not given
 * @throws {AppError} not-found - no such report; invalid - the round before does not exist; conflict - something was
 *   erased meanwhile, which the round might hold
 */
export async function startRound(
  db: Db,
  {
    id = newId(),
    person,
    document: name,
    previous,
  }: { id?: string; person: string; document: string; previous?: string | null | undefined },
): Promise<Recorded<StartedRound>> {
  const document = await documentNamed(db, name)
  const erasure = await lastErasure(db)
  const result = await auditDocument(db, document.id)
  const json = canonicalJson(JSON.parse(JSON.stringify(result)))
  const begin = async (write: Writer, sealed: () => void) => {
    if ((await lastErasure(write.trx)) !== erasure) throw new AppError('conflict', 'round-erased-meanwhile')
    const before = await roundBefore(write.trx, document, previous)
    const round = Math.max((before?.round ?? 0) + 1, await nextRound(write.trx, document.id))
    const version = await versionId(write.trx, document.id, result.report.version)
    await write.insert('audits', {
      ...{ id, document: document.id, version, round, previous: before?.id ?? null, person },
      ...{ result: json, hash: sha256(json), input: stateHash(result.state), sample: null, conclusion: null },
    })
    sealed()
    return { id, round, result }
  }
  const act = { person, act: 'audit.start', subject: document.id }
  return keeping((sealed) => record(db, act, (write) => begin(write, sealed)))
}

async function roundBefore(
  db: Db,
  document: DocumentRow,
  previous: string | null | undefined,
): Promise<EarlierRound | undefined> {
  if (previous === null) return undefined
  const { rounds, likely } = await earlierRounds(db, document)
  if (previous === undefined) return likely
  return rounds.find(({ id }) => id === previous) ?? invalid('audit-previous-other')
}

/** A report counts on after its own rounds, also those that were undone: these can come back. */
async function nextRound(db: Db, document: string): Promise<number> {
  const last = await db
    .selectFrom('audits')
    .select((eb) => eb.fn.max('round').as('round'))
    .where('document', '=', document)
    .executeTakeFirst()
  return (last?.round ?? 0) + 1
}

async function versionId(db: Db, document: string, number: number): Promise<string> {
  const row = await db
    .selectFrom('text_versions')
    .select('id')
    .where('document', '=', document)
    .where('number', '=', number)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  return row.id
}
