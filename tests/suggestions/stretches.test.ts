import { expect, test } from 'vitest'
import { chosenStretches, rankOf, type Stretch } from '../../server/suggestions/stretches.ts'

const bounds = { sentences: 320, forRareCodes: 160, enoughCodings: 3 }

/** A text of a hundred stretches in which everything is coded with one code, and what is told with another. */
const text = (rare: readonly number[]): Stretch[] =>
  Array.from({ length: 100 }, (_, number) => ({
    ...{ document: 'gesprek', number, sentences: 32, rank: rankOf('inhoud', number) },
    codes: rare.includes(number) ? ['vaak', 'zelden'] : ['vaak'],
  }))

const numbers = (stretches: readonly Stretch[]) =>
  [...(chosenStretches(stretches, bounds).get('gesprek') ?? [])].sort((a, b) => a - b)

test('of a large text about as many sentences are learned from as was asked', () => {
  expect(numbers(text([]))).toHaveLength(10)
})

test('the same stretches are chosen in whatever order they come', () => {
  expect(numbers(text([4, 50]).toReversed())).toEqual(numbers(text([4, 50])))
})

test('of a code that is rare more is learned from than chance would bring', () => {
  const usual = new Set(numbers(text([])))
  const rare = [...Array(100).keys()].filter((number) => !usual.has(number)).slice(0, 3)
  expect(numbers(text(rare))).toEqual([...usual, ...rare].sort((a, b) => a - b))
})

test('so much is never taken for rare codes that there is no bound', () => {
  const everywhere = text([]).map((one) => ({ ...one, codes: [`code ${one.number}`] }))
  expect(numbers(everywhere)).toHaveLength(15)
})

test('all of a text is chosen when it is no larger than that', () => {
  expect(numbers(text([]).slice(0, 10))).toEqual([...Array(10).keys()])
})
