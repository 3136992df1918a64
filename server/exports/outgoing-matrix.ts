import type { Db } from '../database/tables.ts'
import { t } from '../language/t.ts'
import { type Chart, type ChartedCell, chartOf } from '../matrix/charting.ts'
import type { MatrixLine } from '../matrix/lines.ts'
import { matrixNamed } from '../matrix/store.ts'
import { Desk } from '../quotes/desk.ts'
import type { Outward } from '../quotes/outward.ts'
import { hidesTables } from '../quotes/table-words.ts'
import { type OutgoingRest, outgoingRests } from './matrix-rests.ts'

/** A matrix as it goes out. */
export interface OutgoingMatrix {
  readonly title: string
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[]
  readonly rests: readonly OutgoingRest[]
  /** Sessions whose tables are left out. */
  readonly leftOut: readonly string[]
}

/** @throws {AppError} not-found */
export async function outgoingMatrix(db: Db, id: string): Promise<OutgoingMatrix> {
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
