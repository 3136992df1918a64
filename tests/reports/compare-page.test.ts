import { expect, test } from 'vitest'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

test('a quotation that nobody judged is not said to be in order when it did not change', async () => {
  const project = await mustOpenProject()
  const browser = visit(project, project.noor)
  await mustAdd(project, 'Kim: Wij gaan volgend jaar zeker door.\n', { session: 'Denkdiner 1' })
  const { document } = await mustAdd(project, 'Een kapper: “Wij gaan volgend jaar zeker door.”\n', {
    ...{ role: 'report', name: 'rapport.txt' },
  })
  const first = (await browser.post('/reports', { document: document.id })).headers.get('location') ?? ''
  const next = (await browser.post(`${first}/rounds`, {})).headers.get('location') ?? ''
  const { html } = await browser.open(`${next}/compare`)
  const section = html.querySelector('section[aria-labelledby="unchanged"]')
  expect([section?.querySelector('h2')?.text.trim(), section?.querySelector('p')?.text]).toEqual([
    'ongewijzigd (1)',
    'Geen verschil met de vorige ronde.',
  ])
})
