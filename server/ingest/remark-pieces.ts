import { placeNamedBy } from './answer-columns.ts'
import type { Cells, Table } from './columns.ts'
import { topicOf } from './headings.ts'
import { isSeen, type Piece } from './piece.ts'
import type { ColumnMeaning, NamedPlace } from './reading.ts'
import type { RowHanging } from './row-comments.ts'

/** Columns of remarks, and what their name asks. */
export interface Answers {
  readonly columns: readonly number[]
  readonly asked?: { readonly name: string; readonly place: NamedPlace }
}

/** The columns of remarks, those whose name asks nothing first: below another they would seem to answer that. */
export function answersIn({ names, hasHeader }: Table, meanings: readonly ColumnMeaning[]): Answers[] {
  const plain: number[] = []
  const asked: Answers[] = []
  for (const [column, meaning] of meanings.entries()) {
    if (meaning !== 'remark') continue
    const name = names[column] ?? ''
    const place = hasHeader ? placeNamedBy(name) : undefined
    if (place) asked.push({ columns: [column], asked: { name, place } })
    else plain.push(column)
  }
  return plain.length > 0 ? [{ columns: plain }, ...asked] : asked
}

interface Around {
  readonly meanings: readonly ColumnMeaning[]
  /** How many headings stand above all remarks. */
  readonly depth: number
  readonly hanging: RowHanging
}

/** An item or turn for each remark, below the headings of its groups and of what its column asks. */
export function remarkPieces(table: Table, { meanings, depth, hanging }: Around): Piece[] {
  const groups = groupsIn(meanings)
  const speaker = meanings.indexOf('speaker')
  const answers = answersIn(table, meanings)
  const saidIn = (rows: readonly Cells[], { columns }: Answers): Piece[] =>
    rows.flatMap((row) => {
      if (answers.length === 1 || columns.some((column) => row[column]?.trim())) hanging.pass(row)
      return columns.map((column) => hanging.on(remarkOf(row[column] ?? '', row[speaker])))
    })
  return runsOf(table.rows, groups, depth).flatMap(({ headings, rows }) => {
    const remarks = answers.flatMap((one): Piece[] => {
      const said = saidIn(rows, one)
      if (!one.asked || !said.some(isSeen)) return said
      const { name, place } = one.asked
      const level = Math.min(6, depth + groups.length + 1)
      return [{ kind: 'heading', level, text: name, names: place }, ...said]
    })
    for (const row of rows) hanging.pass(row)
    return [...headings, ...remarks]
  })
}

interface Group {
  readonly column: number
  /** What a bare number in it stands for. */
  readonly word: string
  readonly names?: NamedPlace
}

const groupsOf: Partial<Record<ColumnMeaning, Omit<Group, 'column'>>> = {
  session: { word: 'Bijeenkomst' },
  round: { word: 'Ronde', names: 'round' },
  proposition: { word: 'Stelling', names: 'proposition' },
  table: { word: 'Tafel', names: 'table' },
}

/** The columns that group the remarks, outermost first: a session holds all else. */
function groupsIn(meanings: readonly ColumnMeaning[]): Group[] {
  const groups = meanings.flatMap((meaning, column) => {
    const group = groupsOf[meaning]
    return group ? [{ column, ...group }] : []
  })
  return [...groups.filter(({ names }) => !names), ...groups.filter(({ names }) => names)]
}

/** Rows below the same headings. */
interface Run {
  /** Those that are other than above. */
  readonly headings: readonly Piece[]
  readonly rows: Cells[]
}

function runsOf(rows: readonly Cells[], groups: readonly Group[], depth: number): Run[] {
  const runs: Run[] = []
  let open: string[] = []
  for (const row of rows) {
    const names = headingsOf(row, groups, open)
    const changed = names.findIndex((name, at) => name !== open[at])
    const last = runs.at(-1)
    open = names
    if (changed === -1 && last) {
      last.rows.push(row)
      continue
    }
    const headings = names.map((text, at): Piece => {
      const place = groups[at]?.names
      const level = Math.min(6, depth + at + 1)
      return { kind: 'heading', level, text, ...(place ? { names: place } : {}) }
    })
    runs.push({ headings: changed === -1 ? [] : headings.slice(changed), rows: [row] })
  }
  return runs
}

function remarkOf(words: string, speaker = ''): Piece {
  const name = speaker.trim().replace(/\s+/g, ' ')
  return name
    ? { kind: 'turn', text: words, label: `${name}: `, speaker: name }
    : { kind: 'item', level: 1, text: words }
}

/** An empty cell, as below cells that were merged, means the same as above, unless an outer group changed. */
function headingsOf(row: readonly string[], groups: readonly Group[], open: readonly string[]): string[] {
  const headings: string[] = []
  let isSame = true
  groups.forEach(({ column, word }, level) => {
    const own = headingOf(row[column] ?? '', word)
    const heading = own === '' && isSame ? (open[level] ?? '') : own
    isSame &&= heading === (open[level] ?? '')
    headings.push(heading)
  })
  return headings
}

/** A bare number or letter gets the word for what it numbers: `3` becomes `Tafel 3`. */
function headingOf(cell: string, word: string): string {
  const text = cell.trim().replace(/\s+/g, ' ')
  if (word === 'Bijeenkomst' && text !== '' && topicOf(text) !== 'session') return `${word}: ${text}`
  return /^(?:\d{1,3}|\p{L})$/u.test(text) ? `${word} ${text}` : text
}
