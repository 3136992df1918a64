import { expect, test } from 'vitest'
import { addCode, codes } from '../../server/codebook/store.ts'
import { markRead } from '../../server/codings/readings.ts'
import { record } from '../../server/database/write.ts'
import { sessionNamed, sessions, tableOf } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { mustHold, mustPut } from './held.ts'
import { fieldsOf, read, Visitor } from './visitor.ts'

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
