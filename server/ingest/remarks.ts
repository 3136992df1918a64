import { type Grid, isRemarkName, proposedMeanings, sheetOf, type Table, tableIn } from './columns.ts'
import { dateIn } from './dates.ts'
import { topicOf } from './headings.ts'
import { compose, isSeen, type Piece } from './piece.ts'
import type {
  ColumnChoice,
  ColumnMeaning,
  NamedPlace,
  Naming,
  Reading,
  SheetChoice,
  Warning,
} from './reading.ts'
import { commentsOn, RowHanging } from './row-comments.ts'
import { tablePieces } from './table.ts'

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

interface From {
  readonly file: string
  /** What a person chose; left out, what the names of the columns say. */
  readonly columns?: ColumnChoice | undefined
  /** A csv is a list of remarks whatever its columns are called; a workbook may be any table. */
  readonly isList: boolean
}

/**
 * Reads sheets with a remark per row, as a flip-over sheet is typed over. Session, round, proposition and table become
 * headings above the remarks, the session first and the others in the order of the columns; a sheet without remarks is
 * kept cell by cell.
 */
export function readSheets(grids: readonly Grid[], { file, columns, isList }: From): Reading {
  const tables = grids.map((grid, at) => tableIn(grid, columns?.sheets[at]?.hasNames))
  const chosen = {
    sheets: tables.map((table, at) => columns?.sheets[at] ?? proposedChoice(table, isList)),
  }
  const read = tables.flatMap((table, at) => {
    const choice = chosen.sheets[at]
    return choice?.isRead && table.rows.length + table.above.length > 0 ? [{ table, choice }] : []
  })
  const pieces = read.flatMap(({ table, choice }) => piecesOf(table, choice, read.length > 1))
  const date = oneDate(read)
  const { text, blocks } = compose(pieces)
  const comments = commentsOn(pieces, blocks)
  const namings = namingsIn(pieces, blocks)
  return {
    text,
    blocks,
    ...(namings.length > 0 ? { namings } : {}),
    ...(comments.length > 0 ? { comments } : {}),
    ...(date ? { date } : {}),
    table: { sheets: tables.map((table, at) => sheetOf(table, chosen.sheets[at]!)), chosen },
    warnings: columns ? [] : read.flatMap((one) => warningsOf(one, file)),
  }
}

function namingsIn(pieces: readonly Piece[], blocks: Reading['blocks']): Naming[] {
  return pieces
    .filter(isSeen)
    .flatMap(({ names }, at): Naming[] => (names ? [{ at: blocks[at]?.start ?? 0, place: names }] : []))
}

interface Read {
  readonly table: Table
  readonly choice: SheetChoice
}

function proposedChoice(table: Table, isList: boolean): SheetChoice {
  const meanings = proposedMeanings(table, isList)
  return { isRead: true, hasNames: table.hasHeader, meanings }
}

function piecesOf(table: Table, choice: SheetChoice, isOneOfMore: boolean): Piece[] {
  const hanging = new RowHanging(table.comments)
  const title = titleOf(table, isOneOfMore)
  const top: Piece[] = title ? [{ kind: 'heading', level: 1, text: title }] : []
  table.above.forEach((row, at) => {
    const text = row.filter((cell) => cell.trim() !== '').join('\t')
    const isHeading = at === 0 && !text.includes('\t') && text.length <= 120
    hanging.pass(row)
    top.push(
      hanging.on(isHeading ? { kind: 'heading', level: top.length + 1, text } : { kind: 'paragraph', text }),
    )
  })
  hanging.wait(table.headerComments)
  const depth = top.filter(({ kind }) => kind === 'heading').length
  const body = choice.meanings.includes('remark')
    ? remarksOf(table, choice, { depth, hanging })
    : cellsOf(table, choice.meanings, hanging)
  return hanging.rest([...top, ...body])
}

/** The name of a sheet says something when there are more, or when it names a table or a session. */
function titleOf({ name }: Table, isOneOfMore: boolean): string | undefined {
  if (/^(?:blad|sheet|werkblad|tabelle|feuil)\s*\d*$/i.test(name)) return undefined
  return name !== '' && (isOneOfMore || topicOf(name) !== 'other') ? name : undefined
}

function remarksOf(
  table: Table,
  { meanings }: SheetChoice,
  { depth, hanging }: { depth: number; hanging: RowHanging },
): Piece[] {
  const groups = groupsIn(meanings)
  const speaker = meanings.indexOf('speaker')
  const remarks = meanings.flatMap((meaning, column) => (meaning === 'remark' ? [column] : []))
  const pieces: Piece[] = []
  let open: string[] = []
  for (const row of table.rows) {
    const headings = headingsOf(row, groups, open)
    const changed = headings.findIndex((heading, level) => heading !== open[level])
    headings.forEach((text, at) => {
      const names = groups[at]?.names
      const level = Math.min(6, depth + at + 1)
      if (changed !== -1 && at >= changed)
        pieces.push({ kind: 'heading', level, text, ...(names ? { names } : {}) })
    })
    open = headings
    hanging.pass(row)
    for (const column of remarks) pieces.push(hanging.on(remarkOf(row[column] ?? '', row[speaker])))
  }
  return pieces
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

/** As they stand, with the names of the columns; prose in one column is paragraphs. */
function cellsOf(
  { names, rows, hasHeader }: Table,
  meanings: readonly ColumnMeaning[],
  hanging: RowHanging,
): Piece[] {
  const isChosen = meanings.some((meaning) => meaning !== 'left-out')
  const kept = names.map((_, column) => column).filter((at) => !isChosen || meanings[at] !== 'left-out')
  const lines = hasHeader ? [names, ...rows] : rows
  const cells = lines.map((row) => {
    hanging.pass(row)
    return kept.map((column): Piece[] => {
      const text = row[column]?.trim() ?? ''
      return text === '' ? [] : [hanging.on({ kind: 'paragraph', text })]
    })
  })
  return kept.length === 1 ? cells.flat(2) : tablePieces(cells)
}

function oneDate(read: readonly Read[]): string | undefined {
  const cells = read.flatMap(({ table, choice }) => {
    const column = choice.meanings.indexOf('date')
    return column === -1 ? [] : table.rows.map((row) => row[column] ?? '')
  })
  const dates = new Set(cells.map(dateIn).filter((date) => date !== undefined))
  return dates.size === 1 ? [...dates][0] : undefined
}

function warningsOf({ table, choice }: Read, file: string): Warning[] {
  const { name, names, hasHeader } = table
  const { meanings } = choice
  const of = { file, ...(name ? { sheet: name } : {}) }
  const remark = meanings.indexOf('remark')
  if (remark === -1) return [{ key: 'ingest.sheet-as-table', details: of }]
  const warnings: Warning[] = []
  if (!hasHeader) warnings.push({ key: 'ingest.csv-no-header', details: of })
  else if (!isRemarkName(names[remark] ?? ''))
    warnings.push({ key: 'ingest.csv-column', details: { ...of, column: names[remark] ?? '' } })
  const left = names.filter((_, column) => meanings[column] === 'left-out')
  if (left.length)
    warnings.push({ key: 'ingest.csv-columns-left-out', details: { ...of, columns: left.join(', ') } })
  return warnings
}
