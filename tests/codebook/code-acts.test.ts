import { expect, test } from 'vitest'
import { codeNamed, codes } from '../../server/codebook/store.ts'
import { visit } from '../browsing.ts'
import { mustOpenProject } from '../project.ts'
import { mustAddCode, mustCode, mustHaveText } from './book.ts'

test('a merge is told with its numbers, and then done', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, 'Wij wachten op stroom.')
  const a = await mustAddCode(project, 'A', { definition: 'Dit vervalt.' })
  const b = await mustAddCode(project, 'B')
  await mustCode(project, place, { code: a, start: 0, end: 3 })
  await mustCode(project, place, { code: a, start: 0, end: 11 })
  await mustCode(project, place, { code: b, start: 0, end: 11 })
  const noor = visit(project, project.noor)
  const { html } = await noor.open(`/codebook/${a.id}/merge?into=${b.id}`)
  const told = html.querySelector('.merge')?.text.replace(/\s+/gu, ' ')
  expect(told).toContain('1 codering krijgt de code B')
  expect(told).toContain('Van die twee blijft er één')
  expect(html.querySelector('.note')?.text).toContain('Dit vervalt.')
  const answer = await noor.post(`/codebook/${a.id}/merge`, { into: b.id })
  expect(answer.headers.get('location')).toBe(`/codebook/${b.id}`)
  expect((await codes(project.db)).map(({ name }) => name)).toEqual(['B'])
})

test('the address of a code that was merged leads to the code that took it in', async () => {
  const project = await mustOpenProject()
  const a = await mustAddCode(project, 'A')
  const b = await mustAddCode(project, 'B')
  const noor = visit(project, project.noor)
  await noor.post(`/codebook/${a.id}/merge`, { into: b.id })
  const answer = await noor.app.request(`http://localhost/codebook/${a.id}`)
  expect([answer.status, answer.headers.get('location')]).toEqual([302, `/codebook/${b.id}`])
})

test('the address of a code that was taken away says so', async () => {
  const project = await mustOpenProject()
  const { id } = await mustAddCode(project, 'Stroom')
  const noor = visit(project, project.noor)
  await noor.post(`/codebook/${id}/end`, {})
  const { status, html } = await noor.open(`/codebook/${id}`)
  expect(status).toBe(404)
  expect(html.querySelector('#fault')?.text).toContain('De code ‘Stroom’ is weggehaald')
})

test('the page says why a code cannot be taken away', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, 'Wij wachten op stroom.')
  const code = await mustAddCode(project, 'Stroom')
  await mustAddCode(project, 'Kabel', { under: 'Stroom' })
  await mustCode(project, place, { code, start: 0, end: 3 })
  const { html } = await visit(project).open(`/codebook/${code.id}`)
  expect(html.querySelector('.code-acts')?.text).toContain('zolang er nog 1 codering en 1 subcode aan hangen')
  expect(html.querySelector(`form[action="/codebook/${code.id}/end"]`)).toBeNull()
})

test('after a split the new code is chosen for the fragments that are ticked', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, 'Wij wachten op stroom.')
  const code = await mustAddCode(project, 'Stroom')
  const coding = await mustCode(project, place, { code, start: 0, end: 11 })
  const noor = visit(project, project.noor)
  const answer = await noor.post(`/codebook/${code.id}/split`, { name: 'Kabels' })
  const { html } = await noor.open((answer.headers.get('location') ?? '').replace('#fragments', ''))
  const made = await codeNamed(project.db, 'Kabels')
  expect(html.querySelector('#recode option[selected]')?.getAttribute('value')).toBe(made.id)
  await noor.post(`/codebook/${code.id}/codings`, { into: made.id, codings: [coding] })
  expect((await noor.open(`/codebook/${made.id}`)).html.querySelectorAll('.fragments > li')).toHaveLength(1)
})
