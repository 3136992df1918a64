import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { erase } from '../../server/history/erasing/erase.ts'
import { verify } from '../../server/history/verify.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { addSession, sessions } from '../../server/sources/sessions.ts'
import { documents, sourceText } from '../../server/sources/store.ts'
import { uploads } from '../../server/sources/uploads.ts'
import { mustAdd, type TestProject } from '../project.ts'
import { fieldsOf, mustHandIn, mustOpenWithFolder, read, textFile, Visitor } from './visitor.ts'
import { mustWait, notes } from './waiting.ts'

test('a file that is handed in is read, and is not in the project before somebody keeps it', async () => {
  const project = await mustOpenWithFolder()
  const { url } = await mustWait(project)
  expect(url).toMatch(/^\/uploads\/[0-9a-f-]{36}$/u)
  expect(await documents(project.db)).toEqual([])
  expect(await sessions(project.db)).toEqual([])
})

test('a file that was erased is refused when it is handed in, and nothing of it waits', async () => {
  const project = await mustOpenWithFolder()
  const { document } = await mustAdd(project, notes, { name: 'water.md' })
  const wanted = { kind: 'document', document: document.id } as const
  await erase(project.db, { person: project.noor.id, wanted, ground: 'verzoek' })
  const [answer] = await mustHandIn(new Visitor(project, project.noor), textFile('water.md', notes))
  expect([answer?.status, answer?.message]).toEqual(['refused', expect.stringContaining('is gewist')])
})

test('without script the browser goes to the list of what waits', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  const response = await visitor.send('/uploads', 'files', [textFile('water.md', notes)])
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/uploads')
  const page = await visitor.page('/uploads')
  expect(page.querySelector('#waiting')?.text).toBe('Nog te bewaren')
  expect(page.text).toContain('Denkdiner 6: Water · 2 tafels · 1 stelling')
})

test('the preview shows title, session, tables, propositions and whose words each part holds', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  const page = await visitor.page(url)
  const fields = fieldsOf(page, `${url}/keep`)
  expect(fields.title).toEqual(['Denkdiner 6: Water'])
  expect(fields['session-0-date']).toEqual(['2026-05-14'])
  expect(fields['part-2-table']).toEqual(['Tafel 1'])
  expect(fields['part-2-proposition']).toEqual(['Stelling 1: Water is van iedereen.'])
  expect(page.text).toContain('Per alinea: 1 organisatie, 1 genoteerd en 1 deelnemer')
})

test('the preview shows how the text begins, with the kind and voice of each block', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  const block = (await visitor.page(url)).querySelectorAll('.preview__block')[5]
  expect(block?.text).toContain('opsommingspunt')
  expect(block?.text).toContain('deelnemer')
  expect(block?.text).toContain('"ik wil gewoon schoon water"')
})

test('a transcript shows who speaks', async () => {
  const project = await mustOpenWithFolder()
  const vtt =
    'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Anna>Wij wachten al een jaar.\n\n00:04.000 --> 00:06.000\n<v Piet>Wij ook.\n'
  const { visitor, url } = await mustWait(project, textFile('tafel-1.vtt', vtt))
  expect((await visitor.page(url)).querySelector('.facts')?.text).toContain('Anna en Piet')
})

test('keeping a file as it was understood makes its session, tables and propositions', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  const response = await visitor.post(`${url}/keep`, fieldsOf(await visitor.page(url), `${url}/keep`))
  const [document] = await documents(project.db)
  expect(response.headers.get('location')).toBe(`/documents/${document?.id}`)
  const [session] = await sessions(project.db)
  expect(session?.title).toBe('Denkdiner 6: Water')
  expect(session?.tables.map(({ title }) => title)).toEqual(['Tafel 1', 'Tafel 2'])
  expect(session?.propositions.map(({ title }) => title)).toEqual(['Stelling 1: Water is van iedereen.'])
})

test('what was kept no longer waits', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  await visitor.post(`${url}/keep`, fieldsOf(await visitor.page(url), `${url}/keep`))
  expect(await uploads(project.folder)).toEqual([])
  expect((await visitor.request(url)).status).toBe(404)
})

test('keeping is one change in the log, and everything still verifies', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  await visitor.post(`${url}/keep`, fieldsOf(await visitor.page(url), `${url}/keep`))
  const acts = await project.db.selectFrom('events').select('act').where('act', '!=', 'person.add').execute()
  expect(acts).toEqual([{ act: 'document.add' }])
  expect((await verify(project.db)).ok).toBe(true)
})

test('a session that is there already can be chosen, and is not made twice', async () => {
  const project = await mustOpenWithFolder()
  await mustAdd(project, 'Er was eens een gesprek.', { session: 'Denkdiner 5' })
  const [standing] = await sessions(project.db)
  const { visitor, url } = await mustWait(project)
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  await visitor.post(`${url}/keep`, { ...fields, 'session-0': standing?.id ?? '' })
  const [only, second] = await sessions(project.db)
  expect(second).toBeUndefined()
  expect(only?.tables.map(({ title }) => title)).toEqual(['Tafel 1', 'Tafel 2'])
})

test('a proposed session that is there already is chosen beforehand', async () => {
  const project = await mustOpenWithFolder()
  await mustAdd(project, 'Er was eens een gesprek.', { session: 'denkdiner 6: water' })
  const [standing] = await sessions(project.db)
  const { visitor, url } = await mustWait(project)
  expect(fieldsOf(await visitor.page(url), `${url}/keep`)['session-0']).toEqual([standing?.id])
})

