import type { Db } from '../../database/tables.ts'

/** How many characters each text version has, by its id. */
export async function lengthsOf(db: Db): Promise<Map<string, number>> {
  const rows = await db.selectFrom('text_versions').select(['id', 'characters']).execute()
  return new Map(rows.map(({ id, characters }) => [id, characters]))
}

/** Who recorded anything besides their own name. */
export async function recordersOf(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('events')
    .select('person')
    .distinct()
    .where('act', '!=', 'person.add')
    .execute()
  return new Set(rows.map(({ person }) => person))
}

/** How often people decided what about suggestions. */
export async function decisionCounts(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('decisions')
    .select((eb) => ['verdict', eb.fn.countAll<number>().as('count')])
    .where('ended', 'is', null)
    .groupBy('verdict')
    .execute()
  return new Map(rows.map(({ verdict, count }) => [verdict, count]))
}

/** How often each act was done. */
export async function actCounts(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('events')
    .select((eb) => ['act', eb.fn.countAll<number>().as('count')])
    .groupBy('act')
    .execute()
  return new Map(rows.map(({ act, count }) => [act, count]))
}

/** Memos about method stay with the team; that they are there may be told. */
export async function methodMemos(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('memos')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('kind', '=', 'methode')
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
