import { nextTurn } from '../turns.ts'
import { Shelf } from './at-hand.ts'
import type { Project } from './project.ts'
import type { Db } from './tables.ts'
import { touchedSince } from './touched.ts'
import { headOf, type TableName } from './write.ts'

/** What is read of one table, and how it is brought up to date by the rows that acts touched. */
export interface KeepingUp<Thing> {
  readonly table: TableName
  /** So many are kept, by their keys; then the one that was asked for longest ago goes. */
  readonly most: number
  readonly read: (db: Db, key: string) => Promise<Thing>
  /** @param touched ids of rows, at least one */
  readonly renew: (
    db: Db,
    key: string,
    before: { readonly thing: Thing; readonly touched: readonly string[] },
  ) => Promise<Thing>
}

interface Kept<Thing> {
  /** The last event that it knows. */
  readonly event: number
  readonly thing: Thing
}

/** After more changes than this, all is as quickly read anew. */
const mostTouched = 500

/**
 * Keeps what is read of a table in memory, by a key. While nothing was touched it is the same thing.
 * @returns gives the thing of a key as it is now
 */
export function keptUp<Thing>({ table, most, read, renew }: KeepingUp<Thing>) {
  const shelf = new Shelf<Map<string, Kept<Thing>>>()
  const now = async (db: Db, key: string, known: Kept<Thing> | undefined): Promise<Thing> => {
    const touched = known && (await touchedSince(db, { table, event: known.event, most: mostTouched }))
    // What is read whole takes longer than others should wait: they get their turn before it and behind it.
    if (!touched) {
      await nextTurn()
      return read(db, key).finally(nextTurn)
    }
    return touched.length === 0 ? known.thing : renew(db, key, { thing: known.thing, touched })
  }
  return async ({ db, derived }: Pick<Project, 'db' | 'derived'>, key: string): Promise<Thing> => {
    const event = (await headOf(db))?.seq ?? 0
    const shelved = shelf.of(derived) ?? shelf.keep(derived, new Map<string, Kept<Thing>>())
    const known = shelved.get(key)
    const thing = await now(db, key, known)
    // What a slower request worked out of an earlier state never takes the place of what is newer.
    if ((shelved.get(key)?.event ?? 0) > event) return thing
    shelved.delete(key)
    shelved.set(key, { event, thing })
    for (const oldest of shelved.keys()) if (shelved.size > most) shelved.delete(oldest)
    return thing
  }
}
