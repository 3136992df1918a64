import type { Voice } from '../text/block.ts'
import type { Kept } from './tables.ts'

export const threadStatuses = ['concept', 'in-bespreking', 'akkoord', 'gepubliceerd'] as const
export type ThreadStatus = (typeof threadStatuses)[number]

export interface ThreadRow extends Kept {
  title: string
  claim: string
  tension_this: string
  tension_that: string
  question: string
  scope: string
  status: ThreadStatus
  /** JSON: string[] of code ids */
  codes: string
  /** JSON: string[] */
  terms: string
  /** Hash of the derivation and key of the candidate it was taken from, or null when made by hand. */
  derivation: string | null
  candidate: string | null
  /** JSON: who looked for voices against, how, over how much; or null when nobody looked. */
  counter_search: string | null
  /** The thread that this one is nested under. */
  parent: string | null
  /** The thread that this one was merged into, when it was. */
  merged_into: string | null
}

export const evidenceRoles = ['supports', 'qualifies', 'contradicts'] as const
export type EvidenceRole = (typeof evidenceRoles)[number]

export interface EvidenceRow extends Kept {
  thread: string
  document: string
  version: string
  start: number
  end: number
  exact: string
  voice: Voice
  role: EvidenceRole
  position: number
  /** `proposed` by the derivation, `kept` or `dropped` by a person. */
  state: 'proposed' | 'kept' | 'dropped'
  reason: string | null
  /** The side of the thread's tension that it speaks for. */
  side: 'this' | 'that' | null
}

export interface QuoteSetRow extends Kept {
  title: string
  /** `ingetrokken` was published and withdrawn; its newest edition says why. */
  status: 'concept' | 'gepubliceerd' | 'ingetrokken'
  /** 0 until published. */
  edition: number
  /** The thread it was made from. */
  thread: string | null
  /** The set's *citeerregels*: `verbatim`, or `light-edit` (spelling, fillers); null reads as verbatim. */
  rules: 'verbatim' | 'light-edit' | null
}

export const approvals = ['not-needed', 'asked', 'agreed', 'agreed-changed', 'refused'] as const
/** *niet nodig, voorgelegd, akkoord, akkoord met wijziging, geweigerd* */
export type Approval = (typeof approvals)[number]

export interface QuoteRow extends Kept {
  /** Seven characters, for the permanent link /q/<short>. */
  short: string
  quote_set: string
  document: string
  version: string
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  attribution: string
  position: number
  thread: string | null
  /** JSON: Layer[] (omission, clarification, light edit) over the exact span; null for none. */
  layers: string | null
  /** Null reads as not needed. */
  approval: Approval | null
  approval_note: string | null
}

/** What publishing froze. */
export interface EditionRow extends Kept {
  quote_set: string
  number: number
  person: string
  /** JSON: the quotes as published */
  frozen: string
  /** SHA-256 over `frozen` */
  hash: string
  /** seq:hash of the chain's head just before */
  head: string
}

export interface FindingTables {
  threads: ThreadRow
  evidence: EvidenceRow
  quote_sets: QuoteSetRow
  quotes: QuoteRow
  editions: EditionRow
}
