import { expect, test } from 'vitest'
import type { CodeDescription } from '../../../server/suggestions/suggestion.ts'
import { wordFigures } from '../../../server/suggestions/words/word-figures.ts'
import { wordKey } from '../../../server/suggestions/words/word-key.ts'
import { spoken } from './spoken.ts'

const code: CodeDescription = {
  id: 'waarden',
  name: 'waarden',
  definition: '',
  include: '',
  exclude: 'Niet in geld (restwaarde).',
  keywords: ['vertrouwen', 'goed leven', '"aan zet"', 'zorg*', '(te weinig|onvoldoende) respect', 'trots'],
  related: ['dorp'],
  excluding: ['zorgverzekering', 'dorpsstraat'],
}

const sentences = spoken([
  'Vertrouwen is alles.',
  'Zonder vertrouwen geen goed leven in dit dorp.',
  'De restwaarde telt, en het vertrouwen.',
  'Wie is aan zet bij de zorgverzekering?',
  'De zorgplicht en de waarden van het dorp.',
  'In de Dorpsstraat is te weinig respect.',
])

const figures = async (looked: number[] = [], coded: number[] = []) => {
  const lookedAt = new Map([['waarden', { looked: new Set(looked), coded: new Set(coded) }]])
  const own = (await wordFigures([code], sentences, lookedAt)).get('waarden') ?? []
  return (word: string) => own.find(({ key }) => key === wordKey(word))
}

test.each([
  ['waarden', 1],
  ['vertrouwen', 3],
  ['goed leven', 1],
  ['"aan zet"', 1],
  ['zorg*', 1],
  ['(te weinig|onvoldoende) respect', 1],
  ['dorp', 2],
  ['trots', 0],
])('%s stands in %i sentences', async (word, sentences) => {
  expect((await figures())(word)?.sentences).toBe(sentences)
})

test('where an excluding word hides a word, that is counted apart', async () => {
  const of = await figures()
  expect(of('zorg*')?.hidden).toBe(1)
  expect(of('zorgverzekering')).toMatchObject({ sentences: 1, hidden: 1 })
  expect(of('vertrouwen')?.hidden).toBe(0)
})

test('how often a word was right is told of sentences where somebody looked', async () => {
  const of = await figures([0, 1, 4], [1])
  expect(of('vertrouwen')).toMatchObject({ sentences: 3, looked: 2, right: 1 })
  expect(of('dorp')).toMatchObject({ sentences: 2, looked: 2, right: 1 })
})

test('a word counts whatever other word of the code stands over it', async () => {
  const both = { ...code, keywords: ['goed leven', 'leven'], exclude: '', excluding: [] }
  const own = (await wordFigures([both], sentences, new Map())).get('waarden') ?? []
  expect(own.find(({ key }) => key === wordKey('leven'))?.sentences).toBe(1)
  expect(own.find(({ key }) => key === wordKey('goed leven'))?.sentences).toBe(1)
})

test('a word that is written in two ways is counted once, and what holds no word not at all', async () => {
  const odd = { ...code, keywords: ['keuze', 'keuzes', '!!'], related: [], excluding: [] }
  const own = (await wordFigures([odd], sentences, new Map())).get('waarden') ?? []
  expect(own.map(({ key }) => key)).toEqual([wordKey('waarden'), wordKey('keuze')])
})
