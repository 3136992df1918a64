import type { DerivedDb } from '../database/derived.ts'
import { partAt, type SourceText, voiceAt } from '../sources/source.ts'
import type { Voice } from '../text/block.ts'
import { mostAlikeOf } from './alike.ts'
import { codingsAtHand } from './coded.ts'
import type { Proposals } from './proposals.ts'
import { type InSurroundings, surroundingsOf } from './sample/surroundings.ts'
import { becauseOf } from './scored.ts'
import { type ScoringDesk, scorerAtHand } from './scoring-desk.ts'
import type { Suggestion } from './suggesting.ts'
import type { AlikeFragment, Reason } from './suggestion.ts'

/** One open suggestion, with what a person needs to decide on it. */
export interface Open extends Suggestion {
  readonly document: string
  readonly documentName: string
  readonly version: string
  readonly session: string | null
  readonly start: number
  readonly end: number
  readonly text: string
  /** What stands around it, in the lines of the text. */
  readonly before: string
  readonly after: string
  /** From 1. */
  readonly sentence: number
  readonly voice: Voice
  readonly model: string
  /** Works out its reasons and what it is like, as far as nobody asked for them yet, as work that lets others come first. */
  explaining(): Generator<void, void>
}

/** What a suggestion's words and reasons are worked out from. */
export interface Behind {
  readonly derived: DerivedDb
  readonly proposals: Proposals
  readonly desk: ScoringDesk
}

/**
 * An open suggestion of which the words and the reasons are worked out when they are asked for: of thousands that wait
 * a page shows a few. What is worked out so is no property of the object itself: name it when you copy one.
 */
class OpenSuggestion implements Open {
  readonly document: string
  readonly documentName: string
  readonly version: string
  readonly session: string | null
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly voice: Voice
  readonly model: string
  readonly code: string
  readonly score: number
  readonly suggested = true
  readonly #behind: Behind
  readonly #index: number
  #because: readonly Reason[] | undefined
  #like: { readonly event: number; readonly found: readonly AlikeFragment[] } | undefined

  constructor(behind: Behind, index: number) {
    const { scored, source } = behind.proposals
    const place = scored.places[index]!
    const { start, end } = source.sentences[place]!
    this.#behind = behind
    this.#index = index
    this.document = source.document.id
    this.documentName = source.document.name
    this.version = source.version.id
    this.session = partAt(source.parts, start)?.session ?? null
    this.start = start
    this.end = end
    this.sentence = place + 1
    this.voice = voiceAt(source.blocks, start)
    this.model = behind.desk.model.name
    this.code = behind.desk.model.codes[scored.codes[index]!]!.id
    this.score = scored.scores[index]!
  }

  get text(): string {
    return this.#source.text.slice(this.start, this.end)
  }

  get before(): string {
    return this.#surroundings.before
  }

  get after(): string {
    return this.#surroundings.after
  }

  get because(): readonly Reason[] {
    const { proposals, desk } = this.#behind
    this.#because ??= becauseOf(scorerAtHand(desk.model), proposals, this.#index)
    return this.#because
  }

  get like(): readonly AlikeFragment[] {
    const coded = codingsAtHand(this.#behind.derived)
    if (!coded) return []
    if (this.#like?.event !== coded.event)
      this.#like = { event: coded.event, found: mostAlikeOf(coded.fragments, this, this.code) }
    return this.#like.found
  }

  *explaining(): Generator<void, void> {
    const { proposals, desk } = this.#behind
    scorerAtHand(desk.model)
    yield
    proposals.sentences()
    yield
    this.because.at(0)
    yield
    this.like.at(0)
  }

  get #surroundings(): InSurroundings {
    return surroundingsOf(this.#source, this, around)
  }

  get #source(): SourceText {
    return this.#behind.proposals.source
  }
}

/** A line beside its own counts for what is left of that one; so two whole lines are seen on either side. */
const around = { characters: 160, lines: 3 }

/** A suggestion in a text, by its index. */
export const openSuggestion = (behind: Behind, index: number): Open => new OpenSuggestion(behind, index)
