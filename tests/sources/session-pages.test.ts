import { expect, test } from 'vitest'
import { addCode, codes } from '../../server/codebook/store.ts'
import { markRead } from '../../server/codings/readings.ts'
import { record } from '../../server/database/write.ts'
import { attendances } from '../../server/sources/participants.ts'
import { addSession, propositionOf, sessionNamed, sessions, tableOf } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'
import { fieldsOf, read, textFile, Visitor } from './visitor.ts'

async function mustHold(
  project: TestProject,
  title = 'Denkdiner 2',
): Promise<{ id: string; visitor: Visitor }> {
  const act = { person: project.noor.id, act: 'session.add' }
  const { result } = await record(project.db, act, (write) => addSession(write, { title, kind: 'denkdiner' }))
  return { id: result, visitor: new Visitor(project, project.noor) }
}

async function mustPut(project: TestProject, session: string, title: string): Promise<string> {
  const act = { person: project.noor.id, act: 'session.add-proposition' }
  const votes = [{ moment: '', for: 9, against: 14 }]
  const { result } = await record(project.db, act, (write) => propositionOf(write, session, title, votes))
  return result
}

const filledIn = {
  title: 'Denkdiner 7',
  kind: 'denkdiner',
  date: '2026-05-14',
  place: 'Kolkstad',
  rule: 'chatham-house',
  guest: 'Iemand, hoogleraar',
}

test('a project without sessions says how to begin', async () => {
  const project = await mustOpenProject()
  const page = await new Visitor(project, project.noor).page('/sessions')
  expect(page.querySelector('.empty h2')?.text).toBe('Nog geen bijeenkomsten')
})

test('a session can be added with its facts', async () => {
  const project = await mustOpenProject()
  const response = await new Visitor(project, project.noor).post('/sessions', filledIn)
  const [session] = await sessions(project.db)
  expect(response.headers.get('location')).toBe(`/sessions/${session?.id}`)
  expect(session).toMatchObject(filledIn)
})

test('a session without a title is refused in place, and what was typed stays', async () => {
  const project = await mustOpenProject()
  const response = await new Visitor(project, project.noor).post('/sessions', { ...filledIn, title: ' ' })
  expect(response.status).toBe(422)
  const page = await read(response)
  expect(page.querySelector('#title-error')?.text).toBe('Geef de bijeenkomst een titel.')
  expect(page.querySelector('#errors a')?.getAttribute('href')).toBe('#title')
  expect(page.querySelector('#place')?.getAttribute('value')).toBe('Kolkstad')
  expect(await sessions(project.db)).toEqual([])
})

test('all that is wrong is told at once', async () => {
  const project = await mustOpenProject()
  const response = await new Visitor(project, project.noor).post('/sessions', {
    ...filledIn,
    title: '',
    date: '2026-02-30',
    kind: 'feest',
  })
  const page = await read(response)
  expect(page.querySelectorAll('#errors li')).toHaveLength(3)
})

test('two sessions cannot have one title', async () => {
  const project = await mustOpenProject()
  const { visitor } = await mustHold(project, 'Denkdiner 7')
  const response = await visitor.post('/sessions', { ...filledIn, title: 'DENKDINER 7' })
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#title-error')?.text).toContain('Er is al een bijeenkomst')
})

test('the facts of a session can be changed', async () => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  const fields = fieldsOf(await visitor.page(`/sessions/${id}`), `/sessions/${id}`)
  const response = await visitor.post(`/sessions/${id}`, { ...fields, ...filledIn })
  expect(response.status).toBe(303)
  expect(await sessionNamed(project.db, id)).toMatchObject(filledIn)
})

test('of two people who change one session the second sees both versions', async () => {
  const project = await mustOpenProject()
  const { id, visitor: noor } = await mustHold(project)
  const bram = new Visitor(project, project.bram)
  const opened = fieldsOf(await bram.page(`/sessions/${id}`), `/sessions/${id}`)
  await noor.post(`/sessions/${id}`, { ...opened, place: 'Kolkstad', rule: 'vertrouwelijk' })
  const response = await bram.post(`/sessions/${id}`, { ...opened, place: 'Veenhaven' })
  expect(response.status).toBe(409)
  const page = await read(response)
  const rows = page
    .querySelectorAll('.note tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => cell.text))
  expect(rows).toEqual([
    ['plaats', 'Kolkstad', 'Veenhaven'],
    [
      'citeren',
      'Niet citeren: de woorden gaan nooit naar anderen',
      'Openbaar: zoals met elke deelnemer is afgesproken',
    ],
  ])
  expect((await sessionNamed(project.db, id)).place).toBe('Kolkstad')
})

test('who sees both versions can keep their own', async () => {
  const project = await mustOpenProject()
  const { id, visitor: noor } = await mustHold(project)
  const bram = new Visitor(project, project.bram)
  const opened = fieldsOf(await bram.page(`/sessions/${id}`), `/sessions/${id}`)
  await noor.post(`/sessions/${id}`, { ...opened, place: 'Kolkstad' })
  const page = await read(await bram.post(`/sessions/${id}`, { ...opened, place: 'Veenhaven' }))
  const response = await bram.post(`/sessions/${id}`, fieldsOf(page, `/sessions/${id}`))
  expect(response.status).toBe(303)
  expect((await sessionNamed(project.db, id)).place).toBe('Veenhaven')
})

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

test('a document stands under its session with its tables', async () => {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Wij wachten al een jaar.', {
    session: 'Denkdiner 2',
    table: 'Tafel 3',
  })
  const { id } = await sessionNamed(project.db, 'Denkdiner 2')
  const page = await new Visitor(project, project.noor).page(`/sessions/${id}`)
  const row = page.querySelector('[aria-labelledby=documents] tbody tr')
  expect(row?.querySelector('a')?.getAttribute('href')).toBe(`/documents/${document.id}`)
  expect(row?.text).toContain('Tafel 3')
  expect(row?.text).toContain('nog door niemand')
})

