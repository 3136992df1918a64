import type { EvidenceRole } from '../database/finding-tables.ts'
import type { Voice } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import type { Matrix, Presence } from '../threads/matrix.ts'
import { strongestFirst } from '../threads/matrix.ts'
import type { Share } from '../threads/recurrence.ts'

/** A fragment of a code, or a piece of evidence of a thread, in a cell. */
export interface CellFragment extends Span {
  /** Id of the document, and of the text version that the span is in: the latest. */
  readonly document: string
  readonly documentName: string
  readonly version: string
  readonly exact: string
  readonly voice: Voice
  /** The label of who speaks, for a turn. */
  readonly speaker: string | null
  readonly session: string
  readonly table: string | null
  /** Names of the codes on it, of those that count in its column. */
  readonly codes: readonly string[]
  /** Of evidence: its id, and whether it supports, qualifies or contradicts. */
  readonly evidence: { readonly id: string; readonly role: EvidenceRole } | null
}

/** What there is in a cell, before anybody wrote in it. */
export interface Cell {
  readonly fragments: readonly CellFragment[]
  readonly state: Presence
  /** How many tables were read, of how many with words that could count. */
  readonly read: Share
}

/** Where a row stands: a session, or one of its tables. */
export interface RowPlace {
  readonly session: string
  /** Undefined for a session as a whole. */
  readonly table?: string
}

export const keyOf = ({ session, table }: RowPlace) => JSON.stringify([session, table ?? null])

const nowhere: Omit<Cell, 'fragments'> = { state: 'no-such-table', read: { found: 0, of: 0 } }

/** How a column stands at a row, by where it runs. */
export function standingAt(runs: Matrix, { session, table }: RowPlace): Omit<Cell, 'fragments'> {
  const row = runs.rows.find((each) => each.session === session)
  if (!row) return nowhere
  const cells = row.cells.filter((_, i) => table === undefined || runs.tables[i] === table)
  const states = new Set(cells.map((cell) => cell.state))
  const state = strongestFirst.find((each) => states.has(each))
  if (!state) return nowhere
  const met = cells.filter((cell) => cell.state !== 'no-such-table')
  return { state, read: { found: met.filter((cell) => cell.state !== 'not-read').length, of: met.length } }
}

/** Where a stretch of a text version is, as a key. */
export const placeKey = ({ version, start, end }: Span & { readonly version: string }) =>
  `${version} ${start} ${end}`

/** The same as the value of a field. */
export const keyInForm = ({ version, start, end }: Span & { readonly version: string }) =>
  `${version}.${start}.${end}`
