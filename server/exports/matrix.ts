import type { Db } from '../database/tables.ts'
import { writtenMoment } from '../language/dates.ts'
import { enumeration, locales } from '../language/figures.ts'
import { currentLanguage } from '../language/language.ts'
import { t } from '../language/t.ts'
import { type Chart, type ChartedCell, chartOf } from '../matrix/charting.ts'
import type { MatrixLine } from '../matrix/lines.ts'
import { matrixNamed } from '../matrix/store.ts'
import { inParts } from '../progress.ts'
import { Desk } from '../quotes/desk.ts'
import type { Outward } from '../quotes/outward.ts'
import { hidesTables } from '../quotes/table-words.ts'
import { fileOf } from './file.ts'
import { type OutgoingRest, outgoingRests } from './matrix-rests.ts'
import type { ExportFile, Paper, Section, Sheet } from './sheet.ts'

export const matrixFormats = ['docx', 'xlsx'] as const
export type MatrixFormat = (typeof matrixFormats)[number]

/**
 * A matrix to give to others: every summary with the numbers of its fragments, and those fragments. Names and words
 * that may not be told are masked; what was written about a confidential session, and the tables of a session that keeps
 * those to itself, stay out.
 * @throws {AppError} not-found
 */
export async function exportMatrix(
  db: Db,
  matrix: string,
  format: MatrixFormat,
  { publicUrl = null }: { publicUrl?: string | null | undefined } = {},
): Promise<ExportFile> {
  const part = inParts({ cells: 4, file: 1 })
  const outgoing = await part('cells', () => outgoingOf(db, matrix))
  const rows = outgoing.rests.length
  return part('file', async () => {
    if (format === 'docx') return fileOf({ paper: paperOf(outgoing) }, format, rows)
    const { xlsxOf } = await import('./xlsx.ts')
    return { bytes: await xlsxOf(matrixSheet(outgoing), restSheet(outgoing, publicUrl)), format, rows }
  })
}

interface Outgoing {
  readonly title: string
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[]
  readonly rests: readonly OutgoingRest[]
  /** Sessions whose tables are left out. */
  readonly leftOut: readonly string[]
}

async function outgoingOf(db: Db, id: string): Promise<Outgoing> {
  const chart = await chartOf(db, await matrixNamed(db, id))
  const desk = new Desk(db)
  const outward = await desk.outward()
  const hidden = await sessionsThatHideTables(desk, chart)
  const rows = chart.rows.filter(({ id: row }) => !hidden.has(row))
  const rests = await outgoingRests(desk, { ...chart, rows })
  return {
    title: outward.words(chart.matrix.title),
    corner: t.matrix.corner[chart.matrix.row_kind],
    columns: chart.columns.map((column) => outward.words(column.title)),
    rows: rows.map((row) => ({
      title: rowTitle(row, outward),
      cells: chart.columns.map((column) =>
        cellWords(chart.cellAt(row, column), { row, column, outward, rests }),
      ),
    })),
    rests,
    leftOut: [...new Set(hidden.values())].map((title) => outward.words(title)),
  }
}

/** Of the rows that are tables: those of sessions under the Chatham House Rule, with the title of the session. */
async function sessionsThatHideTables(desk: Desk, { matrix, rows }: Chart): Promise<Map<string, string>> {
  if (matrix.row_kind === 'session') return new Map()
  const register = await desk.register()
  const tables = await desk.db.selectFrom('tables').select(['id', 'session']).execute()
  const sessionOf = new Map(tables.map(({ id, session }) => [id, session]))
  return new Map(
    rows.flatMap(({ id, under }): [string, string][] =>
      hidesTables(register, sessionOf.get(id) ?? null) ? [[id, under ?? '']] : [],
    ),
  )
}

const rowTitle = ({ title, under }: MatrixLine, outward: Outward) =>
  [under, title].flatMap((words) => (words ? outward.words(words) : [])).join(', ')

interface AroundCell {
  readonly row: MatrixLine
  readonly column: MatrixLine
  readonly outward: Outward
  readonly rests: readonly OutgoingRest[]
}

