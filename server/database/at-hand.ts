import { forgetWords } from '../text/word-memory.ts'
import type { DerivedDb } from './derived.ts'

const shelves = new Set<Shelf<object>>()

/**
 * What a program worked out of a project and keeps in memory, one thing per project. It may hold words of people, so
 * it is emptied when something was erased for good: see `forgetAtHand`.
 */
export class Shelf<Thing extends object> {
  #kept = new WeakMap<DerivedDb, Thing>()

  constructor() {
    shelves.add(this)
  }

  of(derived: DerivedDb): Thing | undefined {
    return this.#kept.get(derived)
  }

  /** Keeps a thing in the place of the one before, and gives it back. */
  keep(derived: DerivedDb, thing: Thing): Thing {
    this.#kept.set(derived, thing)
    return thing
  }

  forget(derived: DerivedDb): void {
    this.#kept.delete(derived)
  }
}

/** Lets go of everything that is kept in memory of a project, and of single words of whatever project. */
export function forgetAtHand(derived: DerivedDb): void {
  for (const shelf of shelves) shelf.forget(derived)
  forgetWords()
}
