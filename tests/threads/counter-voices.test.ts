import { expect, test } from 'vitest'
import { defaultParameters } from '../../server/threads/candidate.ts'
import { counterVoices } from '../../server/threads/counter-voices.ts'
import { studyOf } from '../../server/threads/study.ts'
import { materialOf, type Talk } from './talk.ts'

const against = (talks: Talk[], asked: string[] = []) => {
  const study = studyOf(materialOf(talks), defaultParameters)
  return counterVoices(study.fragmentsWith('stroom'), new Set(asked), study)
}
const spoken = (talks: Talk[]) => against(talks).flatMap((voice) => (voice.kind === 'votes' ? [] : [voice]))
const said = (speaker: string, text: string, ...codes: string[]): Talk => ({
  ...{ session: 'A', document: 'a.txt', voice: 'participant', speaker },
  said: [[text, ...codes]],
})

test('a turn in the next two sentences of the notes is found, in the third it is not', () => {
  const near = spoken([
    { session: 'A', said: [['Het net is vol.', 'stroom'], 'Zegt men.', 'Daarover was twijfel.'] },
  ])
  expect(near).toMatchObject([{ exact: 'Daarover was twijfel.', strength: 'strong', own: false }])
  const far = [['Het net is vol.', 'stroom'], 'Zegt men.', 'Al jaren.', 'Daarover was twijfel.'] as const
  expect(spoken([{ session: 'A', said: far }])).toEqual([])
})

test('a fragment that turns halfway is a voice of its own', () => {
  const found = spoken([{ session: 'A', said: [['Wij willen wel, maar het net is vol.', 'stroom']] }])
  expect(found).toMatchObject([{ own: true, strength: 'weak', mark: 'maar' }])
})

test('the reply of another speaker in the next turn is found', () => {
  const found = spoken([said('Bo', 'Het net is vol.', 'stroom'), said('Kim', 'Nee, er ligt kabel genoeg.')])
  expect(found).toMatchObject([{ kind: 'reply', speaker: 'Kim', strength: 'strong' }])
})

test('a reply two turns on is found, three turns on it is not', () => {
  const start = said('Bo', 'Het net is vol.', 'stroom')
  const reply = said('Ans', 'Nee, er ligt kabel genoeg.')
  expect(spoken([start, said('Kim', 'Bij ons ook.'), reply])).toHaveLength(1)
  expect(spoken([start, said('Kim', 'Bij ons ook.'), said('Bo', 'Zie je wel.'), reply])).toEqual([])
})

test('who turns against their own words gives no reply', () => {
  expect(
    spoken([
      said('Bo', 'Het net is vol.', 'stroom'),
      said('Kim', 'Echt?'),
      said('Bo', 'Nee, dat was maar een grapje.'),
    ]),
  ).toEqual([])
})

test('a reply in another talk is no reply', () => {
  const other: Talk = { ...said('Kim', 'Nee, er ligt kabel genoeg.'), session: 'B' }
  expect(spoken([said('Bo', 'Het net is vol.', 'stroom'), other])).toEqual([])
})

test('votes count where people were asked and voted both ways', () => {
  const votes = [{ moment: '', for: 5, against: 2 }]
  const talk: Talk = { session: 'A', table: '1', votes, said: [['Het net is vol.', 'stroom']] }
  expect(against([talk], ['A|1|'])).toEqual([{ kind: 'votes', unit: 'A|1|', votes }])
  expect(against([talk])).toEqual([])
  expect(against([{ ...talk, votes: [{ moment: '', for: 5, against: 0 }] }], ['A|1|'])).toEqual([])
})
