import { expect, test } from 'vitest'
import type { QuotingRule } from '../../server/database/tables.ts'
import { addMemo } from '../../server/memos/store.ts'
import { browse } from './browsing.ts'
import { act, kabel, mustPublish, mustQuote, mustSet } from './setting.ts'

async function mustPublishedPage(rule?: QuotingRule) {
  const setting = await mustSet(rule)
  const quote = await mustQuote(setting)
  await mustPublish(setting)
  return { setting, quote, page: await browse(setting).page(`/q/${quote.short}`) }
}

test('the permanent link of a quote shows the words, and that they agree with the source', async () => {
  const { page } = await mustPublishedPage()
  expect(page.querySelector('blockquote')?.text).toBe(kabel)
  expect(page.querySelector('.agrees')?.text).toContain('Komt overeen met de bron')
  expect(page.querySelectorAll('.chain [role=img]').map((knot) => knot.getAttribute('aria-label'))).toEqual(
    Array(5).fill('in orde'),
  )
})

test('after tampering the page says so, and which link is broken', async () => {
  const { setting, quote } = await mustPublishedPage()
  await setting.db
    .updateTable('quotes')
    .set({ exact: kabel.replace('niemand', 'iemand') })
    .execute()
  const page = await browse(setting).page(`/q/${quote.short}`)
  expect(page.querySelector('.differs')?.text).toContain('Wijkt af van de bron')
  expect(page.querySelectorAll('.chain .is-broken strong').map(({ text }) => text)).toEqual([
    'Woorden',
    'Editie 1',
  ])
})

test('under the Chatham House Rule the page names nobody', async () => {
  const { page } = await mustPublishedPage('chatham-house')
  expect(page.querySelector('main')?.text).not.toMatch(/Truus|Vincent|installateur|Stroomnet/u)
})

test('the page of a quote is there for programs too', async () => {
  const { setting, quote } = await mustPublishedPage()
  const answer = await browse(setting).get(`/q/${quote.short}.jsonld`)
  expect(answer.headers.get('content-type')).toContain('application/ld+json')
  expect(await answer.json()).toMatchObject({ id: `urn:uuid:${quote.id}` })
})

test('a permanent link that was never given out is not found', async () => {
  expect((await browse(await mustSet()).get('/q/2345678')).status).toBe(404)
})

test('a memo on the page of a quote names nobody whom others may not read', async () => {
  const setting = await mustSet()
  const quote = await mustQuote(setting)
  const text = 'Truus Mulder vond dit te stellig.'
  const memo = { kind: 'inhoud', subjectKind: 'quote', subject: quote.id, text } as const
  await act(setting, (write) => addMemo(write, memo))
  const said = (await browse(setting).page(`/q/${quote.short}`)).text
  expect(said).toContain('[naam] vond dit te stellig.')
  expect(said).not.toContain('Truus')
})
