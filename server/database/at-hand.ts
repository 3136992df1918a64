import { KeptOn } from '../kept-on.ts'
import { forgetWords } from '../text/word-memory.ts'
import type { DerivedDb } from './derived.ts'
import type { Db } from './tables.ts'

const shelves = new Set<Shelf<object>>()

/**
 * What a program worked out of a project and keeps in memory, one thing per project: beside its database, or beside what
 * was computed. It may hold words of people, so it is emptied when something was erased for good: see `forgetAtHand`.
 */
export class Shelf<Thing extends object> {
  #kept = new KeptOn<Db | DerivedDb, Thing>()

  constructor() {
    shelves.add(this)
  }

  of(beside: Db | DerivedDb): Thing | undefined {
    return this.#kept.get(beside)
  }

  /** Keeps a thing in the place of the one before, and gives it back. */
  keep(beside: Db | DerivedDb, thing: Thing): Thing {
    this.#kept.set(beside, thing)
    return thing
  }

  forget(beside: Db | DerivedDb): void {
    this.#kept.delete(beside)
  }
}

/** How often something was let go: who was at work meanwhile lets go of what that made. */
let lettingsGo = 0

/**
 * Work that makes something of a project and takes turns with others: whoever asks for the same meanwhile waits for that
 * one. When things were let go before it was done, what was kept by it is let go too.
 */
export class MadeOnce<Made> {
  readonly #going = new KeptOn<Db | DerivedDb, Map<string, Promise<Made>>>()

  async of(beside: Db | DerivedDb, key: string, make: () => Promise<Made>): Promise<Made> {
    const going = this.#going.get(beside) ?? new Map<string, Promise<Made>>()
    this.#going.set(beside, going)
    const known = going.get(key)
    if (known) return known
    const before = lettingsGo
    const made = make().finally(() => {
      going.delete(key)
      if (lettingsGo !== before) for (const shelf of shelves) shelf.forget(beside)
    })
    going.set(key, made)
    return made
  }
}

/** Lets go of everything that is kept in memory of a project, and of single words of whatever project. */
export function forgetAtHand({ db, derived }: { db: Db; derived: DerivedDb }): void {
  lettingsGo += 1
  for (const shelf of shelves) {
    shelf.forget(db)
    shelf.forget(derived)
  }
  forgetWords()
}
