import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge, readForScoring, scorerOf } from '../../server/suggestions/model/scorer.ts'
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
  'lange',
  'wachtrij',
]

/** A project large enough to trust its sections, in which some pairs of words were learned. */
const rounds = (times: number, name: string, texts: readonly string[]) =>
  Array.from({ length: times }, (_, k) => sentencesOf(texts, `${name} ${k}`)).flat()
const talk = [
  ...rounds(6, 'schaarste', [
    'Er is een tekort aan vakmensen.',
    'Door netcongestie wacht de bakker.',
    'Een lange wachtrij bij de balie.',
    'Weer die lange wachtrij, weer een tekort.',
    'Het regende.',
  ]),
  ...rounds(6, 'waarden', ['Brede welvaart hoort voorop.', 'Dat is rechtvaardig.', 'Brede welvaart telt.']),
  ...rounds(30, 'rest', ['Het was stil.', 'De koffie was op.']),
]
const taught = talk.flatMap(({ text }, place) => [
  lesson(place, 'schaarste', /tekort|netcongestie|wachtrij/u.test(text)),
  lesson(place, 'waarden', /welvaart|rechtvaardig|geluk/u.test(text)),
])
const learned = train({ codes: codebook, sentences: talk, lessons: taught })

test('the reasons and the base add up to the score, for any text', () => {
  const scorer = scorerOf(learned)
  expect(scorer.weights.words.hasPairs).toBe(true)
  expect(learned.sectionScales.some(({ trust }) => trust > 0)).toBe(true)
  const text = fc.array(fc.constantFrom(...words), { maxLength: 15 }).map((list) => list.join(' '))
  const lead = fc.option(text, { nil: undefined })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, lead), { minLength: 1, maxLength: 6 }), (texts) => {
      const sentences = sentencesOf(texts.map(([one]) => one)).map((sentence, at) => {
        const words = texts[at]![1]
        const start = 100_000 + at * 1_000
        return words === undefined
          ? sentence
          : { ...sentence, lead: { text: words, start, end: start + words.length } }
      })
      const read = readForScoring(scorer, sentences)
      for (const place of texts.keys()) {
        for (const at of learned.codes.keys()) {
          const { verdict, base, reasons } = explain(scorer, { read, place, code: at })
          const sum = reasons.reduce((total, reason) => total + reason.weight, base)
          expect(sum).toBeCloseTo(verdict.logit, 8)
          expect(verdict).toEqual(judge(scorer, read, place)[at])
        }
      }
    }),
    { numRuns: 60 },
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

function explainedIn(sentences: readonly SourceSentence[], place: number, id = 'schaarste') {
  const scorer = scorerOf(learned)
  const read = readForScoring(scorer, sentences)
  return explain(scorer, { read, place, code: learned.codes.findIndex((one) => one.id === id) })
}

test('two words that were learned together are one reason where they stand side by side', () => {
  const [first] = strongest(explainedIn(sentencesOf(['Een lange wachtrij.']), 0).reasons)
  expect(first).toMatchObject({ text: 'lange wachtrij', why: 'learned' })
})

test('words that were learned together are two reasons where a stop word stands between them', () => {
  const { reasons } = explainedIn(sentencesOf(['Lange en wachtrij.']), 0)
  expect(reasons.map(({ text }) => text)).toEqual(['Lange', 'wachtrij'])
})

test('each sentence of the section that holds words of the code is a reason of its own', () => {
  const texts = [
    'Een tekort.',
    'Het regende.',
    'Het werd laat.',
    'Weer een tekort.',
    'Het was stil.',
    'Er was soep.',
  ]
  const { reasons } = explainedIn(sentencesOf(texts), 2)
  const context = reasons.filter(({ why }) => why === 'context')
  expect(context.map(({ text }) => text)).toEqual(['Een tekort.', 'Weer een tekort.'])
  expect(context[1]!.weight).toBeGreaterThan(context[0]!.weight)
})

test('a section without words of the code gives no reason, for or against', () => {
  const { reasons } = explainedIn(sentencesOf(['Het regende.', 'Er was soep.', 'Het was stil.']), 1)
  expect(reasons.filter(({ why }) => why === 'context')).toEqual([])
})

test('what every sentence starts from does not depend on the sentence', () => {
  const bases = [0, 3, 40, 60].map((place) => explainedIn(talk, place).base)
  expect(new Set(bases).size).toBe(1)
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
