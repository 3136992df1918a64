import { expect, test } from 'vitest'
import type { Missed } from '../../../server/suggestions/quality/code-quality.ts'
import { qualityInWords } from '../../../views/suggestions/quality-words.ts'

interface Given {
  taken?: number
  adjusted?: number
  left?: number
  bulk?: number
  suggested?: number
  right?: number
  missed?: readonly [missed: number, n: number]
}

function words({ missed, ...given }: Given): string {
  const { taken = 0, adjusted = 0, left = 0, bulk = 0, suggested = 0, right = 0 } = given
  return qualityInWords({
    decisions: { shown: taken + adjusted + left + bulk, taken, adjusted, left, bulk },
    counts: { read: 100, sources: 2, judged: 100, suggested, right },
    missed: missed ? missedOf(missed) : null,
  })
}

function missedOf([missed, n]: readonly [number, number]): Missed {
  return { n, missed, share: n < 5 ? null : missed / n, interval: null }
}

test('enough decisions and a reading sample: of ten suggestions, and of ten sentences', () => {
  expect(words({ taken: 6, adjusted: 1, left: 3, missed: [9, 30] })).toBe(
    'Van 10 suggesties zijn er 7 overgenomen; mist naar schatting 3 van de 10.',
  )
})

const unknown = 'wat gemist wordt, is onbekend.'

test.each([
  [{}, `Over de suggesties is nog niets te zeggen; ${unknown}`],
  [{ taken: 1 }, `Van 1 suggestie is er 1 overgenomen: te weinig om iets over te zeggen; ${unknown}`],
  [{ left: 1 }, `Van 1 suggestie is er geen overgenomen: te weinig om iets over te zeggen; ${unknown}`],
  [
    { taken: 3, left: 1 },
    `Van 4 suggesties zijn er 3 overgenomen: te weinig om iets over te zeggen; ${unknown}`,
  ],
  [{ taken: 1, left: 13 }, `Van 14 suggesties is er 1 overgenomen; ${unknown}`],
  [{ taken: 70, left: 30 }, `Van 10 suggesties zijn er 7 overgenomen; ${unknown}`],
  [{ taken: 1, left: 99 }, `Van 10 suggesties is er minder dan 1 overgenomen; ${unknown}`],
  [{ left: 40 }, `Van 10 suggesties is er geen overgenomen; ${unknown}`],
  [{ taken: 99, left: 1 }, `Van 10 suggesties zijn er bijna alle 10 overgenomen; ${unknown}`],
  [{ taken: 25 }, `Van 10 suggesties zijn er alle 10 overgenomen; ${unknown}`],
])('decisions %o are told as %s', (given: Given, told) => {
  expect(words(given)).toBe(told)
})

test('without decisions it is told how often suggestions would have been right, as an estimate', () => {
  expect(words({ suggested: 58, right: 28 })).toBe(
    `Van 10 suggesties zijn er naar schatting 5 goed; ${unknown}`,
  )
  expect(words({ suggested: 4, right: 2 })).toBe(
    `Van de 4 die te controleren waren, waren er 2 goed: te weinig om iets over te zeggen; ${unknown}`,
  )
})

test('a few decisions do not drive away what more sentences tell', () => {
  expect(words({ taken: 1, suggested: 58, right: 28 })).toContain('zijn er naar schatting 5 goed;')
  expect(words({ taken: 7, left: 3, suggested: 58, right: 28 })).toContain('zijn er 7 overgenomen;')
  expect(words({ taken: 3, left: 1, suggested: 2, right: 1 })).toContain('zijn er 3 overgenomen:')
})

test('below twenty the suggestions themselves are counted, and nothing is called an estimate', () => {
  expect(words({ suggested: 17, right: 1 })).toBe(
    `Van de 17 die te controleren waren, was er 1 goed; ${unknown}`,
  )
})

test('what went in bulk is no decision', () => {
  expect(words({ bulk: 40 })).toContain('nog niets te zeggen')
})

test.each([
  [[1, 4] as const, 'wat gemist wordt, is onbekend.'],
  [[2, 7] as const, 'miste in de leessteekproef 2 van de 7.'],
  [[0, 24] as const, 'miste in de leessteekproef niets (0 van 24).'],
  [[4, 12] as const, 'mist naar schatting 4 van de 12.'],
  [[50, 50] as const, 'mist naar schatting alle 10 van de 10.'],
])('a sample of which %j was missed is told as %s', (missed, told) => {
  expect(words({ taken: 8, left: 2, missed })).toContain(told)
})
