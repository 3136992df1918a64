import { sha256 } from '../database/ids.ts'
import { randomNumbers } from '../suggestions/random.ts'
import type { AuditedQuotation } from './audit.ts'
import type { Sample } from './round.ts'

type Drawable = Pick<AuditedQuotation, 'key' | 'chapter'>

/**
 * Draws a random sample of quotations, stratified by chapter: each chapter gets its share of the sample by the method
 * of the largest remainder (Hamilton), and within a chapter every quotation has the same chance (shuffle of Fisher and
 * Yates). Chance comes from mulberry32, started with the first 32 bits of the SHA-256 of the seed: the same quotations,
 * size and seed always give the same sample, in any implementation.
 * A size over the number of quotations draws them all.
 */
export function drawSample(
  quotations: readonly Drawable[],
  { size, seed }: { size: number; seed: string },
): Sample {
  const chapters = byChapter(quotations)
  const sizes = shares(
    [...chapters.values()].map((each) => each.length),
    Math.min(size, quotations.length),
  )
  const random = randomNumbers(Number.parseInt(sha256(seed).slice(0, 8), 16))
  const drawn = new Set<string>()
  const strata = [...chapters].map(([chapter, each], i) => {
    for (const { key } of shuffled(each, random).slice(0, sizes[i])) drawn.add(key)
    return { chapter, of: each.length, drawn: sizes[i] ?? 0 }
  })
  return {
    method: 'stratified-mulberry32/1',
    size: drawn.size,
    seed,
    of: quotations.length,
    chapters: strata,
    items: quotations.filter(({ key }) => drawn.has(key)).map(({ key }) => key),
  }
}

function byChapter(quotations: readonly Drawable[]): Map<string | null, Drawable[]> {
  const chapters = new Map<string | null, Drawable[]>()
  for (const quotation of quotations) {
    chapters.set(quotation.chapter, [...(chapters.get(quotation.chapter) ?? []), quotation])
  }
  return chapters
}

/** Whole shares of `size` in proportion to these counts; of equal remainders the earlier one goes first. */
function shares(counts: readonly number[], size: number): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (count * size) / all)
  const whole = exact.map(Math.floor)
  let left = size - whole.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((share, i) => ({ i, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  for (const { i } of byRemainder) {
    if (left-- <= 0) break
    whole[i] = (whole[i] ?? 0) + 1
  }
  return whole
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [here, there] = [order[i], order[j]]
    if (here === undefined || there === undefined) continue
    order[i] = there
    order[j] = here
  }
  return order
}