test('title, session, table and voice can be corrected before keeping', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  await visitor.post(`${url}/keep`, {
    ...fields,
    title: 'Over water',
    'session-0-title': 'Denkdiner zes',
    'part-2-table': 'Tafel A',
    'part-2-voice': 'participant',
  })
  const [document] = await documents(project.db)
  const source = await sourceText(project.db, document?.id ?? '')
  const [session] = await sessions(project.db)
  const part = source.parts[2]
  expect(document?.title).toBe('Over water')
  expect(session?.title).toBe('Denkdiner zes')
  expect(session?.tables.find(({ id }) => id === part?.table)?.title).toBe('Tafel A')
  const here = source.blocks.filter(({ start }) => part && start >= part.start && start < part.end)
  expect(here.map(({ kind, voice }) => `${kind} ${voice}`)).toEqual([
    'heading organiser',
    'item participant',
    'item participant',
  ])
})

const transcript =
  'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Anna Bos>Wie begint?\n\n00:04.000 --> 00:06.000\n<v Piet>Ik wacht al een jaar.\n'

async function mustHost(project: TestProject): Promise<void> {
  await record(project.db, { person: project.noor.id, act: 'session.add' }, async (write) => {
    const id = await addSession(write, { title: 'tafel' })
    const bytes = new TextEncoder().encode('person,host\nAnna Bos,ja\n')
    await importParticipants(write, id, { name: 'lijst.csv', bytes })
  })
}

test('the preview hears who leads the table, by the list of participants', async () => {
  const project = await mustOpenWithFolder()
  await mustHost(project)
  const { visitor, url } = await mustWait(project, textFile('tafel.vtt', transcript))
  const blocks = (await visitor.page(url)).querySelectorAll('.preview__block .voice').map(({ text }) => text)
  expect(blocks).toEqual(['organisatie, Anna Bos', 'deelnemer, Piet'])
})

test('what a person says of a part goes before what the list of participants says', async () => {
  const project = await mustOpenWithFolder()
  await mustHost(project)
  const { visitor, url } = await mustWait(project, textFile('tafel.vtt', transcript))
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  await visitor.post(`${url}/keep`, { ...fields, 'part-0-voice': 'participant' })
  const [document] = await documents(project.db)
  const { blocks } = await sourceText(project.db, document?.id ?? '')
  expect(blocks.map(({ voice }) => voice)).toEqual(['participant', 'participant'])
})

test('a ‘Diner 2’ in a file is the ‘Denkdiner 2’ that is there', async () => {
  const project = await mustOpenWithFolder()
  await mustAdd(project, 'Er was eens een gesprek.', { session: 'Denkdiner 2: Schaarse handen' })
  const [standing] = await sessions(project.db)
  const file = textFile('verslag.md', '# Diner 2: Schaarse handen\n\n- een zin\n')
  const { visitor, url } = await mustWait(project, file)
  expect(fieldsOf(await visitor.page(url), `${url}/keep`)['session-0']).toEqual([standing?.id])
})

test('said of the whole file, session and table go for every part', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(
    project,
    textFile('los.txt', 'Een zin van iemand.\n\nEn nog een zin.'),
  )
  const response = await visitor.post(`${url}/given`, {
    role: 'source',
    session: 'Werksessie 9',
    table: 'Tafel 4',
    voice: 'participant',
  })
  expect(response.headers.get('location')).toBe(url)
  await visitor.post(`${url}/keep`, fieldsOf(await visitor.page(url), `${url}/keep`))
  const [session] = await sessions(project.db)
  const [document] = await documents(project.db)
  const source = await sourceText(project.db, document?.id ?? '')
  expect(session?.title).toBe('Werksessie 9')
  expect(source.parts.map(({ table }) => table)).toEqual([session?.tables[0]?.id])
  expect(source.blocks.map(({ voice }) => voice)).toEqual(['participant', 'participant'])
})

test('a report is kept without sessions', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  await visitor.post(`${url}/given`, { role: 'report', session: '', table: '', voice: '' })
  await visitor.post(`${url}/keep`, fieldsOf(await visitor.page(url), `${url}/keep`))
  const [document] = await documents(project.db)
  expect(document?.role).toBe('report')
  expect(await sessions(project.db)).toEqual([])
})

test('corrections of an older understanding are not laid over a newer one', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  const older = fieldsOf(await visitor.page(url), `${url}/keep`)
  await visitor.post(`${url}/given`, { role: 'source', session: 'Alles bij elkaar', table: '', voice: '' })
  const response = await visitor.post(`${url}/keep`, older)
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#errors')?.text).toContain('intussen anders gelezen')
  expect(await documents(project.db)).toEqual([])
})

test('a date that is none is told beside its field, with what was typed still there', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  const response = await visitor.post(`${url}/keep`, { ...fields, title: 'Nieuw', date: '31-31-2026' })
  expect(response.status).toBe(422)
  const page = await read(response)
  expect(page.querySelector('#date-error')?.text).toContain('Dit is geen datum')
  expect(page.querySelector('#errors a')?.getAttribute('href')).toBe('#date')
  expect(page.querySelector('#title')?.getAttribute('value')).toBe('Nieuw')
  expect(await documents(project.db)).toEqual([])
})

test('a new session needs a title', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  const response = await visitor.post(`${url}/keep`, { ...fields, 'session-0-title': ' ' })
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#session-0-title-error')?.text).toBe(
    'Geef de bijeenkomst een titel.',
  )
})

test('of several sessions, one to which nothing belongs any more is not made', async () => {
  const project = await mustOpenWithFolder()
  const text = '# Denkdiner 1\n\n- eerste\n\n# Denkdiner 2\n\n- tweede\n'
  const { visitor, url } = await mustWait(project, textFile('twee.md', text))
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  expect(fields['part-1-session']).toEqual(['1'])
  await visitor.post(`${url}/keep`, { ...fields, 'part-1-session': '0' })
  expect((await sessions(project.db)).map(({ title }) => title)).toEqual(['Denkdiner 1'])
})