/** What a cell says: its summary with the numbers of its fragments, or why there is none. */
function cellWords(cell: ChartedCell, { row, column, outward, rests }: AroundCell): string {
  const { summary, fragments, state, read } = cell
  if (summary) {
    const own = rests.filter((rest) => rest.row === row && rest.column === column)
    if (own.length > 0 && own.every(({ isConfidential }) => isConfidential)) return t.matrix.file.confidential
    const numbers = t.matrix.file.rests(ranges(own.map(({ number }) => number)))
    const changed = summary.drift ? [t.matrix.file.changed] : []
    return [outward.words(summary.row.text), numbers, ...changed].join('\n')
  }
  if (fragments.length > 0) return t.matrix.waiting(fragments.length)
  if (row.state !== 'stands' || column.state !== 'stands') return t.matrix.notCounted
  if (state === 'no-such-table') return t.matrix.noTalk
  if (state === 'not-read') return t.matrix.notRead
  return `0, ${read.found < read.of ? t.matrix.tablesRead(read.found, read.of) : t.matrix.readNothing}`
}

/** Numbers that follow each other as one writes them: `1–3, 7`. */
export function ranges(numbers: readonly number[]): string {
  const runs: [from: number, to: number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

/** As many columns as can be read beside each other on a page that lies on its side. */
const besideEachOther = 5

function paperOf(outgoing: Outgoing): Paper {
  const { title, corner, columns, rows, rests, leftOut } = outgoing
  const parts = Math.ceil(columns.length / besideEachOther)
  const tables = Array.from({ length: parts }, (_, part): Section => {
    const from = part * besideEachOther
    const own = columns.slice(from, from + besideEachOther)
    const share = 84 / own.length
    return {
      heading: parts === 1 ? t.matrix.file.sheetMatrix : t.matrix.file.part(enumeration(own)),
      level: 2,
      paragraphs: [],
      table: {
        caption: t.matrix.file.caption(title),
        columns: [{ title: corner, share: 16 }, ...own.map((name) => ({ title: name, share }))],
        rows: rows.map((row) => [row.title, ...row.cells.slice(from, from + besideEachOther)]),
      },
    }
  })
  return {
    title,
    about: [
      t.matrix.file.made(writtenMoment(new Date().toISOString())),
      t.matrix.file.method,
      ...leftOut.map((session) => t.matrix.file.leftOut(session)),
      t.matrix.file.masked,
    ],
    sections: [...tables, ...(rests.length > 0 ? [restSection(rests)] : [])],
    isLandscape: true,
    language: locales[currentLanguage()],
  }
}

function restSection(rests: readonly OutgoingRest[]): Section {
  const { file } = t.matrix
  return {
    heading: file.fragmentsHeading,
    level: 2,
    paragraphs: [],
    table: {
      caption: file.fragmentsHeading,
      columns: [
        { title: file.number, share: 7 },
        { title: file.words, share: 48 },
        { title: file.attribution, share: 22 },
        { title: file.source, share: 15 },
        { title: file.changedColumn, share: 8 },
      ],
      rows: rests.map(({ number, words, attribution, source, changed }) => [
        ...[String(number), words, attribution, source, changed],
      ]),
    },
  }
}

const matrixSheet = ({ corner, columns, rows }: Outgoing): Sheet => ({
  title: t.matrix.file.sheetMatrix,
  columns: [{ title: corner, width: 28 }, ...columns.map((title) => ({ title, width: 44 }))],
  rows: rows.map(({ title, cells }) => [title, ...cells]),
  stickyColumns: 1,
})

function restSheet({ rests }: Outgoing, publicUrl: string | null): Sheet {
  const { file } = t.matrix
  const columns = [
    { title: file.number, width: 8 },
    { title: file.matrixRow, width: 28 },
    { title: file.matrixColumn, width: 24 },
    { title: file.words, width: 70 },
    { title: file.attribution, width: 36 },
    { title: file.source, width: 26 },
    { title: file.version, width: 11 },
    { title: file.start, width: 9 },
    { title: file.end, width: 9 },
    { title: file.changedColumn, width: 24 },
    { title: file.coding, width: 38 },
    ...(publicUrl === null ? [] : [{ title: file.link, width: 60 }]),
  ]
  return {
    title: file.sheetFragments,
    columns,
    rows: rests.map((rest) => [
      ...[rest.number, rest.rowTitle, rest.columnTitle, rest.words, rest.attribution, rest.source],
      ...[rest.version, rest.start, rest.end, rest.changed, rest.id],
      ...(publicUrl === null ? [] : [rest.id && `${publicUrl}/matrices/fragments/${rest.id}`]),
    ]),
    stickyColumns: 1,
  }
}
