import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AuditedQuotation } from '../../server/reports/audit.ts'
import { compareRounds } from '../../server/reports/comparing.ts'
import { quoted } from './audited.ts'

type Given = Partial<AuditedQuotation>
type Answers = { words: 'yes' | 'no' | null; attribution: 'yes' | null; meaning: 'yes' | 'no' | null }

const round = (quotes: readonly Given[], found: Record<string, Answers> = {}) => ({
  result: { quotes: quotes.map((given, i) => quoted({ key: `C${i + 1}`, ...given })) },
  findings: new Map(Object.entries(found)),
})
const outcomesOf = (before: ReturnType<typeof round>, now: ReturnType<typeof round>) =>
  compareRounds(before, now).map((each) => [each.outcome, each.before?.key ?? null, each.now?.key ?? null])

const seventeen = 'Van de 28 die bij mij beginnen, houd ik er na twee jaar 17 over'
const twelve = 'Van de 28 die bij mij beginnen, houd ik er na twee jaar 12 over'

test('a quotation that was altered and now stands as it was said is mended', () => {
  const before = round([{ text: twelve, verdict: 'altered', flags: ['number-changed'] }])
  const [compared] = compareRounds(before, round([{ text: seventeen, verdict: 'verbatim' }]))
  expect(compared).toMatchObject({
    outcome: 'mended',
    isReworded: true,
    wrongBefore: ['words'],
    wrongNow: [],
  })
})

test('a quotation that is still altered is still open', () => {
  const altered = round([{ text: twelve, verdict: 'altered' }])
  expect(outcomesOf(altered, altered)).toEqual([['open', 'C1', 'C1']])
})

test('what a quotation lost its good verdict by is told', () => {
  const before = round([{ text: seventeen, verdict: 'verbatim' }])
  expect(outcomesOf(before, round([{ text: twelve, verdict: 'altered' }]))).toEqual([
    ['worsened', 'C1', 'C1'],
  ])
})

test('a quotation that came is new, and one that went is removed, after the others', () => {
  const before = round([{ text: 'Aandacht kun je niet sneller doen' }, { text: seventeen }])
  const now = round([{ text: seventeen }, { text: 'Koop gewoon iets, ik wil klanten' }])
  expect(outcomesOf(before, now)).toEqual([
    ['unchanged', 'C2', 'C1'],
    ['new', null, 'C2'],
    ['removed', 'C1', null],
  ])
})

test('the same words twice are two quotations, in order', () => {
  const twice = round([{ text: seventeen }, { text: seventeen }])
  expect(outcomesOf(twice, twice)).toEqual([
    ['unchanged', 'C1', 'C1'],
    ['unchanged', 'C2', 'C2'],
  ])
})

test('what a reviewer found wrong in words that did not change is not mended by auditing them again', () => {
  const joke = [{ text: 'Van mij mag die groei morgen stoppen' }]
  const before = round(joke, { C1: { words: 'yes', attribution: 'yes', meaning: 'no' } })
  expect(outcomesOf(before, round(joke))).toEqual([['open', 'C1', 'C1']])
})

test('what a reviewer now finds in order is mended', () => {
  const joke = [{ text: 'Van mij mag die groei morgen stoppen' }]
  const before = round(joke, { C1: { words: 'yes', attribution: 'yes', meaning: 'no' } })
  const now = round(joke, { C1: { words: 'yes', attribution: 'yes', meaning: 'yes' } })
  expect(outcomesOf(before, now)).toEqual([['mended', 'C1', 'C1']])
})

test('a quotation that no source holds is in order once a reviewer saw that it was said', () => {
  const lost = [{ text: seventeen, verdict: 'not-found' as const }]
  const now = round(lost, { C1: { words: 'yes', attribution: 'yes', meaning: 'yes' } })
  expect(outcomesOf(round(lost), now)).toEqual([['mended', 'C1', 'C1']])
})

test('a term is never compared', () => {
  const term = round([{ text: 'brede welvaart', verdict: null, flags: ['not-a-quote'] }])
  expect(compareRounds(term, term)).toEqual([])
})

const sentences = fc.array(
  fc
    .array(fc.constantFrom('wij', 'wachten', 'op', 'de', 'kabel', 'nooit'), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(' ')),
  { maxLength: 8 },
)

/** Longest common subsequence over the longer, by trying everything. */
function alike(one: readonly string[], other: readonly string[]): number {
  const longest = (i: number, j: number): number => {
    if (i === one.length || j === other.length) return 0
    if (one[i] === other[j]) return 1 + longest(i + 1, j + 1)
    return Math.max(longest(i + 1, j), longest(i, j + 1))
  }
  return longest(0, 0) / Math.max(one.length, other.length)
}

test('who is paired is half alike at least, and nobody is left alone beside somebody so alike', () => {
  fc.assert(
    fc.property(sentences, sentences, (olds, news) => {
      const compared = compareRounds(
        round(olds.map((text) => ({ text }))),
        round(news.map((text) => ({ text }))),
      )
      const likeness = (one: string, other: string) => alike(one.split(' '), other.split(' '))
      for (const { before, now } of compared) {
        if (before && now) expect(likeness(before.text, now.text)).toBeGreaterThanOrEqual(0.5)
      }
      const gone = compared.flatMap(({ before, now }) => (before && !now ? [before.text] : []))
      const fresh = compared.flatMap(({ before, now }) => (now && !before ? [now.text] : []))
      for (const one of gone) for (const other of fresh) expect(likeness(one, other)).toBeLessThan(0.5)
      expect(compared.filter(({ before }) => before)).toHaveLength(olds.length)
      expect(compared.filter(({ now }) => now)).toHaveLength(news.length)
    }),
  )
})
