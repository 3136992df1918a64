import { expect, test } from 'vitest'
import { newId } from '../../server/database/ids.ts'
import { record } from '../../server/database/write.ts'
import { verify } from '../../server/history/verify.ts'
import { sessions } from '../../server/sources/sessions.ts'
import { documentNamed, documents, sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { mustCode, mustStand, text } from './notes.ts'
import { fieldsOf, read, Visitor } from './visitor.ts'

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
