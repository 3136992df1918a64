import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readForScoring, scorerOf } from '../../server/suggestions/model/scorer.ts'
import { train } from '../../server/suggestions/model/train.ts'
import type { TrainingInput } from '../../server/suggestions/model/training-input.ts'
import { explain, strongest } from '../../server/suggestions/reasons.ts'
import type { SourceSentence } from '../../server/suggestions/suggestion.ts'
import { code, codebook, lesson, lessons, notes, sentencesOf } from './example.ts'

function explained(input: TrainingInput, id: string, sentences: readonly SourceSentence[], place: number) {
  const model = train(input)
  const scorer = scorerOf(model)
  const read = readForScoring(scorer, sentences)
  return explain(scorer, { read, place, code: model.codes.findIndex((one) => one.id === id) })
}

const words = [
  ...new Set(notes.flatMap((note) => note.text.split(' '))),
  'toegevoegde',
  'waarde',
  'schaarste',
  'brede',
  'welvaart',
  'netcongestie-aanpak',
]

test('the reasons and the base add up to the score, for any text', () => {
  const model = train({ codes: codebook, sentences: notes, lessons })
  const scorer = scorerOf(model)
  const text = fc.array(fc.constantFrom(...words), { maxLength: 15 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const read = readForScoring(scorer, sentencesOf(texts))
      for (const place of texts.keys()) {
        for (const at of model.codes.keys()) {
          const { verdict, base, reasons } = explain(scorer, { read, place, code: at })
          const sum = reasons.reduce((total, reason) => total + reason.weight, base)
          expect(sum).toBeCloseTo(verdict.logit, 8)
        }
      }
    }),
  )
})

test('every reason stands in the text where it says', () => {
  const text = notes.map((note) => note.text).join('\n')
  for (const place of notes.keys()) {
    for (const { id } of codebook) {
      const { reasons } = explained({ codes: codebook, sentences: notes, lessons }, id, notes, place)
      for (const reason of reasons) expect(text.slice(reason.start, reason.end)).toBe(reason.text)
    }
  }
})

test('the keyword is the first reason, and says that it is one', () => {
  const { reasons } = explained({ codes: codebook, sentences: notes, lessons: [] }, 'schaarste', notes, 0)
  expect(strongest(reasons)[0]).toMatchObject({ text: 'tekort', why: 'keyword', weight: 4 })
})

test('a phrase whose words follow each other is one reason', () => {
  const { reasons } = explained({ codes: codebook, sentences: notes, lessons: [] }, 'waarden', notes, 2)
  expect(strongest(reasons)[0]).toMatchObject({ text: 'Brede welvaart', why: 'keyword' })
})

test('a phrase whose words stand apart gives a reason for each of them', () => {
  const apart = sentencesOf(['De welvaart in brede zin.'])
  const { reasons } = explained({ codes: codebook, sentences: apart, lessons: [] }, 'waarden', apart, 0)
  expect(reasons.map(({ text, weight }) => [text, weight])).toEqual([
    ['welvaart', 2],
    ['brede', 2],
  ])
})

test('a keyword that holds a sentence up gets what it adds', () => {
  const sentences = sentencesOf(Array.from({ length: 30 }, (_, k) => `Tekort nummer ${k} kwam ter sprake.`))
  const taught = sentences.map((_, place) => lesson(place, 'schaarste', false))
  const input = { codes: codebook, sentences, lessons: taught }
  const { verdict, base, reasons } = explained(input, 'schaarste', sentences, 3)
  expect(verdict.logit).toBe(0)
  expect(reasons.reduce((sum, reason) => sum + reason.weight, base)).toBeCloseTo(0, 8)
  expect(strongest(reasons)[0]).toMatchObject({ text: 'Tekort', why: 'keyword' })
})

test('a word that was learned says so', () => {
  const sentences = sentencesOf([
    'De wachtrij groeit.',
    'De wachtrij blijft.',
    'Het is stil.',
    'Weer een wachtrij.',
  ])
  const taught = [lesson(0, 'x', true), lesson(1, 'x', true), lesson(2, 'x', false)]
  const { reasons } = explained({ codes: [code('x')], sentences, lessons: taught }, 'x', sentences, 3)
  expect(strongest(reasons)[0]).toMatchObject({ text: 'wachtrij', why: 'learned' })
})

test('the neighbouring sentence is named as context', () => {
  const { reasons } = explained({ codes: codebook, sentences: notes, lessons: [] }, 'schaarste', notes, 1)
  expect(reasons).toContainEqual({
    start: notes[0]!.start,
    end: notes[0]!.end,
    text: notes[0]!.text,
    weight: 0.5,
    why: 'context',
  })
})
