import type { Project } from '../../server/database/project.ts'
import type { Kept, KeptTables } from '../../server/database/tables.ts'

export const keptTables = [
  'project',
  'people',
  'sessions',
  'tables',
  'propositions',
  'participants',
  'attendances',
  'documents',
  'text_versions',
  'structures',
  'codes',
  'code_examples',
  'codings',
  'decisions',
  'readings',
  'suggestion_modes',
  'memos',
  'threads',
  'evidence',
  'quote_sets',
  'quotes',
  'editions',
  'audits',
  'findings',
  'replies',
  'closings',
  'judgements',
  'agreements',
  'masks',
  'landings',
  'dismissals',
  'coding_places',
  'document_files',
  'mask_refusals',
  'erasures',
  'reading_samples',
  'sampled_sentences',
  'sample_readings',
  'word_refusals',
  'matrices',
  'matrix_lines',
  'summaries',
] as const satisfies (keyof KeptTables)[]

export type KeptTable = (typeof keptTables)[number]
export type AnyRow = Kept & Readonly<Record<string, unknown>>

/** Every row that people made, by table and id, as it stands at one moment. */
export type Snapshot = ReadonlyMap<KeptTable, ReadonlyMap<string, AnyRow>>

export function snapshotOf({ sqlite }: Pick<Project, 'sqlite'>): Snapshot {
  return new Map(
    keptTables.map((table) => {
      const rows = sqlite.prepare<[], AnyRow>(`SELECT * FROM ${table} ORDER BY id`).all()
      return [table, new Map(rows.map((row) => [row.id, row]))]
    }),
  )
}

