import { expect, test } from 'vitest'
import { linesOf } from '../../server/threads/lines.ts'
import { readingsOf } from '../../server/threads/readings.ts'
import { atOnce } from '../../server/turns.ts'
import { materialOf, type Talk } from './talk.ts'

const readings = (talks: Talk[], parents = {}) => {
  const material = materialOf(talks, { parents })
  return atOnce(readingsOf(material.readings, atOnce(linesOf(material, false)), material.codes))
}

test('a table with two note-takers was read when both notes were', () => {
  const table = { session: 'A', table: '1' }
  const said = [['Het net is vol.', 'stroom']] as const
  const one: Talk = { ...table, document: 'a.md', said }
  const half = readings([
    one,
    { ...table, document: 'b.md', said: ['Er is geen plek op het net.'], unread: ['stroom'] },
  ])
  expect(half.readFor('stroom').has('A|1|')).toBe(false)
  const both = readings([one, { ...table, document: 'b.md', said: ['Er is geen plek op het net.'] }])
  expect(both.readFor('stroom').has('A|1|')).toBe(true)
})

test('a code above others counts as read when all of those were', () => {
  const said = [['Het net is vol.', 'stroom', 'ruimte']] as const
  const parents = { stroom: 'schaarste', ruimte: 'schaarste' }
  expect(readings([{ session: 'A', said, unread: ['schaarste'] }], parents).readFor('schaarste').size).toBe(1)
  const unread = ['schaarste', 'ruimte']
  expect(readings([{ session: 'A', said, unread }], parents).readFor('schaarste').size).toBe(0)
})

test('where only an organiser speaks, nothing could come up', () => {
  const talks: Talk[] = [{ session: 'A', voice: 'organiser', said: [['Welkom op deze avond.', 'stroom']] }]
  expect(readings(talks).withWords.size).toBe(0)
})
