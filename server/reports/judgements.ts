import { newId } from '../database/ids.ts'
import {
  type ClaimJudgement,
  claimJudgements,
  type ExtentJudgement,
  extentJudgements,
} from '../database/report-tables.ts'
import type { Writer } from '../database/write.ts'
import { AppError, invalid } from '../errors.ts'
import { type AboutItem, checkedRemark, standingAbout } from './findings.ts'
import { openRound, storedResult } from './store.ts'

export interface GivenJudgement extends AboutItem {
  readonly judgement: ExtentJudgement | ClaimJudgement
  readonly remark: string
}

/** A claim is named by where it begins in the report, whose text never changes within a round: `B1042`. */
const claimKey = /^B\d{1,9}$/u

/**
 * Keeps what a person thinks of a statement of extent or of a claim, in the place of what stood there.
 * @throws {AppError} not-found - no such item; invalid - a judgement of the other kind
 * @throws {AppError} forbidden - the round is closed; conflict - it was judged meanwhile
 */
export async function recordJudgement(write: Writer, given: GivenJudgement): Promise<void> {
  const { audit, item, revision, judgement } = given
  const { extents } = storedResult(await openRound(write, audit))
  const isExtent = extents.some(({ key }) => key === item)
  if (!isExtent && !claimKey.test(item)) throw new AppError('not-found', 'audit-item-not-found', { item })
  const allowed: readonly string[] = isExtent ? extentJudgements : claimJudgements
  if (!allowed.includes(judgement)) invalid('audit-judgement-unknown', { item })
  const said = { person: write.person, judgement, remark: checkedRemark(given.remark) }
  const standing = await standingAbout(write, 'judgements', given)
  if (standing) await write.update('judgements', { id: standing, revision }, said)
  else await write.insert('judgements', { id: newId(), audit, item, ...said })
}
