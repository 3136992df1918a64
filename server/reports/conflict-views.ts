import type { Difference } from '../../views/parts/BothVersions.tsx'
import { answerWords, findingWords } from '../../views/reports/words.ts'

const names: Readonly<Record<string, string>> = {
  words: 'woorden',
  attribution: 'toeschrijving',
  meaning: 'strekking',
  answer: 'antwoord',
  judgement: 'oordeel',
  remark: 'toelichting',
}

const inWords: Readonly<Record<string, string>> = { ...findingWords, ...answerWords }

/** What somebody else kept beside what this person wanted: only what differs, in the words of the screen. */
export function differencesIn(extra: unknown): Difference[] {
  if (!isConflict(extra)) return []
  const { theirs, yours } = extra
  return Object.keys(names)
    .filter((column) => column in yours && yours[column] !== theirs[column])
    .map((column) => ({
      name: names[column] ?? column,
      theirs: said(column, theirs[column]),
      yours: said(column, yours[column]),
    }))
}

function said(column: string, value: unknown): string {
  if (column === 'remark') return value === '' ? 'geen' : `‘${value}’`
  return inWords[String(value)] ?? (value === null ? 'niet beoordeeld' : String(value))
}

interface Conflict {
  readonly theirs: Readonly<Record<string, unknown>>
  readonly yours: Readonly<Record<string, unknown>>
}

function isConflict(extra: unknown): extra is Conflict {
  return typeof extra === 'object' && extra !== null && 'theirs' in extra && 'yours' in extra
}
