import type { SentencePlaces } from './space/places.ts'

/**
 * The sentence encoder that this installation brings, in the place of the word space; none is built in.
 * See docs/suggestions.md, "A port for a better scorer".
 */
export const ownEncoder: SentencePlaces | undefined = undefined