test('the page says who read a document, and how many codes they must look at again', async () => {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Wij wachten al een jaar.', { session: 'Denkdiner 2' })
  const { version } = await sourceText(project.db, document.id)
  const person = project.bram.id
  const addWait = (name: string) =>
    record(project.db, { person, act: 'code.add' }, (write) => addCode(write, { name }))
  await addWait('Wachten')
  const book = await codes(project.db)
  await record(project.db, { person, act: 'reading.add' }, (write) =>
    markRead(write, { document: document.id, version: version.id, person }, book),
  )
  await addWait('Haast')
  const { id } = await sessionNamed(project.db, 'Denkdiner 2')
  const page = await new Visitor(project, project.noor).page(`/sessions/${id}`)
  const readers = page.querySelector('[aria-labelledby=documents] tbody tr ul')?.text
  expect(readers).toContain('Bram')
  expect(readers).toContain('1 code opnieuw bekijken')
})

test('an empty session can be taken away, and that can be undone', async () => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  await visitor.post(`/sessions/${id}/tables`, { title: 'Tafel 1' })
  const response = await visitor.post(`/sessions/${id}/end`, { revision: '1' })
  expect(response.headers.get('location')).toBe('/sessions')
  expect(await sessions(project.db)).toEqual([])
  await visitor.post('/undo')
  expect((await sessionNamed(project.db, id)).tables.map(({ title }) => title)).toEqual(['Tafel 1'])
})

test('a session with a document cannot be taken away, and says why', async () => {
  const project = await mustOpenProject()
  await mustAdd(project, 'Een zin.', { name: 'notities.txt', session: 'Denkdiner 2' })
  const { id } = await sessionNamed(project.db, 'Denkdiner 2')
  const response = await new Visitor(project, project.noor).post(`/sessions/${id}/end`, { revision: '1' })
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#errors')?.text).toContain('‘notities.txt’')
  expect(await sessions(project.db)).toHaveLength(1)
})

test('a table with a document cannot be taken away', async () => {
  const project = await mustOpenProject()
  await mustAdd(project, 'Een zin.', { session: 'Denkdiner 2', table: 'Tafel 1' })
  const { id, tables } = await sessionNamed(project.db, 'Denkdiner 2')
  const address = `/sessions/${id}/tables/${tables[0]?.id}/end`
  const response = await new Visitor(project, project.noor).post(address, { revision: '1' })
  expect(response.status).toBe(422)
  expect((await sessionNamed(project.db, id)).tables).toHaveLength(1)
})

test('a table without documents can be taken away', async () => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  const { result } = await record(
    project.db,
    { person: project.noor.id, act: 'session.add-table' },
    (write) => tableOf(write, id, 'Tafel 9'),
  )
  await visitor.post(`/sessions/${id}/tables/${result}/end`, { revision: '1' })
  expect((await sessionNamed(project.db, id)).tables).toEqual([])
})

test('every field on the page of a session has a label', async () => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  await visitor.post(`/sessions/${id}/tables`, { title: 'Tafel 1' })
  await mustPut(project, id, 'Groei is goed.')
  const page = await visitor.page(`/sessions/${id}`)
  const labelled = new Set(page.querySelectorAll('label').map((label) => label.getAttribute('for')))
  const bare = page
    .querySelectorAll('main input, main select, main textarea')
    .filter((field) => field.getAttribute('type') !== 'hidden')
    .filter((field) => !field.getAttribute('aria-label') && !labelled.has(field.getAttribute('id')))
  expect(bare.map((field) => field.outerHTML)).toEqual([])
})

test('no two things on the page of a session share an id', async () => {
  const project = await mustOpenProject()
  const { id, visitor } = await mustHold(project)
  await visitor.post(`/sessions/${id}/tables`, { title: 'Tafel 1' })
  await mustPut(project, id, 'Groei is goed.')
  const ids = (await visitor.page(`/sessions/${id}`))
    .querySelectorAll('[id]')
    .map((one) => one.getAttribute('id'))
  expect(ids.filter((one, at) => ids.indexOf(one) !== at)).toEqual([])
})

test('an address without a session finds nothing', async () => {
  const project = await mustOpenProject()
  const visitor = new Visitor(project, project.noor)
  expect((await visitor.request('/sessions/niets')).status).toBe(404)
  expect((await visitor.request('/sessions/01a1fffe-5217-743a-8738-000e86953317')).status).toBe(404)
})
