import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { addCode, changeCode } from '../../server/codebook/store.ts'
import { correctParagraphs } from '../../server/codings/correcting-paragraphs.ts'
import { markRead } from '../../server/codings/readings.ts'
import { addCoding, codings } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { erase } from '../../server/history/erasing/erase.ts'
import { sourceText } from '../../server/sources/store.ts'
import { qualityOfProject } from '../../server/suggestions/quality/evaluating.ts'
import { mostAtOnce } from '../../server/suggestions/queue/bulk.ts'
import { suggest } from '../../server/suggestions/suggesting.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { cardOf, cards, fieldsOf, mustPropose, type Proposed, saidOn } from './proposed.ts'

const tables = [
  'Er is een tekort aan monteurs.\n\nWij dronken koffie.\n\nHet tekort aan stroom blijft.\n\nZonder monteurs geen werk.\n',
  'De monteurs zijn op.\n\nHet was een mooie avond.\n\nNiemand noemde het een tekort.\n',
]

const seen = { suggestions: false, others: false }
const noorDoes = (act: string, project: Proposed) => ({ person: project.noor.id, act })

async function documentOf({ db }: Proposed, name: string) {
  const { id } = await db
    .selectFrom('documents')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return sourceText(db, id)
}

test('deciding takes a card away and leaves the others in their order, also when the model learned in between', async () => {
  const project = await mustPropose(tables)
  const noor = visit(project, project.noor)
  const first = await noor.open('/suggestions/all?order=uncertain')
  const before = saidOn(first.html)
  const [, second] = cards(first.html)
  const fields = fieldsOf(second)
  await noor.post(`/suggestions/${project.code}/decisions`, { ...fields, verdict: 'left' })
  await suggest(project.db, project.derived)
  const { html } = await noor.open(fields.back ?? '')
  expect(before.length).toBeGreaterThan(3)
  expect(saidOn(html)).toEqual(before.filter((_, i) => i !== 1))
  expect(html.querySelector('.card--done')?.text).toContain('niet overgenomen')
})

test('what was decided stands in one line, from which it comes back in its place', async () => {
  const project = await mustPropose(tables)
  const noor = visit(project, project.noor)
  const path = `/suggestions/${project.code}`
  const { html } = await noor.open(path)
  const fields = fieldsOf(cards(html)[1])
  await noor.post(`${path}/decisions`, { ...fields, verdict: 'taken' })
  const decided = await noor.open(fields.back ?? '')
  await noor.post('/undo', fieldsOf(decided.html.querySelector('.card--done')))
  expect(saidOn((await noor.open(fields.back ?? '')).html)).toEqual(saidOn(html))
})

test('several codes at one sentence are one card, and each is decided on apart', async () => {
  const project = await mustPropose(tables)
  await record(project.db, noorDoes('code.add', project), (write) =>
    addCode(write, { name: 'vakmensen', keywords: ['monteurs'], definition: 'Mensen met een vak.' }),
  )
  await suggest(project.db, project.derived)
  const noor = visit(project, project.noor)
  const card = cardOf((await noor.open('/suggestions/all')).html, 'tekort aan monteurs')
  expect(card?.querySelectorAll('[data-item]')).toHaveLength(2)
  const fields = fieldsOf(card?.querySelector('[data-item]'))
  await noor.post(`/suggestions/${project.code}/decisions`, { ...fields, verdict: 'taken' })
  const { html } = await noor.open(fields.back ?? '')
  const again = html.getElementById(card?.id ?? '')
  expect(again?.querySelectorAll('[data-item]')).toHaveLength(1)
})

test('a queue of one session, and of what the reader has not read to the end, holds only that', async () => {
  const project = await mustPropose(tables)
  const noor = visit(project, project.noor)
  const { document, version, parts } = await documentOf(project, 'tafel-2.txt')
  const ofSession = await noor.open(`/suggestions/all?session=${parts[0]?.session}`)
  expect(saidOn(ofSession.html).toSorted()).toEqual([
    'De monteurs zijn op.',
    'Niemand noemde het een tekort.',
  ])
  await record(project.db, noorDoes('reading.add', project), (write) =>
    markRead(write, { document: document.id, version: version.id, person: project.noor.id }, [
      { id: project.code, meaning: 1 },
    ]),
  )
  const unread = await noor.open('/suggestions/all?unread=1')
  expect(saidOn(unread.html)).toHaveLength(3)
})

