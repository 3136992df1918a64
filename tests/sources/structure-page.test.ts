import { expect, test } from 'vitest'
import { codings } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { verify } from '../../server/history/verify.ts'
import { addSession, sessionNamed } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustOpenProject } from '../project.ts'
import { mustCode, mustStand } from './notes.ts'
import { fieldsOf, read, Visitor } from './visitor.ts'

test('sending the form as it stands changes nothing', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  const before = await sourceText(project.db, document.id)
  const response = await visitor.post(here, fieldsOf(await visitor.page(here), here))
  expect(response.status).toBe(303)
  const after = await sourceText(project.db, document.id)
  expect(after.structure).toEqual(before.structure)
  expect(after.parts).toEqual(before.parts)
})

test('a part can be given another session, table, proposition and round', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  const { result: other } = await record(
    project.db,
    { person: project.noor.id, act: 'session.add' },
    (write) => addSession(write, { title: 'Denkdiner 3' }),
  )
  await visitor.post(here, {
    ...fieldsOf(await visitor.page(here), here),
    'run-0-session': other,
    'run-0-table': 'Tafel 7',
    'run-0-proposition': 'Groei is goed.',
    'run-0-round': 'Ronde 2',
  })
  const { parts } = await sourceText(project.db, document.id)
  const session = await sessionNamed(project.db, other)
  expect(parts[0]).toMatchObject({
    session: other,
    table: session.tables[0]?.id,
    proposition: session.propositions[0]?.id,
    round: 'Ronde 2',
  })
  expect(session.tables.map(({ title }) => title)).toEqual(['Tafel 7'])
})

test('a part can be cut in two, and joined again', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  const before = (await sourceText(project.db, document.id)).parts
  await visitor.post(here, { ...fieldsOf(await visitor.page(here), here), begins: '2' })
  expect((await sourceText(project.db, document.id)).parts).toHaveLength(before.length + 1)
  await visitor.post(here, { ...fieldsOf(await visitor.page(here), here), 'run-1-joins': '1' })
  expect((await sourceText(project.db, document.id)).parts).toEqual(before)
})

test('one block can be given to another voice', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  const fields = fieldsOf(await visitor.page(here), here)
  const voices = (fields.voices ?? []).with(2, 'participant')
  await visitor.post(here, { ...fields, voices })
  const { blocks } = await sourceText(project.db, document.id)
  expect(blocks.map(({ voice }) => voice)).toEqual(['organiser', 'note', 'participant', 'organiser', 'note'])
})

test('a stretch of blocks can be given to one voice, headings excepted', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  const fields = fieldsOf(await visitor.page(here), here)
  await visitor.post(here, { ...fields, first: '2', last: '5', 'stretch-voice': 'guest' })
  const { blocks } = await sourceText(project.db, document.id)
  expect(blocks.map(({ voice }) => voice)).toEqual(['organiser', 'guest', 'guest', 'organiser', 'guest'])
})

test('whatever is corrected, codings stay as they were and everything verifies', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  await mustCode(project, document)
  const before = await codings(project.db)
  const fields = fieldsOf(await visitor.page(here), here)
  const response = await visitor.post(here, {
    ...fields,
    begins: ['1', '2'],
    'run-0-table': 'Tafel 9',
    'run-0-voice': 'participant',
  })
  expect(response.status).toBe(303)
  expect(await codings(project.db)).toEqual(before)
  expect((await verify(project.db)).ok).toBe(true)
})

test('a correction can be undone', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  const before = await sourceText(project.db, document.id)
  await visitor.post(here, { ...fieldsOf(await visitor.page(here), here), 'run-0-table': 'Tafel 9' })
  await visitor.post('/undo')
  expect((await sourceText(project.db, document.id)).parts).toEqual(before.parts)
})

test('of two people who correct one text the second sees both versions', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor: noor } = await mustStand(project)
  const bram = new Visitor(project, project.bram)
  const opened = fieldsOf(await bram.page(here), here)
  await noor.post(here, { ...opened, 'run-0-table': 'Tafel A' })
  const after = (await sourceText(project.db, document.id)).parts
  const response = await bram.post(here, { ...opened, 'run-0-table': 'Tafel B' })
  expect(response.status).toBe(409)
  const page = await read(response)
  const note = page.querySelector('.note')?.text
  expect(note).toContain('Denkdiner 2, Tafel A')
  expect(note).toContain('Denkdiner 2, Tafel B')
  expect((await sourceText(project.db, document.id)).parts).toEqual(after)
})

test('a table without a session is refused, and what was typed stays', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  const fields = fieldsOf(await visitor.page(here), here)
  const before = (await sourceText(project.db, document.id)).structure
  const response = await visitor.post(here, { ...fields, 'run-0-session': '', 'run-0-table': 'Tafel 9' })
  expect(response.status).toBe(422)
  const page = await read(response)
  expect(page.querySelector('#errors')?.text).toContain('Kies een bijeenkomst')
  expect(page.querySelector('#run-0-table')?.getAttribute('value')).toBe('Tafel 9')
  expect((await sourceText(project.db, document.id)).structure).toEqual(before)
})

test('a stretch needs a voice', async () => {
  const project = await mustOpenProject()
  const { here, visitor } = await mustStand(project)
  const fields = fieldsOf(await visitor.page(here), here)
  const response = await visitor.post(here, { ...fields, first: '1', last: '2' })
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#errors a')?.getAttribute('href')).toBe('#stretch-voice')
})

test('every field on the page has a label', async () => {
  const project = await mustOpenProject()
  const { here, visitor } = await mustStand(project)
  const page = await visitor.page(here)
  const labelled = new Set(page.querySelectorAll('label').map((label) => label.getAttribute('for')))
  const bare = page
    .querySelectorAll('main input, main select, main textarea')
    .filter((field) => field.getAttribute('type') !== 'hidden')
    .filter((field) => !field.closest('label') && !field.getAttribute('aria-label'))
    .filter((field) => !labelled.has(field.getAttribute('id')))
  expect(bare.map((field) => field.outerHTML)).toEqual([])
})
