import { type ExpressionBuilder, sql } from 'kysely'
import { among } from '../database/among.ts'
import type { CodingRow, Origin } from '../database/coding-tables.ts'
import { newId } from '../database/ids.ts'
import type { Db, ProjectTables } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import { type Coding, checkedAnchor, type NewCoding } from './coding.ts'
import { currentPlace } from './current-place.ts'

/**
 * Every coding that stands, or those in one text version, in the order of the text. Those that a correction left
 * without a place (*losgeraakt*) count nowhere until a person gives them one: see `orphans`.
 */
export async function codings(db: Db, version?: string): Promise<Coding[]> {
  let query = db.selectFrom('codings').selectAll().where('ended', 'is', null).where(hasPlace)
  if (version) query = query.where('version', '=', version)
  return query.orderBy('document').orderBy('start').orderBy('end').orderBy('made').orderBy('id').execute()
}

/** Of a coding: no correction left it without a place. */
export const hasPlace = (eb: ExpressionBuilder<ProjectTables, 'codings'>) =>
  eb.or([eb('codings.carried', 'is', null), eb('codings.carried', '!=', 'orphan')])

/** Of a coding: a person gave it here. The value stands in the statement, so that `codings_given` can be used. */
export const notImported = (eb: ExpressionBuilder<ProjectTables, 'codings'>) =>
  eb('codings.origin', '!=', sql.lit<Origin>('import'))

/**
 * Whether a code of somebody else stands in a text.
 * @param of only codings of these people count; of everybody when absent
 */
export async function isCodedByOthers(
  db: Db,
  version: string,
  { besides, of }: { besides: string; of?: ReadonlySet<string> | undefined },
): Promise<boolean> {
  const asked = of && sql` AND coder IN ${among(of)}`
  // Of the indexes by text this one holds who coded: of ten thousand codings of one's own no row is read.
  const { rows } = await sql`
    SELECT 1 FROM codings INDEXED BY codings_once
    WHERE version = ${version} AND ended IS NULL AND coder != ${besides}${asked ?? sql``}
      AND (carried IS NULL OR carried != 'orphan')
    LIMIT 1`.execute(db)
  return rows.length > 0
}

/** The codings of one code that have a place. */
export async function codingsOfCode(db: Db, code: string): Promise<Coding[]> {
  return (await everyCodingOfCode(db, code)).filter(({ carried }) => carried !== 'orphan')
}

/** The codings of one code, also those that a correction left without a place. */
export async function everyCodingOfCode(db: Db, code: string): Promise<Coding[]> {
  return db
    .selectFrom('codings')
    .selectAll()
    .where('ended', 'is', null)
    .where('code', '=', code)
    .orderBy('document')
    .orderBy('start')
    .execute()
}

/** @throws {AppError} not-found */
export async function codingById(db: Db, id: string): Promise<Coding> {
  const row = await db.selectFrom('codings').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? notFound('coding-not-found', { coding: id })
}

/** How many codings each code has. */
export async function codingCounts(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('codings')
    .select((eb) => ['code', eb.fn.countAll<number>().as('count')])
    .where('ended', 'is', null)
    .where(hasPlace)
    .groupBy('code')
    .execute()
  return new Map(rows.map((row) => [row.code, row.count]))
}

/**
 * Codes a span. The same coder giving the same code to the same span again changes nothing. A text that was corrected
 * since it was read takes the coding where these words stand now.
 * @returns the id of the coding, and whether it was new
 * @throws {AppError} invalid - a span that cannot be stored, or a report; not-found - an unknown version or code
 * @throws {AppError} conflict - a correction touched these words since
 */
export async function addCoding(write: Writer, wanted: NewCoding): Promise<{ id: string; isNew: boolean }> {
  const { trx } = write
  const place = await currentPlace(trx, wanted)
  const { role } = await trx
    .selectFrom('documents')
    .select('role')
    .where('id', '=', wanted.document)
    .executeTakeFirstOrThrow()
  if (role === 'report') invalid('report-not-coded')
  const code = await trx
    .selectFrom('codes')
    .select(['id', 'ended'])
    .where('id', '=', wanted.code)
    .executeTakeFirst()
  if (!code || code.ended !== null) notFound('code-not-found', { code: wanted.code })
  const { document, coder, origin, seen } = wanted
  const { version, text, start, end } = place
  const twin = await twinOf(trx, { version, start, end, code: wanted.code, coder })
  if (twin) return { id: twin.id, isNew: false }
  const id = newId()
  await write.insert('codings', {
    id,
    document,
    version,
    ...checkedAnchor(text, { start, end }),
    code: wanted.code,
    coder,
    origin,
    saw_suggestions: Number(seen.suggestions),
    saw_others: Number(seen.others),
    carried: null,
  })
  return { id, isNew: true }
}

/** The coding that already says this, if any. */
export async function twinOf(
  db: Db,
  { version, start, end, code, coder }: Pick<CodingRow, 'version' | 'start' | 'end' | 'code' | 'coder'>,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('codings')
    .select('id')
    .where('ended', 'is', null)
    .where('version', '=', version)
    .where('start', '=', start)
    .where('end', '=', end)
    .where('code', '=', code)
    .where('coder', '=', coder)
    .executeTakeFirst()
}

/** Takes a code off. Other codings of the same span stay. @throws {AppError} not-found | conflict */
export async function endCoding(write: Writer, id: string, revision?: number): Promise<void> {
  await write.end('codings', { id, revision })
}
