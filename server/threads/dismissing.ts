import { newId } from '../database/ids.ts'
import type { DismissalRow } from '../database/report-tables.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import type { Candidate } from './candidate.ts'
import type { Seen } from './changing.ts'

/** The candidates that somebody put aside, the latest first. */
export async function dismissals(db: Db): Promise<DismissalRow[]> {
  return db
    .selectFrom('dismissals')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('made', 'desc')
    .orderBy('id')
    .execute()
}

export interface Dismissal {
  readonly candidate: Pick<Candidate, 'key' | 'title'>
  /** The name of the derivation that it stands in. */
  readonly derivation: string
  readonly reason: string
}

/**
 * Puts a candidate aside with a reason, so that deriving again does not bring it back as new. It stays to be seen.
 * @throws {AppError} invalid - no reason, or somebody put it aside already
 */
export async function dismissCandidate(write: Writer, dismissal: Dismissal): Promise<void> {
  const { candidate, derivation } = dismissal
  const reason = dismissal.reason.normalize('NFC').trim()
  if (reason === '') invalid('reason-missing')
  const before = (await dismissals(write.trx)).find((row) => row.candidate === candidate.key)
  if (before) invalid('candidate-dismissed', { candidate: before.title })
  const { key, title } = candidate
  await write.insert('dismissals', {
    ...{ id: newId(), candidate: key, derivation, title, reason, person: write.person },
  })
}

/** Takes a candidate back from what was put aside. @throws {AppError} not-found | conflict */
export async function takeBack(write: Writer, dismissal: Seen): Promise<void> {
  await write.end('dismissals', dismissal)
}
