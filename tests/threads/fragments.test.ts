import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps } from '../../server/text/span.ts'
import { byPlace, fragmentsOf, withoutOverlap } from '../../server/threads/fragments.ts'
import { linesOf } from '../../server/threads/lines.ts'
import { atOnce } from '../../server/turns.ts'
import { materialOf, type Talk } from './talk.ts'

const fragments = (talks: Talk[], guests = false) => {
  const material = materialOf(talks)
  return atOnce(fragmentsOf(material.codings, atOnce(linesOf(material, guests))))
}

test('two coders and two codes on the same span are one fragment', () => {
  const { fragments: found } = fragments([
    { session: 'A', said: [['Het net is vol.', 'stroom/Noor', 'stroom/Piet', 'ruimte/Piet']] },
  ])
  expect(found).toHaveLength(1)
  expect(found[0]?.codings.map(({ code, coder }) => `${code} ${coder}`)).toEqual([
    'ruimte Piet',
    'stroom Noor',
    'stroom Piet',
  ])
})

test.each(['organiser', 'analysis', 'frame', 'guest'] as const)(
  'words of the voice %s are no evidence',
  (voice) => {
    const { fragments: found, leftOut } = fragments([
      { session: 'A', voice, said: [['Het net is vol.', 'stroom']] },
    ])
    expect(found).toEqual([])
    expect(leftOut).toEqual({ otherVoices: 1, nowhere: 0 })
  },
)

test('a guest counts when guests are asked for', () => {
  const talk: Talk = { session: 'A', voice: 'guest', said: [['Het net is vol.', 'stroom']] }
  expect(fragments([talk], true).fragments).toHaveLength(1)
})

test('a coding outside every session is left out and counted', () => {
  const material = materialOf([{ session: 'A', said: ['Het net is vol.'] }])
  const stray = {
    document: 'elders.md',
    start: 0,
    end: 3,
    exact: 'Het',
    code: 'x',
    coder: 'y',
    origin: 'reading' as const,
  }
  const { fragments: found, leftOut } = atOnce(fragmentsOf([stray], atOnce(linesOf(material, false))))
  expect(found).toEqual([])
  expect(leftOut.nowhere).toBe(1)
})

test('a span over two sentences has the voice of the sentence that most of it lies in', () => {
  const material = materialOf([
    { session: 'A', document: 'a.md', voice: 'organiser', said: ['Zo.'] },
    { session: 'A', document: 'a.md', voice: 'participant', said: ['Wij wachten al drie jaar op de kabel.'] },
  ])
  const exact = 'Zo. Wij wachten al drie jaar op de kabel.'
  const coding = {
    document: 'a.md',
    start: 0,
    end: exact.length,
    exact,
    code: 'x',
    coder: 'y',
    origin: 'reading' as const,
  }
  const { fragments: found } = atOnce(fragmentsOf([coding], atOnce(linesOf(material, false))))
  expect(found[0]?.line.sentence.voice).toBe('participant')
})

test('of fragments that overlap, the one that most coders marked stays', () => {
  const text = 'Het net is vol en de kabel ligt er niet.'
  const material = materialOf([{ session: 'A', document: 'a.md', said: [[text, 'stroom/Noor']] }])
  const short = { ...material.codings[0]!, end: 14, exact: text.slice(0, 14) }
  const codings = [...material.codings, { ...short, coder: 'Piet' }, { ...short, coder: 'Ans' }]
  const kept = withoutOverlap(atOnce(fragmentsOf(codings, atOnce(linesOf(material, false)))).fragments)
  expect(kept.map(({ exact }) => exact)).toEqual(['Het net is vol'])
})

test('of fragments in whatever order those stay that overlap none, and of a run the best', () => {
  const text = 'Het net is vol en de kabel ligt er niet, zei de monteur van de netbeheerder.'
  const documents = ['a.md', 'b.md']
  const material = materialOf(documents.map((document) => ({ session: document, document, said: [text] })))
  const lines = atOnce(linesOf(material, false))
  const coding = fc.record({
    ...{
      document: fc.constantFrom(...documents),
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 12 }),
    },
    ...{ code: fc.constant('stroom'), coder: fc.constantFrom('Noor', 'Piet', 'Ans') },
  })
  const coded = fc.array(coding, { maxLength: 12 }).map((all) =>
    all.map(({ length, ...one }) => {
      const end = one.start + length
      return { ...one, end, exact: text.slice(one.start, end), origin: 'reading' as const }
    }),
  )
  fc.assert(
    fc.property(coded, fc.infiniteStream(fc.nat()), (codings, order) => {
      const { fragments: all } = atOnce(fragmentsOf(codings, lines))
      const dealt = all.map((each) => ({ each, at: order.next().value })).sort((a, b) => a.at - b.at)
      const kept = withoutOverlap(dealt.map(({ each }) => each))
      expect(kept).toEqual(all.filter((each) => kept.includes(each)))
      expect(kept).toEqual(kept.toSorted(byPlace))
      const meets = (each: (typeof all)[number], other: (typeof all)[number]) =>
        each !== other && each.document === other.document && overlaps(each, other)
      for (const each of all) {
        const rivals = all.filter((other) => meets(each, other))
        if (rivals.length === 0) expect(kept).toContain(each)
        expect(kept.includes(each)).toBe(!kept.some((other) => meets(each, other)))
      }
    }),
  )
})
