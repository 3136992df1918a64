import type { Erased } from './erased.ts'
import { redactedPlace } from './redacted-place.ts'
import { filled } from './stretches.ts'
import { type Rewriting, rewriting, rewritten } from './words-in-json.ts'

/** Where a text stands: whether the person was there, and the text version that positions in it are of. */
export interface Around {
  readonly isNear: boolean
  readonly where: string | null
}

/** A text, or JSON kept as text, without what is erased. */
export function scrubbedText(value: string, erased: Erased, around: Around): string {
  const left = rewritten(value, withoutErased(erased, around))
  return typeof left === 'string' ? left : value
}

/** As `scrubbedText`, of what may be megabytes, as work that lets others come first. */
export function* scrubbingText(value: string, erased: Erased, around: Around): Generator<void, string> {
  const left = yield* rewriting(value, withoutErased(erased, around))
  return typeof left === 'string' ? left : value
}

const withoutErased = (erased: Erased, { isNear, where }: Around): Rewriting => ({
  text: (words) => withoutNames(words, erased, isNear),
  object: (object) => redactedPlace(object, erased, where),
})

function withoutNames(words: string, { names, titles, labels }: Erased, isNear: boolean): string {
  const title = titles.get(words)
  if (title !== undefined) return title
  if (names === null) return words
  if (isNear && labels.has(words)) return filled(words)
  let left = ''
  let at = 0
  for (const { start, end } of names(words, isNear)) {
    left += words.slice(at, start) + filled(words.slice(start, end))
    at = end
  }
  return left + words.slice(at)
}
