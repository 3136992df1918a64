import { namesOfPeople } from '../../database/people.ts'
import type { JudgementRow } from '../../database/report-tables.ts'
import type { Db } from '../../database/tables.ts'
import { counting } from '../../progress.ts'
import { sessionTold, tableTold } from '../../quotes/attribution.ts'
import { Desk } from '../../quotes/desk.ts'
import { lookUp } from '../../quotes/freezing.ts'
import type { HiddenText } from '../../quotes/hidden-text.ts'
import type { Outward } from '../../quotes/outward.ts'
import { hidesAnything, placeTold } from '../../quotes/telling-numbers.ts'
import { widenedAttribution } from '../../quotes/traceable.ts'
import type { AuditedQuotation, AuditResult, ExtentStatement, PlacedMatch } from '../../reports/audit.ts'
import { type Claim, claimsIn } from '../../reports/claims/claim.ts'
import { quotationForOthers, wordsForOthers } from '../../reports/outgoing-words.ts'
import type { Claimed } from '../../reports/quotations/quotation.ts'
import { judgedQuotations, type Round } from '../../reports/round.ts'
import { roundOf } from '../../reports/store.ts'
import { sourceTextOfVersion } from '../../sources/store.ts'
import { withCoveredRemarks } from './remarks.ts'

/** A place in the sources as it may go to others. `isHidden` when words of it stay behind. */
export interface OutgoingMatch extends Omit<PlacedMatch, 'exact'> {
  readonly printed: string
  readonly isHidden: boolean
}

export interface OutgoingQuotation extends Omit<AuditedQuotation, 'matches'> {
  readonly matches: readonly OutgoingMatch[]
}

/** A claim of the report, with what people said of it. */
export interface OutgoingClaim extends Claim {
  readonly judgement: JudgementRow | undefined
}

/** A round as it goes out: words of sources and of the report, and what is told of who spoke, follow the rules of now. */
export interface OutgoingRound {
  readonly round: Round
  readonly quotations: readonly OutgoingQuotation[]
  readonly terms: readonly OutgoingQuotation[]
  /** What the report claims, in its order. */
  readonly claims: readonly OutgoingClaim[]
  /** Names of who worked here, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** @throws {AppError} not-found - no such round; internal - what was kept is damaged */
export async function outgoingRound(db: Db, audit: string): Promise<OutgoingRound> {
  const kept = await roundOf(db, audit)
  const desk = new Desk(db)
  const { version } = kept.audit
  const hidden = await desk.hidden(version)
  const remarked = withCoveredRemarks(kept, await desk.outward())
  const told = hidesAnything(hidden) ? withoutCheckNumbers(remarked) : remarked
  const round = { ...told, result: await reportCovered(desk, version, told.result) }
  const judged = judgedQuotations(kept.result)
  const unjudged = kept.result.quotes.filter(({ verdict }) => verdict === null)
  const out = await outgoingAll(desk, version, [...judged, ...unjudged])
  return {
    round,
    quotations: out.slice(0, judged.length),
    terms: out.slice(judged.length),
    claims: await outgoingClaims(desk, round),
    names: await namesOfPeople(db),
  }
}

async function outgoingAll(
  desk: Desk,
  version: string,
  all: readonly AuditedQuotation[],
): Promise<OutgoingQuotation[]> {
  const made: OutgoingQuotation[] = []
  for (const quotation of counting('quotations', all)) made.push(await outgoing(desk, version, quotation))
  return made
}

/** Of a report in which words are hidden no check number goes out. */
function withoutCheckNumbers(round: Round): Round {
  const without = { sha256: '', original: '' }
  const { result, conclusion } = round
  return {
    ...round,
    result: { ...result, report: { ...result.report, ...without } },
    conclusion: conclusion && { ...conclusion, report: { ...conclusion.report, ...without } },
  }
}

/** A result in which the words of the report are covered wherever it says them again, its quotations aside. */
async function reportCovered(desk: Desk, version: string, result: AuditResult): Promise<AuditResult> {
  const outward = await desk.outward()
  const extents: ExtentStatement[] = []
  for (const extent of result.extents) {
    const sentence = await wordsForOthers(desk, version, extent.sentence)
    const chapter = outward.maybe(extent.chapter)
    extents.push({ ...(await wordsForOthers(desk, version, extent)), sentence, chapter })
  }
  const named = []
  for (const { start, end, words: text } of result.searched.named) {
    const { text: words, ...place } = await wordsForOthers(desk, version, { start, end, text })
    named.push({ ...place, words })
  }
  return { ...result, extents, searched: { ...result.searched, named } }
}

/** The name of a claim holds its place: where places are told otherwise, it is too. */
async function outgoingClaims(desk: Desk, { audit, judgements }: Round): Promise<OutgoingClaim[]> {
  const outward = await desk.outward()
  const hidden = await desk.hidden(audit.version)
  const claims: OutgoingClaim[] = []
  for (const claim of claimsIn(await sourceTextOfVersion(desk.db, audit.version))) {
    const told = await wordsForOthers(desk, audit.version, claim)
    const key = told.start === claim.start ? claim.key : `B${told.start}`
    const judgement = judgements.get(claim.key)
    claims.push({
      ...told,
      key,
      chapter: outward.maybe(claim.chapter),
      quoted: claim.quoted.map((span) => placeTold(hidden, span)),
      judgement: judgement && { ...judgement, item: key },
    })
  }
  return claims
}

async function outgoing(
  desk: Desk,
  version: string,
  quotation: AuditedQuotation,
): Promise<OutgoingQuotation> {
  const matches: OutgoingMatch[] = []
  for (const match of quotation.matches) matches.push(await outgoingMatch(desk, match))
  const outward = await desk.outward()
  const hidden = await desk.hidden(version)
  const text = await quotationForOthers(desk, version, quotation)
  const isHidden = text !== quotation.text || matches.some((match) => match.isHidden)
  return {
    ...quotation,
    ...placeTold(hidden, quotation),
    text,
    chapter: outward.maybe(quotation.chapter),
    claimed: claimedForOthers(quotation.claimed, outward, hidden),
    matches,
    difference: isHidden ? [] : quotation.difference,
  }
}

function claimedForOthers(claimed: Claimed, outward: Outward, hidden: HiddenText): Claimed {
  const list = (words: readonly string[]) => words.map((one) => outward.words(one))
  return {
    ...claimed,
    span: claimed.span && placeTold(hidden, claimed.span),
    roles: list(claimed.roles),
    names: list(claimed.names),
    organisations: list(claimed.organisations),
  }
}

async function outgoingMatch(desk: Desk, match: PlacedMatch): Promise<OutgoingMatch> {
  const { exact, ...rest } = match
  const { printed, place } = await lookUp(desk, { ...match, document: match.documentId })
  const outward = await desk.outward()
  const { rule } = place
  const attribution = widenedAttribution(place, await desk.register())
  const hasSession = sessionTold(attribution, place) !== null
  return {
    ...rest,
    ...placeTold(await desk.hidden(match.version), match),
    rule,
    document: outward.file(match.document),
    session: hasSession ? outward.maybe(match.session) : null,
    proposition: hasSession ? outward.maybe(match.proposition) : null,
    table: tableTold(attribution, place) === null ? null : outward.maybe(match.table),
    attribution: outward.attribution(attribution, place),
    printed,
    isHidden: printed !== exact,
  }
}
