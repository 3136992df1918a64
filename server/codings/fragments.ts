import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'
import { type Fragment, fragmentsOf } from './coding.ts'
import { hasPlace } from './store.ts'

/** How often a code was given, on how many stretches of words, and in how many documents. */
export interface FragmentCounts {
  readonly codings: number
  readonly fragments: number
  readonly documents: number
}

/** Counted in the index `codings_in_order`, without reading a coding. */
export async function fragmentCounts(db: Db, code: string): Promise<FragmentCounts> {
  const placed = db.selectFrom('codings').where('code', '=', code).where('ended', 'is', null).where(hasPlace)
  const { codings, documents } = await placed
    .select((eb) => [eb.fn.countAll<number>().as('codings')])
    .select((eb) => eb.fn.count<number>('document').distinct().as('documents'))
    .executeTakeFirstOrThrow()
  const { fragments } = await db
    .selectFrom(
      placed
        .select(sql<number>`1`.as('one'))
        .groupBy(['document', 'start', 'end', 'version'])
        .as('stretches'),
    )
    .select((eb) => eb.fn.countAll<number>().as('fragments'))
    .executeTakeFirstOrThrow()
  return { codings, fragments, documents }
}

/**
 * Some of the fragments of one code, in the order of the documents and their texts.
 * @param from how many come before
 * @param most how many at most
 */
export async function fragmentsOfCode(
  db: Db,
  code: string,
  { from, most }: { from: number; most: number },
): Promise<Fragment[]> {
  const placed = db.selectFrom('codings').where('code', '=', code).where('ended', 'is', null).where(hasPlace)
  const stretches = await placed
    .select(['document', 'start', 'end', 'version'])
    .groupBy(['document', 'start', 'end', 'version'])
    .orderBy('document')
    .orderBy('start')
    .orderBy('end')
    .orderBy('version')
    .limit(most)
    .offset(from)
    .execute()
  const [first] = stretches
  const last = stretches.at(-1)
  if (!first || !last) return []
  const place = sql`(document, start, "end", version)`
  const codings = await placed
    .selectAll()
    .where(sql<boolean>`${place} >= (${first.document}, ${first.start}, ${first.end}, ${first.version})`)
    .where(sql<boolean>`${place} <= (${last.document}, ${last.start}, ${last.end}, ${last.version})`)
    .orderBy('document')
    .orderBy('start')
    .orderBy('end')
    .orderBy('version')
    .orderBy('made')
    .execute()
  return fragmentsOf(codings)
}
