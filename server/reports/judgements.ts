import { newId } from '../database/ids.ts'
import {
  type ClaimJudgement,
  claimJudgements,
  type ExtentJudgement,
  extentJudgements,
} from '../database/report-tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import { sourceTextOfVersion } from '../sources/store.ts'
import { claimsIn } from './claims/claim.ts'
import { type AboutItem, checkedRemark, standingAbout } from './findings.ts'
import { openRound, storedResult } from './store.ts'

export interface GivenJudgement extends AboutItem {
  readonly judgement: ExtentJudgement | ClaimJudgement
  readonly remark: string
}

/**
 * Keeps what a person thinks of a statement of extent or of a claim, in the place of what stood there.
 * @throws {AppError} not-found - no such item; invalid - a judgement of the other kind
 * @throws {AppError} forbidden - the round is closed; conflict - it was judged meanwhile
 */
export async function recordJudgement(write: Writer, given: GivenJudgement): Promise<void> {
  const { audit, item, revision, judgement } = given
  const row = await openRound(write, audit)
  const isExtent = storedResult(row).extents.some(({ key }) => key === item)
  if (!isExtent) await mustBeClaim(write, row.version, item)
  const allowed: readonly string[] = isExtent ? extentJudgements : claimJudgements
  if (!allowed.includes(judgement)) invalid('audit-judgement-unknown', { item })
  const said = { person: write.person, judgement, remark: checkedRemark(given.remark) }
  const standing = await standingAbout(write, 'judgements', given)
  if (standing) await write.update('judgements', { id: standing, revision }, said)
  else await write.insert('judgements', { id: newId(), audit, item, ...said })
}

/** A claim is named by where it begins in the report, whose text never changes within a round. */
async function mustBeClaim(write: Writer, version: string, item: string): Promise<void> {
  const claims = claimsIn(await sourceTextOfVersion(write.trx, version))
  if (!claims.some(({ key }) => key === item)) notFound('audit-item-not-found', { item })
}
