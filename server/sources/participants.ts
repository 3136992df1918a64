import { newId } from '../database/ids.ts'
import type { AttendanceRow, Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { readRows } from '../ingest/rows.ts'

/** Somebody at a session, with the name that only this table knows. */
export interface Attendance extends Omit<AttendanceRow, 'tables'> {
  name: string
  tables: string[]
}

/** Who took part in a session, or in all of them. */
export async function attendances(db: Db, session?: string): Promise<Attendance[]> {
  let query = db
    .selectFrom('attendances')
    .innerJoin('participants', 'participants.id', 'attendances.participant')
    .selectAll('attendances')
    .select('participants.name')
    .where('attendances.ended', 'is', null)
  if (session) query = query.where('attendances.session', '=', session)
  const rows = await query.orderBy('participants.name').execute()
  return rows.map((row) => ({ ...row, tables: JSON.parse(row.tables) }))
}

/** The attendance that a speaker's label in a text of this session names: the whole name, or a part that fits one. */
export function attendanceOf(list: readonly Attendance[], label: string): Attendance | undefined {
  const wanted = fold(label)
  const exact = list.find((one) => fold(one.name) === wanted)
  if (exact) return exact
  const partial = list.filter((one) => fold(one.name).split(' ').includes(wanted))
  return partial.length === 1 ? partial[0] : undefined
}

const fold = (name: string) => name.normalize('NFC').toLocaleLowerCase('nl').replace(/\s+/gu, ' ').trim()

const columns = ['role', 'organisation', 'group', 'tables', 'host', 'notetaker']

/**
 * Takes over the list of who took part in a session. Somebody of the same name in another session is the same person.
 * @returns how many were added
 * @throws {AppError} invalid - not a CSV, or no column `person`
 */
export async function importParticipants(
  write: Writer,
  session: string,
  file: { name: string; bytes: Uint8Array },
): Promise<number> {
  const { rows } = readRows(file.bytes, file.name, { required: ['person'], optional: columns })
  const known = new Map(
    (
      await write.trx.selectFrom('participants').select(['id', 'name']).where('ended', 'is', null).execute()
    ).map((row) => [fold(row.name), row.id]),
  )
  const present = new Set((await attendances(write.trx, session)).map((one) => one.participant))
  let added = 0
  for (const { cells } of rows) {
    const name = (cells.person ?? '').trim()
    if (name === '') continue
    const participant = known.get(fold(name)) ?? newId()
    if (!known.has(fold(name))) await write.insert('participants', { id: participant, name, pseudonym: null })
    known.set(fold(name), participant)
    if (present.has(participant)) continue
    present.add(participant)
    added++
    await write.insert('attendances', {
      id: newId(),
      participant,
      session,
      role: (cells.role ?? '').trim(),
      organisation: (cells.organisation ?? '').trim(),
      group_name: (cells.group ?? '').trim(),
      tables: JSON.stringify(
        (cells.tables ?? '')
          .split(';')
          .map((table) => table.trim())
          .filter(Boolean),
      ),
      is_host: yes(cells.host),
      is_notetaker: yes(cells.notetaker),
    })
  }
  return added
}

const yes = (cell: string | undefined) => Number(/^(1|ja|j|x|yes|true)$/iu.test((cell ?? '').trim()))
