import fc from 'fast-check'
import { expect, test } from 'vitest'
import { modelFromJson, modelToJson } from '../../server/suggestions/model/model-json.ts'
import { judge, readForScoring, scorerOf } from '../../server/suggestions/model/scorer.ts'
import { hasWords, train } from '../../server/suggestions/model/train.ts'
import { explain, strongest } from '../../server/suggestions/reasons.ts'
import type { CodeDescription, Lesson } from '../../server/suggestions/suggestion.ts'
import { code, codebook, lesson, notes, sentencesOf } from './example.ts'

/** Which codes are suggested at each text, by a codebook alone or with lessons on the notes. */
function suggestedAt(
  codes: readonly CodeDescription[],
  texts: readonly string[],
  lessons: readonly Lesson[] = [],
) {
  const model = train({ codes, sentences: notes, lessons })
  const scorer = scorerOf(model)
  const read = readForScoring(scorer, sentencesOf(texts))
  return texts.map((_, place) =>
    judge(scorer, read, place).flatMap(({ suggested }, at) => (suggested ? [model.codes[at]!.id] : [])),
  )
}

test('an empty document has no suggestions, and a sentence of signs alone has none either', () => {
  expect(suggestedAt(codebook, [])).toEqual([])
  expect(suggestedAt(codebook, ['', '…', '—?!', '2050'])).toEqual([[], [], [], []])
})

test('a document of one word is suggested for the code that it is a keyword of', () => {
  expect(suggestedAt(codebook, ['Netcongestie'])).toEqual([['schaarste']])
})

test('each of two hundred codes is suggested at its own keyword, and at no other', () => {
  const many = Array.from({ length: 200 }, (_, k) => code(`c${k}`, { keywords: [`w${k}einde`] }))
  const texts = many.map(({ keywords }) => `Hier staat ${keywords[0]}.`)
  expect(suggestedAt(many, texts)).toEqual(many.map(({ id }) => [id]))
})

test('three hundred keywords of one code are all found', () => {
  const keywords = Array.from({ length: 300 }, (_, k) => `w${k}einde`)
  const found = suggestedAt(
    [code('veel', { keywords })],
    keywords.map((word) => `Over ${word} dus.`),
  )
  expect(found.every((codes) => codes.length === 1)).toBe(true)
})

test('a keyword of two codes is suggested for both, and is a reason for both', () => {
  const both = ['een', 'twee'].map((name) => code(name, { keywords: ['krapte'] }))
  const model = train({ codes: both, sentences: notes, lessons: [] })
  const scorer = scorerOf(model)
  const read = readForScoring(scorer, sentencesOf(['De krapte blijft.']))
  const reasons = [0, 1].map((at) => strongest(explain(scorer, { read, place: 0, code: at }).reasons)[0])
  expect(reasons.map((reason) => reason?.text)).toEqual(['krapte', 'krapte'])
  expect(suggestedAt(both, ['De krapte blijft.'])).toEqual([['een', 'twee']])
})

test('a keyword that is a stop word is suggested where it stands, and inside no other word', () => {
  expect(
    suggestedAt([code('ik-vorm', { keywords: ['wij'] })], ['Dat doen wij zelf.', 'De wijk groeit.']),
  ).toEqual([['ik-vorm'], []])
})

test('a code without words and without codings has nothing to go by; a year is a word, a star alone is not', () => {
  expect(hasWords(code('leeg'))).toBe(false)
  expect(hasWords(code('leeg', { keywords: ['*', '""', '…'] }))).toBe(false)
  expect(hasWords(code('jaar', { keywords: ['2050'] }))).toBe(true)
  expect(suggestedAt([code('leeg', { keywords: ['*'] })], ['Alles staat hier.'])).toEqual([[]])
  expect(suggestedAt([code('jaar', { keywords: ['2050'] })], ['In 2050 is alles anders.'])).toEqual([
    ['jaar'],
  ])
})

const strange = fc.oneof(
  fc.constantFrom(
    '*',
    '**',
    '* *',
    '"',
    '“”',
    '"aan"',
    '(',
    '[a-z]+',
    'c++',
    '.*',
    '\\d',
    '$',
    '^tekort$',
    'te*',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('lang '.repeat(100), 'x'.repeat(500), `${'a'.repeat(250)}*`),
)

test('whatever is typed as a keyword, scores lie between 0 and 1 and a model is kept whole', () => {
  fc.assert(
    fc.property(
      fc.array(strange, { maxLength: 6 }),
      fc.array(strange, { maxLength: 3 }),
      (keywords, excluding) => {
        const input = { codes: [code('vreemd', { keywords, excluding })], sentences: notes, lessons: [] }
        const json = modelToJson(train(input))
        const kept = modelFromJson(json)!
        expect(modelToJson(kept)).toBe(json)
        const scorer = scorerOf(kept)
        const read = readForScoring(scorer, sentencesOf([...keywords, 'Er is een tekort.']))
        for (const place of read.sentences.keys()) {
          const { score } = judge(scorer, read, place)[0]!
          expect(score >= 0 && score <= 1).toBe(true)
        }
      },
    ),
    { numRuns: 50 },
  )
})

test('whatever is coded or left uncoded, a sentence with a keyword as written stays suggested', () => {
  const marks = fc.array(fc.option(fc.boolean()), { minLength: notes.length, maxLength: notes.length })
  fc.assert(
    fc.property(marks, (given) => {
      const lessons = given.flatMap((mark, place) =>
        mark === null ? [] : [lesson(place, 'schaarste', mark)],
      )
      const [shortage, jam] = suggestedAt(
        codebook,
        ['Weer een tekort.', 'De netcongestie neemt toe.'],
        lessons,
      )
      expect([shortage, jam]).toEqual([['schaarste'], ['schaarste']])
    }),
    { numRuns: 40 },
  )
})

test('a keyword as written that is common in the texts stays suggested, also when another keyword stands inside it', () => {
  const labour = code('arbeid', { keywords: ['arbeid', 'arbeidsmarkt'] })
  const others = Array.from({ length: 120 }, (_, k) => `Zin ${k} gaat over onderwerp${k}.`)
  const common = Array.from({ length: 25 }, (_, k) => `De arbeidsmarkt kwam bij ronde ${k} voorbij.`)
  const read = common.map((_, k) => ({
    ...lesson(120 + k, 'arbeid', false),
    weight: 0.5,
    from: 'done' as const,
  }))
  const model = train({ codes: [labour], sentences: sentencesOf([...others, ...common]), lessons: read })
  const scorer = scorerOf(model)
  const [verdict] = judge(scorer, readForScoring(scorer, sentencesOf(['Weer die arbeidsmarkt.'])), 0)
  expect(verdict!.suggested).toBe(true)
})
