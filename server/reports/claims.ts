import { setImmediate as pause } from 'node:timers/promises'
import { codes } from '../codebook/store.ts'
import { keepResult, keptResult } from '../database/derived.ts'
import { sha256 } from '../database/ids.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import type { SourceText } from '../sources/source.ts'
import { documents } from '../sources/store.ts'
import { defaultParameters } from '../threads/candidate.ts'
import { type Gathered, gather } from '../threads/gathering.ts'
import { studyOf } from '../threads/study.ts'
import { nameWords } from '../threads/words-of-lines.ts'
import { type Claim, claimsIn } from './claim.ts'
import { codesNamedIn } from './claim-codes.ts'
import { type ClaimFound, foundFor, type SearchedLines } from './claim-finding.ts'
import { soughtFor } from './claim-search.ts'
import { excludedFrom } from './excluded.ts'
import { indexTexts } from './likeness.ts'
import { sharedWords } from './likeness-words.ts'
import { sourceState, stateHash } from './source-state.ts'

/** The claims of a report, each with what was found for it; in the order of the report. */
export interface ReportClaims {
  readonly claims: readonly Claim[]
  /** By the key of the claim. */
  readonly found: ReadonlyMap<string, ClaimFound>
}

type Both = Pick<Project, 'db' | 'derived'>

/** Raised when the method changes: then everything is looked for anew. */
const method = 1
const kind = 'claims'

/**
 * The claims of a report with the fragments most like them, and those that turn against them. Kept beside the project
 * as long as the report, the sources, the codebook and the codings stay what they are; never part of a closed audit.
 */
export async function claimsOf(project: Both, report: SourceText): Promise<ReportClaims> {
  const before = await keptClaims(project, report)
  if (before) return before
  const claims = claimsIn(report)
  const found = await lookFor(project.db, report, claims)
  const event = (await headOf(project.db))?.seq ?? 0
  const input = await inputOf(project.db, report)
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

/** Names everything that the result is made from; no text is read. */
async function inputOf(db: Db, { version, structure }: SourceText): Promise<string> {
  const codings = await db
    .selectFrom('codings')
    .select((eb) => ['code', eb.fn.countAll<number>().as('count'), eb.fn.max('id').as('last')])
    .where('ended', 'is', null)
    .groupBy('code')
    .orderBy('code')
    .execute()
  const book = (await codes(db)).map(({ id, name, parent, meaning, status }) => [
    id,
    name,
    parent,
    meaning,
    status,
  ])
  const revised = await db
    .selectFrom('codings')
    .select((eb) => eb.fn.sum<number>('revision').as('revisions'))
    .executeTakeFirst()
  return sha256(
    JSON.stringify([
      ...[method, version.sha256, structure.revision, stateHash(await sourceState(db))],
      ...[book, codings, revised?.revisions ?? 0],
    ]),
  )
}

async function lookFor(db: Db, report: SourceText, claims: readonly Claim[]): Promise<ClaimFound[]> {
  const gathered = await gather(db)
  const book = (await codes(db)).filter(({ status }) => status !== 'vervallen')
  const named = await codesNamedIn(
    claims.map(({ text }) => text),
    book,
  )
  const names = namesIn(gathered)
  const searched = searchedLines(gathered, names, await ownDocuments(db, report, gathered))
  const found: ClaimFound[] = []
  for (const [i, claim] of claims.entries()) {
    const { key, text } = claim
    found.push(foundFor({ key, text, words: soughtFor(claim, report, names), codes: named[i]! }, searched))
    if (i % claimsPerPause === 0) await pause()
  }
  return found
}

/** Others get their turn while a long report is looked up. */
const claimsPerPause = 25

/** Names of sources that are the report itself. */
async function ownDocuments(db: Db, report: SourceText, { sources }: Gathered): Promise<Set<string>> {
  const excluded = excludedFrom(report, await documents(db, 'report'), [...sources.values()])
  return new Set(excluded.map(({ document }) => document))
}

function namesIn({ material }: Gathered): Set<string> {
  const speakers = new Set(material.sentences.flatMap(({ speaker }) => speaker ?? []))
  return nameWords(
    [...material.names, ...speakers],
    material.units.map(({ askedText }) => askedText),
  )
}

/** The words of participants, notes and guests, ready to be looked in. */
function searchedLines(
  { material }: Gathered,
  names: ReadonlySet<string>,
  without: ReadonlySet<string>,
): SearchedLines {
  const study = studyOf(material, { ...defaultParameters, guests: true })
  const lines = study.evidence.filter(({ sentence }) => !without.has(sentence.document))
  const entries = lines.map(({ sentence, unit, index }, i) => {
    const before = lines[i - 1]
    const followsOn =
      before !== undefined &&
      before.index === index - 1 &&
      before.unit === unit &&
      before.sentence.document === sentence.document
    return { text: sentence.text, followsOn }
  })
  return { study, lines, index: indexTexts(entries, (text) => sharedWords(text, names)) }
}
