import fc from 'fast-check'
import { expect, test } from 'vitest'
import { variantsOf } from '../../server/suggestions/lexicon/pattern-variants.ts'
import { findPatterns } from '../../server/suggestions/lexicon/patterns.ts'
import { readForScoring, scorerOf } from '../../server/suggestions/model/scorer.ts'
import { train } from '../../server/suggestions/model/train.ts'
import { explain, strongest } from '../../server/suggestions/reasons.ts'
import { code, sentencesOf } from './example.ts'

const scarce = code('schaarste', {
  keywords: ['(te weinig|onvoldoende) handen', "mkb'er|mkb'ers zonder personeel"],
})

async function found(text: string, start = 0, codes = [scarce]): Promise<string[]> {
  const hits = await findPatterns(codes, [{ start, text }])
  return hits[0]!.map((hit) => text.slice(hit.start - start, hit.end - start))
}

test('a pattern stands for every choice of its alternatives', () => {
  expect(variantsOf('(te weinig|onvoldoende) handen')).toEqual([
    ['te', 'weinig', 'handen'],
    ['onvoldoende', 'handen'],
  ])
  expect(variantsOf('(te|) weinig handen|mensen')).toHaveLength(4)
})

test('each alternative is found with its exact place, case ignored', async () => {
  expect(await found('Er zijn,   te weinig  handen. ONVOLDOENDE handen!', 500)).toEqual([
    'te weinig  handen',
    'ONVOLDOENDE handen',
  ])
})

test('words with an apostrophe are found whole', async () => {
  expect(await found("De mkb'ers zonder personeel klagen.")).toEqual(["mkb'ers zonder personeel"])
})

test('an apostrophe is found however it was typed, also where the library parts the word', async () => {
  const straight = code('munten', { keywords: ["euro's|foto's"] })
  const curly = code('munten', { keywords: ['euro’s|foto’s'] })
  const text = "Veel euro's en Euro’s, foto's en foto’s."
  expect(await found(text, 0, [straight])).toEqual(["euro's", 'Euro’s', "foto's", 'foto’s'])
  expect(await found(text, 0, [curly])).toEqual(await found(text, 0, [straight]))
})

test('whatever stands around them, what is found are the words of the pattern at their exact place', async () => {
  const around = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('“', '’t is ', 'één\u00A0', '😀 ', '\t', '(', '€ 3,5 mln. ', 'www.x.nl ', '- '),
  )
  const gap = fc.constantFrom(' ', '  ', '\n', '\u00A0', '\t')
  await fc.assert(
    fc.asyncProperty(around, gap, around, async (before, space, after) => {
      const text = `${before} te weinig${space}handen ${after}`.normalize('NFC').toWellFormed()
      const hits = await found(text, 7)
      expect(hits).toContain(`te weinig${space}handen`)
      expect(hits.filter((hit) => !/^(?:te weinig|onvoldoende)\s+handen$/iu.test(hit))).toEqual([])
    }),
  )
})

test('a pattern of one code is not lost to that of another', async () => {
  const other = code('werk', { keywords: ['weinig|veel handen'] })
  expect(await found('te weinig handen', 0, [scarce, other])).toEqual(['te weinig handen', 'weinig handen'])
})

test('patterns can be looked for as often as there are pages', async () => {
  for (let page = 0; page < 60; page++) expect(await found('te weinig handen')).toEqual(['te weinig handen'])
})

test('two who look for different patterns at once each find their own', async () => {
  const other = code('werk', { keywords: ['koffie|thee drinken'] })
  const one = found('te weinig handen om koffie drinken', 0, [scarce])
  const two = found('te weinig handen om koffie drinken', 0, [other])
  expect(await Promise.all([one, two])).toEqual([['te weinig handen'], ['koffie drinken']])
})

test('what looks like a pattern but stands for nothing finds nothing', async () => {
  for (const keyword of ['|', '(|)', '()|()', '"|\'', ')(', '[a|b] ^c|d', '((a|b)|c)', 'x|'.repeat(500)]) {
    const odd = code('vreemd', { keywords: [keyword] })
    expect(Array.isArray(await found('te weinig handen', 0, [odd])), keyword).toBe(true)
  }
})

test('a word that programs know otherwise is a word like any other in a pattern', async () => {
  const odd = code('bouw', { keywords: ['(constructor|toString|__proto__) bouwt'] })
  expect(await found('De constructor bouwt. Tostring bouwt.', 3, [odd])).toEqual([
    'constructor bouwt',
    'Tostring bouwt',
  ])
})

test('what is far too long for a word keeps no pattern waiting, and what stands beside it is found', async () => {
  const long = 'handen'.repeat(20_000)
  expect(await found(`te weinig handen ${long} te weinig handen`, 9)).toHaveLength(2)
  expect(await found(`te weinig ${long}`)).toEqual([])
})

test('a pattern that is found counts as the keyword that it is', async () => {
  const plain = sentencesOf(['Er zijn te weinig handen aan het bed.'])
  const hits = await findPatterns([scarce], plain)
  const sentences = plain.map((sentence, place) => ({ ...sentence, patternHits: hits[place]! }))
  const scorer = scorerOf(train({ codes: [scarce], sentences, lessons: [] }))
  const { verdict, reasons } = explain(scorer, { read: readForScoring(scorer, sentences), place: 0, code: 0 })
  expect(verdict.suggested).toBe(true)
  expect(strongest(reasons)[0]).toMatchObject({ text: 'te weinig handen', why: 'keyword', weight: 4 })
})
