import { KeptOn } from '../kept-on.ts'
import { inProjectsOrder } from '../language/order.ts'
import type { Unit } from './material.ts'
import type { Share } from './recurrence.ts'

/**
 * How a thread stands at a table, or in a unit: found where nobody asked, found where people were asked, only spoken
 * against, read and not found, not read, or there was no such table.
 */
export type Presence = 'unasked' | 'asked' | 'counter' | 'read-not-found' | 'not-read' | 'no-such-table'

export interface MatrixCell {
  readonly state: Presence
  readonly units: readonly { readonly unit: string; readonly state: Presence }[]
}

export interface MatrixRow {
  readonly session: string
  /** One cell per table of the matrix. */
  readonly cells: readonly MatrixCell[]
  readonly found: Share
}

/** Where a thread runs: sessions by date, tables beside them. A session without tables has one cell, under `null`. */
export interface Matrix {
  readonly tables: readonly (string | null)[]
  readonly rows: readonly MatrixRow[]
}

export interface Places {
  readonly units: readonly Unit[]
  /** Units with words that could count. */
  readonly withWords: ReadonlySet<string>
  readonly found: ReadonlySet<string>
  readonly asked: ReadonlySet<string>
  readonly read: ReadonlySet<string>
  /** Units with a voice against. */
  readonly against: ReadonlySet<string>
}

export function matrixOf(places: Places): Matrix {
  const { tables, sessions } = layoutOf(places)
  const rows = sessions.map(({ session, atTables }): MatrixRow => {
    const cells = atTables.map((units) => cellOf(units, places))
    const met = cells.filter(({ state }) => state === 'unasked' || state === 'asked').length
    const read = cells.filter(({ state }) => state !== 'not-read' && state !== 'no-such-table').length
    return { session, cells, found: { found: met, of: read } }
  })
  return { tables, rows }
}

/** The tables, and the sessions by date with their units at each table. */
interface Layout {
  readonly tables: readonly (string | null)[]
  readonly sessions: readonly { readonly session: string; readonly atTables: readonly (readonly Unit[])[] }[]
}

type Laid = Pick<Places, 'units' | 'withWords'>

const layoutsOnce = new KeptOn<Laid['units'], { readonly of: Laid['withWords']; readonly layout: Layout }>()

/** The same for as long as the same units are asked for: a figure of all codes is made of one matrix for each. */
function layoutOf({ units, withWords }: Laid): Layout {
  const before = layoutsOnce.get(units)
  if (before?.of === withWords) return before.layout
  const layout = laidOut(units.filter(({ id }) => withWords.has(id)))
  layoutsOnce.set(units, { of: withWords, layout })
  return layout
}

function laidOut(units: readonly Unit[]): Layout {
  const tables = [...new Set(units.map(({ table }) => table ?? null))].sort(byTable)
  const sessions = [...Map.groupBy(units, ({ session }) => session)].map(([session, own]) => ({
    session,
    date: own.find((unit) => unit.date)?.date ?? '',
    atTables: tables.map((table) => own.filter((unit) => (unit.table ?? null) === table)),
  }))
  sessions.sort((a, b) => inOrder(a.date, b.date) || inProjectsOrder(a.session, b.session))
  return { tables, sessions }
}

function cellOf(units: readonly Unit[], places: Places): MatrixCell {
  const states = units.map(({ id }) => ({ unit: id, state: stateOf(id, places) }))
  const state = strongestFirst.find((each) => states.some((unit) => unit.state === each))
  return { state: state ?? 'no-such-table', units: states }
}

/** What a place is called of which parts stand differently. */
export const strongestFirst: readonly Presence[] = [
  'unasked',
  'asked',
  'counter',
  'read-not-found',
  'not-read',
]

function stateOf(unit: string, { found, asked, read, against }: Places): Presence {
  if (found.has(unit)) return asked.has(unit) ? 'asked' : 'unasked'
  if (against.has(unit)) return 'counter'
  return read.has(unit) ? 'read-not-found' : 'not-read'
}

function byTable(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(b !== null) - Number(a !== null)
  return inProjectsOrder(a, b)
}

/** Sessions without a date come last. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? 1 : -1
  return a < b ? -1 : 1
}
