import { expect, test } from 'vitest'
import type { Visitor } from '../browsing.ts'
import { judged, mustAudit, standing } from './round-of-report.ts'

test('three findings are kept, and saving goes on to the next quotation', async () => {
  const { project, noor, address, audit } = await mustAudit()
  const answer = await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0, next: 1 })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${address}?quote=C2#C2`])
  expect((await standing(project, audit)).findings.get('C1')).toMatchObject(judged)
})

test('after the last quotation saving stays where it is', async () => {
  const { noor, address } = await mustAudit()
  const answer = await noor.post(`${address}/findings`, { item: 'C3', ...judged, revision: 0, next: 1 })
  expect(answer.headers.get('location')).toBe(`${address}?quote=C3#findings`)
})

test('under a filter the next quotation is the next that the filter shows', async () => {
  const { noor, address } = await mustAudit()
  const form = { item: 'C1', ...judged, revision: 0, next: 1, filter: 'outcome=verbatim' }
  const answer = await noor.post(`${address}/findings`, form)
  expect(answer.headers.get('location')).toBe(`${address}?outcome=verbatim&quote=C3#C3`)
})

test('who judges what somebody else judged meanwhile sees both, and keeps what was typed', async () => {
  const { noor, bram, address } = await mustAudit()
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  const refused = await bram.post(`${address}/findings`, {
    ...{ item: 'C1', words: 'no', attribution: 'unknown', meaning: 'no', remark: 'Van Bram.' },
    revision: 0,
  })
  const text = await refused.text()
  expect(refused.status).toBe(409)
  expect(text).toContain('Zo staat het er.')
  expect(text).toMatch(/<textarea[^>]*id="finding-remark"[^>]*>Van Bram\.<\/textarea>/u)
})

test('the team answers, and the answer stands in the list', async () => {
  const { noor, address } = await mustAudit()
  await noor.post(`${address}/replies`, { item: 'C2', answer: 'remove', remark: 'Eruit.', revision: 0 })
  const { html } = await noor.open(`${address}?quote=C2`)
  expect(html.querySelector('.found [aria-current]')?.text).toContain('team: verwijderen')
})

test('an answer without a choice is refused, and its words stay', async () => {
  const { noor, address } = await mustAudit()
  const refused = await noor.post(`${address}/replies`, { item: 'C2', remark: 'Eruit.', revision: 0 })
  const text = await refused.text()
  expect([refused.status, text.includes('Kies wat het team')]).toEqual([422, true])
  expect(text).toMatch(/id="reply-remark"[^>]*>Eruit\.<\/textarea>/u)
})

test('a quotation is closed after its three findings, and can be opened again', async () => {
  const { project, noor, address, audit } = await mustAudit()
  expect((await noor.post(`${address}/closings`, { item: 'C1' })).status).toBe(422)
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  await noor.post(`${address}/closings`, await closingForm(noor, address))
  expect((await noor.open(`${address}?quote=C1`)).html.querySelector('#closing')?.text).toBe('Afgesloten')
  await noor.post(`${address}/closings/end`, { item: 'C1', revision: 1 })
  expect((await standing(project, audit)).closings.size).toBe(0)
})

test('who closes what somebody else found otherwise meanwhile sees both, and nothing is closed', async () => {
  const { project, noor, bram, address, audit } = await mustAudit()
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  const seen = await closingForm(bram, address)
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, words: 'no', revision: 1 })
  const refused = await bram.post(`${address}/closings`, seen)
  const text = await refused.text()
  expect([refused.status, text.includes('wat u zag')]).toEqual([409, true])
  expect(text).toMatch(/woorden<\/th><td>nee<\/td><td>ja<\/td>/u)
  expect((await standing(project, audit)).closings.size).toBe(0)
  await bram.post(`${address}/closings`, await closingForm(bram, address))
  expect((await standing(project, audit)).closings.size).toBe(1)
})

test('findings that were taken back and given anew are not those that the closer saw', async () => {
  const { project, noor, bram, address, audit } = await mustAudit()
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  const seen = await closingForm(bram, address)
  await project.db.updateTable('findings').set({ ended: 1 }).execute()
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  expect((await bram.post(`${address}/closings`, seen)).status).toBe(409)
  expect((await standing(project, audit)).closings.size).toBe(0)
})

/** What the form to close C1 carries, for who opens the page now. */
async function closingForm(visitor: Visitor, address: string): Promise<Record<string, string>> {
  const { html } = await visitor.open(`${address}?quote=C1`)
  const fields = html.querySelectorAll('form[action$="/closings"] input')
  return Object.fromEntries(
    fields.map((field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']),
  )
}

test('a round is finished with a reason for what is open, and then says by whom and over what', async () => {
  const { project, noor, address, audit } = await mustAudit()
  expect((await noor.post(`${address}/finish`, { reason: '' })).status).toBe(422)
  await noor.post(`${address}/finish`, { reason: 'Alleen gelezen.' })
  const { text } = await noor.open(`${address}/finish`)
  const { conclusion } = await standing(project, audit)
  expect(text).toContain('Afgerond door Noor op')
  for (const word of [conclusion?.head, conclusion?.report.original, conclusion?.input, 'Alleen gelezen.'])
    expect(text).toContain(word)
})

test('the statement says what people found, and which quotations stay open', async () => {
  const { noor, address } = await mustAudit()
  await noor.post(`${address}/findings`, { item: 'C2', ...judged, revision: 0 })
  await noor.post(`${address}/finish`, { reason: 'Alleen C2.' })
  const { html, text } = await noor.open(`${address}/finish`)
  expect(text).toContain('Van 3 citaten is er 1 beoordeeld en 0 afgesloten. 3 citaten staan nog open.')
  const rows = html
    .querySelectorAll('.statement tbody tr')
    .map((row) => row.childNodes.map((cell) => cell.text))
  expect(rows).toEqual([
    ['Woorden', '1', '0', '0', '2'],
    ['Toeschrijving', '0', '0', '1', '2'],
    ['Strekking', '0', '1', '0', '2'],
  ])
  expect(html.querySelector('.statement li')?.text).toContain('C2 (‘nee’ bij strekking)')
})

test('who judges and closes a quotation alone sees that it is printed so', async () => {
  const { noor, address } = await mustAudit()
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  await noor.post(`${address}/closings`, await closingForm(noor, address))
  expect((await noor.open(`${address}?quote=C1`)).text).toContain('zelf beoordeeld en afgesloten')
})

test('in a finished round nothing can be filled in any more', async () => {
  const { noor, address } = await mustAudit()
  await noor.post(`${address}/finish`, { reason: 'Alleen gelezen.' })
  const { html } = await noor.open(`${address}?quote=C1`)
  expect(html.querySelectorAll('main form[method="post"]')).toHaveLength(0)
})
