import type { Difference } from '../../views/parts/BothVersions.tsx'
import { t } from '../language/t.ts'

/** What somebody else kept beside what this person wanted: only what differs, in the words of the screen. */
export function differencesIn(extra: unknown): Difference[] {
  if (!isConflict(extra)) return []
  const { theirs, yours } = extra
  return Object.entries(t.reports.column)
    .filter(([column]) => column in yours && yours[column] !== theirs[column])
    .map(([column, name]) => ({
      name,
      theirs: said(column, theirs[column]),
      yours: said(column, yours[column]),
    }))
}

function said(column: string, value: unknown): string {
  if (column === 'remark') return value === '' ? t.findings.none : `‘${value}’`
  if (value === null) return t.reportRound.notJudged
  const words: Readonly<Record<string, string>> = { ...t.reports.finding, ...t.reports.answer }
  return words[String(value)] ?? String(value)
}

interface Conflict {
  readonly theirs: Readonly<Record<string, unknown>>
  readonly yours: Readonly<Record<string, unknown>>
}

function isConflict(extra: unknown): extra is Conflict {
  return typeof extra === 'object' && extra !== null && 'theirs' in extra && 'yours' in extra
}
