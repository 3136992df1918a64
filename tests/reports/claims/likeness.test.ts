import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexTexts } from '../../../server/reports/claims/likeness.ts'
import { mostAlike } from '../../../server/reports/claims/likeness-search.ts'
import { relatedStems } from '../../../server/reports/claims/likeness-stems.ts'
import { sharedWords } from '../../../server/reports/claims/likeness-words.ts'

const searched = (texts: readonly string[], sought: string, followsOn = false) =>
  mostAlike(
    indexTexts(
      texts.map((text, i) => ({ text, followsOn: followsOn && i > 0 })),
      sharedWords,
    ),
    {
      words: sharedWords(sought),
      most: 5,
    },
  )

test('a text that shares rarer words stands first', () => {
  const texts = ['De provincie praat met bedrijven.', 'De provincie sluit het loket.', 'De provincie wacht.']
  expect(searched(texts, 'De provincie sloot haar loket.').map(({ entry }) => entry)[0]).toBe(1)
})

test('other forms of a word count, and each shared word is named as it stands on both sides', () => {
  expect(searched(['Het loket gaat dicht.'], 'Loketten verdwijnen.')[0]?.shared).toEqual([
    { stem: expect.any(String), own: 'Loketten', theirs: 'loket' },
  ])
})

test('a long word is found by the word inside it', () => {
  expect(searched(['Een fonds kocht de hal.'], 'Investeringsfondsen kopen panden.')[0]?.shared).toMatchObject(
    [{ own: 'Investeringsfondsen', theirs: 'fonds' }],
  )
})

test('a word in the sentence after counts less, and is named apart', () => {
  const [first] = searched(
    ['Het loket is dicht.', 'Ook in Dorrelo wachten boeren op de vergunning.'],
    'Het loket in Dorrelo',
    true,
  )
  expect(first).toMatchObject({ shared: [{ own: 'loket' }], nearby: [{ own: 'Dorrelo' }] })
})

test('words in another talk are not nearby', () => {
  expect(searched(['Het loket is dicht.', 'Ook in Dorrelo.'], 'Het loket in Dorrelo')[0]?.nearby).toEqual([])
})

test('what shares no word is not found', () => {
  expect(searched(['Het regent.'], 'De bank kijkt naar omzet.')).toEqual([])
})

test('words that stand beside what is sought find nothing by themselves', () => {
  const index = indexTexts([{ text: 'Het loket is dicht.', followsOn: false }], sharedWords)
  const words = [
    ...sharedWords('omzet'),
    ...sharedWords('loket').map((word) => ({ ...word, isBeside: true })),
  ]
  expect(mostAlike(index, { words, most: 5 })).toEqual([])
})

test('a prefix of a verb makes no compound', () => {
  expect(relatedStems(['koppel', 'verkoppel', 'stekkerkoppel'])('koppel').map(({ stem }) => stem)).toEqual([
    'stekkerkoppel',
  ])
})

const sentences = fc.array(
  fc.array(fc.constantFrom('loket', 'bank', 'omzet', 'krediet', 'fonds', 'investeringsfonds', 'de', '7'), {
    minLength: 1,
    maxLength: 6,
  }),
  { minLength: 1, maxLength: 30 },
)

test('the same texts give the same order, best first, whatever they are', () => {
  fc.assert(
    fc.property(sentences, (made) => {
      const texts = made.map((words) => words.join(' '))
      const found = searched(texts, texts[0]!, true)
      expect(found).toEqual(searched(texts, texts[0]!, true))
      const likenesses = found.map(({ likeness }) => likeness)
      expect(likenesses).toEqual([...likenesses].sort((a, b) => b - a))
      expect(found.every(({ shared }) => shared.length > 0)).toBe(true)
    }),
  )
})
