import { expect, test } from 'vitest'
import { codeNamed } from '../../server/codebook/store.ts'
import { markRead } from '../../server/codings/readings.ts'
import { record } from '../../server/database/write.ts'
import { addMask } from '../../server/sources/masks.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { sessionNamed } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { keepWordHelp } from '../../server/suggestions/words/keeping-help.ts'
import { visit } from '../browsing.ts'
import { mustOpenProject, type TestProject } from '../project.ts'
import { bytesOf, mustAddCode, mustCode, mustHaveText } from './book.ts'

const talk = (way: string) => `De kabel naar ${way} is vol.
De bloem wacht op de monteur en de trafo.
Een bloem en een monteur, en de trafo ook.
De monteur en de bloem bellen over de trafo.
Het is mooi weer in ${way} vandaag.
Wij eten samen soep met brood.
`

/** Two talks that were read for a code whose word is *kabel*; what is about a mechanic was coded. */
async function mustTalk(project: TestProject, keywords: string[] = ['kabel']) {
  const code = await mustAddCode(project, 'Stroom', { keywords })
  for (const way of ['Noord', 'Zuid']) {
    const place = await mustHaveText(project, talk(way), `${way}.txt`)
    const { sentences } = await sourceText(project.db, place.document)
    for (const at of [1, 2, 3]) await mustCode(project, place, { code, ...sentences[at]! })
    await record(project.db, { person: project.noor.id, act: 'reading.add' }, (write) =>
      markRead(write, { ...place, person: project.noor.id }, [code]),
    )
  }
  await keepWordHelp(project)
  return code
}

const rowsOf = (html: Awaited<ReturnType<ReturnType<typeof visit>['open']>>['html']) =>
  html.querySelectorAll('#all-words .code-words__one').map((row) => row.text.replace(/\s+/gu, ' ').trim())

const proposed = (html: Awaited<ReturnType<ReturnType<typeof visit>['open']>>['html']) =>
  html
    .querySelectorAll('section[aria-labelledby="word-proposals"] > ul .code-words__word')
    .map((word) => word.text)

test('the page of a code tells of each word how often it stands and how often that was right', async () => {
  const project = await mustOpenProject()
  const { id } = await mustTalk(project)
  const { html } = await visit(project, project.noor).open(`/codebook/${id}`)
  const [, kabel] = rowsOf(html)
  expect(kabel).toContain('In 2 zinnen. Van 2 bekeken zinnen heeft geen enkele deze code.')
  expect(html.querySelector('#all-words a[href="/search?q=kabel"]')).not.toBeNull()
})

test('a word that is seldom right, one that nobody says and one without a figure are told in words', async () => {
  const project = await mustOpenProject()
  const { id } = await mustTalk(project, ['soep', 'weer', 'brood', 'vandaag*', 'gas', '(weer|soep)'])
  const noor = visit(project, project.noor)
  await noor.post(`/codebook/${id}/words`, { word: '"weer in"', to: 'keyword' })
  const rows = rowsOf((await noor.open(`/codebook/${id}`)).html)
  const row = (word: string) => rows.find((text) => text.startsWith(word))
  expect(row('gas')).toContain('komt niet voor')
  expect(row('"weer in"')).toContain('Nog niet geteld')
  expect(row('soep')).not.toContain('vaak mis')
  await mustHaveText(project, 'Soep. Soep is lekker. Meer soep graag. Nog soep?', 'soep.txt')
  const soep = await sourceText(project.db, (await sourceNamed(project, 'soep.txt')).document)
  await record(project.db, { person: project.noor.id, act: 'reading.add' }, async (write) =>
    markRead(write, { document: soep.document.id, version: soep.version.id, person: project.noor.id }, [
      await codeNamed(write.trx, id),
    ]),
  )
  await keepWordHelp(project)
  const after = await noor.open(`/codebook/${id}`)
  expect(rowsOf(after.html).find((text) => text.startsWith('soep'))).toContain('vaak mis')
  expect(after.html.querySelector('.note--attention')?.text).toContain('‘soep’')
})

