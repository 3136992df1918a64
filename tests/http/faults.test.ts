import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { keysWithField } from '../../server/http/wrong-field.ts'
import { messageKeys } from '../../server/messages.ts'
import { visit } from '../browsing.ts'
import { mustOpenProject } from '../project.ts'

async function refusedSet(fields: Record<string, string>) {
  const project = await mustOpenProject()
  const answer = await visit(project, project.noor).post('/threads', fields)
  return { status: answer.status, page: parse(await answer.text()) }
}

test('a form that is refused comes back with what was typed, to be sent to the same address', async () => {
  const words = `Werk ${'en nog eens werk '.repeat(40)}<b>"vet"</b>`
  const { status, page } = await refusedSet({ title: words })
  const form = page.querySelector('main form[action="/threads"]')
  expect(status).toBe(422)
  expect(form?.querySelector('textarea[name=title]')?.text.trim()).toBe(words)
  expect(form?.querySelector('[aria-invalid=true]')?.getAttribute('name')).toBe('title')
  expect(page.querySelector('main b')).toBeNull()
})

test('what a refused form says of itself goes along unseen', async () => {
  const { page } = await refusedSet({ title: ' ', revision: '3', back: '/threads' })
  const hidden = page
    .querySelectorAll('main form input[type=hidden]')
    .map((input) => input.getAttribute('name'))
  expect(hidden).toEqual(['revision', 'back'])
})

test('a field with a name that every object has comes back as what it is: something that was typed', async () => {
  const { status, page } = await refusedSet({ title: ' ', constructor: 'wat ik typte' })
  const field = page.querySelector('[name=constructor]')
  expect([status, field?.getAttribute('value')]).toEqual([422, 'wat ik typte'])
  expect(page.querySelector(`label[for=${field?.id}]`)?.text).toBe('Tekst')
})

test('what a refusal says is about a field names that field, for the script to mark', async () => {
  const { page } = await refusedSet({ title: ' ' })
  expect(page.querySelector('#fault')?.getAttribute('data-field')).toBe('title')
})

test('a field that nobody sees is not named by its name in the program', async () => {
  const project = await mustOpenProject()
  const answer = await visit(project, project.noor).post('/memos', {
    text: 'Mooi',
    kind: 'code',
    subject: 'x',
  })
  const said = parse(await answer.text()).querySelector('#fault')?.text
  expect(said).toBe('Dit formulier is niet goed aangekomen. Laad de pagina opnieuw en probeer het nog eens.')
})

test('every refusal that is said to be about a field exists', () => {
  expect(keysWithField.filter((key) => !messageKeys.has(key))).toEqual([])
})
