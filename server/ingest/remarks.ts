import { type Grid, isRemarkName, proposedMeanings, sheetOf, type Table, tableIn } from './columns.ts'
import { dateIn } from './dates.ts'
import { topicOf } from './headings.ts'
import { compose, isSeen, type Piece } from './piece.ts'
import type { ColumnChoice, ColumnMeaning, Naming, Reading, SheetChoice, Warning } from './reading.ts'
import { answersIn, remarkPieces } from './remark-pieces.ts'
import { commentsOn, RowHanging } from './row-comments.ts'
import { tablePieces } from './table.ts'

interface From {
  readonly file: string
  /** What a person chose; left out, what the names of the columns say. */
  readonly columns?: ColumnChoice | undefined
  /** A csv is a list of remarks whatever its columns are called; a workbook may be any table. */
  readonly isList: boolean
}

/**
 * Reads sheets with a remark per row, as a flip-over sheet is typed over. Session, round, proposition and table become
 * headings above the remarks, the session first and the others in the order of the columns; below them comes the name of
 * a column that is a question or a round, above its own remarks. A sheet without remarks is kept cell by cell.
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
  const { meanings } = choice
  const body = meanings.includes('remark')
    ? remarkPieces(table, { meanings, depth, hanging })
    : cellsOf(table, meanings, hanging)
  return hanging.rest([...top, ...body])
}

/** The name of a sheet says something when there are more, or when it names a table or a session. */
function titleOf({ name }: Table, isOneOfMore: boolean): string | undefined {
  if (/^(?:blad|sheet|werkblad|tabelle|feuil)\s*\d*$/i.test(name)) return undefined
  return name !== '' && (isOneOfMore || topicOf(name) !== 'other') ? name : undefined
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

function warningsOf({ table, choice: { meanings } }: Read, file: string): Warning[] {
  const { name, names, hasHeader } = table
  const of = { file, ...(name ? { sheet: name } : {}) }
  const answers = answersIn(table, meanings)
  if (answers.length === 0) return [{ key: 'ingest.sheet-as-table', details: of }]
  const warnings: Warning[] = []
  const asked = answers.flatMap((one) => one.asked?.name ?? [])
  const [plain] = answers.flatMap((one) => (one.asked ? [] : one.columns))
  if (asked.length > 0)
    warnings.push({ key: 'ingest.csv-answers', details: { ...of, columns: asked.join(', ') } })
  if (!hasHeader) warnings.push({ key: 'ingest.csv-no-header', details: of })
  else if (plain !== undefined && !isRemarkName(names[plain] ?? ''))
    warnings.push({ key: 'ingest.csv-column', details: { ...of, column: names[plain] ?? '' } })
  const left = names.filter((_, column) => meanings[column] === 'left-out')
  if (left.length)
    warnings.push({ key: 'ingest.csv-columns-left-out', details: { ...of, columns: left.join(', ') } })
  return warnings
}
