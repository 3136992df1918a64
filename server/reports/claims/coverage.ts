import {
  type ClaimJudgement,
  claimJudgements,
  type ExtentJudgement,
  extentJudgements,
  type JudgementRow,
} from '../../database/report-tables.ts'
import type { AuditedQuotation, ExtentStatement } from '../audit.ts'
import type { Verdict } from '../matching/verdict.ts'
import type { Claim } from './claim.ts'
import type { ClaimFound } from './claim-finding.ts'

/** What a chapter of a report rests on, in numbers: where to look, not how good it is. */
export interface ChapterCoverage {
  /** The heading; null before the first. */
  readonly chapter: string | null
  readonly claims: {
    readonly total: number
    /** With at least one fragment that is close. */
    readonly withLike: number
    /** With fragments that may turn against it. */
    readonly withAgainst: number
    readonly judged: Readonly<Partial<Record<ClaimJudgement, number>>>
    readonly notJudged: number
    /** Neither judged nor like anything in the sources. */
    readonly nothing: number
  }
  readonly quotations: {
    readonly total: number
    readonly verdicts: Readonly<Partial<Record<Verdict, number>>>
  }
  readonly extents: {
    readonly total: number
    readonly judged: Readonly<Partial<Record<ExtentJudgement, number>>>
    readonly notJudged: number
  }
}

export interface Covered {
  readonly claims: readonly Claim[]
  readonly found: ReadonlyMap<string, ClaimFound>
  readonly quotes: readonly Pick<AuditedQuotation, 'start' | 'chapter' | 'verdict'>[]
  readonly extents: readonly ExtentStatement[]
  /** By the key of a claim or a statement of extent. */
  readonly judgements: ReadonlyMap<string, Pick<JudgementRow, 'judgement'>>
}

/** Counts per chapter, in the order of the report; terms between quotation marks are no quotations. */
export function coverageOf({ claims, found, quotes, extents, judgements }: Covered): ChapterCoverage[] {
  const quotations = quotes.filter(({ verdict }) => verdict !== null)
  const starts = new Map<string | null, number>()
  for (const { chapter, start } of [...claims, ...quotations, ...extents]) {
    starts.set(chapter, Math.min(start, starts.get(chapter) ?? Number.POSITIVE_INFINITY))
  }
  const inChapter = <T extends { readonly chapter: string | null }>(
    list: readonly T[],
    chapter: string | null,
  ) => list.filter((each) => each.chapter === chapter)
  return [...starts]
    .sort(([, a], [, b]) => a - b)
    .map(([chapter]) => ({
      chapter,
      claims: claimCounts(inChapter(claims, chapter), found, judgements),
      quotations: quotationCounts(inChapter(quotations, chapter)),
      extents: judgedCounts(inChapter(extents, chapter), judgements, extentJudgements),
    }))
}

function claimCounts(
  claims: readonly Claim[],
  found: Covered['found'],
  judgements: Covered['judgements'],
): ChapterCoverage['claims'] {
  const isLike = ({ key }: Claim) => found.get(key)?.like.some(({ isClose }) => isClose) === true
  return {
    ...judgedCounts(claims, judgements, claimJudgements),
    withLike: claims.filter(isLike).length,
    withAgainst: claims.filter(({ key }) => (found.get(key)?.against.length ?? 0) > 0).length,
    nothing: claims.filter((claim) => !isLike(claim) && !judgements.has(claim.key)).length,
  }
}

function quotationCounts(quotes: Covered['quotes']): ChapterCoverage['quotations'] {
  return { total: quotes.length, verdicts: counts(quotes.flatMap(({ verdict }) => verdict ?? [])) }
}

function judgedCounts<Judgement extends string>(
  items: readonly { readonly key: string }[],
  judgements: Covered['judgements'],
  kinds: readonly Judgement[],
) {
  const given = items.flatMap(({ key }) => judgements.get(key)?.judgement ?? [])
  return {
    total: items.length,
    judged: counts(given.flatMap((each) => kinds.find((kind) => kind === each) ?? [])),
    notJudged: items.length - given.length,
  }
}

function counts<K extends string>(values: readonly K[]): Partial<Record<K, number>> {
  const counted: Partial<Record<K, number>> = {}
  for (const value of values) counted[value] = (counted[value] ?? 0) + 1
  return counted
}
