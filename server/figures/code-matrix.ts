import type { Code } from '../codebook/code.ts'
import { KeptOn } from '../kept-on.ts'
import type { Session } from '../sources/sessions.ts'
import { type Matrix, type MatrixRow, matrixOf, type Presence } from '../threads/matrix.ts'
import type { Share } from '../threads/recurrence.ts'
import { each } from '../turns.ts'
import type { Counting } from './counting.ts'
import { type Scope, type Scoped, within } from './scope.ts'

/** A column: a session, or one table of it; `table` is null for what was said at no table. */
export interface MatrixColumn {
  readonly session: Pick<Session, 'id' | 'title' | 'date'>
  readonly table: string | null | undefined
}

/** How a code stands in a column. */
export interface CodeCell {
  /** Tables with the code, of those that were read for it. */
  readonly found: Share
  /** Tables that nobody read for it. */
  readonly unread: number
  /** Different fragments. */
  readonly fragments: number
  readonly state: 'found' | 'none' | 'unread' | 'absent'
}

export interface MatrixCode {
  readonly code: Code
  /** How deep it lies under others. */
  readonly depth: number
  readonly cells: readonly CodeCell[]
  /** Sessions with the code, of those that were read for it. */
  readonly found: Share
  readonly fragments: number
}

export interface CodeMatrix {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixCode[]
}

/**
 * Codes by session, or by table: of the tables that were read for a code, how many have it. Counted as a rode draad is
 * (see `matrixOf`): in words of participants and notes, a code above others with what stands under those.
 */
export function* codeMatrix(counting: Counting, by: By, given?: CountsByCode): Generator<void, CodeMatrix> {
  const counts = given ?? (yield* countsByCode(counting))
  if (counts.units !== counting.ground.units || counts.codes !== counting.codes)
    return yield* matrixIn(counting, by, counts)
  const known = matricesOnce.get(counting) ?? {}
  matricesOnce.set(counting, known)
  known[by] ??= yield* matrixIn(counting, by, counts)
  return known[by]
}

type By = 'session' | 'table'

/** Of the whole project it is made once for as long as what is counted stands. */
const matricesOnce = new KeptOn<Counting, { [by in By]?: CodeMatrix }>()

function* matrixIn(
  counting: Counting,
  by: By,
  { codes, units, counts }: CountsByCode,
): Generator<void, CodeMatrix> {
  const { readings, ground } = counting
  const matrices: { code: Code; found: ReadonlyMap<string, number>; matrix: Matrix }[] = []
  for (const code of codes) {
    yield
    const found = counts.get(code.id) ?? new Map<string, number>()
    const places = { units, withWords: readings.withWords, found: new Set(found.keys()) }
    const matrix = matrixOf({ ...places, read: readings.readFor(code.id), ...noQuestions })
    matrices.push({ code, found, matrix })
  }
  const first = matrices[0]?.matrix
  if (!first) return { columns: [], rows: [] }
  const known = new Map(ground.sessions.map((session) => [session.title, session]))
  const columns = first.rows.flatMap(({ session: title, cells }): MatrixColumn[] => {
    const { id = '', date = null } = known.get(title) ?? {}
    const session = { id, title, date }
    if (by === 'session') return [{ session, table: undefined }]
    return first.tables.flatMap((table, i) =>
      cells[i]?.state === 'no-such-table' ? [] : [{ session, table }],
    )
  })
  const depths = depthsOf(codes)
  const rows: MatrixCode[] = []
  for (const { code, found, matrix } of matrices) {
    yield
    const bySession = new Map(matrix.rows.map((row) => [row.session, row]))
    const cells = columns.map((column) => {
      const row = bySession.get(column.session.title)
      return row ? cellOf(column, { row, tables: matrix.tables }, found) : nowhere
    })
    const states = matrix.rows.map((row) => sessionCell(row.cells, row.found, 0).state)
    rows.push({
      ...{ code, cells, depth: depths.get(code.id) ?? 0 },
      found: {
        found: states.filter((state) => state === 'found').length,
        of: states.filter((state) => state === 'found' || state === 'none').length,
      },
      fragments: [...found.values()].reduce((sum, own) => sum + own, 0),
    })
  }
  return { columns, rows }
}

