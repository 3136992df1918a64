import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawSample } from '../../server/reports/sample.ts'
import { sizeOfShare } from '../../server/reports/sampling.ts'

const quotations = (chapters: readonly (string | null)[]) =>
  chapters.map((chapter, i) => ({ key: `C${i + 1}`, chapter }))
const someQuotations = fc.array(fc.constantFrom('1 Groei', '2 Schaarste', '3 Stuur', null)).map(quotations)

test('the same quotations, size and seed give the same sample', () => {
  fc.assert(
    fc.property(someQuotations, fc.nat(30), fc.string(), (list, size, seed) => {
      expect(drawSample(list, { size, seed })).toEqual(drawSample(list, { size, seed }))
    }),
  )
})

test('a sample has the size that was asked for, or all there is', () => {
  fc.assert(
    fc.property(someQuotations, fc.nat(30), fc.string(), (list, size, seed) => {
      expect(drawSample(list, { size, seed }).items).toHaveLength(Math.min(size, list.length))
    }),
  )
})

test('each chapter gives its share, give or take one', () => {
  fc.assert(
    fc.property(someQuotations, fc.nat(30), (list, size) => {
      const { chapters, of } = drawSample(list, { size, seed: 'maart' })
      for (const { of: all, drawn } of chapters) {
        expect(Math.abs(drawn - (all * Math.min(size, of)) / of)).toBeLessThan(1)
      }
    }),
  )
})

test('another seed draws other quotations', () => {
  const list = quotations(Array.from({ length: 40 }, () => 'één hoofdstuk'))
  const [one, other] = ['1', '2'].map((seed) => drawSample(list, { size: 8, seed }).items)
  expect(one).not.toEqual(other)
})

test('a sample is drawn as it was drawn before: the method is pinned', () => {
  const list = quotations(['1', '1', '1', '1', '1', '2', '2', '2', '2', '2'])
  const { items, chapters } = drawSample(list, { size: 4, seed: 'rode draad' })
  expect(chapters).toEqual([
    { chapter: '1', of: 5, drawn: 2 },
    { chapter: '2', of: 5, drawn: 2 },
  ])
  expect(items).toEqual(['C1', 'C2', 'C9', 'C10'])
})

test('twenty percent of fourteen quotations is three', () => {
  expect([sizeOfShare(14, 20), sizeOfShare(0, 20), sizeOfShare(3, 100)]).toEqual([3, 0, 3])
})
