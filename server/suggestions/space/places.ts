import { placeInSpace, stemNumbers, type WordSpace } from './word-space.ts'

/** A text to be placed: as it is written, and the stems of its words with content. */
export interface PlacedText {
  readonly text: string
  readonly stems: readonly string[]
}

/**
 * Gives each text a place, so that texts that say alike things lie close together. The built-in one goes by a word
 * space that is learned from the project; a sentence encoder on the organisation's own machine can take its place.
 */
export interface SentencePlaces {
  /** Enters the name of every model that is made with it: another encoder is another model. */
  readonly name: string
  readonly dimensions: number
  /** The same text always has the same place. All zeros when nothing is known about it. */
  placeOf(text: PlacedText): Float64Array
}

/** Places by the mean of the words, in a space learned from these texts alone. */
export function placesInSpace(space: WordSpace): SentencePlaces {
  const numbers = stemNumbers(space)
  return {
    name: 'word space',
    dimensions: space.dimensions,
    placeOf: ({ stems }) => placeInSpace(space, numbers, stems),
  }
}
