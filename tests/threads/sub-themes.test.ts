import { expect, test } from 'vitest'
import { defaultParameters } from '../../server/threads/candidate.ts'
import { studyOf } from '../../server/threads/study.ts'
import { subThemes } from '../../server/threads/sub-themes.ts'
import { materialOf, type Talk } from './talk.ts'

const cable = [
  'De kabel van de netbeheerder komt niet.',
  'Zonder kabel van de netbeheerder staat alles stil.',
]
const staff = ['De vacature voor een lasser blijft open.', 'Geen lasser reageert op de vacature.']
const spoken = (session: string, texts: string[]): Talk => ({
  session,
  said: texts.map((text) => [text, 'schaarste'] as const),
})
const parts = (talks: Talk[]) => {
  const study = studyOf(materialOf(talks), defaultParameters)
  return subThemes(study.codes[0]!, study)
}

test('a code that is about two things falls apart in two sub-threads', () => {
  const found = parts(['A', 'B', 'C'].map((session) => spoken(session, [...cable, ...staff])))
  const words = found.map((theme) =>
    theme
      .words()
      .slice(0, 2)
      .map(({ word }) => word)
      .sort(),
  )
  expect(words).toEqual(
    expect.arrayContaining([
      ['kabel', 'netbeheerder'],
      ['lasser', 'vacatur'],
    ]),
  )
  expect(found.every(({ kind, codes }) => kind === 'sub-thread' && codes[0]?.name === 'schaarste')).toBe(true)
})

test('a code with few fragments is not divided', () => {
  expect(parts([spoken('A', cable), spoken('B', staff)])).toEqual([])
})

test('what a code under it holds is not divided again', () => {
  const talks = ['A', 'B', 'C'].map((session) => spoken(session, [...cable, ...staff]))
  const under = talks.map((talk) => ({
    ...talk,
    said: talk.said.map(([text]) => [text!, 'stroom'] as const),
  }))
  const study = studyOf(materialOf(under, { parents: { stroom: 'schaarste' } }), defaultParameters)
  expect(subThemes(study.codes.find(({ name }) => name === 'schaarste')!, study)).toEqual([])
  expect(subThemes(study.codes.find(({ name }) => name === 'stroom')!, study).length).toBeGreaterThan(0)
})

test('what lives in one talk alone is no sub-thread', () => {
  const found = parts([
    spoken('A', [...cable, ...cable.map((text) => `Nogmaals: ${text}`)]),
    ...['B', 'C'].map((session) => spoken(session, staff)),
  ])
  expect(
    found.flatMap((theme) =>
      theme
        .words()
        .slice(0, 2)
        .map(({ word }) => word),
    ),
  ).not.toContain('netbeheerder')
})
