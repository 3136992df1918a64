import type { AttendanceRow } from '../database/tables.ts'
import { type Details, invalid } from '../errors.ts'
import { dateAlone } from '../ingest/dates.ts'
import { columnsOf, type Line, type NamedColumn, readHeadedLines } from '../ingest/rows.ts'
import { foldedName } from '../text/folding.ts'
import { levelIn } from './agreements.ts'
import type { Agreed } from './agreements-store.ts'
import { isAboutQuoting, type ListMeaning, listMeaning } from './participant-columns.ts'

/** What is known of somebody at a session. */
export type Facts = Pick<
  AttendanceRow,
  'role' | 'organisation' | 'group_name' | 'tables' | 'is_host' | 'is_notetaker'
>

/** Somebody on a list, with what the filled cells of the row say. */
export interface Listed {
  readonly name: string
  readonly facts: Partial<Facts>
  /** Undefined when the row says nothing of it. */
  readonly agreed: Agreed | undefined
  readonly pseudonym: string | null
}

/** Something on a list that is not taken over; `key` names a sentence. */
export interface Unused {
  readonly key: string
  readonly details: Details
}

export interface ParticipantList {
  readonly people: readonly Listed[]
  /** Every line, column and cell that was not used. */
  readonly unused: readonly Unused[]
}

/**
 * Reads who took part from a CSV as people write such lists: below a title or not, with the names of columns that
 * `listMeaning` knows. Nothing is left out without being named.
 * @throws {AppError} invalid - not a CSV, no column with names, a name that stands twice, a host or note-taker that is
 *   neither yes nor no, an agreement or a date that is none, a column about quoting that cannot be read
 */
export function readParticipantList(file: { name: string; bytes: Uint8Array }): ParticipantList {
  const headed = readHeadedLines(file.bytes, file.name, likeness)
  const [header, ...rows] = headed?.lines ?? []
  if (!headed || !header) return invalid('participants-without-names', { file: file.name })
  const columns = new ListColumns(columnsOf(headed.lines), file.name)
  const people: Listed[] = []
  const unused: Unused[] = [...aboveUnused(headed.above), ...columns.unused()]
  const named = new Map<string, number>()
  for (const row of rows) {
    const read = new ListRow(row, columns, file.name)
    const name = read.name()
    unused.push(...read.unused(name))
    if (name === '') continue
    const before = named.get(foldedName(name))
    if (before !== undefined) invalid('participant-twice', { file: file.name, row: row.number, before })
    named.set(foldedName(name), row.number)
    people.push({
      name,
      facts: read.facts(),
      agreed: read.agreed(),
      pseudonym: read.cell('pseudonym') || null,
    })
  }
  return { people, unused }
}

const isOfName = (meaning: ListMeaning | undefined) =>
  meaning === 'person' || meaning === 'first' || meaning === 'last'

/** A row with a column of names is a header; `naam` says so more than `deelnemers`, which may be a title. */
function likeness(cells: readonly string[]): number {
  const meanings = cells.map(listMeaning)
  if (!meanings.some(isOfName)) return 0
  const isPlain = cells.some((cell) => /^\s*(?:na(?:am|men)|name|person)\s*$/iu.test(cell))
  return meanings.filter((meaning) => meaning !== undefined).length + (isPlain ? 0.5 : 0)
}

const aboveUnused = (lines: readonly Line[]): Unused[] =>
  lines.map(({ cells, number }) => ({
    key: 'participants-line-unused',
    details: { row: number, words: cells.filter((cell) => cell.trim() !== '').join(' · ') },
  }))

/** What each column of a list stands for; of two for one thing the first. */
class ListColumns {
  readonly all: readonly NamedColumn[]
  readonly #at = new Map<ListMeaning, number>()

  constructor(columns: readonly NamedColumn[], file: string) {
    this.all = columns
    columns.forEach(({ name, filled }, at) => {
      const meaning = listMeaning(name)
      const first = meaning && this.#at.get(meaning)
      if (meaning && first === undefined) this.#at.set(meaning, at)
      else if (meaning === 'agreement' || name === columns[first ?? -1]?.name)
        invalid('csv-column-twice', { file, column: name })
      else if (!meaning && filled > 0 && isAboutQuoting(name))
        invalid('participants-quoting-column', { file, column: name })
    })
  }

  at(meaning: ListMeaning): number | undefined {
    return this.#at.get(meaning)
  }

  nameOf(meaning: ListMeaning): string {
    return this.all[this.at(meaning) ?? -1]?.name ?? meaning
  }

