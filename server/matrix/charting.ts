import { Shelf } from '../database/at-hand.ts'
import type { Axis } from '../database/matrix-tables.ts'
import type { Db } from '../database/tables.ts'
import { KeptOn } from '../kept-on.ts'
import { Desk } from '../quotes/desk.ts'
import { gather } from '../threads/gathering.ts'
import { studyFor } from '../threads/listing.ts'
import { Attributions } from './attributions.ts'
import { type Cell, keyOf, type RowPlace, standingAt } from './cell.ts'
import { type Column, columnOf, type Ready } from './columns.ts'
import { type Compared, compared, idsToAsk } from './drift.ts'
import { linesOn, type MatrixLine } from './lines.ts'
import { kindOn } from './making.ts'
import type { FrameworkMatrix } from './matrix.ts'
import { type PassedBy, type Rest, unpackPassedBy, unpackRests } from './rest.ts'
import { standingOf } from './standing.ts'
import { fragmentsUnder, linesIn, type SummaryLine, summariesIn } from './store.ts'
import { subjectsOf } from './subjects.ts'

/** What somebody wrote in a cell, and what changed about its fragments since. */
export interface Summary extends Compared {
  readonly row: SummaryLine
  readonly rests: readonly Rest[]
}

export interface ChartedCell extends Cell {
  readonly summary: Summary | undefined
  /** Summaries of what was merged into its column, beside its own. */
  readonly others: readonly Summary[]
}

/** A matrix as it stands among the sources now. */
export interface Chart {
  readonly matrix: FrameworkMatrix
  readonly rows: readonly MatrixLine[]
  readonly columns: readonly MatrixLine[]
  cellAt(row: MatrixLine, column: MatrixLine): ChartedCell
}

/** Fills a matrix: what stands in each cell, what was written there, and what changed since. */
export async function chartOf(db: Db, matrix: FrameworkMatrix): Promise<Chart> {
  return chartOn(await surroundings(db), matrix, await linesOf(db, matrix))
}

/** What every matrix is filled from: the sources and what was coded in them, and who says what. */
export interface Surroundings {
  readonly desk: Desk
  readonly ready: Ready
  readonly attributions: Attributions
}

export async function surroundings(db: Db): Promise<Surroundings> {
  const gathered = await gather(db)
  const ready = { gathered, study: await studyFor(gathered) }
  const desk = new Desk(db)
  return { desk, ready, attributions: await Attributions.of(desk, ready) }
}

/** Fills some rows and columns of a matrix. */
export async function chartOn(
  around: Surroundings,
  matrix: FrameworkMatrix,
  { rows, columns }: Lines,
): Promise<Chart> {
  const { desk, ready } = around
  const { db } = desk
  const summaries = await summariesIn(db, matrix.id)
  const cells = new Map<string, ChartedCell>()
  for (const column of columns) {
    const under = await columnOf(db, matrix.column_kind, column.id, ready)
    const own = summaries.filter((one) => column.subjects.includes(one.column_subject))
    const drifts = await driftsIn({ ...around, matrix, rows, column, under }, own)
    for (const row of rows) {
      const all = own.filter((one) => row.subjects.includes(one.row_subject)).map((one) => drifts(one, row))
      const first = all.find((one) => one.row.column_subject === column.id) ?? all[0]
      cells.set(`${row.id} ${column.id}`, {
        ...cellIn(under, placeOf(row, matrix)),
        summary: first,
        others: all.filter((one) => one !== first),
      })
    }
  }
  return { matrix, rows, columns, cellAt: (row, column) => cells.get(`${row.id} ${column.id}`) ?? emptyCell }
}

const emptyCell: ChartedCell = {
  ...{ fragments: [], state: 'no-such-table', read: { found: 0, of: 0 } },
  ...{ summary: undefined, others: [] },
}

/** The rows and columns of a matrix. */
export interface Lines {
  readonly rows: readonly MatrixLine[]
  readonly columns: readonly MatrixLine[]
}

/** The rows and columns of a matrix as they stand now. */
export async function linesOf(db: Db, matrix: FrameworkMatrix): Promise<Lines> {
  const lines = await linesIn(db, matrix.id)
  const on = async (axis: Axis) => linesOn(lines, axis, await subjectsOf(db, kindOn(matrix, axis)))
  return { rows: await on('row'), columns: await on('column') }
}

function cellIn(column: Column, place: RowPlace | undefined): Cell {
  if (!place) return emptyCell
  return { ...standingAt(column.runs, place), fragments: column.fragments.get(keyOf(place)) ?? [] }
}

/** Where a row stands; undefined when that was taken away. */
function placeOf(row: MatrixLine, { row_kind }: FrameworkMatrix): RowPlace | undefined {
  if (row.state === 'gone') return undefined
  return row_kind === 'session' ? { session: row.title } : { session: row.under ?? '', table: row.title }
}

