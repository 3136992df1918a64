import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allotted, type Candidate, draw } from '../../../server/suggestions/sample/draw.ts'

/** Sentences of sessions of these sizes. */
const sentencesOf = (sizes: readonly number[]): Candidate[] =>
  sizes.flatMap((size, session) =>
    Array.from({ length: size }, (_, at) => ({
      document: `bron ${session}`,
      version: `tekst ${session}`,
      stratum: `bijeenkomst ${session}`,
      start: at * 10,
      end: at * 10 + 9,
      exact: 'drie woorden.',
    })),
  )

const sessions = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 8 })
const percent = fc.constantFrom(2, 5, 10)
const seed = fc.nat(2 ** 32 - 1)
const names = (drawn: readonly Candidate[]) => drawn.map(({ version, start }) => `${version} ${start}`)

test('a draw takes each session’s share, at least one sentence of each, and no sentence twice', () => {
  fc.assert(
    fc.property(sessions, percent, seed, (sizes, percent, seed) => {
      const drawn = draw(sentencesOf(sizes), { percent, seed })
      expect(new Set(names(drawn)).size).toBe(drawn.length)
      sizes.forEach((size, session) => {
        const own = drawn.filter(({ stratum }) => stratum === `bijeenkomst ${session}`).length
        expect(own).toBeGreaterThanOrEqual(Math.max(1, Math.floor((size * percent) / 100)))
        expect(own).toBeLessThanOrEqual(Math.max(1, Math.ceil((size * percent) / 100)))
      })
    }),
    { numRuns: 60 },
  )
})

test('the same seed draws the same sentences in the same order', () => {
  fc.assert(
    fc.property(sessions, percent, seed, (sizes, percent, seed) => {
      const candidates = sentencesOf(sizes)
      expect(names(draw(candidates, { percent, seed }))).toEqual(names(draw(candidates, { percent, seed })))
    }),
    { numRuns: 20 },
  )
})

test('another seed draws other sentences', () => {
  const candidates = sentencesOf([400, 400])
  const [one, other] = [1, 2].map((seed) => names(draw(candidates, { percent: 5, seed })))
  expect(one).not.toEqual(other)
})

test('every sentence has as much chance as any other of its session', () => {
  const candidates = sentencesOf([40])
  const times = new Map<string, number>()
  for (let seed = 0; seed < 2000; seed++) {
    for (const name of names(draw(candidates, { percent: 10, seed }))) {
      times.set(name, (times.get(name) ?? 0) + 1)
    }
  }
  expect(times.size).toBe(40)
  for (const count of times.values()) {
    expect(count).toBeGreaterThan(140)
    expect(count).toBeLessThan(260)
  }
})

test('what was read so far is from all sessions, not from the first one only', () => {
  const drawn = draw(sentencesOf([400, 400]), { percent: 10, seed: 7 })
  expect(new Set(drawn.slice(0, 12).map(({ stratum }) => stratum)).size).toBe(2)
})

test('all together it is the share that was asked, unless that leaves a session without', () => {
  expect(allotted([110, 110, 110], 5)).toEqual([6, 6, 5])
  expect(allotted([3, 4, 200], 5)).toEqual([1, 1, 10])
})
