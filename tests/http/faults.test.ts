import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
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
