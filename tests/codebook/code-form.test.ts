import { expect, test } from 'vitest'
import { codeNamed } from '../../server/codebook/store.ts'
import { visit } from '../browsing.ts'
import { mustOpenProject } from '../project.ts'
import { mustAddCode } from './book.ts'

const form = {
  name: 'Stroom',
  parent: '',
  definition: 'Wat er over stroom is gezegd.',
  include: 'altijd',
  exclude: 'nooit',
  keywords: 'kabel; net\nnet',
  related: 'draad',
  excluding: 'geldstroom',
  color: '#0f9564',
  status: 'voorlopig',
}

test('everything about a code is kept from its form', async () => {
  const project = await mustOpenProject()
  const { id } = await mustAddCode(project, 'Stroom')
  const answer = await visit(project, project.noor).post(`/codebook/${id}`, { ...form, revision: 1 })
  expect(answer.status).toBe(303)
  expect(await codeNamed(project.db, id)).toMatchObject({
    ...form,
    parent: null,
    keywords: ['kabel', 'net'],
    related: ['draad'],
    excluding: ['geldstroom'],
  })
})

test('a code that cannot be kept comes back with the reason and what was typed', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Gas')
  const { id } = await mustAddCode(project, 'Stroom')
  const typed = { ...form, name: 'Gas', definition: 'Zorgvuldig getypt.', revision: 1 }
  const answer = await visit(project, project.noor).post(`/codebook/${id}`, typed)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('<a href="#name">Er is al een code met de naam ‘Gas’.</a>')
  expect(page).toContain('Zorgvuldig getypt.')
  expect((await codeNamed(project.db, id)).definition).toBe('')
})

test('two people who change one code: the second sees both versions and loses nothing', async () => {
  const project = await mustOpenProject()
  const { id } = await mustAddCode(project, 'Stroom')
  await visit(project, project.noor).post(`/codebook/${id}`, { ...form, definition: 'van Noor', revision: 1 })
  const answer = await visit(project, project.bram).post(`/codebook/${id}`, {
    ...form,
    definition: 'van Bram',
    revision: 1,
  })
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain('<td>van Noor</td><td>van Bram</td>')
  expect(page).toContain('name="revision" value="2"')
  expect((await codeNamed(project.db, id)).definition).toBe('van Noor')
})

test('a changed definition outlives the change of somebody else to another code', async () => {
  const project = await mustOpenProject()
  const stroom = await mustAddCode(project, 'Stroom')
  const gas = await mustAddCode(project, 'Gas')
  await visit(project, project.noor).post(`/codebook/${stroom.id}`, { ...form, revision: 1 })
  await visit(project, project.bram).post(`/codebook/${gas.id}`, {
    ...form,
    name: 'Gas',
    definition: 'x',
    revision: 1,
  })
  const { html } = await visit(project, project.noor).open(`/codebook/${stroom.id}`)
  expect(html.querySelector('#definition')?.text).toBe(form.definition)
  expect(html.querySelector('.code-history')?.text).toContain('omschrijving')
})

test.each([
  [0, 'nog geen woorden'],
  [12, 'Samen 12 woorden. Vul aan tot 25 à 40'],
  [30, 'Samen 30 woorden. Dat is genoeg'],
  [41, 'Samen 41 woorden. Dat is veel'],
])('with %i words the form says: %s', async (n, said) => {
  const project = await mustOpenProject()
  const words = Array.from({ length: n }, (_, i) => `woord${i}`)
  const { id } = await mustAddCode(project, 'Stroom', {
    keywords: words.slice(0, 5),
    related: words.slice(5),
  })
  const { html } = await visit(project).open(`/codebook/${id}`)
  expect(html.querySelector('.code-form__words')?.text).toContain(said)
})

test('a code from outside the twelve colours keeps its colour when its form is sent', async () => {
  const project = await mustOpenProject()
  const { id } = await mustAddCode(project, 'Stroom', { color: '#17506b' })
  const { html } = await visit(project).open(`/codebook/${id}`)
  const chosen = html.querySelectorAll('.colours input[checked]').map((input) => input.getAttribute('value'))
  expect(chosen).toEqual(['#17506b'])
})

test('nobody changes a code without a name', async () => {
  const project = await mustOpenProject()
  const { id } = await mustAddCode(project, 'Stroom')
  expect((await visit(project).post(`/codebook/${id}`, { ...form, revision: 1 })).status).toBe(403)
  expect((await visit(project).post('/codebook', { name: 'Gas' })).status).toBe(403)
})
