import { beforeAll, expect, test } from 'vitest'
import { judge } from '../../../server/reports/matching/judging.ts'
import { libraryOf } from '../../../server/reports/matching/library.ts'
import type { Judged } from '../../../server/reports/matching/verdict.ts'
import { type Altered, alteredFrom } from './alterations.ts'
import { corpusSources } from './searched-texts.ts'

interface Tried extends Altered {
  readonly judged: Judged
}

let tried: Tried[] = []

beforeAll(async () => {
  const sources = await corpusSources()
  const library = libraryOf(sources)
  tried = alteredFrom(sources, 20).map((altered) => ({
    ...altered,
    judged: judge(library, altered.quotation),
  }))
})

const share = (right: readonly unknown[], all: readonly unknown[]) => right.length / all.length

test('of more than five hundred quotations the verdict is right in at least 98 of 100', () => {
  const right = tried.filter(({ verdict, judged }) => judged.verdict === verdict)
  expect(tried.length).toBeGreaterThan(500)
  expect(share(right, tried)).toBeGreaterThanOrEqual(0.98)
})

test('each kind of alteration is told from the others in at least 9 of 10', () => {
  const kinds = Map.groupBy(tried, ({ kind }) => kind)
  const poor = [...kinds]
    .filter(
      ([, all]) =>
        share(
          all.filter(({ verdict, judged }) => judged.verdict === verdict),
          all,
        ) < 0.9,
    )
    .map(([kind]) => kind)
  expect(poor).toEqual([])
})

test('nothing that was changed is called verbatim or normalised', () => {
  const wrong = tried.filter(
    ({ verdict, judged }) =>
      !['verbatim', 'normalised'].includes(verdict) && ['verbatim', 'normalised'].includes(judged.verdict),
  )
  expect(wrong.map(({ kind, quotation }) => ({ kind, quotation }))).toEqual([])
})

test('a lost or added negation, another number and another name are flagged, and nothing else is', () => {
  const loud = ['negation-changed', 'number-changed', 'name-changed']
  const known = tried.filter(({ verdict }) => verdict === 'altered')
  const right = known.filter(({ flags, judged }) => {
    return judged.flags.filter((flag) => loud.includes(flag)).join() === flags.join()
  })
  expect(share(right, known)).toBeGreaterThanOrEqual(0.98)
})
