import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '../../server/search/query.ts'
import { search } from '../../server/search/search.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

async function mustSearch(text: string, typed: string) {
  const project = await mustOpenProject()
  await mustAdd(project, text, { session: 'Diner' })
  return (await search(project, typed)).found
}

const words = (found: Awaited<ReturnType<typeof mustSearch>>) =>
  found.map((hit) => hit.pieces.map((piece) => piece.text).join(''))

test('keuze finds keuzes', async () => {
  const found = await mustSearch('We maken geen keuzes meer. Dat wreekt zich.', 'keuze')
  expect(words(found)).toEqual(['We maken geen keuzes meer.'])
})

test('all words must stand in one sentence', async () => {
  const found = await mustSearch('Stroom is schaars. Ruimte ook.', 'stroom ruimte')
  expect(found).toEqual([])
})

test('words between quotation marks must follow each other', async () => {
  const text = 'De winkel blijft open. Open is de winkel niet.'
  expect(words(await mustSearch(text, '“winkel blijft open”'))).toEqual(['De winkel blijft open.'])
})

test('the word that was looked for is marked where it stands', async () => {
  const [hit] = await mustSearch('Wij zoeken monteurs.', 'monteur')
  expect(hit?.pieces).toEqual([
    { text: 'Wij zoeken ', isHit: false },
    { text: 'monteurs', isHit: true },
    { text: '.', isHit: false },
  ])
})

test('a part of a word with a hyphen is found', async () => {
  expect(await mustSearch('Het is een sociaal-economisch vraagstuk.', 'economisch')).toHaveLength(1)
})

test('an accent does not matter', async () => {
  expect(await mustSearch('Er is één idee over de coöperatie.', 'ideeën cooperatie')).toHaveLength(1)
})

test('signs that mean something to the database mean nothing here', async () => {
  const project = await mustOpenProject()
  await mustAdd(project, 'Gewone tekst.')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (typed) => {
      expect(Array.isArray((await search(project, typed)).found)).toBe(true)
    }),
    { numRuns: 200 },
  )
  for (const typed of ['"', 'AND', 'NEAR(', 'stems:', '*', "' OR 1=1", 'a-b', '^x', '{a b}']) {
    expect(Array.isArray((await search(project, typed)).found)).toBe(true)
  }
})

test('an empty search finds nothing', () => {
  expect(parseQuery('  "" … ').runs).toEqual([])
})
