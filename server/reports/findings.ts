import { newId } from '../database/ids.ts'
import type { FindingAnswer, TeamAnswer } from '../database/report-tables.ts'
import type { Writer } from '../database/write.ts'
import { AppError, invalid } from '../errors.ts'
import { judgedQuotation, openRound, storedResult } from './store.ts'

/** A quotation of a round, with the revision of what stood on the form; none for something new. */
export interface AboutItem {
  readonly audit: string
  /** The quotation's key: `C7`. */
  readonly item: string
  readonly revision?: number | undefined
}

export interface GivenFinding extends AboutItem {
  /** Whether these words were said; whether by whom the report says; whether in this sense. Null: not judged yet. */
  readonly words: FindingAnswer | null
  readonly attribution: FindingAnswer | null
  readonly meaning: FindingAnswer | null
  readonly remark: string
}

/**
 * Keeps what a reviewer found of one quotation, in the place of what stood there.
 * @throws {AppError} not-found | invalid - no such quotation, a term, or nothing was found
 * @throws {AppError} forbidden - the round is closed; conflict - the quotation is, or it was judged meanwhile
 */
export async function recordFinding(write: Writer, given: GivenFinding): Promise<void> {
  await mustBeOpen(write, given)
  const { audit, item, revision, words, attribution, meaning } = given
  const isEmpty = words === null && attribution === null && meaning === null && given.remark.trim() === ''
  if (isEmpty) invalid('audit-finding-empty')
  const said = { person: write.person, words, attribution, meaning, remark: checkedRemark(given.remark) }
  const standing = await standingAbout(write, 'findings', given)
  if (standing) await write.update('findings', { id: standing, revision }, said)
  else await write.insert('findings', { id: newId(), audit, item, ...said })
}

export interface GivenReply extends AboutItem {
  readonly answer: TeamAnswer
  readonly remark: string
}

/** Keeps what the team means to do about one quotation. @throws {AppError} as `recordFinding` */
export async function recordReply(write: Writer, given: GivenReply): Promise<void> {
  await mustBeOpen(write, given)
  const { audit, item, revision, answer } = given
  const said = { person: write.person, answer, remark: checkedRemark(given.remark) }
  const standing = await standingAbout(write, 'replies', given)
  if (standing) await write.update('replies', { id: standing, revision }, said)
  else await write.insert('replies', { id: newId(), audit, item, ...said })
}

/** The quotation in a round that takes findings and is not closed. */
async function mustBeOpen(write: Writer, { audit, item }: AboutItem): Promise<void> {
  judgedQuotation(storedResult(await openRound(write, audit)), item)
  const closing = await standingAbout(write, 'closings', { audit, item })
  if (closing) throw new AppError('conflict', 'audit-item-closed', { item })
}

/** What stands about an item: what is said again takes its place, and the log keeps what was said. */
export async function standingAbout(
  write: Writer,
  table: 'findings' | 'replies' | 'closings' | 'judgements',
  { audit, item }: AboutItem,
): Promise<string | undefined> {
  const row = await write.trx
    .selectFrom(table)
    .select('id')
    .where('audit', '=', audit)
    .where('item', '=', item)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return row?.id
}

const longestRemark = 4_000

/** @throws {AppError} invalid - too long */
export function checkedRemark(remark: string): string {
  const clean = remark.trim()
  if (clean.length > longestRemark) invalid('audit-remark-too-long', { longest: longestRemark })
  return clean
}
