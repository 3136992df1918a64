import { expect, test } from 'vitest'
import { createApp } from '../../../server/app.tsx'
import { addCode, codeNamed } from '../../../server/codebook/store.ts'
import { record } from '../../../server/database/write.ts'
import { mustOpenProject, type TestProject } from '../../project.ts'

async function mustAddCode(project: TestProject) {
  const act = { person: project.noor.id, act: 'code.add' }
  const { result } = await record(project.db, act, (write) =>
    addCode(write, { name: 'autonomie', keywords: ['keuze', 'zeggenschap'] }),
  )
  return codeNamed(project.db, result)
}

const post = (project: TestProject, code: string, fields: Record<string, string>) =>
  createApp({ project }).request(`http://localhost/codebook/${code}/words`, {
    method: 'POST',
    headers: { origin: 'http://localhost', cookie: `persoon=${project.noor.id}` },
    body: new URLSearchParams(fields),
  })

test('a word goes to another list with one button, and what was read for the code stays read', async () => {
  const project = await mustOpenProject()
  const before = await mustAddCode(project)
  const answer = await post(project, before.id, { word: 'keuze', to: 'excluding', revision: '1' })
  expect(answer.status).toBe(303)
  const after = await codeNamed(project.db, before.id)
  expect(after).toMatchObject({ keywords: ['zeggenschap'], excluding: ['keuze'], meaning: before.meaning })
})

test('a word is not changed in a code that somebody else changed meanwhile', async () => {
  const project = await mustOpenProject()
  const { id } = await mustAddCode(project)
  await post(project, id, { word: 'keuze', to: 'related', revision: '1' })
  const answer = await post(project, id, { word: 'zeggenschap', to: 'dropped', revision: '1' })
  expect(answer.status).toBe(409)
  expect((await codeNamed(project.db, id)).keywords).toEqual(['zeggenschap'])
})

test('the name of a code cannot hide the code, and two words are not one', async () => {
  const project = await mustOpenProject()
  const { id } = await mustAddCode(project)
  expect((await post(project, id, { word: 'autonomie', to: 'excluding' })).status).toBe(422)
  expect((await post(project, id, { word: 'a; b', to: 'keyword' })).status).toBe(422)
})
