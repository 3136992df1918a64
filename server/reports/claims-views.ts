import { chosenHref } from '../../views/documents/addresses.ts'
import type { ShownClaim } from '../../views/reports/ClaimItem.tsx'
import type { ClaimsPageProps } from '../../views/reports/ClaimsPage.tsx'
import { opening } from '../../views/reports/words.ts'
import { codes } from '../codebook/store.ts'
import type { Project } from '../database/project.ts'
import { sourceText } from '../sources/store.ts'
import { type Claim, claimsIn } from './claim.ts'
import type { ClaimFragment } from './claim-finding.ts'
import { keptClaims, type ReportClaims } from './claims.ts'
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
  const chapters = perChapter(kept?.claims ?? claimsIn(report))
  const at = asked !== undefined && asked <= chapters.length ? asked - 1 : 0
  const address = `/reports/${round.audit.id}`
  const names = new Map((await codes(project.db)).map(({ id, name }) => [id, name]))
  return {
    isLookedUp: kept !== undefined,
    here: `claims?chapter=${at + 1}`,
    chapters: chapters.map(({ title, claims }, index) => ({
      title: title === null ? 'Vóór het eerste hoofdstuk' : opening(title),
      href: `${address}/claims?chapter=${index + 1}#chapter`,
      isShown: index === at,
      claims: claims.length,
      like: countOf(claims, ({ key }) => kept?.found.get(key)?.like.some(({ isClose }) => isClose)),
      against: countOf(claims, ({ key }) => (kept?.found.get(key)?.against.length ?? 0) > 0),
      judged: countOf(claims, ({ key }) => round.judgements.has(key)),
    })),
    claims: (chapters[at]?.claims ?? []).map((claim) => shownClaim(claim, kept, { address, names })),
  }
}

interface Chapter {
  readonly title: string | null
  readonly claims: Claim[]
}

/** Claims that follow each other under one heading. */
function perChapter(claims: readonly Claim[]): Chapter[] {
  const chapters: Chapter[] = []
  for (const claim of claims) {
    const last = chapters.at(-1)
    if (last && last.title === claim.chapter) last.claims.push(claim)
    else chapters.push({ title: claim.chapter, claims: [claim] })
  }
  return chapters
}

const countOf = (claims: readonly Claim[], holds: (claim: Claim) => boolean | undefined) =>
  claims.filter((claim) => holds(claim)).length

interface Told {
  readonly address: string
  /** Names of codes by id. */
  readonly names: ReadonlyMap<string, string>
}

function shownClaim(claim: Claim, kept: ReportClaims | undefined, { address, names }: Told): ShownClaim {
  const found = kept?.found.get(claim.key)
  const named = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? [])
  return {
    claim,
    codes: named(found?.codes.map(({ code }) => code) ?? []),
    like: (found?.like ?? []).map((each) => ({ ...each, codes: named(each.codes), href: hrefOf(each) })),
    against: (found?.against ?? []).map((each) => ({ ...each, href: hrefOf(each) })),
    isLookedUp: found !== undefined,
    href: `${address}?at=${claim.start}#at`,
  }
}

const hrefOf = ({ document, start, end }: ClaimFragment) =>
  chosenHref(`/documents/${encodeURIComponent(document)}`, { start, end }, 'main')
