import { sql } from 'kysely'
import { sha256 } from '../../database/ids.ts'
import type { Db, KeptTables, TextVersionRow } from '../../database/tables.ts'
import { inTurns, nextTurn, turnsBetween } from '../../turns.ts'
import { keptTables } from '../replay.ts'
import type { Erased } from './erased.ts'
import { erasedVersion } from './erased-version.ts'
import { redactingRow } from './redaction.ts'
import type { Scope } from './scope.ts'

type TableName = keyof KeptTables
type Values = Record<string, unknown>

/** What becomes of one row. */
export interface RowLeft {
  readonly table: TableName
  readonly id: string
  /** The columns that change, with what is left in them. */
  readonly left: Values
  readonly before: Values
  /** Whether the row stands now and ends with it. */
  readonly ends: boolean
  /** Whether no word that was said is left of it. */
  readonly isGone: boolean
}

/** Bytes of a file that go. */
export interface OriginalGone {
  readonly sha256: string
  readonly size: number
}

/** Everything that an erasure changes, worked out before anything is. */
export interface Plan {
  readonly rows: readonly RowLeft[]
  readonly originals: readonly OriginalGone[]
  /** Documents that lose their file, or words of their text. */
  readonly documents: ReadonlySet<string>
}

/** Works out what every row keeps. Payloads of the log follow from the same rule, see `payloads.ts`. */
export async function planOf(db: Db, { erased }: Scope): Promise<Plan> {
  const rows: RowLeft[] = []
  const othersFirst = turnsBetween()
  for (const table of keptTables) {
    if (table === 'erasures') continue
    for await (const row of rowsOf(db, table)) {
      const left = await rowLeft(db, table, row, erased)
      if (left) rows.push(left)
      await othersFirst()
    }
  }
  const documents = new Set([
    ...erased.documents,
    ...[...erased.texts.values()].map(({ document }) => document),
  ])
  return { rows, documents, originals: await originalsOf(db, documents) }
}

/** What becomes of a row, when anything does. */
async function rowLeft(db: Db, table: TableName, row: Row, erased: Erased): Promise<RowLeft | undefined> {
  const { values, isGone } = await inTurns(redactingRow(table, row, erased))
  const version = table === 'text_versions' ? await versionLeft(db, row, erased) : {}
  const left = hashed(table, { ...differing(row, values), ...version })
  const ends = row.ended === null && (isGone || (await mustEnd(db, table, row, left)))
  if (!ends && Object.keys(left).length === 0) return undefined
  return { table, id: row.id, left, before: row, ends, isGone }
}

const lightColumns = [
  ...(['id', 'revision', 'made', 'at', 'ended', 'document', 'number', 'sha256', 'characters'] as const),
  ...(['block_count', 'sentence_count', 'reader', 'reason', 'erased_sha256'] as const),
]

type Row = Values & { readonly id: string }

/** Read at a time: whoever looks at what would go keeps nobody waiting. */
const pageLength = 200

/** Rows of these can hold megabytes. */
const heavy: ReadonlySet<TableName> = new Set(['text_versions', 'structures', 'audits', 'editions'])

/** Every row of a table, ended or not; of texts all but the words. */
async function* rowsOf(db: Db, table: TableName): AsyncGenerator<Row> {
  const columns = table === 'text_versions' ? lightColumns.map((name) => sql.ref(name)) : [sql.raw('*')]
  const atATime = heavy.has(table) ? 1 : pageLength
  for (let last = ''; ; ) {
    const { rows } = await sql<Row>`SELECT ${sql.join(columns)} FROM ${sql.table(table)}
      WHERE id > ${last} ORDER BY id LIMIT ${atATime}`.execute(db)
    await nextTurn()
    yield* rows
    if (rows.length < atATime) return
    last = rows.at(-1)?.id ?? last
  }
}

/** A round of the rapporttoets carries the hash of its result; the tombstone keeps the one from before. */
const hashed = (table: TableName, left: Values): Values =>
  table === 'audits' && typeof left.result === 'string' ? { ...left, hash: sha256(left.result) } : left

const differing = (row: Values, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([column, value]) => row[column] !== value))

async function versionLeft(db: Db, { id }: Row, erased: Erased): Promise<Values> {
  const text = erased.texts.get(id)
  if (!text) return {}
  const whole: TextVersionRow = await db
    .selectFrom('text_versions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return differing({ ...whole }, { ...erasedVersion(whole, text, erased) })
}

/** The structure of a document that was taken away cannot change and stand. */
async function mustEnd(db: Db, table: TableName, row: Values, left: Values): Promise<boolean> {
  if (table !== 'structures' || Object.keys(left).length === 0) return false
  const standing = await db
    .selectFrom('text_versions')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .select('documents.id')
    .where('text_versions.id', '=', String(row.version))
    .where('documents.ended', 'is', null)
    .executeTakeFirst()
  return standing === undefined
}

/** The files of these documents, but for those that another document has too. */
async function originalsOf(db: Db, documents: ReadonlySet<string>): Promise<OriginalGone[]> {
  const own = await db.selectFrom('documents').select(['id as document', 'original']).execute()
  const further = await db.selectFrom('document_files').select(['document', 'original']).execute()
  const used = [...own, ...further]
  const kept = new Set(
    used.filter(({ document }) => !documents.has(document)).map(({ original }) => original),
  )
  const gone = new Set(
    used
      .filter(({ document, original }) => documents.has(document) && !kept.has(original))
      .map(({ original }) => original),
  )
  if (gone.size === 0) return []
  return db
    .selectFrom('originals')
    .select(['sha256', 'size'])
    .where('sha256', 'in', [...gone])
    .where('erased_by', 'is', null)
    .execute()
}
