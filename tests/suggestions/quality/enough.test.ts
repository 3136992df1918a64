import { expect, test } from 'vitest'
import { enoughOf } from '../../../server/suggestions/quality/evaluating.ts'
import type { Judgement } from '../../../server/suggestions/quality/judgements.ts'

/** Ten sources of ten sentences, each read for one code; of each the first was drawn by chance. */
const judgements = Array.from(
  { length: 100 },
  (_, sentence): Judgement => ({
    ...{ sentence, code: 'wachten', coder: 'noor', positive: sentence % 3 === 0 },
    sampled: sentence % 10 === 0,
  }),
)
const sourceOf = ({ sentence }: Pick<Judgement, 'sentence'>) => `bron ${Math.floor(sentence / 10)}`

test('of no more judgements than are enough all are measured on', () => {
  expect(enoughOf(judgements, sourceOf, 100)).toBe(judgements)
})

test('of more whole sources are taken until there are enough, and what was drawn by chance in the others', () => {
  const kept = enoughOf(judgements, sourceOf, 30)
  const whole = Map.groupBy(kept, sourceOf)
    .values()
    .filter((own) => own.length === 10)
  expect([...whole]).toHaveLength(3)
  expect(kept.filter(({ sampled }) => sampled)).toHaveLength(10)
  expect(kept).toHaveLength(3 * 10 + 7)
})

test('the same judgements give the same, whatever order their sources came in', () => {
  const others = enoughOf(judgements.toReversed(), sourceOf, 30)
  expect(new Set(others)).toEqual(new Set(enoughOf(judgements, sourceOf, 30)))
})
