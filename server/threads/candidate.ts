import type { EvidenceRole } from '../database/finding-tables.ts'
import type { Voice } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import type { Attention } from './attention.ts'
import type { CounterVoice } from './counter-voices.ts'
import type { Step } from './explanation.ts'
import type { Matrix } from './matrix.ts'
import type { Recurrence } from './recurrence.ts'
import type { Tension } from './tensions.ts'

/** What a candidate grew from: one code, two in company, part of one code, or words that no code holds yet. */
export type CandidateKind = 'code' | 'pair' | 'sub-thread' | 'uncoded'

export interface Evidence extends Span {
  readonly document: string
  readonly exact: string
  readonly voice: Voice
  /** *Steunt, nuanceert, spreekt tegen.* */
  readonly role: EvidenceRole
  readonly unit: string
  readonly session: string
  readonly table?: string
  readonly speaker?: string
  /** Whether people were asked about it there. */
  readonly asked: boolean
}

/** The four measures that order the candidates; all are shown. */
export interface Measures {
  /** Share of the units and of the sessions, unasked: see `breadthOf`. */
  readonly breadth: number
  /** One minus Gries' deviation of proportions over the sessions; 0 over one session. */
  readonly evenness: number
  /** Mean cosine between every two pieces of evidence. */
  readonly cohesion: number
  /** Mean z of the eight most distinctive words. */
  readonly distinctiveness: number
}

/** A thread that the machine proposes: never a claim, and never a thread until a person takes it up. */
export interface Candidate {
  readonly rank: number
  /** What it grew from: the same in every derivation in which it comes back. */
  readonly key: string
  readonly kind: CandidateKind
  readonly title: string
  /** Names of codes; none when it grew from words that no code holds yet. */
  readonly codes: readonly string[]
  /** 8 to 20 words as they stand in the text: the word it grew from, then the most telling first. */
  readonly terms: readonly string[]
  /** 0 to 1: the places on the four measures, breadth counted twice. */
  readonly score: number
  readonly measures: Measures
  readonly recurrence: Recurrence
  /** In how many units it was found. */
  readonly parts: number
  /** In how many sessions it was found. */
  readonly sessions: number
  readonly sessionTitles: readonly string[]
  readonly evidence: readonly Evidence[]
  /** Places in `evidence`: the most like the whole, and the most unlike it. */
  readonly central: readonly number[]
  readonly different: readonly number[]
  readonly tensions: readonly Tension[]
  readonly counterVoices: readonly CounterVoice[]
  readonly warnings: readonly Attention[]
  readonly matrix: Matrix
  /** Candidates with much the same evidence, that were left out for this one. */
  readonly near: readonly string[]
  readonly explanation: readonly Step[]
}

/** What a derivation can be told; kept with its result. */
export interface Parameters {
  /** A candidate runs through at least so many sessions. */
  readonly minSessions: number
  readonly most: number
  /** Whether the words of invited speakers count as evidence. */
  readonly guests: boolean
  readonly seed: number
  readonly permutations: number
}

export const defaultParameters: Parameters = {
  minSessions: 1,
  most: 20,
  guests: false,
  seed: 2050,
  permutations: 200,
}

/** What was looked at and became no candidate. */
export interface Passed {
  /** As of a candidate. */
  readonly key: string
  /** Near a candidate that stands for both; lower than those that were kept; or found in too few places. */
  readonly why: 'near' | 'lower' | 'thin'
  /** The title of the candidate that it is near to. */
  readonly near?: string
}

/** A derivation and what it was made from. */
export interface Derivation {
  /** SHA-256 over material and parameters: the derivation's name. */
  readonly input: string
  readonly parameters: Parameters
  readonly candidates: readonly Candidate[]
  readonly passed: readonly Passed[]
}