interface Around extends Surroundings {
  readonly matrix: FrameworkMatrix
  readonly rows: readonly MatrixLine[]
  readonly column: MatrixLine
  readonly under: Column
}

/** For each summary of a column what it rests on, and what changed about that. */
async function driftsIn(around: Around, summaries: readonly SummaryLine[]) {
  const { desk, ready, attributions, matrix, rows, column, under } = around
  const known = comparedOnce.get(under) ?? new Map<string, Known>()
  comparedOnce.set(under, known)
  const { event } = ready.gathered
  const keyed = ({ id, revision }: SummaryLine, row: MatrixLine) =>
    JSON.stringify([id, revision, row.id, row.title, column.title, attributions.last])
  const cells = new Map(rows.map((row) => [row.id, cellIn(under, placeOf(row, matrix)).fragments]))
  const unpacked = await unpackedFrom(desk.db, summaries)
  const stands = (one: SummaryLine, row: MatrixLine) => {
    const found = known.get(keyed(one, row))
    return found && (found.asOf === undefined || found.asOf === event) ? found : undefined
  }
  const idsOf = new Map<string, readonly string[]>()
  for (const row of rows) {
    const fragments = cells.get(row.id) ?? []
    for (const one of summaries) {
      if (!row.subjects.includes(one.row_subject) || stands(one, row)) continue
      idsOf.set(keyed(one, row), idsToAsk(fragments, before(unpacked.get(one.id))))
    }
  }
  const ids = [...idsOf.values()].flat()
  const owners = ownersOf(column, ready)
  const asked = { kind: matrix.column_kind, ids, isOfColumn: (owner: string) => owners.has(owner) }
  const standing = await standingOf(desk, asked, ready)
  const numbers = new Map(
    [...ready.gathered.sources.values()].map(({ version }) => [version.id, version.number]),
  )
  return (one: SummaryLine, row: MatrixLine): Summary => {
    const { rests, passedBy } = unpacked.get(one.id) ?? nothing
    const key = keyed(one, row)
    const found =
      stands(one, row) ??
      compared(
        { rests, passedBy },
        {
          ...{ fragments: cells.get(row.id) ?? [], column: column.title, row: row.title, standing },
          numberOf: (version) => numbers.get(version) ?? 0,
          attributionOf: (fragment) => attributions.changedSince(fragment, one.written_in),
        },
      )
    const isAsked = (idsOf.get(key)?.length ?? 0) > 0
    if (!stands(one, row)) known.set(key, { ...found, asOf: isAsked ? event : undefined })
    return { row: one, rests, drift: found.drift, passed: found.passed }
  }
}

interface Known extends Compared {
  /** Of fragments that do not stand where they stood: what became of them was asked after this event. */
  readonly asOf: number | undefined
}

/** Compared once for as long as the column stands: what is coded under it anew, or corrected, gives a column anew. */
const comparedOnce = new KeptOn<Column, Map<string, Known>>()

interface Unpacked {
  readonly rests: readonly Rest[]
  readonly passedBy: readonly PassedBy[]
}

const nothing: Unpacked = { rests: [], passedBy: [] }

const before = ({ rests, passedBy }: Unpacked = nothing) => [...rests, ...passedBy]

const unpackedOnce = new Shelf<Map<string, Unpacked & { readonly revision: number }>>()

/** Unpacked once for as long as nobody writes it anew: a summary may rest on hundreds of fragments. */
async function unpackedFrom(
  db: Db,
  summaries: readonly SummaryLine[],
): Promise<ReadonlyMap<string, Unpacked>> {
  const all =
    unpackedOnce.of(db) ?? unpackedOnce.keep(db, new Map<string, Unpacked & { readonly revision: number }>())
  const revisions = new Map(summaries.map(({ id, revision }) => [id, revision]))
  const fresh = [...revisions].flatMap(([id, revision]) => (all.get(id)?.revision === revision ? [] : id))
  for (const { id, fragments, passed_by } of await fragmentsUnder(db, fresh)) {
    const unpacked = { rests: unpackRests(fragments), passedBy: unpackPassedBy(passed_by) }
    all.set(id, { ...unpacked, revision: revisions.get(id) ?? 0 })
  }
  return all
}

/** Ids of the codes that count in a column: its own, those under it, and those that were merged into it; or threads. */
export function ownersOf(column: MatrixLine, { gathered, study }: Ready): Set<string> {
  const name = gathered.codeNames.get(column.id)
  const own = name === undefined ? new Set<string>() : study.withBelow(name)
  const below = [...gathered.codeNames].flatMap(([id, each]) => (own.has(each) ? id : []))
  return new Set([...column.subjects, ...below])
}
