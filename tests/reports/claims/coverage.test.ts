import { expect, test } from 'vitest'
import type { Claim } from '../../../server/reports/claims/claim.ts'
import type { ClaimFound, LikeFragment } from '../../../server/reports/claims/claim-finding.ts'
import { coverageOf } from '../../../server/reports/claims/coverage.ts'

const claim = (start: number, chapter: string | null): Claim => ({
  ...{
    key: `B${start}`,
    start,
    end: start + 5,
    text: 'tekst',
    kind: 'sentence',
    page: null,
    chapter,
    quoted: [],
  },
})
const like = (isClose: boolean): LikeFragment => ({
  ...{ document: 'een.txt', start: 0, end: 5, exact: 'tekst', voice: 'note', session: 'Denkdiner 1' },
  ...{ table: null, proposition: null, speaker: null, likeness: 0.5, isClose },
  ...{ shared: [], nearby: [], beside: [], codes: [] },
})
const found = (key: string, fragments: LikeFragment[]): [string, ClaimFound] => [
  key,
  { key, codes: [], like: fragments, against: [] },
]
const nothing = { claims: [], found: new Map(), quotes: [], extents: [], judgements: new Map() }

test('each chapter counts its own claims, quotations and statements, in the order of the report', () => {
  const [first, second] = coverageOf({
    ...nothing,
    claims: [claim(100, 'Geld'), claim(200, 'Geld'), claim(10, null)],
    quotes: [
      { start: 150, chapter: 'Geld', verdict: 'verbatim' },
      { start: 160, chapter: 'Geld', verdict: null },
    ],
  })
  expect(first).toMatchObject({ chapter: null, claims: { total: 1 }, quotations: { total: 0 } })
  expect(second).toMatchObject({
    chapter: 'Geld',
    claims: { total: 2 },
    quotations: { total: 1, verdicts: { verbatim: 1 } },
  })
})

test('a claim is with like fragments only when one of those is close', () => {
  const [chapter] = coverageOf({
    ...nothing,
    claims: [claim(1, 'Geld'), claim(2, 'Geld'), claim(3, 'Geld')],
    found: new Map([found('B1', [like(true)]), found('B2', [like(false)])]),
  })
  expect(chapter!.claims).toMatchObject({ withLike: 1, nothing: 2 })
})

test('what people judged is counted by judgement, and what they did not', () => {
  const [chapter] = coverageOf({
    ...nothing,
    claims: [claim(1, 'Geld'), claim(2, 'Geld'), claim(3, 'Geld')],
    judgements: new Map([
      ['B1', { judgement: 'supported' }],
      ['B2', { judgement: 'supported' }],
    ]),
  })
  expect(chapter!.claims).toMatchObject({ judged: { supported: 2 }, notJudged: 1, nothing: 1 })
})

test('a report without claims, quotations and statements has no chapters to cover', () => {
  expect(coverageOf(nothing)).toEqual([])
})
