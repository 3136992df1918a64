import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { headOf, record } from '../../server/database/write.ts'
import { changedSince } from '../../server/reading/changed.ts'
import { sourceText } from '../../server/sources/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

async function mustCode() {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Wij zoeken monteurs.\n\nWij drinken koffie.', {
    session: 'Diner',
  })
  const { version } = await sourceText(project.db, document.id)
  const { result: code } = await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'arbeid' }),
  )
  const seen = (await headOf(project.db))?.seq ?? 0
  const visitor = visit(project, project.noor)
  await visitor.post(`/documents/${document.id}/codings`, { version: version.id, start: 0, end: 20, code })
  return { project, visitor, document: document.id, version: version.id, seen }
}

test('after a coding only its place changed', async () => {
  const { project, document, version, seen } = await mustCode()
  expect(await changedSince(project.db, { document, version }, { seen, reader: project.noor.id })).toEqual([
    { start: 0, end: 20 },
  ])
})

test('what happens elsewhere in the project draws nothing anew', async () => {
  const { project, document, version } = await mustCode()
  const seen = (await headOf(project.db))?.seq ?? 0
  await mustAdd(project, 'Een andere bron.', { session: 'Diner 2' })
  const reader = project.noor.id
  expect(await changedSince(project.db, { document, version }, { seen, reader })).toEqual([])
})

test('who chooses to read in another way gets the whole page, and somebody else does not', async () => {
  const { project, visitor, document, version } = await mustCode()
  const seen = (await headOf(project.db))?.seq ?? 0
  await visitor.post(`/documents/${document}/alone`, { alone: 'yes' })
  const text = { document, version }
  expect(await changedSince(project.db, text, { seen, reader: project.noor.id })).toBeUndefined()
  expect(await changedSince(project.db, text, { seen, reader: project.bram.id })).toEqual([])
})

test.each([
  ['alone', { alone: 'yes' }, 'U koos om een bron alleen te lezen'],
  ['suggestion-mode', { mode: 'on' }, 'U koos wanneer suggesties te zien zijn'],
] as const)('who chooses %s is told so, with the way back', async (choice, fields, words) => {
  const { project, visitor, document } = await mustCode()
  const { headers } = await visitor.post(`/documents/${document}/${choice}`, fields)
  const [told] = (headers.get('set-cookie') ?? '').split(';')
  const cookie = `persoon=${project.noor.id}; ${told}`
  const answer = await visitor.app.request(`http://localhost/documents/${document}`, {
    headers: { host: 'localhost', cookie },
  })
  const toast = parse(await answer.text()).querySelector('.toast')
  expect(toast?.querySelector('#toast-text')?.text).toBe(words)
  expect(toast?.querySelector('form')?.getAttribute('action')).toBe('/undo')
})

test('suggestions of another model than the page was drawn by ask for the whole page', async () => {
  const { project, visitor, document, seen } = await mustCode()
  const headers = { host: 'localhost', cookie: `persoon=${project.noor.id}`, 'hx-request': 'true' }
  const answer = await visitor.app.request(`http://localhost/documents/${document}`, {
    headers: { ...headers, 'rd-seen': String(seen), 'rd-model': 'another' },
  })
  expect(await answer.text()).toContain('koffie')
})

test('a browser that has the page gets the blocks that changed, anybody else the whole page', async () => {
  const { project, visitor, document, seen } = await mustCode()
  const headers = { host: 'localhost', cookie: `persoon=${project.noor.id}` }
  const ask = async (more: Record<string, string>) =>
    (
      await visitor.app.request(`http://localhost/documents/${document}`, {
        headers: { ...headers, ...more },
      })
    ).text()
  const part = await ask({ 'hx-request': 'true', 'rd-seen': String(seen) })
  expect(part).toContain('Wij zoeken monteurs')
  expect(part).not.toContain('koffie')
  expect(part).not.toContain('<html')
  for (const more of [
    {},
    { 'hx-request': 'true' },
    { 'rd-seen': String(seen) },
    { 'hx-request': 'true', 'rd-seen': 'x' },
  ]) {
    expect(await ask({ ...more })).toContain('koffie')
  }
})
