import { type RawBuilder, sql } from 'kysely'

/** Values to look for with `in`, however many: SQLite binds at most 32,766 by themselves, and these travel as one. */
export const among = <Value extends string | number>(values: Iterable<Value>): RawBuilder<Value> =>
  sql<Value>`(SELECT value FROM json_each(${JSON.stringify([...values])}))`
