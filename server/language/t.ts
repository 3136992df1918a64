import * as en from './en.ts'
import { currentLanguage, type Language } from './language.ts'
import * as nl from './nl.ts'

/** Every text of the screen, by section: what a room or a group of pages says. Dutch gives the shape. */
export type Words = typeof nl

/** A catalogue per language; TypeScript sees to it that English has every key, and takes what Dutch takes. */
export const catalogues: Readonly<Record<Language, Words>> = { nl, en }

/**
 * The texts in the language of the work that goes on now: `t.layout.overview`. Asked for anew at each use, so
 * keep no text of it outside a function.
 */
export const t: Words = new Proxy(nl, {
  get: (_, section) => Reflect.get(catalogues[currentLanguage()], section),
})

/**
 * The texts in the language of the project, for what is kept in it: a name that is given by default, a usual reason.
 * Everybody reads those, so they are the same whoever works.
 */
export const kept: Words = nl