const countAll = [...keptTables, 'originals', 'events', 'payloads', 'event_touches']
  .map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`)
  .join(', ')

/** How much there is of everything that an act that was refused must leave as it was. */
export function countsOf({ sqlite }: Pick<Project, 'sqlite'>): Record<string, number> {
  const counter = counters.get(sqlite) ?? counterOf(sqlite)
  counters.set(sqlite, counter)
  return counter()
}

type Sqlite = Project['sqlite']
const counters = new WeakMap<Sqlite, () => Record<string, number>>()

/** Counts again only when something was written, which SQLite knows: thousands of questions write nothing. */
function counterOf(sqlite: Sqlite): () => Record<string, number> {
  const writes = sqlite.prepare<[], { n: number }>('SELECT total_changes() AS n')
  const all = sqlite.prepare<[], Record<string, number>>(`SELECT ${countAll}`)
  let counted: { writes: number | undefined; counts: Record<string, number> } | undefined
  return () => {
    const now = writes.get()?.n
    if (counted?.writes !== now) counted = { writes: now, counts: all.get() ?? {} }
    return counted?.counts ?? {}
  }
}

/** What people see of a table: the rows that stand, without the stamps that count changes. */
export function standingIn(snapshot: Snapshot): Record<string, unknown>[] {
  return [...snapshot].flatMap(([table, rows]) =>
    [...rows.values()].filter((row) => row.ended === null).map((row) => ({ table, ...row, revision: 0 })),
  )
}

/** Rows that were there and are not any more: there are never any. */
export function lostBetween(before: Snapshot, after: Snapshot): string[] {
  return [...before].flatMap(([table, rows]) =>
    [...rows.keys()].filter((id) => !after.get(table)?.has(id)).map((id) => `${table} ${id}`),
  )
}

/** What cannot stand once that on which it stands was taken away. */
const supports: readonly (readonly [table: KeptTable, column: string, on: KeptTable])[] = [
  ['codings', 'code', 'codes'],
  ['codings', 'document', 'documents'],
  ['codes', 'parent', 'codes'],
  ['code_examples', 'code', 'codes'],
  ['code_examples', 'document', 'documents'],
  ['tables', 'session', 'sessions'],
  ['propositions', 'session', 'sessions'],
  ['attendances', 'session', 'sessions'],
  ['attendances', 'participant', 'participants'],
  ['readings', 'document', 'documents'],
  ['suggestion_modes', 'document', 'documents'],
  ['sampled_sentences', 'sample', 'reading_samples'],
  ['sampled_sentences', 'document', 'documents'],
  ['sample_readings', 'document', 'documents'],
  ['evidence', 'thread', 'threads'],
  ['evidence', 'document', 'documents'],
  ['matrix_lines', 'matrix', 'matrices'],
  ['summaries', 'matrix', 'matrices'],
  ['quotes', 'quote_set', 'quote_sets'],
  ['quotes', 'document', 'documents'],
  ['editions', 'quote_set', 'quote_sets'],
]

/** What there is at most one of. */
const single: readonly (readonly [table: KeptTable, ...columns: string[]])[] = [
  ['people', 'name'],
  ['sessions', 'title'],
  ['tables', 'session', 'title'],
  ['propositions', 'session', 'title'],
  ['documents', 'name'],
  ['documents', 'original'],
  ['codes', 'name'],
  ['codings', 'version', 'start', 'end', 'code', 'coder'],
  ['code_examples', 'code', 'version', 'start', 'end'],
  ['readings', 'version', 'person', 'code'],
  ['suggestion_modes', 'document', 'person'],
  ['sampled_sentences', 'version', 'start', 'end'],
  ['sample_readings', 'sentence', 'person'],
  ['word_refusals', 'code', 'word'],
  ['matrices', 'title'],
  ['matrix_lines', 'matrix', 'axis', 'subject'],
  ['summaries', 'matrix', 'row_subject', 'column_subject'],
  ['threads', 'title'],
  ['evidence', 'thread', 'version', 'start', 'end'],
  ['quote_sets', 'title'],
  ['quotes', 'quote_set', 'version', 'start', 'end'],
]

/** Everything that does not hold together, in words; none in a sound project. */
export function brokenIn(snapshot: Snapshot): string[] {
  const rows = (table: KeptTable) => [...(snapshot.get(table)?.values() ?? [])]
  const standing = (table: KeptTable) => rows(table).filter((row) => row.ended === null)
  const stands = (table: KeptTable, id: unknown) => snapshot.get(table)?.get(String(id))?.ended === null
  return [
    ...supports.flatMap(([table, column, on]) =>
      standing(table)
        .filter((row) => row[column] !== null && !stands(on, row[column]))
        .map((row) => `${table} ${row.id} stands on ${on} ${row[column]}, which does not`),
    ),
    ...single.flatMap(([table, ...columns]) => {
      const keys = standing(table).map((row) => columns.map((column) => fold(row[column])).join(' '))
      return keys
        .filter((key, at) => keys.indexOf(key) !== at)
        .map((key) => `two ${table} with ${columns.join(', ')} ${key}`)
    }),
    ...standing('structures').flatMap((structure) => {
      const document = snapshot.get('text_versions')?.get(String(structure.version))?.document
      if (!stands('documents', document)) return []
      const parts: Record<string, unknown>[] = JSON.parse(String(structure.parts))
      return parts.flatMap((part) =>
        (['session', 'table', 'proposition'] as const)
          .filter((what) => part[what] !== null && !stands(`${what}s`, part[what]))
          .map((what) => `a part of ${document} belongs to ${what} ${part[what]}, which is gone`),
      )
    }),
    ...standing('codes').flatMap((code) => {
      const above = new Set<unknown>()
      for (let at: unknown = code.parent; at !== null; at = snapshot.get('codes')?.get(String(at))?.parent) {
        if (above.has(at)) return [`code ${code.name} stands under itself`]
        above.add(at)
      }
      return []
    }),
  ]
}

const fold = (value: unknown) =>
  typeof value === 'string' ? value.normalize('NFC').trim().toLocaleLowerCase('nl') : String(value)
