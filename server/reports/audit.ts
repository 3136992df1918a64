import type { DocumentRole, QuotingRule, SessionKind } from '../database/tables.ts'
import type { Voice } from '../text/block.ts'
import type { ChangedPiece } from '../text/difference.ts'
import type { Span } from '../text/span.ts'
import type { AuditFlag, Match, Verdict } from './matching/verdict.ts'
import type { Quotation } from './quotations/quotation.ts'

/** A match with where and by whom, as the sources say it at the time of the audit. */
export interface PlacedMatch extends Match {
  readonly session: string | null
  readonly sessionId: string | null
  readonly table: string | null
  readonly proposition: string | null
  readonly page: number | null
  readonly time: number | null
  readonly rule: QuotingRule
  /** `deelnemer, bakker, denkdiner 2, tafel 3`: as it may be printed. */
  readonly attribution: string
}

/** One quotation of a report with what was computed about it. `key` is stable within a round: `C7`, `T2`. */
export interface AuditedQuotation extends Omit<Quotation, 'isTerm'> {
  readonly key: string
  /** Null for what is no quotation: flag `not-a-quote`. */
  readonly verdict: Verdict | null
  readonly flags: readonly AuditFlag[]
  readonly matches: readonly PlacedMatch[]
  /** `delete` stands in the source only, `insert` in the report only. Equal and insert joined give the quotation. */
  readonly difference: readonly ChangedPiece[]
  /** A quote of a published set that stood behind a tag in the report: its short id and edition. */
  readonly tagged: { readonly quote: string; readonly edition: number } | null
}

/** What an audit searched, and what it knows to be absent. */
export interface Searched {
  readonly documents: number
  readonly characters: number
  readonly sessions: readonly {
    readonly id: string
    readonly title: string
    readonly kind: SessionKind
    readonly documents: number
  }[]
  /** Documents that belong to no session. */
  readonly withoutSession: number
  /** Characters of each voice. */
  readonly voices: Readonly<Partial<Record<Voice, number>>>
  /** Sessions of the project without any document. */
  readonly withoutDocuments: readonly { readonly id: string; readonly title: string }[]
  /** Sources that the report names and the project does not have, as the report writes them. */
  readonly named: readonly (Span & { readonly words: string })[]
}

/** The state of what an audit searched, so that a later look can say what changed since. */
export interface SourceState {
  /** Every source, in the order in which they came; `structure` is a hash over its parts and voices. */
  readonly documents: readonly {
    readonly id: string
    readonly name: string
    readonly version: number
    readonly sha256: string
    readonly structure: string
  }[]
  /** Every session with a hash over what it is, who was there in what role, and what was agreed with them. */
  readonly sessions: readonly { readonly id: string; readonly agreements: string }[]
  /** Hash over pseudonyms, blackened words and layers of quotes. */
  readonly published: string
}

/** A document that was no source of this audit. */
export interface Excluded {
  readonly document: string
  readonly documentId: string
  readonly role: DocumentRole
  readonly why: 'is-report' | 'same-bytes' | 'same-text'
}

/** Everything that one computation says of a report. */
export interface AuditResult {
  readonly format: 'rode-draad/audit/1'
  readonly report: {
    readonly document: string
    readonly documentId: string
    readonly version: number
    readonly sha256: string
    readonly original: string
    readonly pages: number | null
  }
  readonly searched: Searched
  readonly state: SourceState
  readonly excluded: readonly Excluded[]
  readonly quotes: readonly AuditedQuotation[]
  readonly extents: readonly ExtentStatement[]
  readonly counts: Readonly<Record<string, number>>
}

/** A statement of extent in a report: `vrijwel alle tafels`. Key `U1`, `U2` … */
export interface ExtentStatement extends Span {
  readonly key: string
  readonly text: string
  readonly sentence: Span & { readonly text: string }
  readonly page: number | null
  readonly chapter: string | null
  /** What it counts: tables, sessions, people, or talk without a unit (`breed gedeeld`). */
  readonly unit: 'tables' | 'sessions' | 'people' | 'talk'
  /** How much it says: all, nearly all, most, many, several, some, few, often, agreement, first. */
  readonly extent: string
}
