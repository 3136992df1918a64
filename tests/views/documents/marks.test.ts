import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, type Span } from '../../../server/text/span.ts'
import {
  deepestLane,
  lanesOf,
  type Mark,
  type Nested,
  nested,
  type Segment,
  segmentsOf,
} from '../../../views/documents/marks.ts'

const text =
  'Wij kunnen niet kiezen wie er voorgaat, dat moet de provincie doen. 🧵 Anders belt iedereen mij.'
const block = { start: 100, end: 100 + text.length, text }

const spans = fc
  .tuple(fc.nat({ max: text.length + 40 }), fc.nat({ max: text.length + 40 }))
  .map(([a, b]) => ({ start: 80 + Math.min(a, b), end: 81 + Math.max(a, b) }))
const marks = fc
  .array(spans, { maxLength: 9 })
  .map((all) => all.map((span, n): Mark => ({ id: `m${n}`, ...span })))

const cut = (all: readonly Mark[], more: { reasons?: Span[]; chosen?: Span; cuts?: Span[] } = {}) =>
  segmentsOf(block, { marks: all, lanes: lanesOf(all), ...more })

const leaves = (nodes: readonly Nested[], under: readonly string[] = []): [Segment, readonly string[]][] =>
  nodes.flatMap((node) =>
    'segment' in node ? [[node.segment, under]] : leaves(node.inside, [...under, node.mark]),
  )

test('the segments of a block, one after another, are its text', () => {
  fc.assert(
    fc.property(marks, fc.array(spans, { maxLength: 3 }), spans, (all, reasons, chosen) => {
      const segments = cut(all, { reasons, chosen, cuts: reasons })
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
      expect(segments.every((segment) => segment.text !== '')).toBe(true)
    }),
  )
})

test('the segments of a coding cover exactly its span within the block', () => {
  fc.assert(
    fc.property(marks, (all) => {
      const lanes = lanesOf(all)
      const segments = cut(all)
      for (const mark of all.filter(({ id }) => lanes.get(id) !== 0)) {
        const own = segments.filter((segment) => segment.marks.includes(mark.id))
        const from = Math.max(mark.start, block.start)
        const to = Math.min(mark.end, block.end)
        expect(own.map((segment) => segment.text).join('')).toBe(
          text.slice(from - block.start, Math.max(from, to) - block.start),
        )
      }
    }),
  )
})

test('nesting keeps every segment once, in order, under the marks it had', () => {
  fc.assert(
    fc.property(marks, (all) => {
      const segments = cut(all)
      const found = leaves(nested(segments))
      expect(found.map(([segment]) => segment.start)).toEqual(segments.map((segment) => segment.start))
      for (const [index, [, under]] of found.entries()) {
        expect([...under].sort()).toEqual([...(segments[index]?.marks ?? [])].sort())
      }
    }),
  )
})

test('two codings that overlap never share a lane', () => {
  fc.assert(
    fc.property(marks, (all) => {
      const lanes = lanesOf(all)
      for (const a of all) {
        for (const b of all) {
          if (a.id < b.id && overlaps(a, b) && lanes.get(a.id) !== 0) {
            expect(lanes.get(a.id)).not.toBe(lanes.get(b.id))
          }
        }
      }
    }),
  )
})

test('a sixth coding over the same words has no lane and is counted', () => {
  const six = Array.from({ length: 6 }, (_, n) => ({ id: `m${n}`, start: 100 + n, end: 160 }))
  const segments = cut(six)
  const deepest = segments.find((segment) => segment.start === 105)
  expect(deepest?.marks).toHaveLength(deepestLane)
  expect(deepest?.more).toBe(1)
})

test('codings that only touch take the same lane', () => {
  const lanes = lanesOf([
    { id: 'a', start: 100, end: 110 },
    { id: 'b', start: 110, end: 120 },
  ])
  expect([lanes.get('a'), lanes.get('b')]).toEqual([1, 1])
})

test('a coding that lies within another is one mark inside one mark', () => {
  const tree = nested(
    cut([
      { id: 'outer', start: 100, end: 140 },
      { id: 'inner', start: 111, end: 122 },
    ]),
  )
  const [first] = tree
  expect(first && 'mark' in first && first.mark).toBe('outer')
  expect(first && 'mark' in first && first.inside.filter((node) => 'mark' in node)).toHaveLength(1)
})

test.each(permutations(['a', 'b', 'c']))(
  'three crossing codings that end in the order %s %s %s each keep their words',
  (...order) => {
    const starts: Record<string, number> = { a: 104, b: 111, c: 116 }
    const all = order.map((id, place) => ({ id, start: starts[id] ?? 0, end: 125 + place * 10 }))
    const lanes = lanesOf(all)
    const found = leaves(nested(cut(all)))
    expect(found.map(([segment]) => segment.text).join('')).toBe(text)
    expect([lanes.get('a'), lanes.get('b'), lanes.get('c')]).toEqual([1, 2, 3])
    for (const mark of all) {
      const words = found.filter(([, under]) => under.includes(mark.id)).map(([segment]) => segment.text)
      expect(words.join('')).toBe(text.slice(mark.start - block.start, mark.end - block.start))
    }
  },
)

test('the words that were chosen and the words that count are told apart', () => {
  const segments = cut([], { chosen: { start: 104, end: 120 }, reasons: [{ start: 111, end: 115 }] })
  expect(
    segments
      .filter((segment) => segment.isChosen)
      .map((segment) => segment.text)
      .join(''),
  ).toBe(text.slice(4, 20))
  expect(segments.filter((segment) => segment.isReason).map((segment) => segment.text)).toEqual(['niet'])
})

function permutations(items: string[]): string[][] {
  if (items.length < 2) return [items]
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  )
}