test('what was left stays away after learning from other codings, and after another paragraph was corrected', async () => {
  const project = await mustPropose(tables)
  const noor = visit(project, project.noor)
  const path = `/suggestions/${project.code}`
  const left = 'Zonder monteurs geen werk.'
  const card = cardOf((await noor.open(path)).html, left)
  await noor.post(`${path}/decisions`, { ...fieldsOf(card), verdict: 'left' })
  const { document, version, sentences } = await documentOf(project, 'tafel-2.txt')
  const coding = { document: document.id, version: version.id, code: project.code, coder: project.bram.id }
  await record(project.db, noorDoes('coding.add', project), (write) =>
    addCoding(write, { ...coding, ...(sentences[0] ?? { start: 0, end: 1 }), origin: 'reading', seen }),
  )
  await suggest(project.db, project.derived)
  const learned = saidOn((await noor.open(path)).html)
  expect(learned).not.toContain(left)
  expect(learned.length).toBeGreaterThan(0)
  const first = await documentOf(project, 'tafel-1.txt')
  await record(project.db, noorDoes('document.correct', project), (write) =>
    correctParagraphs(write, {
      ...{ document: first.document.id, version: first.version.id, reason: 'tikfout' },
      paragraphs: [{ block: 0, text: 'Er is al jaren een tekort aan goede monteurs.' }],
    }),
  )
  await suggest(project.db, project.derived)
  const corrected = saidOn((await noor.open(path)).html)
  expect(corrected).toContain('Er is al jaren een tekort aan goede monteurs.')
  expect(corrected).not.toContain(left)
})

test('everything from a score on is seen beforehand, and only that is taken over', async () => {
  const project = await mustPropose(tables)
  const noor = visit(project, project.noor)
  const { parts } = await documentOf(project, 'tafel-2.txt')
  const asked = `session=${parts[0]?.session}`
  const { html } = await noor.open(`/suggestions/all?${asked}`)
  const link = html.querySelectorAll('.queue__bulk a').at(-1)
  expect(link?.text).toContain('2 suggesties uit 1 bijeenkomst')
  const preview = await noor.open(link?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '')
  expect(preview.html.querySelectorAll('.bulk__words').map(({ text }) => text)).toHaveLength(2)
  const form = preview.html.querySelector('form[action$=bulk]')
  expect((await noor.post('/suggestions/all/bulk', fieldsOf(form))).status).toBe(303)
  expect((await codings(project.db)).map(({ exact, origin }) => [exact, origin]).toSorted()).toEqual([
    ['De monteurs zijn op.', 'bulk'],
    ['Niemand noemde het een tekort.', 'bulk'],
  ])
  await noor.post('/undo', {})
  expect(await codings(project.db)).toEqual([])
})

test('the log tells how many suggestions were taken over together, whatever rows that took', async () => {
  const project = await mustPropose(tables)
  const noor = visit(project, project.noor)
  const { html } = await noor.open('/suggestions/all/bulk?least=0')
  await noor.post('/suggestions/all/bulk', fieldsOf(html.querySelector('form[action$=bulk]')))
  const count = (await codings(project.db)).length
  expect(count).toBeGreaterThan(1)
  const line = (await noor.open('/log')).html.querySelector('tbody tr')?.text ?? ''
  expect(line).toContain(`nam ${count} suggesties tegelijk over`)
  expect(line).not.toContain('onderdelen')
})

test('of what was taken over together a line says that the others come back with it', async () => {
  const project = await mustPropose(tables)
  const noor = visit(project, project.noor)
  const first = await noor.open('/suggestions/all')
  expect(first.text).toContain('met alles wat er nu staat')
  const link = first.html.querySelectorAll('.queue__bulk a').at(-1)
  const preview = await noor.open(link?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '')
  const fields = fieldsOf(preview.html.querySelector('form[action$=bulk]'))
  await noor.post('/suggestions/all/bulk', fields)
  const n = (await codings(project.db)).length
  expect(n).toBeGreaterThan(1)
  const { html, text } = await noor.open(`/suggestions/all?laid=${fields.laid}`)
  const line = html.querySelector('.card__done')
  expect(line?.querySelector('button')?.text).toBe(`Alle ${n} ongedaan maken`)
  expect(line?.text).toContain(`samen met ${n - 1} andere`)
  expect(text).toContain('1 latere wijziging telt nog niet mee')
})

test('more than anybody looks through cannot be taken over together, and the page says what to do', async () => {
  const lines = Array.from({ length: mostAtOnce + 1 }, (_, i) => `Op plek ${i} is er een tekort.`)
  const project = await mustPropose([lines.join('\n\n')])
  const noor = visit(project, project.noor)
  const { html, text } = await noor.open(`/suggestions/${project.code}/bulk?least=0.1`)
  expect(text).toContain('Kies een hogere score')
  expect(html.querySelector('form[action$=bulk]')).toBeNull()
  const refused = await noor.post(`/suggestions/${project.code}/bulk`, { least: '0.1' })
  expect(refused.status).toBe(422)
  expect(await codings(project.db)).toEqual([])
})

test('taking over together is refused when others decided since it was shown', async () => {
  const project = await mustPropose(tables)
  const noor = visit(project, project.noor)
  const bulk = { least: '0.1', count: 99 }
  expect((await noor.post(`/suggestions/${project.code}/bulk`, bulk)).status).toBe(409)
  expect(await codings(project.db)).toEqual([])
})

