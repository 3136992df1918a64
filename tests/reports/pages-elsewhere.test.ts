import { expect, test } from 'vitest'
import { newId } from '../../server/database/ids.ts'
import { record } from '../../server/database/write.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { publish } from '../../server/quotes/publishing.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

async function mustAudit() {
  const project = await mustOpenProject()
  await mustAdd(project, 'Wij wachten al drie jaar op een aansluiting.\n', { session: 'Denkdiner 1' })
  const words = 'Iemand zei: “Wij wachten al drie jaar op een aansluiting.”\n'
  const { document } = await mustAdd(project, words, { role: 'report', name: 'rapport.txt' })
  const noor = visit(project, project.noor)
  const address = (await noor.post('/reports', { document: document.id })).headers.get('location') ?? ''
  return { project, noor, document, address }
}

test('the overview says what to do while quotations are open, and no longer when the round is finished', async () => {
  const { noor, address } = await mustAudit()
  const before = await noor.open('/')
  expect(before.html.querySelector('.next')?.text).toContain('Ronde 1: 1 citaat wacht op een oordeel.')
  expect(before.html.querySelector(`.next a[href="${address}?state=open"]`)).toBeTruthy()
  await noor.post(`${address}/finish`, { reason: 'Gezien.' })
  expect((await noor.open('/')).html.querySelector(`a[href^="${address}"]`)).toBeNull()
})

test('only the newest round of a report waits on the overview', async () => {
  const { noor, document } = await mustAudit()
  await noor.post('/reports', { document: document.id })
  const tasks = (await noor.open('/')).html.querySelectorAll('.next a[href*="/reports/"]')
  expect(tasks).toHaveLength(1)
})

test('on the page of a report stands the way to its newest round', async () => {
  const { noor, document, address } = await mustAudit()
  const { html } = await noor.open(`/documents/${document.id}`)
  expect(html.querySelector(`.room__acts a[href="${address}"]`)?.text).toBe('Rapporttoets')
})

test('a round can be a first one although the report was audited before', async () => {
  const { noor, document } = await mustAudit()
  const answer = await noor.post('/reports', { document: document.id, previous: 'none' })
  const { html } = await noor.open(answer.headers.get('location') ?? '')
  expect(html.querySelectorAll('.pagehead a').map(({ text }) => text.trim())).not.toContain(
    'Vergelijk met ronde 1',
  )
})

test('when the text of the report itself was corrected, its round says so', async () => {
  const { noor, document, address, project } = await mustAudit()
  const {
    revision: _r,
    made: _m,
    at: _a,
    ended: _e,
    ...first
  } = await project.db
    .selectFrom('text_versions')
    .selectAll()
    .where('document', '=', document.id)
    .executeTakeFirstOrThrow()
  await record(project.db, { person: project.noor.id, act: 'document.change' }, (write) =>
    write.insert('text_versions', { ...first, id: newId(), number: 2, reason: 'een tikfout' }),
  )
  expect((await noor.open(address)).text).toContain('Van het rapport is er een nieuwere tekstversie.')
})

test('a quotation of words that were published says so, and what changed since', async () => {
  const { noor, address, project } = await mustAudit()
  const attribution = 'deelnemer, denkdiner 1'
  const { result: quote } = await record(
    project.db,
    { person: project.noor.id, act: 'quote.add' },
    async (write) => {
      const set = await addQuoteSet(write, { title: 'Stroom' })
      const exact = 'Wij wachten al drie jaar op een aansluiting.'
      const sources = write.trx.selectFrom('documents').select('id').where('role', '=', 'source')
      const { id } = await sources.executeTakeFirstOrThrow()
      const added = await addQuote(write, { set, document: id, exact })
      await publish(write, set)
      return added
    },
  )
  const panel = async () => (await noor.open(`${address}?quote=C1`)).html.querySelector('.audit__panel')
  expect((await panel())?.querySelector(`a[href="/q/${quote.short}"]`)?.text).toBe('C1')
  expect((await panel())?.text).not.toContain('gewijzigd sinds publicatie')
  await record(project.db, { person: project.noor.id, act: 'quote.change' }, (write) =>
    write.update('quotes', { id: quote.id }, { attribution }),
  )
  expect((await panel())?.text).toContain('toeschrijving of afspraak gewijzigd sinds publicatie')
})
