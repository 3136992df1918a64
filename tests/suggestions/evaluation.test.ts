import { expect, test } from 'vitest'
import { evaluate } from '../../server/suggestions/quality/evaluation.ts'
import { code, codebook, lesson, sentencesOf } from './example.ts'

const texts = Array.from({ length: 40 }, (_, k) =>
  k % 4 < 2 ? `Er is een tekort aan nummer ${k}.` : `We spraken over punt ${k}.`,
)
const sentences = sentencesOf(texts).map((sentence, k) => ({
  ...sentence,
  group: `tafel ${Math.floor(k / 8)}`,
}))
const taught = texts.map((_, k) => lesson(k, 'schaarste', k % 4 < 2))

test('a code whose keyword says all is found completely', () => {
  const { codes, macro } = evaluate({ codes: codebook, sentences, lessons: taught })
  expect(codes.get('schaarste')).toEqual({
    precision: 1,
    recall: 1,
    f1: 1,
    averagePrecision: 1,
    support: 20,
    interval: [1, 1],
  })
  expect(macro.f1).toBe(1)
})

test('a code without codings has no figures, and does not count in the mean', () => {
  const { codes, macro } = evaluate({ codes: codebook, sentences, lessons: taught })
  expect(codes.get('waarden')).toMatchObject({ f1: null, support: 0, interval: null })
  expect(macro.support).toBe(20)
})

test('when everything coded is of one group nothing can be said', () => {
  const one = sentences.map((sentence) => ({ ...sentence, group: 'de enige tafel' }))
  expect(evaluate({ codes: codebook, sentences: one, lessons: taught }).codes.get('schaarste')).toMatchObject(
    {
      f1: null,
      support: 0,
    },
  )
})

test('decisions on suggestions do not count as measurement', () => {
  const decided = taught.map((one) => ({ ...one, from: 'decision' as const }))
  expect(evaluate({ codes: codebook, sentences, lessons: decided }).codes.get('schaarste')!.support).toBe(0)
})

test('a sentence on which coders differ is not counted', () => {
  const differing = [...taught, lesson(0, 'schaarste', false)]
  const { codes } = evaluate({ codes: codebook, sentences, lessons: differing })
  expect(codes.get('schaarste')!.support).toBe(19)
})

test('the interval holds the figure, and is wider where the code is hard to find', () => {
  const bare = [code('schaarste', { keywords: ['tekort'] })]
  const noisy = taught.map((one, k) => (k % 5 === 0 ? { ...one, positive: !one.positive } : one))
  const { f1, interval } = evaluate({ codes: bare, sentences, lessons: noisy }).codes.get('schaarste')!
  expect(interval![0]).toBeLessThan(f1!)
  expect(interval![1]).toBeGreaterThan(f1!)
})