/** Whether people were asked, and what speaks against, is counted for rode draden only. */
const noQuestions = { asked: new Set<string>(), against: new Set<string>() }

/** Different fragments of each code and those under it, by the id of their unit. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What a matrix is made of: the codes and units of a scope, and the fragments of each code there. */
export interface CountsByCode extends Pick<Scoped, 'codes' | 'units'> {
  readonly counts: Counts
}

const wholeOnce = new KeptOn<Counting['fragments'], Counts>()

/** Counts the fragments in a scope; those of the whole project once for as long as they stand. */
export function* countsByCode(counting: Counting, scope: Scope = {}): Generator<void, CountsByCode> {
  const { codes, units, fragments } = within(counting, scope)
  const counts = wholeOnce.get(fragments) ?? (yield* countsIn(counting, fragments))
  wholeOnce.set(fragments, counts)
  return { codes, units, counts }
}

function* countsIn(counting: Counting, fragments: Scoped['fragments']): Generator<void, Counts> {
  const places = new Map(counting.codes.map(({ id }, at) => [id, at]))
  const above: number[][] = counting.codes.map(() => [])
  for (const [at, { id }] of counting.codes.entries()) {
    for (const each of counting.withBelow(id)) above[places.get(each) ?? -1]?.push(at)
  }
  const lists = new Map<readonly string[], number[]>()
  const counts = counting.codes.map(() => new Map<string, number>())
  yield* each(fragments, ({ codes: list, unit }) => {
    let own = lists.get(list)
    if (!own) {
      own = [...new Set(list.flatMap((code) => above[places.get(code) ?? -1] ?? []))]
      lists.set(list, own)
    }
    for (const at of own) counts[at]!.set(unit.id, (counts[at]!.get(unit.id) ?? 0) + 1)
  })
  return new Map(counting.codes.map(({ id }, at) => [id, counts[at]!]))
}

const nowhere: CodeCell = { found: { found: 0, of: 0 }, unread: 0, fragments: 0, state: 'absent' }

function cellOf(
  { table }: MatrixColumn,
  { row, tables }: { row: MatrixRow; tables: Matrix['tables'] },
  found: ReadonlyMap<string, number>,
): CodeCell {
  const at = table === undefined ? row.cells : row.cells.filter((_, i) => tables[i] === table)
  const units = at.flatMap((cell) => cell.units)
  const fragments = units.reduce((sum, { unit }) => sum + (found.get(unit) ?? 0), 0)
  const share = table === undefined ? row.found : shareOf(at.map(({ state }) => state))
  return sessionCell(at, share, fragments)
}

function sessionCell(cells: readonly { state: Presence }[], found: Share, fragments: number): CodeCell {
  const states = cells.map(({ state }) => state).filter((state) => state !== 'no-such-table')
  const unread = states.filter((state) => state === 'not-read').length
  const state = states.length === 0 ? 'absent' : found.found > 0 ? 'found' : found.of > 0 ? 'none' : 'unread'
  return { found, unread, fragments, state }
}

function shareOf(states: readonly Presence[]): Share {
  const read = states.filter((state) => state !== 'not-read' && state !== 'no-such-table')
  return { found: read.filter((state) => state !== 'read-not-found').length, of: read.length }
}

/** How deep each code lies under others of the list. */
export function depthsOf(codes: readonly Pick<Code, 'id' | 'parent'>[]): Map<string, number> {
  const parents = new Map(codes.map(({ id, parent }) => [id, parent]))
  const depth = (id: string, seen = 0): number => {
    const above = parents.get(id)
    return above && parents.has(above) && seen < parents.size ? 1 + depth(above, seen + 1) : 0
  }
  return new Map(codes.map(({ id }) => [id, depth(id)]))
}
