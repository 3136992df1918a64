import { expect, test } from 'vitest'
import { attendances } from '../../server/sources/participants.ts'
import { sessionNamed } from '../../server/sources/sessions.ts'
import { mustOpenProject } from '../project.ts'
import { mustHold, mustPut } from './held.ts'
import { fieldsOf, read, textFile, Visitor } from './visitor.ts'

test('a table can be added and renamed', async () => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  await visitor.post(`/sessions/${id}/tables`, { title: 'Tafel 1' })
  const [table] = (await sessionNamed(project.db, id)).tables
  await visitor.post(`/sessions/${id}/tables/${table?.id}`, { title: 'Raamtafel', revision: '1' })
  expect((await sessionNamed(project.db, id)).tables.map(({ title }) => title)).toEqual(['Raamtafel'])
})

test('two tables of a session cannot have one name', async () => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  await visitor.post(`/sessions/${id}/tables`, { title: 'Tafel 1' })
  await visitor.post(`/sessions/${id}/tables`, { title: 'Tafel 2' })
  const [, second] = (await sessionNamed(project.db, id)).tables
  const response = await visitor.post(`/sessions/${id}/tables/${second?.id}`, {
    title: 'tafel 1',
    revision: '1',
  })
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#title-error')?.text).toBe(
    'Er is al een tafel met de naam ‘tafel 1’.',
  )
})

test('a table of another session is not found here', async () => {
  const project = await mustOpenProject()
  const { id: first, visitor } = await mustHold(project)
  const { id: second } = await mustHold(project, 'Denkdiner 3')
  await visitor.post(`/sessions/${first}/tables`, { title: 'Tafel 1' })
  const [table] = (await sessionNamed(project.db, first)).tables
  const response = await visitor.post(`/sessions/${second}/tables/${table?.id}`, { title: 'Van ons' })
  expect(response.status).toBe(404)
})

test('two people who rename one table do not overwrite each other', async () => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  await visitor.post(`/sessions/${id}/tables`, { title: 'Tafel 1' })
  const [table] = (await sessionNamed(project.db, id)).tables
  const address = `/sessions/${id}/tables/${table?.id}`
  await visitor.post(address, { title: 'Raamtafel', revision: '1' })
  const response = await new Visitor(project, project.bram).post(address, {
    title: 'Deurtafel',
    revision: '1',
  })
  expect(response.status).toBe(409)
  expect((await read(response)).querySelector('.note')?.text).toContain('Raamtafel')
})

test('a proposition can be added with two rounds of votes', async () => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  await visitor.post(`/sessions/${id}/propositions`, {
    title: 'Wie stroom vraagt, leidt ook op.',
    moment: ['vóór de inleiding', 'erna', ''],
    for: ['9', '15', ''],
    against: ['14', '8', ''],
  })
  const [proposition] = (await sessionNamed(project.db, id)).propositions
  expect(proposition?.votes).toEqual([
    { moment: 'vóór de inleiding', for: 9, against: 14 },
    { moment: 'erna', for: 15, against: 8 },
  ])
  const page = await visitor.page(`/sessions/${id}`)
  expect(page.querySelector('.proposition')?.text).toContain('vóór de inleiding 9, erna 15 eens (van 23)')
})

test('votes can be corrected', async () => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  const proposition = await mustPut(project, id, 'Groei is goed.')
  const address = `/sessions/${id}/propositions/${proposition}`
  const fields = fieldsOf(await visitor.page(`/sessions/${id}`), address)
  expect(fields.for).toEqual(['9', ''])
  await visitor.post(address, { ...fields, for: ['10', ''] })
  const [standing] = (await sessionNamed(project.db, id)).propositions
  expect(standing?.votes).toEqual([{ moment: '', for: 10, against: 14 }])
})

test.each([
  ['only one count', { moment: ['erna'], for: ['15'], against: [''] }],
  ['words for a count', { moment: [''], for: ['veel'], against: ['3'] }],
  ['half a vote', { moment: [''], for: ['2,5'], against: ['3'] }],
  ['a count below zero', { moment: [''], for: ['-1'], against: ['3'] }],
])('a vote with %s is refused in place', async (_, votes) => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  const response = await visitor.post(`/sessions/${id}/propositions`, { title: 'Groei is goed.', ...votes })
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#votes .field__error')?.text).toContain(
    'Stemming 1 is niet volledig',
  )
  expect((await sessionNamed(project.db, id)).propositions).toEqual([])
})

test('of two people who change one proposition the second sees both counts', async () => {
  const project = await mustOpenProject()
  const { id, visitor: noor } = await mustHold(project)
  const proposition = await mustPut(project, id, 'Groei is goed.')
  const address = `/sessions/${id}/propositions/${proposition}`
  const opened = fieldsOf(await noor.page(`/sessions/${id}`), address)
  await noor.post(address, { ...opened, for: ['10', ''] })
  const response = await new Visitor(project, project.bram).post(address, { ...opened, for: ['12', ''] })
  expect(response.status).toBe(409)
  const note = (await read(response)).querySelector('.note')?.text
  expect(note).toContain('10 eens, 14 oneens')
  expect(note).toContain('12 eens, 14 oneens')
})

test('a list of participants is read in, with the name on this page only', async () => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  const csv =
    'person,role,organisation,group,tables,host,notetaker\nAnna de Wit,bakker,De Korst,ondernemer,1;3,,\nPiet Bos,adviseur,provincie,overheid,1;1,ja,\n'
  const response = await visitor.send(`/sessions/${id}/participants`, 'file', [textFile('lijst.csv', csv)])
  expect(response.status).toBe(303)
  const page = await visitor.page(`/sessions/${id}`)
  const rows = page
    .querySelectorAll('[aria-labelledby=participants] tbody tr')
    .map((row) => row.querySelectorAll('th, td').slice(0, 5))
  expect(rows.map((cells) => cells.map(({ text }) => text).join(''))).toEqual([
    'Anna de WitbakkerDe Korstondernemer1, daarna 3',
    'Piet Bosgespreksleideradviseurprovincieoverheid1',
  ])
  const payloads = await project.db.selectFrom('payloads').select('json').execute()
  expect(payloads.some(({ json }) => json.includes('Anna de Wit'))).toBe(false)
})

test.each([
  [
    'a list without a column of names',
    textFile('lijst.csv', 'wie,rol\nAnna,bakker\n'),
    'geen kolom met namen',
  ],
  ['no file at all', new File([], ''), 'Kies eerst een csv-bestand'],
])('%s is refused in place', async (_, file, words) => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  const response = await visitor.send(`/sessions/${id}/participants`, 'file', [file])
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#file-error')?.text).toContain(words)
  expect(await attendances(project.db)).toEqual([])
})
