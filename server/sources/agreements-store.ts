import { newId } from '../database/ids.ts'
import type { AgreementLevel } from '../database/report-tables.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import type { Agreement } from './agreements.ts'

interface Whose {
  readonly participant: string
  readonly session: string
}

/** The name of somebody's agreement in a map over all of them. */
export const agreementKey = ({ participant, session }: Whose) => `${participant} ${session}`

/** Every agreement that stands, by `agreementKey`. */
export async function agreements(db: Db): Promise<Map<string, Agreement>> {
  const rows = await db.selectFrom('agreements').selectAll().where('ended', 'is', null).execute()
  return new Map(
    rows.map(({ id, revision, level, agreed_on, how, ...whose }) => [
      agreementKey(whose),
      { id, revision, level, agreed_on, how },
    ]),
  )
}

/** What somebody agreed to, as a form or a list says it. */
export interface Agreed {
  readonly level: AgreementLevel
  /** YYYY-MM-DD */
  readonly agreed_on: string | null
  readonly how: string
}

/**
 * Keeps what somebody agreed to about being quoted from a session, in the place of what was agreed before.
 * @param revision of the agreement that the form was made from; 0 when there was none
 * @returns whether anything changed
 * @throws {AppError} conflict - somebody else changed it meanwhile
 */
export async function agree(
  write: Writer,
  whose: Whose,
  { revision, ...agreed }: Agreed & { readonly revision?: number | undefined },
): Promise<boolean> {
  const known = await standing(write.trx, whose)
  if (!known) {
    await write.insert('agreements', { id: newId(), ...whose, ...agreed })
    return true
  }
  const isSame =
    known.level === agreed.level && known.agreed_on === agreed.agreed_on && known.how === agreed.how
  if (isSame) return false
  await write.update('agreements', { id: known.id, revision }, agreed)
  return true
}

/** Takes an agreement away, as if nobody had asked. @throws {AppError} not-found | conflict */
export async function endAgreement(
  write: Writer,
  agreement: { id: string; revision?: number | undefined },
): Promise<void> {
  await write.end('agreements', agreement)
}

async function standing(db: Db, { participant, session }: Whose) {
  return db
    .selectFrom('agreements')
    .selectAll()
    .where('participant', '=', participant)
    .where('session', '=', session)
    .where('ended', 'is', null)
    .executeTakeFirst()
}
