import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOverlapping, overlapping, placesOverlapping } from '../../server/text/sorted-spans.ts'
import { overlaps } from '../../server/text/span.ts'

const apart = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 9 }))).map((list) => {
  let at = 0
  return list.map(([gap, length]) => {
    const start = at + gap
    at = start + length
    return { start, end: at }
  })
})
const span = fc
  .tuple(fc.nat(120), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ start, end: start + length }))

test('the spans that overlap are those that a look at each of them finds', () => {
  fc.assert(
    fc.property(apart, span, (spans, wanted) => {
      expect(overlapping(spans, wanted)).toEqual(spans.filter((each) => overlaps(each, wanted)))
    }),
  )
})

test('the places of those that overlap are theirs', () => {
  fc.assert(
    fc.property(apart, span, (spans, wanted) => {
      const found = placesOverlapping(spans, wanted).map((place) => spans[place])
      expect(found).toEqual(overlapping(spans, wanted))
    }),
  )
})

test('the first that overlaps has the place that a look at each of them finds', () => {
  fc.assert(
    fc.property(apart, span, (spans, wanted) => {
      expect(firstOverlapping(spans, wanted)).toBe(spans.findIndex((each) => overlaps(each, wanted)))
    }),
  )
})
