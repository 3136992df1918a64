import type { CarriedState } from './source-tables.ts'
import type { Kept } from './tables.ts'

/** One round of a rapporttoets: what a computation found in one text version of a report, and how it was closed. */
export interface AuditRow extends Kept {
  /** The report. */
  document: string
  version: string
  /** Counts the rounds of one report over its versions, from 1. */
  round: number
  /** The round before, of the same report or of an earlier version of it. */
  previous: string | null
  /** Who had it computed. */
  person: string
  /** JSON: AuditResult, see `server/reports/audit.ts`. Heavy, so kept out of events. */
  result: string
  /** SHA-256 of `result`. */
  hash: string
  /** Hash over what was searched: versions, voices, agreements, quotes. */
  input: string
  /** JSON: Sample, or null when none was drawn. */
  sample: string | null
  /** JSON: AuditConclusion, or null while the round is open. */
  conclusion: string | null
}

export const findingAnswers = ['yes', 'no', 'unknown'] as const
/** *ja, nee, niet vast te stellen* */
export type FindingAnswer = (typeof findingAnswers)[number]

/** What a reviewer found of one quotation. `item` is the quotation's key in the result. */
export interface FindingRow extends Kept {
  audit: string
  item: string
  person: string
  words: FindingAnswer | null
  attribution: FindingAnswer | null
  meaning: FindingAnswer | null
  remark: string
}

export const teamAnswers = ['change', 'support', 'remove', 'stay'] as const
/** *aanpassen, onderbouwen, verwijderen, blijft* */
export type TeamAnswer = (typeof teamAnswers)[number]

/** What the team means to do about one quotation. */
export interface ReplyRow extends Kept {
  audit: string
  item: string
  person: string
  answer: TeamAnswer
  remark: string
}

/** A reviewer is done with one quotation. */
export interface ClosingRow extends Kept {
  audit: string
  item: string
  person: string
  /** Why somebody who coded, chose or published these words closed them nevertheless. Printed. */
  exception: string | null
}

export const extentJudgements = ['right', 'wrong', 'unknown'] as const
export const claimJudgements = ['supported', 'partly', 'contradicted', 'no-source', 'not-needed'] as const
export type ExtentJudgement = (typeof extentJudgements)[number]
export type ClaimJudgement = (typeof claimJudgements)[number]

/** What a person thinks of a statement of extent or of a claim. */
export interface JudgementRow extends Kept {
  audit: string
  item: string
  person: string
  judgement: ExtentJudgement | ClaimJudgement
  remark: string
}

export const agreementLevels = ['name-and-role', 'role', 'without', 'not-quoted'] as const
/** *met naam en functie, met functie, zonder naam en functie, niet citeren*; from free to strict. */
export type AgreementLevel = (typeof agreementLevels)[number]

/** What somebody agreed to about being quoted from one session. None: *zonder naam en functie*, not asked. */
export interface AgreementRow extends Kept {
  participant: string
  session: string
  level: AgreementLevel
  /** YYYY-MM-DD */
  agreed_on: string | null
  how: string
}

/** The grounds of the Wet open overheid on which words may be blacked out. */
export const maskGrounds = ['5.1.1.c', '5.1.1.d', '5.1.1.e', '5.1.2.e', '5.1.2.f', '5.2.1'] as const
export type MaskGround = (typeof maskGrounds)[number]

/** Words that are blacked out (*gelakt*) in whatever goes to others. They stay in the text. */
export interface MaskRow extends Kept {
  document: string
  version: string
  start: number
  end: number
  ground: MaskGround
  person: string
  carried: CarriedState | null
}

/** Where a thread landed in a report. */
export interface LandingRow extends Kept {
  thread: string
  /** The report. */
  document: string
  version: string
  start: number
  end: number
  exact: string
}

/** A derived thread that somebody put aside, so that deriving again does not bring it back as new. */
export interface DismissalRow extends Kept {
  /** Key of the candidate: see `server/threads/candidate.ts`. */
  candidate: string
  derivation: string
  title: string
  reason: string
  person: string
}

export interface ReportTables {
  audits: AuditRow
  findings: FindingRow
  replies: ReplyRow
  closings: ClosingRow
  judgements: JudgementRow
  agreements: AgreementRow
  masks: MaskRow
  landings: LandingRow
  dismissals: DismissalRow
}
