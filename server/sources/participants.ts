import { z } from 'zod'
import { newId } from '../database/ids.ts'
import type { AttendanceRow, Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { type Row, readRows } from '../ingest/rows.ts'
import { type Agreement, levelIn } from './agreements.ts'
import { type Agreed, agree, agreementKey, agreements } from './agreements-store.ts'
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
  const known = participant && list.find((one) => one.participant === participant)
  if (known) return known
  const wanted = fold(label.replace(/\(.*$/u, ''))
  const exact = list.find((one) => fold(one.name) === fold(label) || fold(one.name) === wanted)
  if (exact) return exact
  const partial = list.filter((one) => fold(one.name).split(' ').includes(wanted))
  return partial.length === 1 ? partial[0] : undefined
}

const fold = (name: string) => name.normalize('NFC').toLocaleLowerCase('nl').replace(/\s+/gu, ' ').trim()

const columns = ['role', 'organisation', 'group', 'tables', 'host', 'notetaker']
const agreementColumns = ['agreement', 'agreed_on', 'agreed_how']
const pseudonymColumn = 'pseudonym'

/**
 * Takes over the list of who took part in a session. Somebody of the same name in another session is the same person.
 * Who is on the list already stays as they are, but for what was agreed and the pseudonym: a cell that is filled in
 * replaces them.
 * @returns how many were added
 * @throws {AppError} invalid - not a CSV, no column `person`, an agreement or a date that is none, a pseudonym that
 *   tells who it is
 */
export async function importParticipants(
  write: Writer,
  session: string,
  file: { name: string; bytes: Uint8Array },
): Promise<number> {
  const { rows } = readRows(file.bytes, file.name, {
    required: ['person'],
    optional: [...columns, ...agreementColumns, pseudonymColumn],
  })
  const known = new Map((await participants(write.trx)).map((row) => [fold(row.name), row]))
  const present = new Set((await attendances(write.trx, session)).map((one) => one.participant))
  const renamed = new Map<string, string>()
  let added = 0
  for (const row of rows) {
    const { cells } = row
    const name = (cells.person ?? '').trim()
    if (name === '') continue
    const agreed = agreedIn(row, file.name)
    const pseudonym = (cells.pseudonym ?? '').trim() || null
    const standing = known.get(fold(name))
    const participant = standing?.id ?? newId()
    if (!standing) await write.insert('participants', { id: participant, name, pseudonym })
    else if (pseudonym !== null && pseudonym !== standing.pseudonym) {
      await write.update('participants', { id: participant }, { pseudonym })
    }
    if (pseudonym !== null) renamed.set(participant, pseudonym)
    known.set(fold(name), { id: participant, name, pseudonym: pseudonym ?? standing?.pseudonym ?? null })
    if (!present.has(participant)) {
      present.add(participant)
      added++
      await write.insert('attendances', { id: newId(), participant, session, ...attendanceIn(cells) })
    }
    if (agreed) await agree(write, { participant, session }, agreed)
  }
  for (const [participant, pseudonym] of renamed) await mustTellNobody(write, participant, pseudonym)
  return added
}

/** What can be said of somebody at a session. */
export interface AttendanceFacts {
  role: string
  organisation: string
  group_name: string
  tables: readonly string[]
  isHost: boolean
  isNotetaker: boolean
}

const nothingKnown: AttendanceFacts = {
  role: '',
  organisation: '',
  group_name: '',
  tables: [],
  isHost: false,
  isNotetaker: false,
}

/**
 * Puts somebody on the list of a session; somebody of the same name in another session is the same person, and who is
 * on the list already stays as they are.
 * @returns the participant's id
 * @throws {AppError} invalid - no name
 */
export async function addParticipant(
  write: Writer,
  session: string,
  { name, ...facts }: { name: string } & Partial<AttendanceFacts>,
): Promise<string> {
  const words = name.trim()
  if (words === '') invalid('participant-without-name')
  const standing = (await participants(write.trx)).find((row) => fold(row.name) === fold(words))
  const participant = standing?.id ?? newId()
  if (!standing) await write.insert('participants', { id: participant, name: words, pseudonym: null })
  const there = await attendances(write.trx, session)
  if (there.some((one) => one.participant === participant)) return participant
  const { isHost, isNotetaker, tables, ...rest } = { ...nothingKnown, ...facts }
  await write.insert('attendances', {
    id: newId(),
    participant,
    session,
    ...rest,
    tables: JSON.stringify(tables),
    is_host: Number(isHost),
    is_notetaker: Number(isNotetaker),
  })
  return participant
}

type Cells = Row['cells']

const participants = (db: Db) =>
  db.selectFrom('participants').select(['id', 'name', 'pseudonym']).where('ended', 'is', null).execute()

function attendanceIn(cells: Cells) {
  const tables = (cells.tables ?? '').split(';').map((table) => table.trim())
  return {
    role: (cells.role ?? '').trim(),
    organisation: (cells.organisation ?? '').trim(),
    group_name: (cells.group ?? '').trim(),
    tables: JSON.stringify(tables.filter(Boolean)),
    is_host: yes(cells.host),
    is_notetaker: yes(cells.notetaker),
  }
}

/** What a row says was agreed; undefined when it says nothing. */
function agreedIn({ cells, number }: Row, file: string): Agreed | undefined {
  const cell = (cells.agreement ?? '').trim()
  const on = (cells.agreed_on ?? '').trim()
  if (cell === '') return undefined
  const level = levelIn(cell) ?? invalid('agreement-unknown', { file, row: number, words: cell })
  if (on !== '' && !isDate(on)) invalid('agreement-date-unknown', { file, row: number, words: on })
  return { level, agreed_on: on || null, how: (cells.agreed_how ?? '').trim() }
}

const isDate = (words: string) => z.iso.date().safeParse(words).success

const yes = (cell: string | undefined) => Number(/^(1|ja|j|x|yes|true)$/iu.test((cell ?? '').trim()))
