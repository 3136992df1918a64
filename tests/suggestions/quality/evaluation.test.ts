import { expect, test } from 'vitest'
import { evaluate } from '../../../server/suggestions/quality/evaluation.ts'
import type { Judgement } from '../../../server/suggestions/quality/judgements.ts'
import type { Lesson } from '../../../server/suggestions/suggestion.ts'
import { code, codebook, lesson, sentencesOf } from '../example.ts'

const texts = Array.from({ length: 40 }, (_, k) =>
  k % 4 < 2 ? `Er is een tekort aan nummer ${k}.` : `We spraken over punt ${k}.`,
)
const sentences = sentencesOf(texts).map((sentence, k) => ({
  ...sentence,
  group: `tafel ${Math.floor(k / 8)}`,
}))
const taught = texts.map((_, k) => lesson(k, 'schaarste', k % 4 < 2))

function judged({ sentence, code: of, positive }: Lesson, coder = 'Noor', sampled = false): Judgement {
  return { sentence, code: of, positive, coder, sampled }
}
const byNoor = taught.map((one) => judged(one))

function measured(judgements: readonly Judgement[] = byNoor, lessons: readonly Lesson[] = taught) {
  const { codes, ...rest } = evaluate({ input: { codes: codebook, sentences, lessons }, judgements })
  return { ...rest, scarcity: codes[0]!, values: codes[1]! }
}

test('a code whose keyword says all is found completely, and the counts say on how much that stands', () => {
  const { scarcity, macro, read } = measured()
  expect(scarcity).toMatchObject({
    ...{ precision: 1, recall: 1, f1: 1, averagePrecision: 1, support: 20, interval: [1, 1] },
    counts: { read: 40, sources: 1, judged: 40, suggested: 20, right: 20 },
  })
  expect(scarcity.intervals.precision).toEqual([expect.closeTo(0.839, 3), 1])
  expect(macro).toMatchObject({ f1: 1, coders: { Noor: { f1: 1 } } })
  expect(read).toEqual({ sentences: 40, sources: 1, groups: 5 })
})

test('a code without codings has no figures, and does not count in the mean', () => {
  const { values, macro } = measured()
  expect(values).toMatchObject({ f1: null, support: 0, interval: null, missed: null })
  expect(macro.support).toBe(20)
})

test('when everything coded is of one group nothing can be said', () => {
  const one = sentences.map((sentence) => ({ ...sentence, group: 'de enige tafel' }))
  const input = { codes: codebook, sentences: one, lessons: taught }
  const [scarcity] = evaluate({ input, judgements: byNoor }).codes
  expect(scarcity).toMatchObject({ f1: null, support: 0, counts: { read: 40, judged: 0 } })
})

test('a word that is learned from one table only does not help to find that table', () => {
  const own = ['balkon', 'trompet', 'vijver', 'sjaal', 'fornuis']
  const notes = sentencesOf(
    texts.map((_, k) => `We spraken over ${k % 4 === 0 ? own[Math.floor(k / 8)] : 'iets'}.`),
  ).map((sentence, k) => ({ ...sentence, group: `tafel ${Math.floor(k / 8)}` }))
  const lessons = notes.map((_, k) => lesson(k, 'x', k % 4 === 0))
  const input = { codes: [code('x', { definition: 'Huisraad.' })], sentences: notes, lessons }
  const [found] = evaluate({ input, judgements: lessons.map((one) => judged(one)) }).codes
  expect(found).toMatchObject({ recall: 0, counts: { judged: 40, right: 0 } })
})

test('what nobody judged without suggestions is not measured, however much it teaches', () => {
  expect(measured(byNoor.slice(0, 8)).scarcity).toMatchObject({ support: 4, counts: { judged: 8 } })
})

test('a sentence on which coders differ is not counted, except against each of them alone', () => {
  const bram = byNoor.map((one, k) => ({ ...one, coder: 'Bram', positive: k === 0 ? false : one.positive }))
  const { scarcity } = measured([...byNoor, ...bram])
  expect(scarcity).toMatchObject({ support: 19, counts: { read: 40, judged: 39 } })
  expect(scarcity.coders).toMatchObject({ Noor: { support: 20, f1: 1 }, Bram: { support: 19 } })
  expect(scarcity.coders.Bram!.f1).toBeCloseTo(38 / 39)
})

test('the interval holds the figure, and is wider where the code is hard to find', () => {
  const noisy = taught.map((one, k) => (k % 5 === 0 ? { ...one, positive: !one.positive } : one))
  const { f1, interval } = measured(
    noisy.map((one) => judged(one)),
    noisy,
  ).scarcity
  expect(interval![0]).toBeLessThan(f1!)
  expect(interval![1]).toBeGreaterThan(f1!)
})

test('whole groups are drawn for the interval when there are ten, else sentences', () => {
  expect(measured().drawnOver).toBe('sentences')
  const many = sentences.map((sentence, k) => ({ ...sentence, group: `tafel ${Math.floor(k / 4)}` }))
  const input = { codes: codebook, sentences: many, lessons: taught }
  expect(evaluate({ input, judgements: byNoor }).drawnOver).toBe('groups')
})

test('what is missed is told from the reading sample alone, and as a share from five sentences on', () => {
  const hidden = texts.map((text, k) => (k < 2 ? 'Er kon niets meer bij.' : text))
  const input = {
    codes: codebook,
    sentences: sentences.map((sentence, k) => ({ ...sentence, text: hidden[k]! })),
    lessons: taught,
  }
  const missedOf = (sampledUntil: number) =>
    evaluate({ input, judgements: byNoor.map((one, k) => ({ ...one, sampled: k < sampledUntil })) }).codes[0]!
      .missed
  expect(missedOf(0)).toBeNull()
  expect(missedOf(8)).toEqual({ n: 4, missed: 2, share: null, interval: null })
  expect(missedOf(20)).toMatchObject({ n: 10, missed: 2, share: 0.2 })
  expect(missedOf(20)!.interval![0]).toBeCloseTo(0.057, 3)
})

test('the same input in another order gives the same figures', () => {
  const input = { codes: codebook, sentences, lessons: taught.toReversed() }
  expect(evaluate({ input, judgements: byNoor.toReversed() })).toEqual(
    evaluate({ input: { codes: codebook, sentences, lessons: taught }, judgements: byNoor }),
  )
})

test('without learning, the codebook alone is measured', () => {
  const lessons = taught.map((one) => ({ ...one, positive: !one.positive }))
  const input = { codes: codebook, sentences, lessons }
  expect(evaluate({ input, judgements: byNoor, isCold: true }).codes[0]).toMatchObject({ f1: 1 })
})
