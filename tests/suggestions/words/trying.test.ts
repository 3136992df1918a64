import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentStems } from '../../../server/suggestions/lexicon/reading.ts'
import { tokensOf } from '../../../server/suggestions/lexicon/tokens.ts'
import { withPatterns } from '../../../server/suggestions/material.ts'
import type { Model } from '../../../server/suggestions/model/model.ts'
import { judge, readForScoring, scorerOf } from '../../../server/suggestions/model/scorer.ts'
import { train } from '../../../server/suggestions/model/train.ts'
import type { CodeDescription } from '../../../server/suggestions/suggestion.ts'
import { changeWord, type WordPlace, wordPlaces } from '../../../server/suggestions/words/change-word.ts'
import { describedAs, modelOfCode } from '../../../server/suggestions/words/one-code.ts'
import { readAgain, readForCode, trialOver, tryOut } from '../../../server/suggestions/words/trying.ts'
import { codebook, lesson, notes, sentencesOf } from '../example.ts'

/** Enough for words to be common or rare, and in sections. */
const sentences = sentencesOf(Array.from({ length: 120 }, (_, k) => notes[(k * 7) % notes.length]!.text)).map(
  (sentence, place) => ({ ...sentence, section: `${Math.floor(place / 9)}` }),
)
const lessons = sentences.flatMap(({ text }, place) => [
  lesson(place, 'schaarste', /tekort|netcongestie|weinig leraren/u.test(text)),
  lesson(place, 'waarden', /welvaart|rechtvaardig/u.test(text)),
])
const input = { codes: codebook, sentences, lessons }
const model = train(input)
const [scarcity] = codebook as [CodeDescription, ...CodeDescription[]]
const counts = {
  sentences: sentences.length,
  withStem: new Map(
    Object.entries(
      Object.groupBy(
        sentences.flatMap(({ text }) => [...new Set(contentStems(tokensOf(text)))]),
        (stem) => stem,
      ),
    ).map(([stem, list]) => [stem, list?.length ?? 0]),
  ),
}

const changed = (of: CodeDescription, word: string, to: WordPlace): CodeDescription => {
  const { keywords, related, excluding } = of
  const lists = { keywords: [...keywords], related: [...related], excluding: [...excluding] }
  return { ...of, ...changeWord(lists, word, to) }
}

async function tried(after: CodeDescription) {
  const own = modelOfCode(model, scarcity.id)!
  const before = readForCode(
    scorerOf(describedAs(own, scarcity, counts)),
    await withPatterns([scarcity], sentences),
  )
  const then = describedAs(own, after, counts)
  const again = readAgain(before, then, await withPatterns([after], sentences))
  return { then, trial: trialOver(tryOut(before, again)) }
}

/** What each sentence's score is by a model that was read from the start. */
async function scores(of: Model, description: CodeDescription) {
  const scorer = scorerOf(of)
  const read = readForScoring(scorer, await withPatterns([description], sentences))
  const code = of.codes.findIndex(({ id }) => id === description.id)
  return sentences.map((_, place) => judge(scorer, read, place)[code]!)
}

const words = [
  'koffie',
  'tekort',
  'te weinig',
  'wachtlijst',
  'weinig leraren',
  'leraar',
  'vakm*',
  'de',
  'mensen',
]
const more = ['"door netcongestie"', '(drie|twee) stellingen', 'ruimte', 'arbeid', 'schaarste', 'bakker', '…']

const change = fc.record({ word: fc.constantFrom(...words, ...more), to: fc.constantFrom(...wordPlaces) })

test('what is foretold is what a model with these words and the same weights says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const after = changes.reduce((all, { word, to }) => changed(all, word, to), scarcity)
      const { then, trial } = await tried(after)
      const was = await scores(model, scarcity)
      const is = await scores(then, after)
      const places = (kept: (place: number) => boolean) => [...sentences.keys()].filter(kept)
      const of = (list: readonly { place: number }[]) => list.map(({ place }) => place).sort((a, b) => a - b)
      expect(of(trial.added)).toEqual(places((at) => is[at]!.suggested && !was[at]!.suggested))
      expect(of(trial.dropped)).toEqual(places((at) => was[at]!.suggested && !is[at]!.suggested))
      for (const { place, before, after: found } of [...trial.added, ...trial.dropped, ...trial.moved]) {
        expect(before.score).toBeCloseTo(was[place]!.score, 9)
        expect(found.score).toBeCloseTo(is[place]!.score, 9)
      }
      const movedTo = places((at) => {
        const gain = Math.abs(is[at]!.score - was[at]!.score)
        return is[at]!.suggested === was[at]!.suggested && gain >= 0.01
      })
      expect(of(trial.moved)).toEqual(movedTo)
    }),
    { numRuns: 30 },
  )
})

test('the words are those of a model that was learned anew, and what was learned about the others stays', () => {
  const after = changed(changed(scarcity, 'koffie', 'keyword'), 'wachtlijst', 'dropped')
  const then = describedAs(modelOfCode(model, scarcity.id)!, after, counts)
  const anew = modelOfCode(
    train({ ...input, codes: codebook.map((one) => (one.id === after.id ? after : one)) }),
    after.id,
  )!
  expect(then.terms).toEqual(anew.terms)
  const weightOf = ({ terms, codes }: Model, written: string) =>
    codes[0]!.weights.terms.get(terms.findIndex((term) => term.written === written))
  expect(weightOf(then, 'koffie')).toBeCloseTo(
    4 * then.terms.find(({ written }) => written === 'koffie')!.weight,
    9,
  )
  expect(weightOf(then, 'netcongestie')).toBe(weightOf(modelOfCode(model, scarcity.id)!, 'netcongestie'))
})

test('a keyword lifts the sentence that holds it; dropped or excluding, the sentence goes', async () => {
  const to = async (word: string, place: WordPlace) => (await tried(changed(scarcity, word, place))).trial
  const texts = (list: readonly { place: number }[]) => [
    ...new Set(list.map(({ place }) => sentences[place]!.text)),
  ]
  expect(texts((await to('koffie', 'keyword')).added)).toEqual(['De koffie was koud.'])
  expect(texts((await to('netcongestie', 'excluding')).dropped)).toEqual([notes[4]!.text])
  expect(texts((await to('te weinig', 'dropped')).dropped)).toEqual([notes[10]!.text])
})

test('what people learned about a word stays with it when it becomes a related word', () => {
  const own = modelOfCode(model, scarcity.id)!
  const at = own.terms.findIndex(({ written }) => written === 'tekort')
  const after = describedAs(own, changed(scarcity, 'tekort', 'related'), counts)
  const then = after.terms.findIndex(({ written }) => written === 'tekort')
  const [was, is] = [own.terms[at]!, after.terms[then]!]
  const learned = own.codes[0]!.weights.terms.get(at)! - 4 * was.weight
  expect(after.codes[0]!.weights.terms.get(then)).toBeCloseTo(4 * is.weight + learned, 9)
  expect(learned).not.toBe(0)
})
