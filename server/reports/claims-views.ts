import { chosenHref } from '../../views/documents/addresses.ts'
import type { LinkedCode, ShownClaim } from '../../views/reports/ClaimItem.tsx'
import type { ClaimsPageProps } from '../../views/reports/ClaimsPage.tsx'
import type { ShownMeasure } from '../../views/reports/ExtentsPage.tsx'
import { opening } from '../../views/reports/words.ts'
import { codes } from '../codebook/store.ts'
import type { Project } from '../database/project.ts'
import { t } from '../language/t.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import type { ExtentStatement } from './audit.ts'
import { type Claim, claimsIn } from './claims/claim.ts'
import type { ClaimFragment } from './claims/claim-finding.ts'
import { keptClaims, type ReportClaims } from './claims/claims.ts'
import { coverageOf } from './claims/coverage.ts'
import type { ExtentMeasure } from './extents/extent-measure.ts'
import { keptExtents } from './extents/extent-measures.ts'
import { remarkOn, shareInWords, tellCount } from './extents/extent-telling.ts'
import type { Round } from './round.ts'

type Shown = Pick<ClaimsPageProps, 'chapters' | 'claims' | 'isLookedUp' | 'here'>

/** The claims of one chapter, and how every chapter is covered. `asked` counts from 1; without it the first. */
export async function shownClaims(
  project: Pick<Project, 'db' | 'derived'>,
  round: Round,
  asked: number | undefined,
): Promise<Shown> {
  const report = await sourceText(project.db, round.audit.document, round.result.report.version)
  const kept = await keptClaims(project, report)
  const names = new Map((await codes(project.db)).map(({ id, name }) => [id, name]))
  const claims = kept?.claims ?? claimsIn(report)
  const { judgements, result } = round
  const covered = { ...result, claims, found: kept?.found ?? new Map(), judgements }
  const chapters = coverageOf(covered)
  const first = chapters.findIndex((chapter) => chapter.claims.total > 0)
  const at = asked !== undefined && asked <= chapters.length ? asked - 1 : Math.max(0, first)
  const address = `/reports/${round.audit.id}`
  return {
    isLookedUp: kept !== undefined,
    here: `claims?chapter=${at + 1}`,
    chapters: chapters.map((coverage, index) => ({
      coverage,
      title: coverage.chapter === null ? t.reportRound.beforeChapters : opening(coverage.chapter),
      href: `${address}/claims?chapter=${index + 1}#chapter`,
      isShown: index === at,
    })),
    claims: claims
      .filter(({ chapter }) => chapter === chapters[at]?.chapter)
      .map((claim) => ({
        ...shownClaim(claim, { kept, names, address }),
        number: claims.indexOf(claim) + 1,
      })),
  }
}

interface LookedUp {
  readonly kept: ReportClaims | undefined
  /** The name of each code, by its id. */
  readonly names: ReadonlyMap<string, string>
  readonly address: string
}

function shownClaim(claim: Claim, { kept, names, address }: LookedUp): Omit<ShownClaim, 'number'> {
  const found = kept?.found.get(claim.key)
  const linked = (ids: readonly string[]): LinkedCode[] =>
    ids.flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [{ name, href: `/codebook/${id}` }]
    })
  return {
    claim,
    codes: linked(found?.codes.map(({ code }) => code) ?? []),
    like: (found?.like ?? []).map((each) => ({ ...each, codes: linked(each.codes), href: hrefOf(each) })),
    against: (found?.against ?? []).map((each) => ({ ...each, href: hrefOf(each) })),
    isLookedUp: found !== undefined,
    href: `${address}?at=${claim.start}#at`,
  }
}

const hrefOf = ({ document, start, end }: ClaimFragment) =>
  chosenHref(`/documents/${encodeURIComponent(document)}`, { start, end }, 'main')

/** What the data say of each statement of extent, with links; undefined when nobody looked yet. */
export async function shownMeasures(
  project: Pick<Project, 'db' | 'derived'>,
  report: SourceText,
  statements: readonly ExtentStatement[],
): Promise<ReadonlyMap<string, ShownMeasure> | undefined> {
  const kept = await keptExtents(project, report, statements)
  if (!kept) return undefined
  const shown = statements.flatMap(({ key, unit }): [string, ShownMeasure][] => {
    const measure = kept.get(key)
    return measure ? [[key, shownMeasure(measure, unit)]] : []
  })
  return new Map(shown)
}

function shownMeasure(measure: ExtentMeasure, unit: ExtentStatement['unit']): ShownMeasure {
  return {
    remark: remarkOn(measure),
    counts: measure.counts.map((count) => ({
      share: shareInWords(count, unit),
      sentences: tellCount(count),
      fragments: count.fragments.map((each) => ({ ...each, href: hrefOf(each) })),
      total: count.total,
    })),
  }
}
