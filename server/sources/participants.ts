import { newId } from '../database/ids.ts'
import type { AttendanceRow, Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { foldedName } from '../text/folding.ts'
import { nameInLabel } from '../text/label-name.ts'
import type { Agreement } from './agreements.ts'
import { agree, agreementKey, agreements } from './agreements-store.ts'
import { type Facts, readParticipantList, type Unused } from './participant-rows.ts'
import { mustTellNobody } from './pseudonyms.ts'

/** Somebody at a session, with the name that only this table knows, and what was agreed about being quoted. */
export interface Attendance extends Omit<AttendanceRow, 'tables'> {
  name: string
  /** What stands in the place of the name in whatever goes to others; null for `[naam]`. */
  pseudonym: string | null
  tables: string[]
  /** Null when nobody asked. */
  agreement: Agreement | null
}

/** Who took part in a session, or in all of them. */
export async function attendances(db: Db, session?: string): Promise<Attendance[]> {
  let query = db
    .selectFrom('attendances')
    .innerJoin('participants', 'participants.id', 'attendances.participant')
    .selectAll('attendances')
    .select(['participants.name', 'participants.pseudonym'])
    .where('attendances.ended', 'is', null)
  if (session) query = query.where('attendances.session', '=', session)
  const rows = await query.orderBy('participants.name').execute()
  const agreed = await agreements(db)
  return rows.map((row) => ({
    ...row,
    tables: JSON.parse(row.tables),
    agreement: agreed.get(agreementKey(row)) ?? null,
  }))
}

/**
 * The attendance that a speaker's label in a text of this session names: the whole name, or a part that fits one. What
 * a label says in brackets (`Fatima (thuiszorg)`) is no part of the name.
 * @param participant who speaks, when a person said so: that goes before the label
 */
export function attendanceOf(
  list: readonly Attendance[],
  label: string,
  participant?: string,
): Attendance | undefined {
  const { people, isWhole } = meantBy(list, label, participant)
  return isWhole || people.length === 1 ? people[0] : undefined
}

/** Everybody whom a label may name, where it fits several people: the strictest agreement of them must hold. */
export function attendancesMeant(
  list: readonly Attendance[],
  label: string,
  participant?: string,
): readonly Attendance[] {
  return meantBy(list, label, participant).people
}

function meantBy(list: readonly Attendance[], label: string, participant: string | undefined) {
  const known = participant && list.find((one) => one.participant === participant)
  if (known) return { people: [known], isWhole: true }
  const names = new Set([foldedName(label), foldedName(nameInLabel(label))])
  const whole = list.filter(({ name }) => names.has(foldedName(name)))
  if (whole.length > 0) return { people: whole, isWhole: true }
  const part = foldedName(nameInLabel(label))
  return { people: list.filter(({ name }) => foldedName(name).split(' ').includes(part)), isWhole: false }
}

/** Whether somebody sat at a table; in a round when it is known and the list says where everybody was in each. */
export function satAt({ tables }: Pick<Attendance, 'tables'>, table: string, round?: string | null): boolean {
  const short = (title: string) => title.toLocaleLowerCase('nl').replace(/^tafel\s+/u, '')
  return seatsIn(tables, round).some((each) => each !== '' && short(each) === short(table))
}

/** Where somebody sat in a round, as far as that is known; at all tables that the list names when it is not. */
export function seatsIn(tables: readonly string[], round: string | null | undefined): readonly string[] {
  const number = Number(/\d+/u.exec(round ?? '')?.[0])
  const inRound = tables.length > 1 ? tables[number - 1] : undefined
  return inRound === undefined ? tables : [inRound]
}

/** What became of a list of who took part. */
export interface ListTaken {
  added: number
  /** Who was on the list already, whatever of them changed. */
  known: number
  /** Every line, column and cell of the file that was not used. */
  unused: readonly Unused[]
}

/**
 * Takes over the list of who took part in a session. Somebody of the same name in another session is the same person.
 * Of who is on the list already a cell that is filled in replaces what stood there.
 * @throws {AppError} invalid - what `readParticipantList` refuses, or a pseudonym that tells who it is
 */
export async function importParticipants(
  write: Writer,
  session: string,
  file: { name: string; bytes: Uint8Array },
): Promise<ListTaken> {
  const { people, unused } = readParticipantList(file)
  const known = new Map((await participants(write.trx)).map((row) => [foldedName(row.name), row]))
  const present = new Map((await attendances(write.trx, session)).map((one) => [one.participant, one]))
  const renamed = new Map<string, string>()
  let added = 0
  for (const { name, facts, agreed, pseudonym } of people) {
    const standing = known.get(foldedName(name))
    const participant = standing?.id ?? newId()
    if (!standing) await write.insert('participants', { id: participant, name, pseudonym })
    else if (pseudonym !== null && pseudonym !== standing.pseudonym) {
      await write.update('participants', { id: participant }, { pseudonym })
    }
    if (pseudonym !== null) renamed.set(participant, pseudonym)
    const there = present.get(participant)
    if (there) await write.update('attendances', { id: there.id }, facts)
    else {
      added++
      await write.insert('attendances', { id: newId(), participant, session, ...nothingKnown, ...facts })
    }
    if (agreed) await agree(write, { participant, session }, agreed)
  }
  for (const [participant, pseudonym] of renamed) await mustTellNobody(write, participant, pseudonym)
  return { added, known: people.length - added, unused }
}

export const participants = (db: Db) =>
  db
    .selectFrom('participants')
    .select(['id', 'name', 'pseudonym', 'revision'])
    .where('ended', 'is', null)
    .execute()

const nothingKnown: Facts = {
  ...{ role: '', organisation: '', group_name: '', tables: '[]', is_host: 0, is_notetaker: 0 },
}
