import { MadeOnce, Shelf } from '../database/at-hand.ts'
import { type DerivedDb, latestResult, type ResultRow } from '../database/derived.ts'
import { inTurns, nextTurn } from '../turns.ts'

/** What was made last, with the event that it knows of and when that was. */
export interface Latest<Thing> {
  readonly thing: Thing
  readonly event: number
  readonly at: string
}

/**
 * The result of one kind and key that was made last. Reading it back takes longer than a page may, so the last one of
 * each project stays in memory.
 */
export class LatestAtHand<Thing extends object> {
  readonly #place: Pick<ResultRow, 'kind' | 'key'>
  readonly #read: (json: string) => Generator<void, Thing | undefined>
  readonly #shelf = new Shelf<{ readonly input: string; readonly thing: Thing }>()
  readonly #readingBack = new MadeOnce<Latest<Thing> | undefined>()

  /** @param read - work that lets others come first; gives undefined for what was kept in another shape, or damaged */
  constructor(
    place: Pick<ResultRow, 'kind' | 'key'>,
    read: (json: string) => Generator<void, Thing | undefined>,
  ) {
    this.#place = place
    this.#read = read
  }

  /** Undefined before the first, and when that cannot be read. */
  async of(derived: DerivedDb): Promise<Latest<Thing> | undefined> {
    const row = await derived
      .selectFrom('results')
      .select(['input', 'event', 'at'])
      .where('kind', '=', this.#place.kind)
      .where('key', '=', this.#place.key)
      .executeTakeFirst()
    if (!row) return undefined
    const before = this.#shelf.of(derived)
    if (before?.input === row.input) return { thing: before.thing, event: row.event, at: row.at }
    return this.#readingBack.of(derived, row.input, () => this.#readBack(derived))
  }

  async #readBack(derived: DerivedDb): Promise<Latest<Thing> | undefined> {
    const kept = await latestResult(derived, this.#place)
    await nextTurn()
    const thing = kept && (await inTurns(this.#read(kept.json)))
    if (!kept || !thing) return undefined
    this.#shelf.keep(derived, { input: kept.input, thing })
    return { thing, event: kept.event, at: kept.at }
  }
}
