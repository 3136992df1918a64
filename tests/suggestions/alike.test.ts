import { expect, test } from 'vitest'
import { aroundOf, indexFragments, mostAlikeOf } from '../../server/suggestions/alike.ts'

const fragment = (exact: string, start: number, code = 'schaarste') => ({
  around: 0,
  document: 'a.txt',
  start,
  end: start + exact.length,
  exact,
  code,
})
const sentence = (text: string, start = 1000) => ({
  document: 'a.txt',
  start,
  end: start + text.length,
  text,
})

const index = indexFragments([
  fragment('Er is een tekort aan leraren.', 0),
  fragment('Tekorten aan leraren en aan artsen.', 100),
  fragment('Het net zit vol.', 200),
  fragment('Een tekort aan leraren, maar van een andere code.', 300, 'waarden'),
])

test('the two coded fragments that share most and rarest words come first', () => {
  const found = mostAlikeOf(index, sentence('Het tekort aan leraren in het dorp.'), 'schaarste')
  expect(found.map((one) => one.start)).toEqual([0, 100])
})

test('a fragment that shares no word is not alike', () => {
  expect(mostAlikeOf(index, sentence('De haven groeit.'), 'schaarste')).toEqual([])
})

test('a sentence is not alike itself', () => {
  const found = mostAlikeOf(index, sentence('Er is een tekort aan leraren.', 0), 'schaarste')
  expect(found.map((one) => one.start)).toEqual([100])
})

test('the same words coded twice are shown once', () => {
  const twice = indexFragments([fragment('Tekort aan leraren.', 0), fragment('Tekort aan leraren.', 50)])
  expect(mostAlikeOf(twice, sentence('Een tekort.'), 'schaarste')).toHaveLength(1)
})

test('of equally alike fragments the one that is named does not depend on the order in which sources were added', () => {
  const twin = (document: string, suffix: string) => ({
    ...fragment('Wie betaalt dat?', 0),
    document,
    around: aroundOf({ prefix: '', suffix }),
  })
  const named = (first: string, last: string) =>
    mostAlikeOf(
      indexFragments([twin(first, ' Het Rijk.'), twin(last, ' Wij.')]),
      { ...sentence('Wie betaalt?'), document: 'c.txt' },
      'schaarste',
    )
  const [one] = named('a.txt', 'b.txt').map(({ document }) => document)
  const other = one === 'a.txt' ? 'b.txt' : 'a.txt'
  expect(named('b.txt', 'a.txt').map(({ document }) => document)).toEqual([other])
})