test('a code whose suggestions are mostly wrong shows none until asked, and says how many were right', async () => {
  const lines = Array.from({ length: 26 }, (_, i) => `Bij nummer ${i} was er een tekort aan tafel.`)
  const project = await mustPropose([lines.join('\n\n')])
  const noor = visit(project, project.noor)
  const path = `/suggestions/${project.code}`
  for (const card of cards((await noor.open(path)).html).slice(0, 24)) {
    await noor.post(`${path}/decisions`, { ...fieldsOf(card), verdict: 'left' })
  }
  await qualityOfProject(project.db, project.derived)
  const { html } = await noor.open(path)
  expect(html.querySelector('.note')?.text).toContain(
    'Van de 24 waarover iemand besliste, zijn er 0 overgenomen',
  )
  expect(cards(html)).toHaveLength(0)
  expect(cards((await noor.open('/suggestions/all')).html)).toHaveLength(0)
  const asked = html.querySelector('.note a')?.getAttribute('href') ?? ''
  expect(cards((await noor.open(asked)).html).length).toBeGreaterThan(0)
})

test('who gave a code and who read on without it are named where a reader may know, and not to who reads first', async () => {
  const project = await mustPropose(tables)
  const { document, version, sentences } = await documentOf(project, 'tafel-1.txt')
  const place = { document: document.id, version: version.id, ...(sentences[0] ?? { start: 0, end: 1 }) }
  const read = { document: document.id, version: version.id, person: project.bram.id }
  await record(project.db, noorDoes('coding.add', project), async (write) => {
    const coder = project.noor.id
    await addCoding(write, { ...place, code: project.code, coder, origin: 'reading', seen })
    await markRead(write, read, [{ id: project.code, meaning: 1 }])
  })
  await suggest(project.db, project.derived)
  const bram = visit(project, project.bram)
  const noor = visit(project, project.noor)
  const queue = `/suggestions/${project.code}`
  const told = 'Noor gaf deze code hier; u las deze bron tot het einde en gaf de code hier niet.'
  expect((await bram.open(queue)).html.querySelector('.disagreements')?.text).toContain(told)
  expect((await noor.open(queue)).text).not.toContain('Bram')
  const reading = `/documents/${document.id}?start=${place.start}&end=${place.end}`
  expect((await noor.open(reading)).html.querySelector('.stance')?.text).toContain('Bram las deze bron')
  expect((await noor.open(`${reading}&filter=1`)).html.querySelector('.stance')).toBeNull()
})

test('a queue from before an erasure shows and keeps nothing of what was erased', async () => {
  const project = await mustPropose(tables)
  const noor = visit(project, project.noor)
  const card = cardOf((await noor.open('/suggestions/all')).html, 'Zonder monteurs')
  const { document } = await documentOf(project, 'tafel-1.txt')
  const fields = fieldsOf(card)
  const span = { start: Number(fields.start), end: Number(fields.end) }
  const wanted = { kind: 'part', document: document.id, ...span } as const
  await erase(project.db, { person: project.noor.id, wanted, ground: 'verzoek' })
  const { html } = await noor.open(fields.back ?? '')
  expect(html.querySelector('main')?.text.includes('Zonder monteurs')).toBe(false)
  await noor.post(`/suggestions/${project.code}/decisions`, { ...fields, verdict: 'left' })
  const kept = await project.db.selectFrom('decisions').select(['exact', 'because']).execute()
  expect(JSON.stringify(kept)).not.toContain('monteurs')
})

test('a code with only a name says what it needs; a project without codes says so', async () => {
  const empty = await mustOpenProject()
  const stranger = visit(empty, empty.noor)
  expect((await stranger.open('/suggestions')).text).toContain('Er zijn nog geen codes')
  const all = await stranger.open('/suggestions/all')
  expect(all.text).toContain('Er zijn nog geen codes')
  expect(all.html.querySelector('.queue__filters')).toBeNull()
  await mustAdd(empty, 'Er is een tekort.\n', { session: 'Diner' })
  const act = { person: empty.noor.id, act: 'code.add' }
  const { result: code } = await record(empty.db, act, (write) => addCode(write, { name: 'leeg' }))
  expect((await stranger.open(`/suggestions/${code}`)).text).toContain('heeft alleen een naam')
  await record(empty.db, act, (write) => changeCode(write, { id: code }, { keywords: ['tekort'] }))
  expect((await stranger.open(`/suggestions/${code}`)).text).toContain('De suggesties worden gemaakt')
})

test('who gave no name sees the queue, and is told what deciding takes', async () => {
  const project = await mustPropose(tables)
  const answer = await createApp({ project }).request('http://localhost/suggestions/all')
  const page = parse(await answer.text())
  expect(cards(page).length).toBeGreaterThan(0)
  expect(page.querySelector('.note a')?.getAttribute('href')).toBe('/me')
  expect(page.querySelector('main form[action$=decisions]')).toBeNull()
})
