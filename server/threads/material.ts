import type { Origin } from '../database/coding-tables.ts'
import type { Vote } from '../database/tables.ts'
import type { Voice } from '../text/block.ts'

/** A table's talk about one proposition; where tables or propositions are not known, the session. */
export interface Unit {
  readonly id: string
  readonly session: string
  /** YYYY-MM-DD, for the order of the sessions. */
  readonly date?: string
  readonly table?: string
  readonly proposition?: string
  /** What was asked here: the proposition, the title of the session, what a host brought up. */
  readonly askedText: string
  /** The talk that opened the session, sentence by sentence. */
  readonly talk?: readonly string[]
  /** A group of participants, e.g. the round of invitations. */
  readonly group?: string
  readonly votes?: readonly Vote[]
}

export interface ThreadSentence {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly unit: string | null
  readonly voice: Voice
  /** The speaker's label, for a turn. */
  readonly speaker?: string | undefined
  /** The people whose words these may be: the speaker, or all who sat at the table. */
  readonly people?: readonly string[] | undefined
  readonly notetaker?: string | undefined
  /** Whether it stands word for word in another document that this one repeats: see `countedOnce`. */
  readonly repeats?: boolean
}

export interface ThreadCoding {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly code: string
  readonly coder: string
  readonly origin: Origin
}

/** Somebody read a document, or one unit, for a code and said so (*klaar*). What is not read is not 0. */
export interface Reading {
  readonly code: string
  readonly document?: string
  readonly unit?: string
}

export interface ThreadCode {
  readonly id: string
  readonly name: string
  readonly parent: string | null
  readonly keywords: readonly string[]
}

/** Everything that a derivation looks at. */
export interface Material {
  readonly units: readonly Unit[]
  readonly sentences: readonly ThreadSentence[]
  readonly codings: readonly ThreadCoding[]
  readonly readings: readonly Reading[]
  readonly codes: readonly ThreadCode[]
  /** Names of people who took part: their words never become a term or a title. */
  readonly names: readonly string[]
}

/** Whether words of this voice may stand behind a thread. A guest's only when asked; the rest never. */
export function isEvidence(voice: Voice, guests: boolean): boolean {
  return voice === 'participant' || voice === 'note' || (guests && voice === 'guest')
}
