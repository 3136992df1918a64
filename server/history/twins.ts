import { sql } from 'kysely'
import type { RowName } from '../database/leaning.ts'
import { isSameName } from '../database/lookup.ts'
import { rowOf } from '../database/row-writer.ts'
import type { Db, KeptTables } from '../database/tables.ts'

type TableName = keyof KeptTables
type Values = Record<string, unknown>

/** Of what there is at most one among the rows that stand; names and titles with case ignored. */
const single: { readonly [T in TableName]?: readonly (readonly string[])[] } = {
  project: [[]],
  sessions: [['title']],
  tables: [['session', 'title']],
  propositions: [['session', 'title']],
  participants: [['name']],
  attendances: [['participant', 'session']],
  documents: [['name'], ['original']],
  codes: [['name']],
  code_examples: [['code', 'version', 'start', 'end']],
  codings: [['version', 'start', 'end', 'code', 'coder']],
  readings: [['version', 'person', 'code']],
  suggestion_modes: [['document', 'person']],
  threads: [['title'], ['candidate']],
  evidence: [['thread', 'version', 'start', 'end']],
  quote_sets: [['title']],
  quotes: [['quote_set', 'version', 'start', 'end']],
  findings: [['audit', 'item']],
  replies: [['audit', 'item']],
  closings: [['audit', 'item']],
  judgements: [['audit', 'item']],
  sampled_sentences: [['version', 'start', 'end']],
  sample_readings: [['sentence', 'person']],
  word_refusals: [['code', 'word']],
  matrices: [['title']],
  matrix_lines: [['matrix', 'axis', 'subject']],
  summaries: [['matrix', 'row_subject', 'column_subject']],
}

/** Another row that stands where this one would come to stand, once it has these values. */
export async function twinOfRow(
  db: Db,
  { table, id }: RowName,
  values: Values,
): Promise<RowName | undefined> {
  const row: Values = { ...(await rowOf(db, table, id)), ...values }
  for (const columns of single[table] ?? []) {
    const isMoved = 'ended' in values || columns.some((column) => column in values)
    if (!isMoved || columns.some((column) => row[column] === null)) continue
    const twin = await otherWith(db, { table, id }, columns, row)
    if (twin) return { table, id: twin }
  }
  return undefined
}

const isNaming = (column: string) => column === 'name' || column === 'title'

async function otherWith(
  db: Db,
  { table, id }: RowName,
  columns: readonly string[],
  wanted: Values,
): Promise<string | undefined> {
  const same = columns
    .filter((column) => !isNaming(column))
    .map((column) => sql`${sql.ref(column)} = ${wanted[column]}`)
  const conditions = sql.join([sql`id != ${id}`, sql`ended IS NULL`, ...same], sql` AND `)
  const { rows } = await sql<
    Values & { id: string }
  >`SELECT * FROM ${sql.table(table)} WHERE ${conditions}`.execute(db)
  const names = columns.filter(isNaming)
  return rows.find((row) => names.every((name) => isSameName(String(row[name]), String(wanted[name]))))?.id
}
