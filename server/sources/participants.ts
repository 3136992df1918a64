import { newId } from '../database/ids.ts'
import type { AttendanceRow, Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { dateIn } from '../ingest/dates.ts'
import { type Row, readRows } from '../ingest/rows.ts'
import { foldedName } from '../text/folding.ts'
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
  const names = new Set([foldedName(label), foldedName(label.replace(/\(.*$/u, ''))])
  const whole = list.filter(({ name }) => names.has(foldedName(name)))
  if (whole.length > 0) return { people: whole, isWhole: true }
  const part = foldedName(label.replace(/\(.*$/u, ''))
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

const rounds = [1, 2, 3, 4, 5, 6]
/** Where somebody sat in each round, in one column for each. */
const roundColumns = rounds.map((round) => [`table round ${round}`, `tafel ronde ${round}`])
const columns = ['role', 'organisation', 'group', 'tables', 'host', 'notetaker', ...roundColumns.flat()]
const agreementColumns = ['agreement', 'agreed_on', 'agreed_how']
const pseudonymColumn = 'pseudonym'
/** As Dutch lists of who is there call their columns. */
const dutchNames = {
  ...{ naam: 'person', deelnemer: 'person', persoon: 'person', rol: 'role', organisatie: 'organisation' },
  ...{ groep: 'group', tafel: 'tables', tafels: 'tables', gespreksleider: 'host', gastheer: 'host' },
  ...{ notulist: 'notetaker', verslaglegger: 'notetaker', afspraak: 'agreement' },
  ...{ 'afgesproken op': 'agreed_on', 'hoe afgesproken': 'agreed_how', schuilnaam: 'pseudonym' },
}

/**
 * Takes over the list of who took part in a session. Somebody of the same name in another session is the same person.
 * Of who is on the list already a cell that is filled in replaces what stood there.
 * @returns how many were added
 * @throws {AppError} invalid - not a CSV, no column `person`, a name that stands twice, a host or note-taker that is
 *   neither yes nor no, an agreement or a date that is none, a pseudonym that tells who it is
 */
export async function importParticipants(
  write: Writer,
  session: string,
  file: { name: string; bytes: Uint8Array },
): Promise<number> {
  const { rows } = readRows(file.bytes, file.name, {
    required: ['person'],
    optional: [...columns, ...agreementColumns, pseudonymColumn],
    alsoCalled: dutchNames,
  })
  const known = new Map((await participants(write.trx)).map((row) => [foldedName(row.name), row]))
  const present = new Map((await attendances(write.trx, session)).map((one) => [one.participant, one]))
  const renamed = new Map<string, string>()
  const named = new Map<string, number>()
  let added = 0
  for (const row of rows) {
    const { cells, number } = row
    const name = (cells.person ?? '').trim()
    if (name === '') continue
    const before = named.get(foldedName(name))
    if (before !== undefined) invalid('participant-twice', { file: file.name, row: number, before })
    named.set(foldedName(name), number)
    const agreed = agreedIn(row, file.name)
    const pseudonym = (cells.pseudonym ?? '').trim() || null
    const standing = known.get(foldedName(name))
    const participant = standing?.id ?? newId()
    if (!standing) await write.insert('participants', { id: participant, name, pseudonym })
    else if (pseudonym !== null && pseudonym !== standing.pseudonym) {
      await write.update('participants', { id: participant }, { pseudonym })
    }
    if (pseudonym !== null) renamed.set(participant, pseudonym)
    const facts = factsIn(row, file.name)
    const there = present.get(participant)
    if (there) await write.update('attendances', { id: there.id }, facts)
    else {
      added++
      await write.insert('attendances', { id: newId(), participant, session, ...nothingKnown, ...facts })
    }
    if (agreed) await agree(write, { participant, session }, agreed)
  }
  for (const [participant, pseudonym] of renamed) await mustTellNobody(write, participant, pseudonym)
  return added
}

export const participants = (db: Db) =>
  db
    .selectFrom('participants')
    .select(['id', 'name', 'pseudonym', 'revision'])
    .where('ended', 'is', null)
    .execute()

type Facts = Pick<
  AttendanceRow,
  'role' | 'organisation' | 'group_name' | 'tables' | 'is_host' | 'is_notetaker'
>

const nothingKnown: Facts = {
  ...{ role: '', organisation: '', group_name: '', tables: '[]', is_host: 0, is_notetaker: 0 },
}

/** What the filled cells of a row say. */
function factsIn({ cells, number }: Row, file: string): Partial<Facts> {
  const cell = (column: string) => (cells[column] ?? '').trim()
  const tables = tablesIn(cell)
  const said = (column: string) => {
    const words = cell(column)
    const isYes = yes.test(words)
    if (!isYes && !no.test(words)) invalid('participant-yes-or-no', { file, row: number, column, words })
    return Number(isYes)
  }
  return {
    ...(cell('role') !== '' && { role: cell('role') }),
    ...(cell('organisation') !== '' && { organisation: cell('organisation') }),
    ...(cell('group') !== '' && { group_name: cell('group') }),
    ...(tables.length > 0 && { tables: JSON.stringify(tables) }),
    ...(cell('host') !== '' && { is_host: said('host') }),
    ...(cell('notetaker') !== '' && { is_notetaker: said('notetaker') }),
  }
}

/** The tables round by round: from one column each, else from one cell with `;` between; `''` where nobody knows. */
function tablesIn(cell: (column: string) => string): string[] {
  const each = roundColumns.map((names) => names.map(cell).find((table) => table !== '') ?? '')
  const last = each.findLastIndex((table) => table !== '')
  if (last >= 0) return each.slice(0, last + 1)
  return cell('tables')
    .split(';')
    .map((table) => table.trim())
    .filter(Boolean)
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

const isDate = (words: string) => dateIn(words) === words

const yes = /^(?:1|ja|j|x|yes|y|true|waar)$/iu
const no = /^(?:0|nee|n|no|-|false|onwaar)$/iu
