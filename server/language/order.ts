import { perLanguage } from './figures.ts'

/** Numbers within a name count as numbers: *tafel 2* before *tafel 10*. */
const numeric = { numeric: true }
const readers = perLanguage((locale) => new Intl.Collator(locale, numeric))
const dutch = new Intl.Collator('nl', numeric)

/** Which of two names comes first for who reads the screen. */
export function inReadersOrder(a: string, b: string): number {
  return readers().compare(a, b)
}

/** Which of two names comes first in what is kept or handed to others: the same whoever asked for it. */
export function inProjectsOrder(a: string, b: string): number {
  return dutch.compare(a, b)
}
