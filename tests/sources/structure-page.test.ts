import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { addCoding, codings } from '../../server/codings/store.ts'
import { newId } from '../../server/database/ids.ts'
import type { DocumentRow } from '../../server/database/tables.ts'
import { record } from '../../server/database/write.ts'
import { verify } from '../../server/history/verify.ts'
import { addSession, sessionNamed, sessions } from '../../server/sources/sessions.ts'
import { documentNamed, documents, sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'
import { fieldsOf, read, Visitor } from './visitor.ts'

const text = `# Tafel 1

Wij wachten al een jaar op stroom.

Bij ons duurt het nog langer.

# Tafel 2

De school wil best meedoen.
`

async function mustStand(
  project: TestProject,
): Promise<{ document: DocumentRow; here: string; visitor: Visitor }> {
  const { document } = await mustAdd(project, text, { name: 'notities.md', session: 'Denkdiner 2' })
  return {
    document,
    here: `/documents/${document.id}/structure`,
    visitor: new Visitor(project, project.noor),
  }
}

async function mustCode(project: TestProject, document: DocumentRow): Promise<void> {
  const { version, text: words } = await sourceText(project.db, document.id)
  const start = words.indexOf('wachten')
  const person = project.noor.id
  await record(project.db, { person, act: 'coding.add' }, async (write) => {
    const code = await addCode(write, { name: 'Wachten' })
    await addCoding(write, {
      document: document.id,
      version: version.id,
      start,
      end: start + 'wachten'.length,
      code,
      coder: person,
      origin: 'reading',
      seen: { suggestions: false, others: false },
    })
  })
}

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

test('name, title, date and role can be changed', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  const address = `${here}/description`
  await visitor.post(address, {
    ...fieldsOf(await visitor.page(here), address),
    name: 'tafels.md',
    title: 'Twee tafels',
    date: '2026-05-14',
    role: 'report',
  })
  expect(await documentNamed(project.db, document.id)).toMatchObject({
    name: 'tafels.md',
    title: 'Twee tafels',
    date: '2026-05-14',
    role: 'report',
  })
})

test('two documents cannot have one name', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  await mustAdd(project, 'Iets anders.', { name: 'ander.txt' })
  const address = `${here}/description`
  const fields = fieldsOf(await visitor.page(here), address)
  const response = await visitor.post(address, { ...fields, name: 'ANDER.txt' })
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#name-error')?.text).toContain('Er is al een bron')
  expect((await documentNamed(project.db, document.id)).name).toBe('notities.md')
})

test('of two people who change one description the second sees both versions', async () => {
  const project = await mustOpenProject()
  const { here, visitor: noor } = await mustStand(project)
  const address = `${here}/description`
  const opened = fieldsOf(await noor.page(here), address)
  await noor.post(address, { ...opened, title: 'Van Noor' })
  const response = await new Visitor(project, project.bram).post(address, { ...opened, title: 'Van Bram' })
  expect(response.status).toBe(409)
  const note = (await read(response)).querySelector('.note')?.text
  expect(note).toContain('Van Noor')
  expect(note).toContain('Van Bram')
})

test('a document on which nothing hangs can be taken away, and that can be undone', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  const response = await visitor.post(`${here}/end`, { revision: '1' })
  expect(response.status).toBe(303)
  expect(await documents(project.db)).toEqual([])
  await visitor.post('/undo')
  expect((await documentNamed(project.db, document.id)).name).toBe('notities.md')
})

test('the same file can be added again after it was taken away', async () => {
  const project = await mustOpenProject()
  const { here, visitor } = await mustStand(project)
  await visitor.post(`${here}/end`, { revision: '1' })
  const again = await mustAdd(project, text, { name: 'notities.md', session: 'Denkdiner 2' })
  expect(again.status).toBe('added')
  expect((await verify(project.db)).ok).toBe(true)
})

test('a document with codings cannot be taken away, and says what hangs on it', async () => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  await mustCode(project, document)
  const page = await visitor.page(here)
  expect(page.querySelector('[aria-labelledby=end]')?.text).toContain('er hangt nog 1 codering aan')
  const response = await visitor.post(`${here}/end`, { revision: '1' })
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#errors')?.text).toContain('er hangt nog 1 codering aan')
  expect(await documents(project.db)).toHaveLength(1)
})

test.each(['quotes', 'evidence', 'memos'] as const)('%s hold a document in its place', async (table) => {
  const project = await mustOpenProject()
  const { document, here, visitor } = await mustStand(project)
  const { version } = await sourceText(project.db, document.id)
  const span = { document: document.id, version: version.id, start: 2, end: 7, exact: 'Tafel' }
  await record(project.db, { person: project.noor.id, act: 'quote.add' }, async (write) => {
    const set = newId()
    const thread = newId()
    if (table === 'memos')
      await write.insert('memos', {
        id: newId(),
        kind: 'inhoud',
        subject_kind: 'document',
        subject: document.id,
        start: null,
        end: null,
        exact: null,
        text: 'Nalezen.',
        person: project.noor.id,
      })
    if (table === 'quotes') {
      await write.insert('quote_sets', {
        id: set,
        title: 'Set',
        status: 'concept',
        edition: 0,
        thread: null,
        rules: null,
      })
      await write.insert('quotes', {
        ...span,
        id: newId(),
        short: 'abcdefg',
        quote_set: set,
        prefix: '',
        suffix: '',
        attribution: '',
        position: 1,
        thread: null,
        layers: null,
        approval: null,
        approval_note: null,
      })
    }
    if (table === 'evidence') {
      await write.insert('threads', {
        id: thread,
        title: 'Wachten',
        claim: '',
        tension_this: '',
        tension_that: '',
        question: '',
        scope: '',
        status: 'concept',
        codes: '[]',
        terms: '[]',
        derivation: null,
        candidate: null,
        counter_search: null,
        parent: null,
        merged_into: null,
      })
      await write.insert('evidence', {
        ...span,
        id: newId(),
        thread,
        voice: 'note',
        role: 'supports',
        side: null,
        position: 1,
        state: 'kept',
        reason: null,
      })
    }
  })
  expect((await visitor.post(`${here}/end`, { revision: '1' })).status).toBe(422)
  expect(await documents(project.db)).toHaveLength(1)
})

test('a session that only a document that was taken away belonged to can go too', async () => {
  const project = await mustOpenProject()
  const { here, visitor } = await mustStand(project)
  await visitor.post(`${here}/end`, { revision: '1' })
  const [session] = await sessions(project.db)
  expect((await visitor.post(`/sessions/${session?.id}/end`, { revision: '1' })).status).toBe(303)
  expect(await sessions(project.db)).toEqual([])
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
