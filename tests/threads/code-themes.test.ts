import { expect, test } from 'vitest'
import { defaultParameters } from '../../server/threads/candidate.ts'
import { codeThemes, meetings, pairThemes } from '../../server/threads/code-themes.ts'
import { studyOf } from '../../server/threads/study.ts'
import { materialOf, type Talk } from './talk.ts'

const study = (talks: Talk[], parents = {}) => studyOf(materialOf(talks, { parents }), defaultParameters)

test('a code above others has the fragments of those too', () => {
  const made = study(
    [
      {
        session: 'A',
        said: [
          ['Het net is vol.', 'stroom'],
          ['De hal is vol.', 'ruimte'],
        ],
      },
    ],
    { stroom: 'schaarste', ruimte: 'schaarste' },
  )
  const themes = codeThemes(made)
  expect(themes.find(({ codes }) => codes[0]?.name === 'schaarste')?.fragments).toHaveLength(2)
})

test('where two codes meet, the fragments near one another are the evidence', () => {
  const quiet = ['Het regent.', 'Nog steeds.', 'En morgen ook.', 'Dan sneeuwt het.']
  const made = study([
    {
      session: 'A',
      said: [
        ['Het net is vol.', 'stroom'],
        ['De school is leeg.', 'school'],
        ...quiet,
        ['De kabel komt later.', 'stroom'],
      ],
    },
  ])
  const met = meetings(made.fragmentsWith('stroom'), made.fragmentsWith('school'))
  expect(met.map(({ exact }) => exact).sort()).toEqual(['De school is leeg.', 'Het net is vol.'])
})

test('codes far apart in one talk give the nearest two', () => {
  const quiet = ['Het regent.', 'Nog steeds.', 'En morgen ook.', 'Dan sneeuwt het.']
  const made = study([
    { session: 'A', said: [['Het net is vol.', 'stroom'], ...quiet, ['De school is leeg.', 'school']] },
  ])
  expect(meetings(made.fragmentsWith('stroom'), made.fragmentsWith('school'))).toHaveLength(2)
})

const both: Talk['said'] = [
  ['Het net is vol.', 'stroom'],
  ['De school is leeg.', 'school'],
]
const neither: Talk['said'] = ['Het regent.']
const tables = (session: string, ...said: Talk['said'][]): Talk[] =>
  said.map((each, i) => ({ session, table: `${i}`, said: each }))

test('two codes that keep company more than expected are a pair', () => {
  const made = study([
    ...tables('A', both, both, both, neither, neither),
    ...tables('B', both, both, neither, neither, neither),
  ])
  const [pair] = pairThemes(codeThemes(made), made)
  expect(pair?.codes.map(({ name }) => name)).toEqual(['school', 'stroom'])
  expect(pair?.company).toMatchObject({ together: 5, of: 10 })
})

test('a code and the code above it are no pair', () => {
  const talks = [
    ...tables('A', both, both, both, neither, neither),
    ...tables('B', both, both, neither, neither, neither),
  ]
  const made = study(talks, { stroom: 'school' })
  expect(pairThemes(codeThemes(made), made)).toEqual([])
})
