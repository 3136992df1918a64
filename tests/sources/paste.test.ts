import { expect, test } from 'vitest'
import { uploads } from '../../server/sources/uploads.ts'
import { mustOpenWithFolder, Visitor } from './visitor.ts'

async function pasted(fields: Record<string, string>) {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  const response = await visitor.post('/uploads/paste', fields)
  const names = (await uploads(project.folder)).map(({ name }) => name)
  return { response, names, visitor }
}

test('a pasted text waits like a file, and its preview is the next page', async () => {
  const { response, names, visitor } = await pasted({
    name: 'mail van Els',
    text: 'Wij missen de bus.\r\nElke dag.',
  })
  expect(names).toEqual(['mail van Els.txt'])
  const next = response.headers.get('location') ?? ''
  expect(next).toMatch(/^\/uploads\/[0-9a-f-]{36}$/u)
  expect((await visitor.page(next)).text).toContain('Wij missen de bus.')
})

test.each([
  ['Wij missen de bus.', 'Wij missen de bus..txt'],
  ['\n\n  ../../etc/passwd\nwoorden', '.. .. etc passwd.txt'],
  ['WEBVTT\n\n00:00.000 --> 00:02.000\nFatima: ja\n', 'WEBVTT.vtt'],
])('without a name %j is called by how it begins: %j', async (text, name) => {
  expect((await pasted({ name: '', text })).names).toEqual([name])
})

test('a name that is too long is refused, and what was pasted stays in the form', async () => {
  const { response, names } = await pasted({ name: 'x'.repeat(121), text: 'Wij missen de bus.' })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('Wij missen de bus.</textarea>')
  expect(names).toEqual([])
})

test('without a text nothing waits, and the page says what to do', async () => {
  const { response, names } = await pasted({ name: 'leeg', text: ' \n ' })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('Plak eerst de tekst')
  expect(names).toEqual([])
})
