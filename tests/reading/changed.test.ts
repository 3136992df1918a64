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
  const { project, version, seen } = await mustCode()
  expect(await changedSince(project.db, version, seen)).toEqual([{ start: 0, end: 20 }])
})

test('after a change of a code the whole page is drawn', async () => {
  const { project, version, seen } = await mustCode()
  await record(project.db, { person: project.bram.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'b' }),
  )
  expect(await changedSince(project.db, version, seen)).toBeUndefined()
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
