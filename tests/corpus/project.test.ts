import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { manifestSchema } from '../../server/example/manifest.ts'
import { corpus, rowsOf } from './corpus.ts'

const project = manifestSchema.parse(JSON.parse(readFileSync(join(corpus, 'project.json'), 'utf8')))
const files = readdirSync(join(corpus, 'documents'))
const texts = files.filter((file) => /\.(?:md|txt|csv|vtt|srt)$/.test(file))
const sources = readdirSync(join(corpus, 'made-from'))

test('the project names every document that is there, and no other', () => {
  expect(project.documents.map(({ file }) => file).sort()).toEqual(files.sort())
})

test('every document belongs to a session of the project, or to several', () => {
  const titles = new Set(project.sessions.map(({ title }) => title))
  expect(project.documents.filter(({ session }) => session !== null && !titles.has(session))).toEqual([])
})

test('there are two werksessies and five denkdiners', () => {
  const kinds = project.sessions.map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'werksessie')).toHaveLength(2)
  expect(kinds.filter((kind) => kind === 'denkdiner')).toHaveLength(5)
})

test('there are at least 24 documents with at least 20,000 words', () => {
  expect(files.length).toBeGreaterThanOrEqual(24)
  const words = [
    ...texts.map((file) => join('documents', file)),
    ...sources.map((file) => join('made-from', file)),
  ]
  expect(words.flatMap(wordsIn).length).toBeGreaterThanOrEqual(20_000)
})

test('a vote before and a vote after the talk stand beside one proposition, a single vote beside another', () => {
  const votes = project.sessions.flatMap(({ propositions }) => propositions.map((one) => one.votes))
  expect(votes.filter((list) => list.length > 0)).toEqual([
    [
      { moment: 'vooraf', for: 9, against: 14 },
      { moment: 'na de inleiding', for: 15, against: 8 },
    ],
    [{ moment: '', for: 12, against: 10 }],
  ])
})

test('each proposition stands in a text of its session word for word', () => {
  const missing = project.sessions.flatMap(({ title, propositions }) => {
    const own = project.documents.filter(({ session, file }) => session === title && texts.includes(file))
    const text = own.map(({ file }) => readFileSync(join(corpus, 'documents', file), 'utf8')).join('\n')
    return propositions.filter((one) => !text.includes(one.title))
  })
  expect(missing).toEqual([])
})

test('where Chatham House holds, no text names who was there', () => {
  const [closed] = project.sessions.filter(({ rule }) => rule === 'chatham-house')
  const people = rowsOf(closed!.participants!).flatMap(({ person = '', organisation = '' }) => [
    person,
    person.split(' ').at(-1)!,
    ...(organisation.startsWith('provincie') || organisation.startsWith('gemeente') ? [] : [organisation]),
  ])
  const notes = [
    ...texts.map((file) => join('documents', file)),
    ...sources.map((file) => join('made-from', file)),
  ]
  const own = notes
    .filter((file) => /\/d3-/.test(file))
    .map((file) => readFileSync(join(corpus, file), 'utf8'))
  expect(own).toHaveLength(3)
  expect(people.filter((name) => own.some((text) => new RegExp(`\\b${name}\\b`, 'u').test(text)))).toEqual([])
})

test('people come back in more than one session', () => {
  const lists = project.sessions.map(
    ({ participants }) => new Set(rowsOf(participants!).map((row) => row.person)),
  )
  const all = lists.flatMap((list) => [...list])
  expect(
    [...new Set(all)].filter((person) => all.indexOf(person) !== all.lastIndexOf(person)).length,
  ).toBeGreaterThan(8)
})

/** The words people said or wrote, without times and marks. */
function wordsIn(path: string): string[] {
  const text = readFileSync(join(corpus, path), 'utf8')
    .replace(/^.*-->.*$/gm, '')
    .replace(/<[^>]*>/g, ' ')
  return text.match(/\p{L}[\p{L}'’-]*/gu) ?? []
}