  /** How many rounds have a column of their own. */
  rounds(): number {
    return Math.max(
      0,
      ...[...this.#at.keys()].map((meaning) => Number(/^round (\d+)$/u.exec(meaning)?.[1] ?? 0)),
    )
  }

  isUsed = (at: number): boolean => [...this.#at.values()].includes(at)

  unused(): Unused[] {
    return this.all.flatMap(({ name, filled }, at): Unused[] => {
      if (filled === 0 || this.isUsed(at)) return []
      const meaning = listMeaning(name)
      const instead = meaning ? { instead: this.nameOf(meaning) } : {}
      return [{ key: 'participants-column-unused', details: { column: name, count: filled, ...instead } }]
    })
  }
}

/** One row of a list, read by its columns. */
class ListRow {
  readonly #row: Line
  readonly #columns: ListColumns
  readonly #file: string

  constructor(row: Line, columns: ListColumns, file: string) {
    this.#row = row
    this.#columns = columns
    this.#file = file
  }

  cell(meaning: ListMeaning): string {
    return (this.#row.cells[this.#columns.at(meaning) ?? -1] ?? '').trim().replace(/\s+/gu, ' ')
  }

  /** The whole name: from its own column, else of its pieces; a `naam` beside a `voornaam` may be the family name. */
  name(): string {
    const whole = this.cell('person')
    const first = this.cell('first')
    if (whole !== '' && (this.cell('last') !== '' || first === '' || holds(whole, first))) return whole
    const last = whole || this.cell('last')
    const [, root = last, behind = ''] = /^([^,]+), *([\p{Ll}’' ]+)$/u.exec(last) ?? []
    return [first, this.cell('particle') || behind, root].filter(Boolean).join(' ')
  }

  facts(): Partial<Facts> {
    const [role, organisation, group] = [this.cell('role'), this.cell('organisation'), this.cell('group')]
    const tables = this.#tables()
    return {
      ...(role !== '' && { role }),
      ...(organisation !== '' && { organisation }),
      ...(group !== '' && { group_name: group }),
      ...(tables.length > 0 && { tables: JSON.stringify(tables) }),
      ...(this.cell('host') !== '' && { is_host: this.#said('host') }),
      ...(this.cell('notetaker') !== '' && { is_notetaker: this.#said('notetaker') }),
    }
  }

  agreed(): Agreed | undefined {
    const [words, on] = [this.cell('agreement'), this.cell('agreed_on')]
    if (words === '') return undefined
    const where = { file: this.#file, row: this.#row.number }
    const level = levelIn(words) ?? invalid('agreement-unknown', { ...where, words })
    const agreed_on =
      on === '' ? null : (dateAlone(on) ?? invalid('agreement-date-unknown', { ...where, words: on }))
    return { level, agreed_on, how: this.cell('agreed_how') }
  }

  /** The cells that say nothing because of the others in the row, and those about being quoted in a column that is not used. */
  unused(name: string): Unused[] {
    const { number, cells } = this.#row
    if (name === '')
      return [{ key: 'participants-row-unused', details: { row: number, words: filledIn(cells) } }]
    const without = this.cell('agreement') === '' ? (['agreed_on', 'agreed_how'] as const) : []
    const beside = this.#byRound().length > 0 ? (['tables'] as const) : []
    const named = (['first', 'particle', 'last'] as const).filter((piece) => !holds(name, this.cell(piece)))
    const quoting = cells.flatMap((words, at): Unused[] =>
      !this.#columns.isUsed(at) && isAboutQuoting(words)
        ? [this.#unused('participants-quoting-unused', this.#columns.all[at]?.name ?? '', words)]
        : [],
    )
    return [
      ...without.flatMap((meaning) => this.#filled('participants-without-agreement', meaning)),
      ...[...beside, ...named].flatMap((meaning) => this.#filled('participants-cell-unused', meaning)),
      ...quoting,
    ]
  }

  #filled(key: string, meaning: ListMeaning): Unused[] {
    const words = this.cell(meaning)
    return words === '' ? [] : [this.#unused(key, this.#columns.nameOf(meaning), words)]
  }

  #unused(key: string, column: string, words: string): Unused {
    return { key, details: { row: this.#row.number, column, words: words.trim() } }
  }

  /** The tables round by round: from one column each, else from one cell with `;` between; `''` where nobody knows. */
  #tables(): string[] {
    const each = this.#byRound()
    if (each.length > 0) return each
    return this.cell('tables')
      .split(';')
      .map((table) => table.trim())
      .filter(Boolean)
  }

  #byRound(): string[] {
    const each = Array.from({ length: this.#columns.rounds() }, (_, at) => this.cell(`round ${at + 1}`))
    return each.slice(0, each.findLastIndex((table) => table !== '') + 1)
  }

  #said(meaning: 'host' | 'notetaker'): number {
    const words = this.cell(meaning)
    const isYes = yes.test(words)
    const column = this.#columns.nameOf(meaning)
    if (!isYes && !no.test(words))
      invalid('participant-yes-or-no', { file: this.#file, row: this.#row.number, column, words })
    return Number(isYes)
  }
}

const filledIn = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').join(' · ')

/** Whether all words of a piece stand in a name. */
function holds(name: string, piece: string): boolean {
  const words = foldedName(name).split(' ')
  return foldedName(piece)
    .split(' ')
    .every((word) => word === '' || words.includes(word))
}

const yes = /^(?:1|ja|j|x|v|✓|✔|yes|y|true|waar)$/iu
const no = /^(?:0|nee|n|no|-|false|onwaar)$/iu
