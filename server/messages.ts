import type { Details } from './errors.ts'
import { figureMessages } from './figures/messages.ts'
import type { Sentence } from './language/sentence.ts'
import { t } from './language/t.ts'
import { matrixMessages } from './matrix/messages.ts'

/** What every key of an error or warning says, in the language of who asks. */
const known = (): Readonly<Record<string, Sentence>> => ({
  ...t.errors,
  ...matrixMessages,
  ...figureMessages,
})

/** The sentence for a key. A key without a sentence shows itself: a test sees to it that none is. */
export function sentenceFor(key: string, details: Details = {}): string {
  return known()[key]?.(details) ?? key
}

export const messageKeys: ReadonlySet<string> = new Set(Object.keys(known()))
