import { expect, test } from 'vitest'
import { addCode, codes } from '../../server/codebook/store.ts'
import { codings } from '../../server/codings/store.ts'
import { importCodings } from '../../server/codings/table.ts'
import { record } from '../../server/database/write.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'
import { openQueue } from '../../server/suggestions/open.ts'
import { suggest } from '../../server/suggestions/suggesting.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

const words = 'Er is een tekort aan monteurs. Wij dronken koffie. Het tekort aan stroom blijft.'

async function mustBegin() {
  const project = await mustOpenProject()
  await mustAdd(project, words, { name: 'tafel.txt', session: 'Diner' })
  await mustAdd(project, `${words} En nog iets.`, { name: 'ander.txt', session: 'Diner' })
  await mustAdd(project, `Men zei: “${words}”`, { name: 'rapport.txt', role: 'report' })
  const act = { person: project.noor.id, act: 'code.add' }
  const { result: code } = await record(project.db, act, (write) =>
    addCode(write, { name: 'schaarste', keywords: ['tekort'], definition: 'Er is te weinig.' }),
  )
  await suggest(project.db, project.derived)
  const text = async (name: string) => sourceText(project.db, (await documentNamed(project.db, name)).id)
  return { project, code, noor: visit(project, project.noor), text }
}

test('words of one source are not coded under the address of another', async () => {
  const { project, code, noor, text } = await mustBegin()
  const [one, other] = [await text('tafel.txt'), await text('ander.txt')]
  await noor.post(`/documents/${one.document.id}/suggestion-mode`, { mode: 'on' })
  await noor.post(`/documents/${other.document.id}/suggestion-mode`, { mode: 'on' })
  const [sentence = { start: 0, end: 1 }] = other.sentences
  for (const act of ['codings', 'decisions']) {
    const form = { version: other.version.id, ...sentence, code, verdict: 'taken' }
    const answer = await noor.post(`/documents/${one.document.id}/${act}`, form)
    expect(answer.status, act).toBe(404)
  }
  expect(await codings(project.db)).toEqual([])
})

test('a report is not coded: it is no source', async () => {
  const { project, code, noor, text } = await mustBegin()
  const { document, version } = await text('rapport.txt')
  const form = { version: version.id, start: 0, end: 3, code }
  expect((await noor.post(`/documents/${document.id}/codings`, form)).status).toBe(422)
  const places = `${document.id} ${version.id} 0 3`
  expect((await noor.post('/search/codings', { places, code })).status).toBe(422)
  expect(await codings(project.db)).toEqual([])
})

test('codings from a file do not land in a report either', async () => {
  const { project } = await mustBegin()
  const bytes = new TextEncoder().encode('document,exact,code,coder\nrapport.txt,koffie,schaarste,Noor\n')
  const { refused } = await importCodings(project.db, project.noor.id, { name: 'c.csv', bytes })
  expect(refused).toMatchObject([{ row: 2, key: 'report-not-coded' }])
})

test('a source that is coded does not become a report', async () => {
  const { project, code, noor, text } = await mustBegin()
  const { document, version } = await text('tafel.txt')
  const description = { name: 'tafel.txt', title: '', date: '', role: 'report' }
  const path = `/documents/${document.id}`
  await noor.post(`${path}/codings`, { version: version.id, start: 0, end: 2, code })
  expect((await noor.post(`${path}/structure/description`, description)).status).toBe(422)
  await noor.post('/undo', {})
  expect((await noor.post(`${path}/structure/description`, description)).status).toBe(303)
  expect((await documentNamed(project.db, 'tafel.txt')).role).toBe('report')
})

test('a source that was taken away is not coded, not called read and keeps no choice of suggestions', async () => {
  const { project, code, noor, text } = await mustBegin()
  const { document, version } = await text('tafel.txt')
  await noor.post(`/documents/${document.id}/structure/end`, {})
  const form = { version: version.id, start: 0, end: 2, code, done: 'yes', mode: 'on' }
  for (const act of ['codings', 'readings', 'suggestion-mode']) {
    const { status } = await noor.post(`/documents/${document.id}/${act}`, form)
    expect([404, 409], act).toContain(status)
  }
  expect(await codings(project.db)).toEqual([])
})

test('a code that was refused its place leaves no new code behind', async () => {
  const { project, noor, text } = await mustBegin()
  const { document, version } = await text('tafel.txt')
  const form = { version: version.id, start: 3, end: 9_999, newCode: 'in vivo' }
  expect((await noor.post(`/documents/${document.id}/codings`, form)).status).toBe(422)
  expect((await codes(project.db)).map(({ name }) => name)).toEqual(['schaarste'])
})

test('a suggestion that is taken over twice at once is one decision', async () => {
  const { project, code, noor } = await mustBegin()
  const { all } = await openQueue(project)
  const [open] = all
  if (!open) throw new Error('nothing is suggested')
  const form = { version: open.version, start: open.start, end: open.end, code, verdict: 'taken' }
  await Promise.all([
    noor.post(`/suggestions/${code}/decisions`, form),
    noor.post(`/suggestions/${code}/decisions`, form),
    noor.post(`/suggestions/${code}/decisions`, form),
  ])
  expect(project.sqlite.prepare('SELECT verdict FROM decisions').all()).toEqual([{ verdict: 'taken' }])
  expect(await codings(project.db)).toHaveLength(1)
})

test('the project is named once, however many name it at the same time', async () => {
  const { project, noor } = await mustBegin()
  await Promise.all(['A', 'B', 'C'].map((title) => noor.post('/project', { title, organisation: '' })))
  expect(project.sqlite.prepare('SELECT count(*) n FROM project').get()).toEqual({ n: 1 })
})

test('a name for the project that was undone is gone, and another one can be given', async () => {
  const { noor } = await mustBegin()
  await noor.post('/project', { title: 'Vergissing', organisation: '' })
  await noor.post('/undo', {})
  expect((await noor.open('/')).text).not.toContain('Vergissing')
  expect((await noor.post('/project', { title: 'Werk en stroom', organisation: '' })).status).toBe(303)
  expect((await noor.open('/')).text).toContain('Werk en stroom')
})
