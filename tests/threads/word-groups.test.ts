import { expect, test } from 'vitest'
import { linesOf } from '../../server/threads/lines.ts'
import { stemPlaces } from '../../server/threads/stem-places.ts'
import { vocabularyOf } from '../../server/threads/vocabulary.ts'
import { wordGroups } from '../../server/threads/word-groups.ts'
import { wordTableOf } from '../../server/threads/word-table.ts'
import { atOnce } from '../../server/turns.ts'
import { materialOf, type Talk } from './talk.ts'

const groups = (talks: Talk[]) => {
  const lines = atOnce(linesOf(materialOf(talks), false)).all.filter(({ counts }) => counts)
  const words = wordTableOf(lines)
  return wordGroups(lines, stemPlaces(lines, words), { words, vocabulary: vocabularyOf(words) })
}
const fillers = Array.from({ length: 12 }, (_, i) => `Over de ${'abcdefghijkl'[i]}markt wisten wij weinig.`)
const netSpeech = [
  'De netbeheerder heeft voor de kabel geen monteur.',
  'De kabel van de netbeheerder en de monteur.',
]
const talk = (session: string, said: string[]): Talk => ({ session, table: '1', said })

test('words that recur together over sessions are a group', () => {
  const found = groups(['A', 'B', 'C'].map((session) => talk(session, [...netSpeech, ...fillers])))
  const group = found.find(({ word }) => word === 'netbeheerder')
  expect(group?.companions).toEqual(expect.arrayContaining(['kabel', 'monteur']))
})

test('words of one session are no group, however often they stand there', () => {
  const talks = ['1', '2', '3'].map((table) => ({ ...talk('A', [...netSpeech, ...fillers]), table }))
  expect(groups(talks)).toEqual([])
})

test('words that stand far apart keep no company', () => {
  const apart = [
    'De netbeheerder is er.',
    ...fillers,
    'De kabel is er.',
    ...fillers.slice(0, 3),
    'De monteur is er.',
  ]
  const found = groups(['A', 'B', 'C'].map((session) => talk(session, apart)))
  expect(found.find(({ word }) => word === 'netbeheerder')?.companions ?? []).not.toContain('kabel')
})
