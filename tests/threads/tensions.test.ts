import { expect, test } from 'vitest'
import { defaultParameters } from '../../server/threads/candidate.ts'
import { studyOf } from '../../server/threads/study.ts'
import { tensionIn, tensionsAround } from '../../server/threads/tensions.ts'
import { materialOf, type Talk } from './talk.ts'

test('a named tension gives its two sides in its own words', () => {
  expect(tensionIn('Er is spanning tussen wat wij willen en wat de bank toestaat.')).toMatchObject({
    kind: 'named',
    sides: ['wat wij willen', 'wat de bank toestaat'],
  })
})

test.each([
  ['Dat is een lastig dilemma voor kleine bedrijven.', 'named'],
  ['Snel bouwen staat op gespannen voet met het landschap.', 'named'],
  ['Enerzijds willen wij groeien.', 'two-sides'],
  ['Aan de ene kant is er geld, aan de andere kant geen plek.', 'two-sides'],
  ['Het blijft kiezen tussen goedkoop en betrouwbaar.', 'between'],
  ['Tegelijkertijd is niemand bereid te wachten.', 'turn'],
])('%s: %s', (sentence, kind) => {
  expect(tensionIn(sentence)?.kind).toBe(kind)
})

test.each([
  'De samenwerking tussen scholen en bedrijven loopt goed.',
  'Er is overleg tussen gemeente en provincie.',
  'Het duurt tussen 2 en 5 jaar.',
  'Wij ontspannen op vrijdag.',
  'Niet alles kan tegelijk met dezelfde mensen.',
])('%s: no tension', (sentence) => {
  expect(tensionIn(sentence)).toBeNull()
})

const around = (talks: Talk[], code: string, parents = {}) => {
  const study = studyOf(materialOf(talks, { parents }), defaultParameters)
  return tensionsAround(study.fragmentsWith(code), study)
}

test('two codes that meet in one sentence are a tension to look at', () => {
  const found = around(
    [{ session: 'A', said: [['Het net is vol en de school is leeg.', 'stroom', 'onderwijs']] }],
    'stroom',
  )
  expect(found).toMatchObject([{ kind: 'codes-meet', codes: ['onderwijs', 'stroom'], mark: '' }])
})

test('a code and the code above it do not meet', () => {
  const talks: Talk[] = [{ session: 'A', said: [['Het net is vol.', 'stroom', 'schaarste']] }]
  expect(around(talks, 'stroom', { stroom: 'schaarste' })).toEqual([])
})

test('a tension right beside a fragment is found, further on it is not', () => {
  const said = [
    ['Het net is vol.', 'stroom'],
    'Dat is een dilemma.',
    'Het regent.',
    'Ook dat botst.',
  ] as const
  expect(around([{ session: 'A', said }], 'stroom').map(({ exact }) => exact)).toEqual([
    'Dat is een dilemma.',
  ])
})

test('words of an organiser name no tension', () => {
  const talks: Talk[] = [
    { session: 'A', document: 'a.md', said: [['Het net is vol.', 'stroom']] },
    { session: 'A', document: 'a.md', voice: 'organiser', said: ['Dat is een dilemma.'] },
  ]
  expect(around(talks, 'stroom')).toEqual([])
})

test('the clearest tension comes first', () => {
  const said = [
    ['Tegelijkertijd wacht iedereen.', 'stroom'],
    ['Er is spanning tussen haast en zorgvuldigheid.', 'stroom'],
  ] as const
  expect(around([{ session: 'A', said }], 'stroom').map(({ kind }) => kind)).toEqual(['named', 'turn'])
})
