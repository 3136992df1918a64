import fc from 'fast-check'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { openDerived } from '../../server/database/derived.ts'
import { record } from '../../server/database/write.ts'
import { foundOnPage } from '../../server/search/leafing.ts'
import { parseQuery } from '../../server/search/query.ts'
import { type Found, search } from '../../server/search/search.ts'
import { withTurns } from '../besides.ts'
import { plansOf } from '../plans.ts'
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

test('while a long text is made ready to be searched for the first time, others get their turn', async () => {
  const project = await mustOpenProject()
  await mustAdd(project, 'Wij zoeken al jaren monteurs. De winkel blijft open.\n\n'.repeat(4_000))
  const { made, turns } = await withTurns(() => search(project, 'monteur'))
  expect(made.count).toBe(4_000)
  expect(turns).toBeGreaterThan(15)
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

/** Sixty-one sentences with the same word, in two texts. */
async function mustHaveMany() {
  const project = await mustOpenProject()
  const lines = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => `Hier staat ${name} kabel ${i + 1}.`).join(' ')
  await mustAdd(project, lines('eerst', 40), { name: 'eerst.txt' })
  await mustAdd(project, lines('later', 21), { name: 'later.txt' })
  return project
}

const placesOf = (found: readonly Found[]) =>
  found.map(({ documentName, sentence }) => `${documentName} ${sentence}`)

test('what is found stands text by text, each from beginning to end', async () => {
  const { found } = await search(await mustHaveMany(), 'kabel')
  expect(placesOf(found).slice(38, 42)).toEqual([
    'eerst.txt 39',
    'eerst.txt 40',
    'later.txt 1',
    'later.txt 2',
  ])
})

test('a page follows on the one before, and every page knows how many there are', async () => {
  const project = await mustHaveMany()
  const first = await search(project, 'kabel')
  const second = await search(project, 'kabel', foundOnPage)
  expect([first.count, second.count]).toEqual([61, 61])
  expect(new Set([...placesOf(first.found), ...placesOf(second.found)]).size).toBe(61)
})

test('who asks for a page after the last sees the first', async () => {
  const { found, from } = await search(await mustHaveMany(), 'kabel', 5000)
  expect({ from, first: placesOf(found)[0] }).toEqual({ from: 0, first: 'eerst.txt 1' })
})

test('a word that is typed again and again is looked for once', () => {
  expect(parseQuery('kabel kabels "kabel"').runs).toEqual([['kabel']])
})

test('a source with another name is found by its new name', async () => {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Wij zoeken monteurs.')
  await search(project, 'monteur')
  await record(project.db, { person: project.noor.id, act: 'document.change' }, async (write) => {
    await write.update('documents', { id: document.id, revision: document.revision }, { name: 'anders.txt' })
  })
  const { found } = await search(project, 'monteur')
  expect(found.map(({ documentName }) => documentName)).toEqual(['anders.txt'])
})

test('the index gives the places in its own order, and sorts nothing', async () => {
  const { db } = await mustHaveMany()
  const { sqlite, db: derived } = await openDerived(':memory:')
  const plan = await plansOf({ sqlite }, () => search({ db, derived }, 'kabel'))
  expect(plan.join('\n')).toContain('SCAN sentence_index VIRTUAL TABLE')
  expect(plan.join('\n')).not.toContain('TEMP B-TREE')
})

test('the page says in which order the sentences stand, which they are, and where the others are', async () => {
  const project = await mustHaveMany()
  const app = createApp({ project })
  const headers = { cookie: `persoon=${project.noor.id}` }
  const answer = await app.request(`http://localhost/search?q=kabel&from=${foundOnPage}`, { headers })
  const page = parse(await answer.text())
  expect(page.text).toContain('De zinnen staan per bron, in de volgorde van de tekst.')
  expect(page.querySelector('.pager')?.structuredText.replace(/\s+/gu, ' ')).toContain(
    '51 tot en met 61 van 61',
  )
  expect(page.querySelector('.pager a')?.getAttribute('href')).toBe('/search?q=kabel')
})
