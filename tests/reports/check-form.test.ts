import { expect, test } from 'vitest'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

const said = 'Wij wachten al drie jaar op een aansluiting en niemand zegt ons wanneer die er komt. '

async function mustVisit() {
  const project = await mustOpenProject()
  await mustAdd(project, `Deelnemer 1: ${said.repeat(90)}`, { session: 'Diner 1' })
  return visit(project, project.noor)
}

test('a pasted quotation is sent on to an address that repeats the question', async () => {
  const answer = await (await mustVisit()).post('/reports/check', { q: said })
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/reports?${new URLSearchParams({ q: said.trim() })}#uitkomst`,
  ])
})

test('one that is too long for an address is answered at once', async () => {
  const answer = await (await mustVisit()).post('/reports/check', { q: said.repeat(80) })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('id="uitkomst"')
})

test('one that is longer than anybody quotes is told beside the field, with the words still there', async () => {
  const answer = await (await mustVisit()).post('/reports/check', { q: said.repeat(400) })
  const text = await answer.text()
  expect(text).toMatch(/id="q-error">[^<]*tekens/u)
  expect(text).toContain(said.repeat(2))
})

test('the outcome stands directly under the quotation, before the way to a whole report', async () => {
  const visitor = await mustVisit()
  const { html } = await visitor.open(`/reports?${new URLSearchParams({ q: said })}`)
  const sections = html.querySelectorAll('#check, #uitkomst, #whole').map(({ id }) => id)
  expect(sections).toEqual(['check', 'uitkomst', 'whole'])
})
