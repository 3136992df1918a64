import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { canonicalJson } from '../quotes/canonical-json.ts'
import { judgedQuotations, type Sample } from './round.ts'
import { drawSample } from './sample.ts'
import { openRound, storedResult } from './store.ts'

/** How many quotations a share of them is, rounded up: 20 percent of 14 is 3. */
export function sizeOfShare(quotations: number, percent: number): number {
  return Math.min(quotations, Math.ceil((quotations * percent) / 100))
}

/**
 * Draws a random sample of the quotations of a round and keeps it, in the place of an earlier one.
 * @throws {AppError} invalid - no size or no seed; not-found | forbidden | conflict as for every act in a round
 */
export async function keepSample(
  write: Writer,
  {
    audit,
    revision,
    size,
    seed,
  }: { audit: string; revision?: number | undefined; size: number; seed: string },
): Promise<Sample> {
  if (!Number.isInteger(size) || size < 1) invalid('audit-sample-size')
  if (seed.trim() === '') invalid('audit-sample-seed')
  const row = await openRound(write, audit)
  const sample = drawSample(judgedQuotations(storedResult(row)), { size, seed: seed.trim() })
  await write.update('audits', { id: audit, revision }, { sample: canonicalJson(sample) })
  return sample
}
