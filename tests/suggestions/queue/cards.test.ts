import { expect, test } from 'vitest'
import type { Open } from '../../../server/suggestions/open.ts'
import type { Since } from '../../../server/suggestions/queue/became.ts'
import { onScreen, stillOpen } from '../../../server/suggestions/queue/cards.ts'
import { atOnce } from '../../../server/turns.ts'

/** A sentence at which so many codes wait. */
function cardWith(start: number, codes: number): [Open, ...Open[]] {
  const at = (code: number): Open => ({
    ...{ document: 'd', documentName: 'tafel.txt', version: 'v', session: null, start, end: start + 1 },
    ...{ text: '.', before: '', after: '', sentence: start + 1, voice: 'note', model: 'm' },
    ...{ code: `code ${code}`, score: 0.9, suggested: true, because: [], like: [] },
    explaining: function* () {
      yield
    },
  })
  return [at(0), ...Array.from({ length: codes - 1 }, (_, n) => at(n + 1))]
}

const codes = new Set(Array.from({ length: 50 }, (_, n) => `code ${n}`))
const nothingSince: Since = { codings: [], decisions: [], changedDocuments: new Set(), codes }
const laid = (each: number, count: number) => ({
  person: 'noor',
  cards: Array.from({ length: count }, (_, start) => cardWith(start, each)),
})

test('of cards with one code twenty-five are shown, of cards with dozens a few', () => {
  const one = atOnce(onScreen(laid(1, 60), nothingSince))
  expect([one.cards.length, one.further, one.open.length]).toEqual([25, 35, 60])
  const many = atOnce(onScreen(laid(40, 60), nothingSince))
  expect([many.cards.length, many.further, many.open.length]).toEqual([2, 58, 2_400])
})

test('a card with more codes than a screen has room for is shown whole', () => {
  const { cards } = atOnce(onScreen(laid(50, 1), nothingSince))
  expect(cards.map(({ items }) => items.length)).toEqual([50])
})

test('what the reader decided last stands in its place among what waits', () => {
  const decided = [5, 1].map((start, n) => ({
    ...{ version: 'v', start, end: start + 1, code: 'code 0', person: 'noor' },
    ...{ verdict: 'left' as const, made: 10 + n, isCoded: false },
  }))
  const { cards, further } = atOnce(onScreen(laid(1, 30), { ...nothingSince, decisions: decided }))
  expect(cards.map(({ items: [item], isDone }) => `${item?.open.start}${isDone ? ' done' : ''}`)).toEqual([
    ...['0', '1 done', '2', '3', '4', '5 done'],
    ...Array.from({ length: 21 }, (_, n) => String(n + 6)),
  ])
  expect(further).toBe(3)
  expect(atOnce(stillOpen(laid(1, 30), { ...nothingSince, decisions: decided }))).toHaveLength(28)
})
