import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitCode, fitCodeAgain } from '../../server/suggestions/model/code-fit.ts'
import { modelFromJson, modelToJson } from '../../server/suggestions/model/model-json.ts'
import { observe } from '../../server/suggestions/model/observations.ts'
import { readProject } from '../../server/suggestions/model/project-reading.ts'
import { judge, readForScoring, scorerOf } from '../../server/suggestions/model/scorer.ts'
import { train } from '../../server/suggestions/model/train.ts'
import type { TrainingInput } from '../../server/suggestions/model/training-input.ts'
import type { Lesson, SourceSentence } from '../../server/suggestions/suggestion.ts'
import { code, codebook, lesson, lessons, notes, sentencesOf } from './example.ts'

const input: TrainingInput = { codes: codebook, sentences: notes, lessons }

/** The verdicts of a code on sentences, by a model learned from an input. */
function verdicts(
  learned: TrainingInput,
  id: string,
  sentences: readonly SourceSentence[] = learned.sentences,
) {
  const model = train(learned)
  const scorer = scorerOf(model)
  const read = readForScoring(scorer, sentences)
  const place = model.codes.findIndex((one) => one.id === id)
  return sentences.map((_, at) => judge(scorer, read, at)[place]!)
}

test('the same input gives the same model, to the last bit', () => {
  expect(modelToJson(train(input))).toBe(modelToJson(train(input)))
})

test('the order of codes, sentences and lessons makes no difference', () => {
  const other = [...notes, ...sentencesOf(['Een ander document over ruimte.'], 'ander.txt')]
  const reference = modelToJson(train({ ...input, sentences: other }))
  const shuffled = fc.record({
    codes: fc.shuffledSubarray(codebook, { minLength: codebook.length }),
    order: fc.shuffledSubarray([...other.keys()], { minLength: other.length }),
    lessons: fc.shuffledSubarray(lessons, { minLength: lessons.length }),
  })
  fc.assert(
    fc.property(shuffled, ({ codes, order, lessons: taught }) => {
      const moved = taught.map((one) => ({ ...one, sentence: order.indexOf(one.sentence) }))
      const again = train({ codes, sentences: order.map((at) => other[at]!), lessons: moved })
      expect(modelToJson(again)).toBe(reference)
    }),
    { numRuns: 20 },
  )
})

test('every change of the input gives the model another name', () => {
  const names = [
    input,
    { ...input, lessons: lessons.slice(1) },
    { ...input, sentences: notes.slice(0, -1), lessons: lessons.slice(0, -2) },
    { ...input, codes: codebook.with(0, { ...codebook[0]!, keywords: ['tekort'] }) },
  ].map((one) => train(one).name)
  expect(new Set(names).size).toBe(names.length)
  expect(names[0]).toMatch(/^[0-9a-f]{64}$/)
})

test('a model that was kept as text scores the same, to the last bit', () => {
  const kept = modelFromJson(modelToJson(train(input)))!
  const scorer = scorerOf(kept)
  const read = readForScoring(scorer, notes)
  const scores = notes.map((_, at) => judge(scorer, read, at)[0]!.score)
  expect(scores).toEqual(verdicts(input, kept.codes[0]!.id).map((verdict) => verdict.score))
})

test('without any lesson keywords are suggested, and sentences without a word of the code are not', () => {
  const suggested = verdicts({ ...input, lessons: [] }, 'schaarste').map((verdict) => verdict.suggested)
  expect(suggested[0]).toBe(true)
  expect(suggested[4]).toBe(true)
  expect(suggested[7]).toBe(false)
})

