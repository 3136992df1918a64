import { type Db, type KeptTables, keptOutOfEvents } from '../database/tables.ts'
import type { Payload } from '../database/write.ts'

type TableName = keyof KeptTables
type Values = Record<string, unknown>

/** A row that is not as the log says, or is in one of the two only. */
export interface Strayed {
  table: TableName
  id: string
}

/** Every table that people fill, those that others lean on first. */
export const keptTables: readonly TableName[] = [
  ...(['project', 'people', 'sessions', 'tables', 'propositions', 'participants', 'attendances'] as const),
  ...(['documents', 'text_versions', 'structures', 'codes', 'code_examples', 'codings'] as const),
  ...(['decisions', 'readings', 'suggestion_modes', 'memos', 'threads', 'evidence'] as const),
  ...(['quote_sets', 'quotes', 'editions'] as const),
  ...(['audits', 'findings', 'replies', 'closings', 'judgements'] as const),
  ...(['agreements', 'masks', 'landings', 'dismissals'] as const),
  ...(['coding_places', 'document_files', 'mask_refusals', 'erasures'] as const),
  ...(['reading_samples', 'sampled_sentences', 'sample_readings'] as const),
  'word_refusals',
  ...(['matrices', 'matrix_lines', 'summaries'] as const),
]

/**
 * Compares every row with what the log makes of it, change by change: whatever was written past the log shows. Columns
 * that never enter an event are not compared, nor rows of which a change was erased.
 */
export async function rowsAgainstLog(db: Db): Promise<{ checked: number; strayed: Strayed[] }> {
  const { logged, erased } = await replayed(db)
  const strayed: Strayed[] = []
  let checked = 0
  for (const table of keptTables) {
    const expected = logged.get(table) ?? new Map<string, Values>()
    const rows: Values[] = await db.selectFrom(table).selectAll().execute()
    for (const row of rows) {
      const id = String(row.id)
      const isKnown = erased.has(`${table} ${id}`) || isAsLogged(row, expected.get(id), table)
      if (!isKnown) strayed.push({ table, id })
      expected.delete(id)
      checked++
    }
    for (const id of expected.keys()) strayed.push({ table, id })
  }
  return { checked, strayed }
}

const batch = 500

async function replayed(
  db: Db,
): Promise<{ logged: Map<TableName, Map<string, Values>>; erased: Set<string> }> {
  const logged = new Map<TableName, Map<string, Values>>()
  for (let seen = 0; ; ) {
    const payloads = await db
      .selectFrom('payloads')
      .selectAll()
      .where('seq', '>', seen)
      .orderBy('seq')
      .limit(batch)
      .execute()
    const last = payloads.at(-1)
    if (!last) break
    for (const { json } of payloads) apply(logged, json)
    seen = last.seq
  }
  const gone = await db
    .selectFrom('event_touches')
    .leftJoin('payloads', 'payloads.seq', 'event_touches.seq')
    .select(['event_touches.table_name', 'event_touches.row_id'])
    .where('payloads.seq', 'is', null)
    .execute()
  return { logged, erased: new Set(gone.map((row) => `${row.table_name} ${row.row_id}`)) }
}

function apply(logged: Map<TableName, Map<string, Values>>, json: string): void {
  const { changes }: Payload = JSON.parse(json)
  for (const { table, id, after } of changes) {
    const rows = logged.get(table) ?? new Map<string, Values>()
    logged.set(table, rows)
    rows.set(id, { ...rows.get(id), ...after })
  }
}

/** The revision counts on by itself; a column that is younger than the row stands as null, and the log is silent. */
function isAsLogged(row: Values, logged: Values | undefined, table: TableName): boolean {
  if (!logged) return false
  const hidden = keptOutOfEvents[table] ?? []
  return Object.keys(row).every(
    (column) => column === 'revision' || hidden.includes(column) || row[column] === (logged[column] ?? null),
  )
}
