import { expect, test } from 'vitest'
import { type Situation, tasksIn } from '../../server/overview/tasks.ts'

const quiet: Situation = {
  sources: 4,
  uploads: 0,
  codes: 3,
  touched: { orphans: 0, changed: 0 },
  changedSets: [],
  openAudits: [],
  reading: null,
  unread: [],
  suggestions: [],
  rechecks: [],
}

const notes = { id: 'd', name: 'Notities tafel 3' }
const kindsIn = (situation: Partial<Situation>) => tasksIn({ ...quiet, ...situation }).map(({ kind }) => kind)

test('when everything is done there is nothing to do', () => {
  expect(tasksIn(quiet)).toEqual([])
})

test('an empty project begins with adding sources', () => {
  expect(kindsIn({ sources: 0, codes: 0 })).toEqual(['add-sources'])
})

test('an empty project with files that wait begins with those', () => {
  expect(kindsIn({ sources: 0, codes: 0, uploads: 2 })).toEqual(['keep-uploads'])
})

test('codings that lost their place come before all else', () => {
  const reading = { document: notes, sentence: 48, sentences: 112, place: 'Tafel 3' }
  expect(kindsIn({ reading, uploads: 1, touched: { orphans: 3, changed: 1 } })).toEqual([
    'orphans',
    'keep-uploads',
    'continue',
  ])
})

test('codings that only changed are one task', () => {
  expect(tasksIn({ ...quiet, touched: { orphans: 0, changed: 2 } })).toEqual([
    { kind: 'changed-codings', count: 2 },
  ])
})

test('sources without a codebook ask for one', () => {
  expect(kindsIn({ codes: 0 })).toEqual(['make-codebook'])
})

test('what was begun goes before what was not', () => {
  const reading = { document: notes, sentence: 48, sentences: 112, place: 'Tafel 3' }
  expect(kindsIn({ reading, unread: [{ id: 'e', name: 'Andere' }] })).toEqual(['continue', 'begin'])
})

test('without anything begun the first unread source is next', () => {
  const tasks = tasksIn({ ...quiet, unread: [notes, { id: 'e', name: 'Andere' }] })
  expect(tasks).toEqual([{ kind: 'begin', document: notes, left: 2 }])
})

test('what others may already rely on goes before what waits', () => {
  const changed = { kind: 'changed-quotes' as const, set: notes, edition: 2, words: 1, attributions: 0 }
  const recheck = { code: notes, documents: 6, isNew: false }
  const reading = { document: notes, sentence: 1, sentences: 2, place: null }
  expect(kindsIn({ changedSets: [changed], rechecks: [recheck], reading })).toEqual([
    'changed-quotes',
    'continue',
    'recheck',
  ])
})

test('open suggestions come with the codes that have most', () => {
  const suggestions = [
    { name: 'stroom', count: 3 },
    { name: 'arbeid', count: 9 },
    { name: 'ruimte', count: 1 },
  ]
  const [task] = tasksIn({ ...quiet, sources: 1, codes: 3, suggestions }).filter(
    ({ kind }) => kind === 'suggestions',
  )
  expect(task).toEqual({ kind: 'suggestions', count: 13, most: [suggestions[1], suggestions[0]] })
})

test('open suggestions come after what one has to read oneself', () => {
  const suggestions = [{ name: 'stroom', count: 3 }]
  const unread = [{ id: 'd', name: 'tafel 1' }]
  expect(kindsIn({ unread, suggestions })).toEqual(['begin', 'suggestions'])
})

test('a date until which sources are kept asks for attention before what others rely on', () => {
  const changed = { kind: 'changed-quotes' as const, set: notes, edition: 2, words: 1, attributions: 0 }
  expect(kindsIn({ retention: { due: 1, soon: 0 }, changedSets: [changed] })).toEqual([
    'retention',
    'changed-quotes',
  ])
})