test('a word that was proposed becomes a keyword with one button, and is not proposed again', async () => {
  const project = await mustOpenProject()
  const { id } = await mustTalk(project)
  const noor = visit(project, project.noor)
  const first = (await noor.open(`/codebook/${id}`)).html
  expect(proposed(first)).toEqual(['bloem', 'monteur', 'trafo'])
  expect(first.text).toContain('Staat in 6 van de 6 gecodeerde zinnen, elders nergens.')
  expect(first.querySelector('.code-form__words a[href="#word-proposals"]')?.text).toBe(
    '3 woorden uit uw eigen bronnen',
  )
  const form = first
    .querySelectorAll('section[aria-labelledby="word-proposals"] form')
    .find((each) => each.querySelector('input[name="word"]')?.getAttribute('value') === 'monteur')
  const revision = form?.querySelector('input[name="revision"]')?.getAttribute('value') ?? ''
  await noor.post(form?.getAttribute('action') ?? '', { word: 'monteur', to: 'keyword', revision })
  expect((await codeNamed(project.db, id)).keywords).toEqual(['kabel', 'monteur'])
  expect(proposed((await noor.open(`/codebook/${id}`)).html)).toEqual(['bloem', 'trafo'])
})

test('a word that somebody does not want stays away until they want it proposed again', async () => {
  const project = await mustOpenProject()
  const { id } = await mustTalk(project)
  const noor = visit(project, project.noor)
  await noor.post(`/codebook/${id}/words/refusals`, { word: 'monteur' })
  await noor.post(`/codebook/${id}/words/refusals`, { word: 'monteurs' })
  await keepWordHelp(project)
  const { html } = await noor.open(`/codebook/${id}`)
  expect(proposed(html)).toEqual(['bloem', 'trafo'])
  const [again, ...more] = html.querySelectorAll('form[action$="/end"][action*="/refusals/"]')
  expect(more).toEqual([])
  await noor.post(again?.getAttribute('action') ?? '', {})
  expect(proposed((await noor.open(`/codebook/${id}`)).html)).toContain('monteur')
})

test('the name of a participant and a word that was blacked out are never proposed', async () => {
  const project = await mustOpenProject()
  const { id } = await mustTalk(project)
  const session = await sessionNamed(project.db, 'Diner 1')
  const source = await sourceText(project.db, (await sourceNamed(project, 'Noord.txt')).document)
  const start = source.text.indexOf('trafo')
  await record(project.db, { person: project.noor.id, act: 'mask.add' }, async (write) => {
    const list = bytesOf('person,pseudonym\nAnna Monteur,Bloem\n')
    await importParticipants(write, session.id, { name: 'lijst.csv', bytes: list })
    const mask = { document: source.document.id, version: source.version.id, start, end: start + 5 }
    await addMask(write, { ...mask, ground: '5.1.2.e' })
  })
  await keepWordHelp(project)
  expect(proposed((await visit(project).open(`/codebook/${id}`)).html)).toEqual([])
})

test('a code without words and a project without texts say what they need', async () => {
  const project = await mustOpenProject()
  const { id } = await mustAddCode(project, 'Stroom')
  const before = (await visit(project).open(`/codebook/${id}`)).html.text
  expect(before).toContain('Rode Draad telt de woorden nog')
  await keepWordHelp(project)
  const { html } = await visit(project).open(`/codebook/${id}`)
  expect(html.text).toContain('Er is nog te weinig tekst')
  expect(rowsOf(html)).toHaveLength(1)
})

async function sourceNamed(project: TestProject, name: string): Promise<{ document: string }> {
  const { id } = await project.db
    .selectFrom('documents')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return { document: id }
}

test('odd keywords do no harm', async () => {
  const project = await mustOpenProject()
  const odd = ['*', 'de', '"aan zet', '(a|b', '|', 'x'.repeat(500), 'a\u0301\u200b', '<b>vet</b>', '100%']
  const { id } = await mustTalk(project, odd)
  const { status, html } = await visit(project, project.noor).open(`/codebook/${id}`)
  expect(status).toBe(200)
  expect(rowsOf(html)).toHaveLength(odd.length + 1)
})
