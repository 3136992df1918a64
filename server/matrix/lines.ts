import type { Axis, MatrixLineRow } from '../database/matrix-tables.ts'
import { type Subject, type Subjects, standingFor } from './subjects.ts'

/** A row or a column as it stands now. Lines whose subjects were merged into one are one line. */
export interface MatrixLine extends Subject {
  readonly rows: readonly MatrixLineRow[]
  /** What it stands for: its subject of now first, then what was merged into that. */
  readonly subjects: readonly string[]
  /** What was merged into it, as that was called. */
  readonly merged: readonly string[]
}

/** The rows, or the columns, of a matrix in their order. */
export function linesOn(lines: readonly MatrixLineRow[], axis: Axis, subjects: Subjects): MatrixLine[] {
  const bySubject = Map.groupBy(
    lines.filter((line) => line.axis === axis),
    ({ subject }) => standingFor(subjects, subject),
  )
  return [...bySubject].flatMap(([id, rows]): MatrixLine[] => {
    const now = subjects.all.get(id)
    if (!now) return []
    const others = [...subjects.all.values()].filter(
      (one) => one.id !== id && one.into !== null && standingFor(subjects, one.id) === id,
    )
    const isLine = new Set(rows.map(({ subject }) => subject))
    return [
      {
        ...now,
        rows,
        subjects: [id, ...others.map((one) => one.id)],
        merged: others.filter((one) => isLine.has(one.id)).map(({ title }) => title),
      },
    ]
  })
}
