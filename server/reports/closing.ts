import { newId } from '../database/ids.ts'
import type { FindingRow } from '../database/report-tables.ts'
import type { Writer } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { type AboutItem, checkedRemark, standingAbout } from './findings.ts'
import { barredFrom } from './interests.ts'
import { isFound } from './round.ts'
import { judgedQuotation, openRound, storedResult } from './store.ts'

/** The findings that stood before somebody who closes a quotation. */
export interface SeenFinding extends Pick<FindingRow, 'words' | 'attribution' | 'meaning' | 'remark'> {
  readonly id: string
  readonly revision: number | undefined
}

interface GivenClosing extends Omit<AboutItem, 'revision'> {
  readonly exception?: string | null | undefined
  readonly seen?: SeenFinding | undefined
}

/**
 * Closes a quotation: a reviewer is done with it. All three findings are given.
 * @param exception why somebody who coded, chose or published these words closes them nevertheless; it is printed
 * @param seen what the closer saw; nothing when nobody looked at a page
 * @throws {AppError} not-found | invalid - no such quotation, a term, or a finding is missing
 * @throws {AppError} forbidden - the round is closed, or this person coded, chose or published these words
 * @throws {AppError} conflict - it was closed already, or the findings are not those that the closer saw
 */
export async function closeItem(write: Writer, { exception, seen, ...about }: GivenClosing): Promise<void> {
  const { audit, item } = about
  const quotation = judgedQuotation(storedResult(await openRound(write, audit)), item)
  if (await standingAbout(write, 'closings', about))
    throw new AppError('conflict', 'audit-item-closed', { item })
  const finding = await write.trx
    .selectFrom('findings')
    .selectAll()
    .where('audit', '=', audit)
    .where('item', '=', item)
    .where('ended', 'is', null)
    .executeTakeFirst()
  if (!finding || !isFound(finding)) throw new AppError('invalid', 'audit-findings-missing', { item })
  if (seen && (seen.id !== finding.id || seen.revision !== finding.revision)) {
    const { words, attribution, meaning, remark } = seen
    const yours = { words, attribution, meaning, remark }
    throw new AppError('conflict', 'changed-meanwhile', { item }, { theirs: finding, yours })
  }
  const isBarred = (await barredFrom(write.trx, quotation)).some(({ person }) => person === write.person)
  const reason = checkedRemark(exception ?? '')
  if (isBarred && reason === '') throw new AppError('forbidden', 'audit-closer-barred', { item })
  await write.insert('closings', {
    id: newId(),
    audit,
    item,
    person: write.person,
    exception: isBarred ? reason : null,
  })
}

/** Takes a closing back. @throws {AppError} not-found | forbidden; conflict - it is not closed, or changed meanwhile */
export async function reopenItem(write: Writer, about: AboutItem): Promise<void> {
  const { audit, item, revision } = about
  await openRound(write, audit)
  const id = await standingAbout(write, 'closings', about)
  if (!id) throw new AppError('conflict', 'audit-item-open', { item })
  await write.end('closings', { id, revision })
}
