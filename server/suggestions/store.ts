import { checkedAnchor, type Seen } from '../codings/coding.ts'
import { currentPlace } from '../codings/current-place.ts'
import { addCoding } from '../codings/store.ts'
import type { Verdict } from '../database/coding-tables.ts'
import { newId } from '../database/ids.ts'
import type { Writer } from '../database/write.ts'
import { AppError, notFound } from '../errors.ts'
import type { SourceText } from '../sources/source.ts'
import type { Span } from '../text/span.ts'
import type { Reason } from './suggestion.ts'

/** What a person decides about a suggestion, with what the suggestion said. */
export interface NewDecision extends Span {
  readonly document: string
  readonly version: string
  /** The text version, by who has it at hand: see `Place`. */
  readonly source?: SourceText
  readonly code: string
  readonly verdict: Verdict
  /** The span that was coded instead, for `adjusted`. */
  readonly adjusted?: Span | undefined
  readonly score: number
  /** Name of the model that made the suggestion. */
  readonly model: string
  readonly because: readonly Reason[]
  /** Whether codings of others were on the screen. */
  readonly sawOthers: boolean
  /** Whether it was taken over with many at once; the coding keeps that for good. */
  readonly inBulk?: boolean | undefined
}

/**
 * Records a decision on a suggestion; taken over or adjusted it makes a coding, which keeps that origin for good.
 * The same person deciding the same again changes nothing.
 * @returns the id of the decision, and of the coding if there is one
 * @throws {AppError} invalid - a span that cannot be stored; not-found - an unknown version or code
 * @throws {AppError} conflict - a correction touched these words since they were read, or the code is *vervallen*
 */
export async function decide(
  write: Writer,
  wanted: NewDecision,
): Promise<{ id: string; coding: string | null }> {
  const { document, code, verdict, score, model, because } = wanted
  const { text, version, start, end } = await currentPlace(write.trx, wanted)
  const { exact } = checkedAnchor(text, { start, end })
  const decision = { ...wanted, version, start, end }
  await checkCode(write, code)
  const before = await decidedBefore(write, decision)
  if (before) return before
  const coding = verdict === 'left' ? null : await codingFrom(write, wanted)
  const id = newId()
  await write.insert('decisions', {
    id,
    document,
    version,
    start,
    end,
    exact,
    code,
    person: write.person,
    verdict,
    score,
    model,
    because: JSON.stringify(because),
    coding,
  })
  return { id, coding }
}

async function codingFrom(write: Writer, decision: NewDecision): Promise<string> {
  const { document, version, source, code, verdict, start, end, adjusted, sawOthers, inBulk } = decision
  const seen: Seen = { suggestions: true, others: sawOthers }
  const span = verdict === 'adjusted' && adjusted ? adjusted : { start, end }
  const origin = verdict === 'adjusted' ? 'adjusted' : inBulk ? 'bulk' : 'suggestion'
  const { id } = await addCoding(write, {
    document,
    version,
    ...(source && { source }),
    start: span.start,
    end: span.end,
    code,
    coder: write.person,
    origin,
    seen,
  })
  return id
}

async function decidedBefore(
  { trx, person }: Writer,
  { version, start, end, code, verdict }: NewDecision,
): Promise<{ id: string; coding: string | null } | undefined> {
  if (verdict === 'adjusted') return undefined
  const last = await trx
    .selectFrom('decisions')
    .leftJoin('codings', 'codings.id', 'decisions.coding')
    .select(['decisions.id', 'decisions.coding', 'decisions.verdict', 'codings.ended'])
    .where('decisions.version', '=', version)
    .where('decisions.start', '=', start)
    .where('decisions.end', '=', end)
    .where('decisions.code', '=', code)
    .where('decisions.person', '=', person)
    .where('decisions.ended', 'is', null)
    .orderBy('decisions.made', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && last.verdict === verdict && last.ended === null ? last : undefined
}

async function checkCode({ trx }: Writer, code: string): Promise<void> {
  const row = await trx
    .selectFrom('codes')
    .select('status')
    .where('id', '=', code)
    .where('ended', 'is', null)
    .executeTakeFirst()
  if (!row) return notFound('code-not-found', { code })
  if (row.status === 'vervallen') throw new AppError('conflict', 'suggestion-gone')
}
