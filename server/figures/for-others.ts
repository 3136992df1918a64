import type { Db } from '../database/tables.ts'
import { Desk } from '../quotes/desk.ts'
import type { Outward } from '../quotes/outward.ts'
import { hidesTables } from '../quotes/table-words.ts'
import { strongestFirst } from '../threads/matrix.ts'
import type { CodeMatrix } from './code-matrix.ts'
import type { Counting } from './counting.ts'
import type { Flow, FlowNode } from './flow.ts'
import type { NewCodes } from './new-codes.ts'
import type { Pairs } from './pairs.ts'
import type { Portrait } from './portrait.ts'
import type { RunCell, ThreadRun } from './thread-run.ts'

/** How a figure goes to others: names as in the sources, and of some sessions no tables. */
export interface ForOthers {
  readonly outward: Outward
  /** Ids and titles of sessions of which no table may be told. */
  readonly closed: ReadonlySet<string>
}

export async function forOthers(db: Db): Promise<ForOthers> {
  const desk = new Desk(db)
  const register = await desk.register()
  const closed = [...register.sessions.values()].filter(({ id }) => hidesTables(register, id))
  return { outward: await desk.outward(), closed: new Set(closed.flatMap(({ id, title }) => [id, title])) }
}

/** What is counted, with the tables of closed sessions as one. */
export function countingForOthers(counting: Counting, { closed }: ForOthers): Counting {
  if (closed.size === 0) return counting
  const open = new Map(
    counting.ground.units.map((unit) => {
      const { table: _, ...rest } = unit
      return [unit.id, closed.has(unit.session) ? rest : unit] as const
    }),
  )
  return {
    ...counting,
    ground: { ...counting.ground, units: [...open.values()] },
    fragments: counting.fragments.map((one) => ({ ...one, unit: open.get(one.unit.id) ?? one.unit })),
  }
}

export function matrixForOthers({ columns, rows }: CodeMatrix, others: ForOthers): CodeMatrix {
  const { outward } = others
  return {
    columns: columns.map(({ session, table }) => ({
      session: { ...session, title: outward.words(session.title) },
      table: table === undefined ? table : outward.maybe(table),
    })),
    rows: rows.map((row) => ({ ...row, code: named(row.code, others) })),
  }
}

export function pairsForOthers({ codes, pairs }: Pairs, others: ForOthers): Pairs {
  return {
    codes: codes.map((one) => ({ ...one, code: named(one.code, others) })),
    pairs: pairs.map((pair) => ({ ...pair, one: named(pair.one, others), other: named(pair.other, others) })),
  }
}

export function newCodesForOthers(found: NewCodes, others: ForOthers): NewCodes {
  const told = <R extends NewCodes['rows'][number]>(row: R) => ({
    ...row,
    session: { ...row.session, title: others.outward.words(row.session.title) },
    codes: row.codes.map((code) => named(code, others)),
  })
  return {
    ...found,
    rows: found.rows.map(told),
    runs: found.runs.map((run) => ({ ...run, from: told(run.from), to: told(run.to) })),
    undated: found.undated.map((title) => others.outward.words(title)),
  }
}

export function portraitForOthers({ parts, lanes, ...rest }: Portrait, others: ForOthers): Portrait {
  const { outward, closed } = others
  return {
    ...rest,
    parts: parts.map(({ session, table, ...span }) => ({
      ...span,
      session: outward.maybe(session),
      table: session !== null && closed.has(session) ? null : outward.maybe(table),
    })),
    lanes: lanes.map((lane) => ({ ...lane, code: named(lane.code, others) })),
  }
}

export function flowForOthers({ nodes, ...rest }: Flow, others: ForOthers): Flow {
  return { ...rest, nodes: nodes.map((node) => nodeForOthers(node, others)) }
}

function nodeForOthers(node: FlowNode, others: ForOthers): FlowNode {
  const { outward } = others
  switch (node.column) {
    case 'table': {
      const session = { ...node.session, title: outward.words(node.session.title) }
      return { ...node, session, table: node.table === undefined ? undefined : outward.maybe(node.table) }
    }
    case 'code':
      return { ...node, code: named(node.code, others) }
    case 'thread':
      return { ...node, thread: { ...node.thread, title: outward.words(node.thread.title) } }
    case 'report':
      return { ...node, report: { ...node.report, name: outward.file(outward.words(node.report.name)) } }
  }
}

/** Of closed sessions all tables stand together in the column for what was said at no table. */
export function runForOthers(run: ThreadRun, { outward, closed }: ForOthers): ThreadRun {
  const isClosed = ({ session }: ThreadRun['rows'][number]) => closed.has(session.id)
  const hasNone = run.tables.includes(null)
  const needsNone = !hasNone && run.rows.some(isClosed)
  const tables = needsNone ? [...run.tables, null] : run.tables
  const empty: RunCell = { state: 'no-such-table', roles: noRoles, asked: [] }
  const rows = run.rows.map((row) => {
    const cells = needsNone ? [...row.cells, empty] : row.cells
    const told = isClosed(row) ? tables.map((table) => (table === null ? together(cells) : empty)) : cells
    return { ...row, session: { ...row.session, title: outward.words(row.session.title) }, cells: told }
  })
  const isTold = (_: unknown, k: number) => rows.some(({ cells }) => cells[k]?.state !== 'no-such-table')
  return {
    ...run,
    tables: tables.filter(isTold).map((table) => outward.maybe(table)),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isTold) })),
  }
}

const noRoles = { supports: 0, qualifies: 0, contradicts: 0 }

function together(cells: readonly RunCell[]): RunCell {
  const sum = (role: keyof RunCell['roles']) => cells.reduce((all, { roles }) => all + roles[role], 0)
  return {
    state: strongestFirst.find((state) => cells.some((cell) => cell.state === state)) ?? 'no-such-table',
    roles: { supports: sum('supports'), qualifies: sum('qualifies'), contradicts: sum('contradicts') },
    asked: [...new Set(cells.flatMap(({ asked }) => asked))],
  }
}

const named = <C extends { name: string }>(code: C, { outward }: ForOthers): C => ({
  ...code,
  name: outward.words(code.name),
})
