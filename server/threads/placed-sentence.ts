import type { ThreadSentence } from './material.ts'

/** Where and by whom something was said, and the text it stands in: one for all sentences of which that is the same. */
export interface Said extends Pick<ThreadSentence, 'document' | 'unit' | 'voice'> {
  readonly whole: string
  readonly speaker: string | undefined
  readonly people: readonly string[] | undefined
  readonly notetaker: string | undefined
}

/** A sentence as its place in a text: its words are cut from there when asked for. A large project has hundreds of thousands. */
export class PlacedSentence implements ThreadSentence {
  readonly start: number
  readonly end: number
  readonly #said: Said

  /** @param start - in UTF-16 code units, half-open with `end` */
  constructor(start: number, end: number, said: Said) {
    this.start = start
    this.end = end
    this.#said = said
  }

  get text(): string {
    return this.#said.whole.slice(this.start, this.end)
  }

  get document(): string {
    return this.#said.document
  }

  get unit(): string | null {
    return this.#said.unit
  }

  get voice(): ThreadSentence['voice'] {
    return this.#said.voice
  }

  get speaker(): string | undefined {
    return this.#said.speaker
  }

  get people(): readonly string[] | undefined {
    return this.#said.people
  }

  get notetaker(): string | undefined {
    return this.#said.notetaker
  }
}
