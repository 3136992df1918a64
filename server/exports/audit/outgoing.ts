import { people } from '../../database/people.ts'
import type { Db } from '../../database/tables.ts'
import { sessionTold, tableTold } from '../../quotes/attribution.ts'
import { Desk } from '../../quotes/desk.ts'
import { lookUp } from '../../quotes/freezing.ts'
import { placeTold } from '../../quotes/telling-numbers.ts'
import { widenedAttribution } from '../../quotes/traceable.ts'
import type { AuditedQuotation, PlacedMatch } from '../../reports/audit.ts'
import { type Claim, claimsIn } from '../../reports/claims/claim.ts'
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

/** A round as it goes out: words of sources, and what is told of who spoke, follow the rules for quoting of now. */
export interface OutgoingRound {
  readonly round: Round
  readonly quotations: readonly OutgoingQuotation[]
  readonly terms: readonly OutgoingQuotation[]
  /** What the report claims, in its order. */
  readonly claims: readonly Claim[]
  /** Names of who worked here, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** @throws {AppError} not-found - no such round; internal - what was kept is damaged */
export async function outgoingRound(db: Db, audit: string): Promise<OutgoingRound> {
  const kept = await roundOf(db, audit)
  const desk = new Desk(db)
  const round = withCoveredRemarks(kept, await desk.outward())
  const quotations: OutgoingQuotation[] = []
  for (const quotation of judgedQuotations(round.result)) quotations.push(await outgoing(desk, quotation))
  const terms: OutgoingQuotation[] = []
  for (const term of round.result.quotes) if (term.verdict === null) terms.push(await outgoing(desk, term))
  return {
    round,
    quotations,
    terms,
    claims: claimsIn(await sourceTextOfVersion(db, round.audit.version)),
    names: new Map((await people(db)).map(({ id, name }) => [id, name])),
  }
}

async function outgoing(desk: Desk, quotation: AuditedQuotation): Promise<OutgoingQuotation> {
  const matches: OutgoingMatch[] = []
  for (const match of quotation.matches) matches.push(await outgoingMatch(desk, match))
  const isHidden = matches.some((match) => match.isHidden)
  return { ...quotation, matches, difference: isHidden ? [] : quotation.difference }
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
