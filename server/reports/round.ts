import { z } from 'zod'
import type { AuditRow, ClosingRow, FindingRow, JudgementRow, ReplyRow } from '../database/report-tables.ts'
import type { DocumentRow } from '../database/tables.ts'
import type { AuditedQuotation, AuditResult } from './audit.ts'
import { found } from './found.ts'

const stratum = z.object({ chapter: z.string().nullable(), of: z.number(), drawn: z.number() })

const sample = z.object({
  method: z.literal('stratified-mulberry32/1'),
  size: z.number(),
  seed: z.string(),
  /** How many quotations it was drawn from. */
  of: z.number(),
  chapters: z.array(stratum),
  /** Keys of the quotations, in the order of the report. */
  items: z.array(z.string()),
})

/** A random sample of the quotations of a round, with all that is needed to draw it again. */
export type Sample = z.infer<typeof sample>

const change = z.object({
  kind: z.enum(['added', 'removed', 'text', 'structure', 'agreements', 'published']),
  /** The source's name; null when it is not about one source. */
  document: z.string().nullable(),
})

/** How what is searched differs between two moments. */
export type SourceChange = z.infer<typeof change>

const conclusion = z.object({
  format: z.literal('rode-draad/conclusion/1'),
  person: z.string(),
  at: z.string(),
  report: z.object({ document: z.string(), version: z.number(), sha256: z.string(), original: z.string() }),
  /** SHA-256 of the round's result. */
  result: z.string(),
  /** The state of the sources that the verdicts were made from, and what changed in it until the round was closed. */
  input: z.string(),
  changedSince: z.array(change),
  /** The chain's head just before: `seq:hash`. */
  head: z.string(),
  counts: z.record(z.string(), z.number()),
  /** Quotations that nobody closed, and why the round was closed nevertheless. */
  open: z.array(z.string()),
  reason: z.string().nullable(),
  /** Quotations that were closed by somebody who coded, chose or published their words. */
  exceptions: z.array(z.object({ item: z.string(), person: z.string(), reason: z.string() })),
  /** What people found. Rounds that were closed before this was kept have none. */
  found: found.optional(),
})

/** How a round was closed: who, when, over what. It never changes again. */
export type Conclusion = z.infer<typeof conclusion>

/** One round of a rapporttoets with all that people found. The maps are by the item's key. */
export interface Round {
  readonly audit: Omit<AuditRow, 'result' | 'sample' | 'conclusion'>
  readonly document: DocumentRow
  readonly result: AuditResult
  readonly sample: Sample | null
  readonly conclusion: Conclusion | null
  readonly findings: ReadonlyMap<string, FindingRow>
  readonly replies: ReadonlyMap<string, ReplyRow>
  readonly closings: ReadonlyMap<string, ClosingRow>
  readonly judgements: ReadonlyMap<string, JudgementRow>
}

/** The quotations of a result that are judged: all but terms and titles. */
export function judgedQuotations({ quotes }: Pick<AuditResult, 'quotes'>): AuditedQuotation[] {
  return quotes.filter(({ verdict }) => verdict !== null)
}

/** The quotations that no reviewer closed, in the order of the report. */
export function openQuotations({ result, closings }: Pick<Round, 'result' | 'closings'>): AuditedQuotation[] {
  return judgedQuotations(result).filter(({ key }) => !closings.has(key))
}

/** Whether a reviewer gave all three findings. */
export function isFound(finding: Pick<FindingRow, 'words' | 'attribution' | 'meaning'> | undefined): boolean {
  return finding !== undefined && [finding.words, finding.attribution, finding.meaning].every(Boolean)
}

/** A sample as it was kept: undefined when somebody changed it so that it is none any more. */
export const parsedSample = (json: string | null): Sample | null | undefined =>
  json === null ? null : sample.safeParse(parsedJson(json)).data

/** A conclusion as it was kept: undefined when somebody changed it so that it is none any more. */
export const parsedConclusion = (json: string | null): Conclusion | null | undefined =>
  json === null ? null : conclusion.safeParse(parsedJson(json)).data

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
