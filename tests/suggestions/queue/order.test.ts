import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardName, cardsOf, inOrder, orders, type Waiting } from '../../../server/suggestions/queue/order.ts'
import { atOnce } from '../../../server/turns.ts'

/** What waits in a project: of every sentence and code at most one thing. */
const waiting = fc.uniqueArray(
  fc.record({
    version: fc.constantFrom('v1', 'v2', 'v3', 'v4'),
    start: fc.nat(80),
    code: fc.constantFrom('stroom', 'ruimte', 'tijd'),
    score: fc.integer({ min: 30, max: 99 }).map((hundredths) => hundredths / 100),
  }),
  { selector: ({ version, start, code }) => `${version} ${start} ${code}`, maxLength: 120 },
)

/** The first two texts are of one session, the others of one each. */
const sessions: Record<string, string | null> = { v1: 'eerste', v2: 'eerste', v3: 'tweede', v4: null }

const withPlaces = (items: readonly Pick<Waiting, 'version' | 'start' | 'code' | 'score'>[]): Waiting[] =>
  items.map((item) => ({
    ...item,
    documentName: `${item.version}.txt`,
    session: sessions[item.version] ?? null,
  }))

const cuts = new Map([['stroom', 0.4]])
const ordered = (items: readonly Waiting[], order: (typeof orders)[number]) =>
  atOnce(inOrder(atOnce(cardsOf(items)), order, cuts))

test('in every order each suggestion comes once, on the card of its sentence', () => {
  fc.assert(
    fc.property(waiting, fc.constantFrom(...orders), (found, order) => {
      const items = withPlaces(found)
      const cards = ordered(items, order)
      expect(new Set(cards.flat())).toEqual(new Set(items))
      expect(cards.flat()).toHaveLength(items.length)
      expect(new Set(cards.map(([first]) => cardName(first))).size).toBe(cards.length)
      for (const card of cards) expect(new Set(card.map(cardName)).size).toBe(1)
    }),
    { numRuns: 60 },
  )
})

test('the order does not depend on how the suggestions were found', () => {
  fc.assert(
    fc.property(waiting, fc.constantFrom(...orders), (found, order) => {
      const items = withPlaces(found)
      const names = (list: readonly Waiting[]) => ordered(list, order).map(([first]) => cardName(first))
      expect(names(items.toReversed())).toEqual(names(items))
    }),
    { numRuns: 40 },
  )
})

test('the most certain come first when that is asked', () => {
  const scores = ordered(withPlaces(fc.sample(waiting, { seed: 4, numRuns: 1 })[0] ?? []), 'certain').map(
    ([first]) => first.score,
  )
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
})

/** A hundred sentences of one session and five of another, all equally doubtful but for their scores. */
const crowded = withPlaces([
  ...Array.from({ length: 100 }, (_, i) => ({ version: 'v1', start: i, code: 'ruimte', score: 0.51 })),
  ...Array.from({ length: 5 }, (_, i) => ({ version: 'v3', start: i, code: 'ruimte', score: 0.6 })),
])

/** Where the score decides: the first two of every three. */
const taught = (cards: readonly (readonly [Waiting, ...Waiting[]])[]) => cards.filter((_, i) => i % 3 !== 2)

test('a session with many doubtful sentences does not crowd out another', () => {
  const first = taught(ordered(crowded, 'uncertain')).slice(0, 8)
  expect(first.filter(([{ session }]) => session === 'tweede').length).toBeGreaterThanOrEqual(4)
})

test('what is nearest to where its own code begins to be suggested teaches most', () => {
  const items = withPlaces([
    { version: 'v1', start: 0, code: 'ruimte', score: 0.6 },
    { version: 'v1', start: 1, code: 'stroom', score: 0.41 },
    { version: 'v1', start: 2, code: 'stroom', score: 0.55 },
  ])
  expect(ordered(items, 'uncertain')[0]?.[0]).toMatchObject({ start: 1 })
})

test('one card in three comes from anywhere, however sure the model is of it', () => {
  const items = withPlaces(
    Array.from({ length: 300 }, (_, i) => ({
      version: 'v1',
      start: i,
      code: 'ruimte',
      score: 0.5 + i / 1000,
    })),
  )
  const first = ordered(items, 'uncertain').slice(0, 60)
  const anywhere = first.filter((_, i) => i % 3 === 2).map(([{ score }]) => score)
  expect(taught(first).every(([{ score }]) => score < 0.56)).toBe(true)
  expect(anywhere.filter((score) => score > 0.65).length).toBeGreaterThan(5)
})
