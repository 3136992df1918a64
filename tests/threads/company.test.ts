import { expect, test } from 'vitest'
import { company, expectedRange, type Meeting } from '../../server/threads/company.ts'

/** One letter per unit: `b` both, `1` only the first, `2` only the second, `.` neither; sessions by spaces. */
function meeting(sessions: string): Meeting {
  const units = sessions
    .split(' ')
    .flatMap((units, i) => [...units].map((unit) => ({ unit, session: `sessie ${i}` })))
  return {
    sessions: units.map(({ session }) => session),
    first: units.map(({ unit }) => unit === 'b' || unit === '1'),
    second: units.map(({ unit }) => unit === 'b' || unit === '2'),
  }
}

const dealing = { seed: 7, permutations: 500 }

test('five meetings of ten units in two sessions where 2.6 were expected', () => {
  // Session one: 3 of 5 and 3 of 5 give 9/5; session two: 2 of 5 and 2 of 5 give 4/5.
  const kept = company(meeting('bbb.. bb...'))
  expect(kept).toMatchObject({ together: 5, of: 10 })
  expect(kept?.expected).toBeCloseTo(9 / 5 + 4 / 5, 10)
  expect(kept?.logLikelihood).toBeCloseTo(20 * Math.log(2), 10)
})

test('under five units nothing is said, however close the company', () => {
  expect(company(meeting('bb.. bb...'))).toBeNull()
})

test('meeting because one session spoke of everything is no company', () => {
  expect(company(meeting('bbbbb .....'))).toBeNull()
})

test('the range of chance holds the expectation, and is the same for the same seed', () => {
  const [low, high] = expectedRange(meeting('bbb.. bb...'), dealing)
  expect(low).toBeLessThanOrEqual(2.6)
  expect(high).toBeGreaterThanOrEqual(2.6)
  expect(expectedRange(meeting('bbb.. bb...'), dealing)).toEqual([low, high])
})

test('dealing keeps to the session: where both always come up, they always meet', () => {
  expect(expectedRange(meeting('bbbbb .....'), dealing)).toEqual([5, 5])
})
