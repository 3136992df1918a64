import type { Sentence } from '../language/sentence.ts'
import { t } from '../language/t.ts'

/** What goes wrong with a figure. */
export const figureMessages: Readonly<Record<string, Sentence>> = {
  'figure-not-drawn': () => t.figures.notDrawn,
}
