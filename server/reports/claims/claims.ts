import { keepResult, keptResult } from '../../database/derived.ts'
import type { Project } from '../../database/project.ts'
import type { Db } from '../../database/tables.ts'
import { headOf } from '../../database/write.ts'
import { tellProgress } from '../../progress.ts'
import type { SourceText } from '../../sources/source.ts'
import { nextTurn } from '../../turns.ts'
import { type Claim, claimsIn } from './claim.ts'
import { codesNamedIn } from './claim-codes.ts'
import { type ClaimFound, foundFor } from './claim-finding.ts'
import { inputOf, likenessMaterial } from './claim-material.ts'
import { soughtFor } from './claim-search.ts'

/** The claims of a report, each with what was found for it; in the order of the report. */
export interface ReportClaims {
  readonly claims: readonly Claim[]
  /** By the key of the claim; codes by their ids. */
  readonly found: ReadonlyMap<string, ClaimFound>
}

type Both = Pick<Project, 'db' | 'derived'>

const kind = 'claims'

/**
 * The claims of a report with the fragments most like them, and those that turn against them. Kept beside the project
 * as long as the report, the sources, the codebook and the codings stay what they are; never part of a closed audit.
 */
export async function claimsOf(project: Both, report: SourceText): Promise<ReportClaims> {
  const before = await keptClaims(project, report)
  if (before) return before
  const input = await inputOf(project.db, report)
  const event = (await headOf(project.db))?.seq ?? 0
  const claims = claimsIn(report)
  const found = await lookFor(project.db, report, claims)
  await keepResult(project.derived, {
    kind,
    key: report.version.id,
    input,
    event,
    json: JSON.stringify(found),
  })
  return asReport(claims, found)
}

/** As `claimsOf`, when that was worked out before; else undefined, so that a page need not wait. */
export async function keptClaims(
  { db, derived }: Both,
  report: SourceText,
): Promise<ReportClaims | undefined> {
  const json = await keptResult(derived, { kind, key: report.version.id, input: await inputOf(db, report) })
  return json === undefined ? undefined : asReport(claimsIn(report), JSON.parse(json))
}

const asReport = (claims: readonly Claim[], found: readonly ClaimFound[]): ReportClaims => ({
  claims,
  found: new Map(found.map((each) => [each.key, each])),
})

async function lookFor(db: Db, report: SourceText, claims: readonly Claim[]): Promise<ClaimFound[]> {
  const { searched, names, codebook } = await likenessMaterial(db, report)
  const named = await codesNamedIn(
    claims.map(({ text }) => text),
    codebook,
  )
  const ids = new Map(codebook.map(({ id, name }) => [name, id]))
  const found: ClaimFound[] = []
  for (const [i, claim] of claims.entries()) {
    const { key, text } = claim
    const sought = { key, text, words: soughtFor(claim, report, names), codes: named[i]! }
    found.push(withIds(foundFor(sought, searched), ids))
    tellProgress('claims', i + 1, claims.length)
    if (i % claimsPerPause === 0) await nextTurn()
  }
  return found
}

/** Threads know codes by name; what is kept names them by what never changes. */
function withIds(found: ClaimFound, ids: ReadonlyMap<string, string>): ClaimFound {
  const idsOf = (codes: readonly string[]) => codes.flatMap((name) => ids.get(name) ?? [])
  return {
    ...found,
    codes: found.codes.flatMap((named) => idsOf([named.code]).map((id) => ({ ...named, code: id }))),
    like: found.like.map((each) => ({ ...each, codes: idsOf(each.codes) })),
  }
}

/** Others get their turn while a long report is looked up. */
const claimsPerPause = 25
