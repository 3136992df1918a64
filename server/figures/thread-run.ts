import type { EvidenceRole, EvidenceRow } from '../database/finding-tables.ts'
import type { Session } from '../sources/sessions.ts'
import type { Unit } from '../threads/material.ts'
import type { Matrix, Presence } from '../threads/matrix.ts'
import type { Share } from '../threads/recurrence.ts'
import type { EvidencePlace } from '../threads/view.ts'

/** How a thread stands at one table: how many fragments for, with a nuance, against, and whether people were asked. */
export interface RunCell {
  readonly state: Presence
  readonly roles: Readonly<Record<EvidenceRole, number>>
  /** What was put to this table where the thread was asked for. */
  readonly asked: readonly string[]
}

export interface RunRow {
  readonly session: Pick<Session, 'id' | 'title' | 'date'>
  /** One per table of the run. */
  readonly cells: readonly RunCell[]
  readonly found: Share
  /** Whether somebody read any of its tables. */
  readonly isRead: boolean
}

/** Where a thread runs: sessions in order of date, the tables beside each other. */
export interface ThreadRun {
  readonly tables: readonly (string | null)[]
  readonly rows: readonly RunRow[]
  readonly total: Readonly<Record<EvidenceRole, number>>
  /** Evidence in an older text, that stands nowhere now. */
  readonly elsewhere: number
}

export interface RunMaterial {
  readonly evidence: readonly EvidenceRow[]
  readonly matrix: Matrix
  readonly places: ReadonlyMap<string, EvidencePlace>
  readonly units: readonly Unit[]
  readonly sessions: readonly Session[]
}

/** Counts the evidence that stands at each table beside what the matrix of the thread says of it. */
export function threadRun({ evidence, matrix, places, units, sessions }: RunMaterial): ThreadRun {
  const standing = evidence.filter(({ state }) => state !== 'dropped')
  const placed = standing.filter(({ id }) => places.has(id))
  const rolesIn = Map.groupBy(placed, ({ id }) => places.get(id)?.unit ?? '')
  const asked = new Set([...places.values()].filter((place) => place.asked).map(({ unit }) => unit))
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const rows = matrix.rows.map(({ session: title, cells, found }): RunRow => {
    const { id = '', date = null } = sessions.find((one) => one.title === title) ?? {}
    return {
      session: { id, title, date },
      found,
      isRead: cells.some(({ state }) => state !== 'not-read' && state !== 'no-such-table'),
      cells: cells.map(({ state, units: own }) => ({
        state,
        roles: countedRoles(own.flatMap(({ unit }) => rolesIn.get(unit) ?? [])),
        asked: own.flatMap(({ unit, state: here }) =>
          here === 'asked' || asked.has(unit) ? (known.get(unit)?.proposition ?? []) : [],
        ),
      })),
    }
  })
  return {
    ...{ tables: matrix.tables, rows },
    total: countedRoles(placed),
    elsewhere: standing.length - placed.length,
  }
}

function countedRoles(rows: readonly Pick<EvidenceRow, 'role'>[]): Record<EvidenceRole, number> {
  const count = (role: EvidenceRole) => rows.filter((row) => row.role === role).length
  return { supports: count('supports'), qualifies: count('qualifies'), contradicts: count('contradicts') }
}
