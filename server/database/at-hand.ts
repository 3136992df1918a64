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

/** Lets go of everything that is kept in memory of a project, and of single words of whatever project. */
export function forgetAtHand({ db, derived }: { db: Db; derived: DerivedDb }): void {
  for (const shelf of shelves) {
    shelf.forget(db)
    shelf.forget(derived)
  }
  forgetWords()
}