test('scores lie between 0 and 1, and what is suggested scores at least as high as what is not', () => {
  const all = verdicts(input, 'waarden')
  expect(all.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
  const lowest = Math.min(...all.filter((one) => one.suggested).map((one) => one.score))
  const highest = Math.max(...all.filter((one) => !one.suggested).map((one) => one.score))
  expect(lowest).toBeGreaterThan(highest)
})

test('learning finds a word that the codebook does not have', () => {
  const texts = [
    'De wachtrij groeit.',
    'De wachtrij blijft lang.',
    'Een wachtrij bij de balie.',
    'Het is stil.',
  ]
  const sentences = sentencesOf([...texts, 'Weer een wachtrij.', 'Weer een vergadering.'])
  const taught = texts.map((_, place) => lesson(place, 'schaarste', place < 3))
  const [, , , , queue, meeting] = verdicts({ codes: codebook, sentences, lessons: taught }, 'schaarste')
  expect(queue!.logit).toBeGreaterThan(meeting!.logit + 0.3)
})

test('a literal keyword stays suggested, however often its sentences were left uncoded', () => {
  const sentences = sentencesOf(Array.from({ length: 40 }, (_, k) => `Tekort nummer ${k} kwam ter sprake.`))
  const taught = sentences.map((_, place) => lesson(place, 'schaarste', false))
  const all = verdicts({ codes: codebook, sentences, lessons: taught }, 'schaarste')
  expect(all.every((verdict) => verdict.suggested)).toBe(true)
})

test('a keyword that people left three times, and never coded, no longer holds a sentence up', () => {
  const sentences = sentencesOf(Array.from({ length: 40 }, (_, k) => `Tekort nummer ${k} kwam ter sprake.`))
  const isHeld = (from: Lesson['from'], wasLeft: boolean) => {
    const taught = sentences.slice(1).map((_, place) => ({
      ...lesson(place + 1, 'schaarste', false, from),
      ...(wasLeft && { wasLeft }),
    }))
    return verdicts({ codes: codebook, sentences, lessons: taught }, 'schaarste')[0]!.suggested
  }
  expect(isHeld('decision', true)).toBe(false)
  expect(isHeld('sample', true)).toBe(false)
  expect(isHeld('sample', false)).toBe(true)
})

test('what is held apart plays no part in what is learned from the rest', () => {
  const project = readProject(codebook, notes)
  const isIn = (row: number) => row % 3 > 0
  const weightsOf = (own: readonly Lesson[]) => {
    const observations = observe(project, 0, own)
    return fitCodeAgain(observations, project.terms, isIn, { found: start, weights: start }).weights
  }
  const own = notes.map((_, place) => lesson(place, 'schaarste', place % 4 > 0))
  const start = fitCode(observe(project, 0, own), project.terms).found
  const turned = own.map((one, row) => (isIn(row) ? one : { ...one, positive: !one.positive, weight: 1 }))
  expect(weightsOf(turned)).toEqual(weightsOf(own))
})

test('a sentence nobody looked at teaches nothing', () => {
  const taught = lessons.filter((one) => one.positive)
  const before = train({ ...input, lessons: taught })
  const after = train({ ...input, lessons: [...taught, lesson(7, 'waarden', false)] })
  expect(after.codes.find((one) => one.id === 'waarden')!.lessons).toBe(4)
  expect(before.codes.find((one) => one.id === 'waarden')!.lessons).toBe(3)
})

test('positives alone do not make the rest of the texts look like the code', () => {
  const taught = lessons.filter((one) => one.positive)
  const learned = verdicts({ ...input, lessons: taught }, 'schaarste')
  const plain = verdicts({ ...input, lessons: [] }, 'schaarste')
  const mean = (all: typeof learned) => all.reduce((sum, one) => sum + one.logit, 0) / all.length
  expect(mean(learned)).toBeLessThanOrEqual(mean(plain) + 1e-6)
})

test('what an excluding word covers says nothing about the code, learned or not', () => {
  const sentences = sentencesOf([
    'De toegevoegde waarde.',
    'De waarde telt.',
    'Het weer.',
    'De toegevoegde tijd.',
  ])
  const taught = [lesson(0, 'waarden', true), lesson(1, 'waarden', true), lesson(2, 'waarden', false)]
  const [masked] = verdicts({ codes: codebook, sentences, lessons: taught }, 'waarden')
  const model = train({ codes: codebook, sentences, lessons: taught }).codes.find(
    (one) => one.id === 'waarden',
  )!
  const [bias, neighbour] = model.weights.signals
  expect(masked!.logit).toBeLessThan(bias! + neighbour! + 1e-9)
})

test('a code with a name and nothing else suggests nothing, until something is coded with it', () => {
  const bare = code('haven')
  const cold = verdicts({ codes: [bare], sentences: notes, lessons: [] }, 'haven')
  expect(cold.map(({ score, suggested }) => [score, suggested])).toEqual(notes.map(() => [0, false]))
  const taught = [lesson(11, 'haven', true), lesson(0, 'haven', false)]
  expect(verdicts({ codes: [bare], sentences: notes, lessons: taught }, 'haven')[11]!.suggested).toBe(true)
})

test('neighbours help within one section only', () => {
  const texts = ['Het gaat over ruimte.', 'Er is een tekort.']
  const [first, second] = sentencesOf(texts)
  const together = verdicts({ codes: codebook, sentences: [first!, second!], lessons: [] }, 'schaarste')
  const apart = [first!, { ...second!, section: 'elders' }]
  const alone = verdicts({ codes: codebook, sentences: apart, lessons: [] }, 'schaarste')
  expect(together[0]!.logit).toBeCloseTo(alone[0]!.logit + 0.5)
})

test('an empty project, a document of one word and two hundred codes are no trouble', () => {
  expect(train({ codes: [], sentences: [], lessons: [] }).codes).toEqual([])
  const many = Array.from({ length: 200 }, (_, k) => code(`code ${k}`, { keywords: [`woord${k}`] }))
  const word = sentencesOf(['woord7'])
  expect(verdicts({ codes: many, sentences: word, lessons: [] }, 'code 7')[0]!.suggested).toBe(true)
  expect(verdicts({ codes: many, sentences: word, lessons: [] }, 'code 8')[0]!.suggested).toBe(false)
})

test('a model from a project without a sentence is kept whole, and judges what comes later', () => {
  const model = modelFromJson(modelToJson(train({ codes: codebook, sentences: [], lessons: [] })))!
  const scorer = scorerOf(model)
  const read = readForScoring(scorer, notes)
  expect(judge(scorer, read, 0).map(({ suggested }) => suggested)).toEqual([true, false])
})

test('two coders who contradict each other on a sentence both count', () => {
  const both = [lesson(7, 'waarden', true), lesson(7, 'waarden', false)]
  const rest = lessons.filter((one) => one.sentence !== 7)
  const at = (taught: typeof both) =>
    verdicts({ ...input, lessons: [...rest, ...taught] }, 'waarden')[7]!.logit
  expect(at(both)).toBeLessThan(at([both[0]!]))
  expect(at(both)).toBeGreaterThan(at([both[1]!]))
})
