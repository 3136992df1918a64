import { expect, test } from 'vitest'
import { modelFromJson, modelToJson } from '../../server/suggestions/model/model-json.ts'
import { judge, readForScoring, scorerOf } from '../../server/suggestions/model/scorer.ts'
import { train } from '../../server/suggestions/model/train.ts'
import type { SentencePlaces } from '../../server/suggestions/space/places.ts'
import { code, sentencesOf } from './example.ts'

/** An encoder that knows of two subjects only: what is wet, and what is not. */
const wetness: SentencePlaces = {
  name: 'nat of droog 1',
  dimensions: 2,
  placeOf: ({ text }) => {
    const wet = text.match(/regen|plas|zee|golf|nat\b/giu)?.length ?? 0
    const dry = text.match(/zand|zon|stof|woestijn|droog/giu)?.length ?? 0
    return Float64Array.from([wet, dry])
  },
}

const sentences = sentencesOf([
  'Een plas op straat.',
  'Het zand waait op.',
  'De zon brandt.',
  'Een golf slaat over de kade.',
  'Overal stof.',
])
const codes = [code('water', { definition: 'Over regen en zee.' })]
const input = { codes, sentences, lessons: [], encoder: wetness }

const scoresBy = (model: ReturnType<typeof train>, encoder?: SentencePlaces) => {
  const scorer = scorerOf(model, encoder)
  const read = readForScoring(scorer, sentences)
  return sentences.map((_, place) => judge(scorer, read, place)[0]!.score)
}

test('an encoder that an organisation brings decides what is alike', () => {
  const [puddle, sand, sun, wave] = scoresBy(train(input), wetness)
  expect(Math.min(puddle!, wave!)).toBeGreaterThan(Math.max(sand!, sun!))
})

test('another encoder makes another model', () => {
  const names = [
    input,
    { ...input, encoder: { ...wetness, name: 'nat of droog 2' } },
    { ...input, encoder: undefined },
  ]
  expect(new Set(names.map((one) => train(one).name)).size).toBe(3)
})

test('a model that was made with an encoder is kept whole, and scores the same to the last bit', () => {
  const made = train(input)
  const kept = modelFromJson(modelToJson(made))!
  expect(kept.encoder).toBe('nat of droog 1')
  expect(scoresBy(kept, wetness)).toEqual(scoresBy(made, wetness))
})

test('a model that was made with an encoder is not used without it', () => {
  expect(() => scorerOf(train(input))).toThrow('nat of droog 1')
})

test('a word of the definition that also stands under when not makes no sentence more alike; the name always does', () => {
  const byStems: SentencePlaces = {
    name: 'kust of molen',
    dimensions: 2,
    placeOf: ({ stems }) =>
      Float64Array.from(['kust', 'mol'].map((stem) => stems.filter((one) => one === stem).length)),
  }
  const placeOf = (one: ReturnType<typeof code>) =>
    train({ ...input, codes: [one], encoder: byStems }).scale!.codes[0]!.place
  const shore = { definition: 'De kust en de molens.', exclude: 'Molens op zich.' }
  expect(placeOf(code('x', shore))).toEqual(placeOf(code('x', { definition: 'De kust.' })))
  expect(placeOf(code('molens', shore))).toEqual(placeOf(code('x', { definition: 'De kust en de molens.' })))
})

test('what an excluding word hides makes a sentence no more alike to that code', () => {
  const wet = { definition: 'Over regen en zee.' }
  const [puddle, , , wave] = scoresBy(
    train({ ...input, codes: [code('water', { ...wet, excluding: ['plas'] })] }),
    wetness,
  )
  const [puddleBefore, , , waveBefore] = scoresBy(train(input), wetness)
  expect(puddle).toBeLessThan(puddleBefore!)
  expect(wave).toBe(waveBefore)
})
