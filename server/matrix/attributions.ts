import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'
import { roleWords } from '../quotes/attribution.ts'
import type { Desk } from '../quotes/desk.ts'
import { placeOf, type Register } from '../quotes/place.ts'
import type { CellFragment } from './cell.ts'
import type { Ready } from './columns.ts'

/** Who said the fragments of cells, as it is printed: `deelnemer, bakker`, never a name. */
export class Attributions {
  readonly #register: Register
  readonly #ready: Ready
  readonly #touched: Touched

  constructor(register: Register, ready: Ready, touched: Touched) {
    this.#register = register
    this.#ready = ready
    this.#touched = touched
  }

  static async of(desk: Desk, ready: Ready): Promise<Attributions> {
    return new Attributions(await desk.register(), ready, await touchedIn(desk.db))
  }

  /** The last event that touched anything that they are told from. */
  get last(): number {
    return Math.max(this.#touched.register, ...this.#touched.structures.values())
  }

  of(fragment: CellFragment): string {
    const source = this.#ready.gathered.sources.get(fragment.documentName)
    return source ? roleWords(placeOf(source, fragment, this.#register)) : ''
  }

  /** The same, where something that it is told from was changed after an event; else it is what it was. */
  changedSince(fragment: CellFragment, event: number): string | undefined {
    const { register, structures } = this.#touched
    const last = Math.max(register, structures.get(fragment.version) ?? 0)
    return last > event ? this.of(fragment) : undefined
  }
}

/** The last event that touched who met and what was agreed, and the last that touched the structure of each text. */
interface Touched {
  readonly register: number
  readonly structures: ReadonlyMap<string, number>
}

async function touchedIn(db: Db): Promise<Touched> {
  const { rows: register } = await sql<{ last: number | null }>`
    SELECT max(seq) AS last FROM event_touches
    WHERE table_name IN ('sessions', 'participants', 'attendances', 'agreements')`.execute(db)
  const { rows: structures } = await sql<{ version: string; last: number }>`
    SELECT structures.version AS version, max(event_touches.seq) AS last FROM event_touches
    JOIN structures ON structures.id = event_touches.row_id
    WHERE event_touches.table_name = 'structures' GROUP BY structures.version`.execute(db)
  return {
    register: register[0]?.last ?? 0,
    structures: new Map(structures.map(({ version, last }) => [version, last])),
  }
}
