import type { CarriedState } from './source-tables.ts'
import type { Kept } from './tables.ts'

export const codeStatuses = ['voorlopig', 'vast', 'vervallen'] as const
export type CodeStatus = (typeof codeStatuses)[number]

export interface CodeRow extends Kept {
  name: string
  parent: string | null
  definition: string
  include: string
  exclude: string
  /** JSON: string[] */
  keywords: string
  /** JSON: string[] */
  related: string
  /** JSON: string[] */
  excluding: string
  /** #rrggbb, or null to take the next of the twelve */
  color: string | null
  status: CodeStatus
  position: number
  /** Rises when the meaning changes (definition, when, when not): readings from before are looked at again. */
  meaning: number
  merged_into: string | null
}

/** A typical, borderline or counter example of a code. */
export interface CodeExampleRow extends Kept {
  code: string
  kind: 'typical' | 'borderline' | 'counter'
  document: string
  version: string
  start: number
  end: number
  exact: string
}

export const origins = ['reading', 'suggestion', 'adjusted', 'search', 'bulk', 'import'] as const
export type Origin = (typeof origins)[number]

export interface CodingRow extends Kept {
  document: string
  version: string
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  code: string
  coder: string
  origin: Origin
  /** Whether suggestions were on the screen when this was coded. */
  saw_suggestions: number
  /** Whether codings of others were on the screen. */
  saw_others: number
  /** What the last correction of the text did to it; null for nothing, or when a person looked since. */
  carried: CarriedState | null
}

export type Verdict = 'taken' | 'left' | 'adjusted'

/** What a person decided about a suggestion, with what the suggestion said. */
export interface DecisionRow extends Kept {
  document: string
  version: string
  start: number
  end: number
  exact: string
  code: string
  person: string
  verdict: Verdict
  score: number
  model: string
  /** JSON: the reasons as shown */
  because: string
  coding: string | null
}

/** A coder read a document for a code in its meaning of that moment (*klaar*). */
export interface ReadingRow extends Kept {
  document: string
  version: string
  person: string
  code: string
  meaning: number
}

export const suggestionModes = ['off', 'after', 'on'] as const
export type SuggestionMode = (typeof suggestionModes)[number]

/** How somebody reads a document: when suggestions show, and whether in sight of what others did. */
export interface SuggestionModeRow extends Kept {
  document: string
  person: string
  mode: SuggestionMode
  /** 1 for who reads it alone, without a sight of what others did in it; else null. */
  alone: number | null
}

export const memoKinds = ['inhoud', 'code', 'methode', 'sfeer'] as const
export type MemoKind = (typeof memoKinds)[number]

/** Anything a memo can hang on. */
export const memoSubjects = [
  'project',
  'session',
  'document',
  'fragment',
  'code',
  'coding',
  'thread',
  'quote',
  'quote-set',
] as const
export type MemoSubject = (typeof memoSubjects)[number]

export interface MemoRow extends Kept {
  kind: MemoKind
  subject_kind: MemoSubject
  /** Id of the subject; of the text version for a fragment. */
  subject: string
  start: number | null
  end: number | null
  exact: string | null
  text: string
  person: string
}

export interface CodingTables {
  codes: CodeRow
  code_examples: CodeExampleRow
  codings: CodingRow
  decisions: DecisionRow
  readings: ReadingRow
  suggestion_modes: SuggestionModeRow
  memos: MemoRow
}
