import { expect, test } from 'vitest'
import { contentStems } from '../../../server/suggestions/lexicon/reading.ts'
import { tokensOf } from '../../../server/suggestions/lexicon/tokens.ts'
import { learnWordSpace } from '../../../server/suggestions/space/word-space.ts'
import { wordHelpFor } from '../../../server/suggestions/words/word-help.ts'
import { stem } from '../../../server/text/stems.ts'
import { codeAbout, spoken } from './spoken.ts'

/** Talk about a full power net and about a village school, in turn: enough for a word space. */
const texts = Array.from({ length: 200 }, (_, i) =>
  [
    `De netbeheerder wacht op een nieuwe kabel en de monteur graaft bij de trafo ${i}.`,
    `De juf van de school zingt met kinderen op het schoolplein en leest een boek ${i}.`,
    `De stroomkabel ligt bij Anna en de trafo bromt, zegt de monteur, dat is laat ${i}.`,
    `Wij zaten daar ${i}.`,
  ].map((text) => text),
).flat()
const sentences = spoken(texts.map((text, i) => (i % 8 < 4 ? text : text.replace('nieuwe', 'dikke'))))
const space = learnWordSpace([sentences.flatMap(({ text }) => contentStems(tokensOf(text)))])

const helpFor = async (
  code: ReturnType<typeof codeAbout>,
  { coded = [] as number[], barred = [] as string[], withSpace = true } = {},
) => {
  const lookedAt = new Map([[code.id, { looked: new Set(coded), coded: new Set(coded) }]])
  const material = { sentences, lookedAt, barred: new Set(barred.map(stem)) }
  const help = (await wordHelpFor([code], material, withSpace ? space : undefined)).get(code.id)
  return {
    help,
    company: help?.company?.map(({ word }) => word),
    missing: help?.missing.map(({ word }) => word),
  }
}

test('words that stand beside the keywords are proposed, and words of other talk are not', async () => {
  const { company } = await helpFor(codeAbout('stroom', { keywords: ['netbeheerder'] }))
  expect(company).toEqual(expect.arrayContaining(['kabel', 'monteur', 'trafo']))
  expect(company).not.toContain('kinderen')
})

test('a word that holds a keyword is proposed as such', async () => {
  const { help } = await helpFor(codeAbout('net', { keywords: ['kabel'] }))
  expect(help?.company?.find(({ word }) => word === 'stroomkabel')).toMatchObject({
    why: 'part',
    beside: ['kabel'],
  })
})

test('a new code with only a name and a definition gets words too', async () => {
  const { company } = await helpFor(codeAbout('leren', { definition: 'Alles over de school en de juf.' }))
  expect(company).toEqual(expect.arrayContaining(['kinderen', 'boek']))
})

test('the same texts and words give the same proposals in the same order', async () => {
  const code = codeAbout('stroom', { keywords: ['kabel'] })
  expect((await helpFor(code)).help).toEqual((await helpFor(code)).help)
})

test('what a code has already is not proposed', async () => {
  const { company } = await helpFor(
    codeAbout('stroom', { keywords: ['netbeheerder', 'kabels'], related: ['trafo*'] }),
  )
  expect(company).not.toContain('kabel')
  expect(company).not.toContain('trafo')
})

test('names are never proposed, nor what is barred, numbers and words that say little', async () => {
  const { company } = await helpFor(codeAbout('stroom', { keywords: ['netbeheerder'] }), {
    barred: ['monteurs'],
  })
  expect(company).not.toContain('Anna')
  expect(company).not.toContain('monteur')
  expect(company).not.toContain('nieuwe')
  expect(company?.some((word) => /\d/u.test(word))).toBe(false)
})

test('what is typical of coded sentences and no word of the code is proposed as missing, once', async () => {
  const coded = sentences.flatMap(({ text, place }) => (/monteur/u.test(text) ? [place] : [])).slice(0, 40)
  const code = codeAbout('stroom', { keywords: ['kabel', 'netbeheerder'] })
  const { help, missing, company } = await helpFor(code, { coded })
  expect(missing).toContain('monteur')
  expect(missing).not.toContain('kinderen')
  expect(company).not.toContain('monteur')
  const monteur = help?.missing.find(({ word }) => word === 'monteur')
  expect(monteur).toMatchObject({ why: 'typical', inside: 40, sentences: 400 })
  expect(monteur?.example.text).toContain('monteur')
})

test('two coded sentences are too few to miss a word by', async () => {
  expect((await helpFor(codeAbout('stroom'), { coded: [0, 1] })).missing).toEqual([])
})

test('with too little text for a word space no company is told, and what is missing still is', async () => {
  const coded = Array.from({ length: 40 }, (_, i) => 2 * i)
  const { help, missing } = await helpFor(codeAbout('kade'), { coded, withSpace: false })
  expect(help?.company).toBeNull()
  expect(missing).toContain('monteur')
})
