import type { ErasureRow } from './source-tables.ts'
import type { Db, KeptTables } from './tables.ts'

/** What of something erased can still be told: which it was, how long, and by which hash what is left is known. */
export interface Tombstone {
  /** `row`: words of a row; the others have a hash of their own. */
  readonly kind: 'original' | 'text' | 'payload' | 'edition' | 'audit' | 'row'
  /** Id of the row; the hash of an original; the number of an event for its payload. */
  readonly id: string
  /** Of a row: the table that it stands in. */
  readonly table?: string
  /** How many characters (bytes of an original) it had; of a row and a payload, how many of them went. */
  readonly length: number
  /** SHA-256 of the whole as it was; null for a row. */
  readonly sha256: string | null
  /** SHA-256 of what is left; null for a row. */
  readonly left: string | null
}

/** The tombstones of an erasure, as they were kept. */
export function tombstonesIn({ tombstones }: Pick<ErasureRow, 'tombstones'>): Tombstone[] {
  return JSON.parse(tombstones)
}

/** Every tombstone of the project; of something that was erased more than once the newest counts. */
export class Graveyard {
  readonly #left = new Map<string, string | null>()
  readonly #was = new Map<string, string>()

  constructor(erasures: readonly Pick<ErasureRow, 'tombstones'>[]) {
    for (const erasure of erasures) {
      for (const { kind, table = kind, id, sha256, left } of tombstonesIn(erasure)) {
        const key = `${table} ${id}`
        this.#left.set(key, left)
        if (sha256 !== null && !this.#was.has(key)) this.#was.set(key, sha256)
      }
    }
  }

  /** The hash of what is left, or undefined of what was never erased. */
  left(kind: Exclude<Tombstone['kind'], 'row'>, id: string | number): string | undefined {
    return this.#left.get(`${kind} ${id}`) ?? undefined
  }

  /** The hash of the whole, from before anything was erased of it. */
  was(kind: Exclude<Tombstone['kind'], 'row'>, id: string | number): string | undefined {
    return this.#was.get(`${kind} ${id}`)
  }

  /** Whether words went from this row. */
  hasRow(table: string, id: string): boolean {
    return this.#left.has(`${table} ${id}`)
  }
}

/** Reads every tombstone, in the order of the erasures. */
export async function graveyard(db: Db): Promise<Graveyard> {
  return new Graveyard(await db.selectFrom('erasures').select('tombstones').orderBy('made').execute())
}

/** The erasure that took words out of a row, the newest first; undefined when none did. */
export async function erasureOf(
  db: Db,
  table: keyof KeptTables,
  id: string,
): Promise<ErasureRow | undefined> {
  return db
    .selectFrom('event_touches')
    .innerJoin('erasures', 'erasures.made', 'event_touches.seq')
    .selectAll('erasures')
    .where('event_touches.table_name', '=', table)
    .where('event_touches.row_id', '=', id)
    .orderBy('erasures.made', 'desc')
    .limit(1)
    .executeTakeFirst()
}
