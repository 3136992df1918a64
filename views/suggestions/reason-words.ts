import { decimal } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { WordPlace } from '../../server/suggestions/words/change-word.ts'

/** A word as what it would be to a code. */
export function wordAs(word: string, to: WordPlace): string {
  return to === 'dropped' ? t.reasons.without(word) : t.reasons.as(word, t.reasons.place[to])
}

/** `+1,20` or `−0,35`, with a real minus. */
export function signed(x: number): string {
  return `${x < 0 ? '−' : '+'}${decimal(Math.abs(x))}`
}

/** A figure that may be below zero, without a plus. */
export function plain(x: number): string {
  return x < 0 ? signed(x) : decimal(x)
}
