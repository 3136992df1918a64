import { expect, test } from 'vitest'
import { createApp } from '../../../server/app.tsx'
import { erase } from '../../../server/history/erasing/erase.ts'
import { addMemo } from '../../../server/memos/store.ts'
import { attendances } from '../../../server/sources/participants.ts'
import { act, kabel, mustCode, mustPublish, mustQuote, mustSet, type Setting } from '../../quotes/setting.ts'

async function mustPrepare() {
  const setting = await mustSet()
  await mustCode(setting, 'tekort')
  const quote = await mustQuote(setting)
  await mustPublish(setting)
  return { setting, quote, ask: asking(setting) }
}

function asking(setting: Setting) {
  const app = createApp({ project: setting })
  const headers = { origin: 'http://localhost', cookie: `persoon=${setting.noor.id}` }
  return {
    get: (path: string) => app.request(`http://localhost${path}`, { headers }),
    post: (path: string, fields: Record<string, string>) =>
      app.request(`http://localhost${path}`, { method: 'POST', headers, body: new URLSearchParams(fields) }),
  }
}

const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

test('the page of a source that would be erased lists published quotes first', async () => {
  const { setting, ask } = await mustPrepare()
  const html = await textOf(ask.get(`/documents/${setting.document}/erase`))
  expect(html.indexOf(kabel)).toBeGreaterThan(0)
  expect(html.indexOf('Gepubliceerde citaten')).toBeLessThan(html.indexOf('1 codering'))
})

test('without the name typed nothing is erased, and what was typed stays', async () => {
  const { setting, ask } = await mustPrepare()
  const answer = await ask.post(`/documents/${setting.document}/erase`, { ground: 'verzoek', confirm: 'ja' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('verzoek')
  expect(await setting.db.selectFrom('erasures').selectAll().execute()).toEqual([])
})

test('without a ground nothing is erased', async () => {
  const { setting, ask } = await mustPrepare()
  const answer = await ask.post(`/documents/${setting.document}/erase`, {
    ground: ' ',
    confirm: 'd2-tafel-3.vtt',
  })
  expect(answer.status).toBe(422)
  expect(await setting.db.selectFrom('erasures').selectAll().execute()).toEqual([])
})

test('a source is erased when its name is typed, and the answer leads to what is left of it', async () => {
  const { setting, ask } = await mustPrepare()
  const fields = { ground: 'verzoek', confirm: 'd2-tafel-3.vtt' }
  const answer = await ask.post(`/documents/${setting.document}/erase`, fields)
  expect(answer.status).toBe(303)
  const html = await textOf(ask.get(answer.headers.get('location') ?? ''))
  expect(html).toContain('verzoek')
  expect(html).not.toContain('d2-tafel-3')
})

test('the link of an erased quote says that it is gone, on what ground and when', async () => {
  const { setting, quote, ask } = await mustPrepare()
  const wanted = { kind: 'document', document: setting.document } as const
  await erase(setting.db, { person: setting.noor.id, wanted, ground: 'verzoek van de spreker' })
  const answer = await ask.get(`/q/${quote.short}`)
  expect(answer.status).toBe(410)
  const html = await answer.text()
  expect(html).toContain('verzoek van de spreker')
  expect(html).not.toContain('aan te sluiten')
  expect((await ask.get(`/q/${quote.short}.jsonld`)).status).toBe(410)
})

test('an edition of which words were erased is gone as it was, and says why', async () => {
  const { setting, ask } = await mustPrepare()
  const wanted = { kind: 'document', document: setting.document } as const
  await erase(setting.db, { person: setting.noor.id, wanted, ground: 'verzoek van de spreker' })
  const answer = await ask.get(`/quote-sets/${setting.set}/editions/1`)
  expect(answer.status).toBe(410)
  expect(await answer.text()).toContain('verzoek van de spreker')
  const set = await ask.get(`/quote-sets/${setting.set}`)
  expect(set.status).toBe(200)
})

test('the log says of an act whose words were erased that they are', async () => {
  const { setting, ask } = await mustPrepare()
  const wanted = { kind: 'document', document: setting.document } as const
  await erase(setting.db, { person: setting.noor.id, wanted, ground: 'verzoek' })
  const html = await textOf(ask.get('/log'))
  expect(html).toContain('wiste iets voorgoed')
  expect(html).toContain('>gewist<')
  expect(html).not.toContain('d2-tafel-3')
})

test('a speaker and a memo have their own pages', async () => {
  const { setting, ask } = await mustPrepare()
  const [one] = await attendances(setting.db)
  expect(await textOf(ask.get(`/erasures/speakers/${one?.participant}`))).toContain(`${one?.name}</strong>`)
  const memo = await act(setting, (write) =>
    addMemo(write, { kind: 'sfeer', subjectKind: 'document', subject: setting.document, text: 'Gespannen.' }),
  )
  const answer = await ask.post(`/erasures/memos/${memo}`, { ground: 'vergissing', confirm: 'wissen' })
  expect(answer.status).toBe(303)
  expect(await textOf(ask.get('/memos'))).not.toContain('Gespannen.')
})

test('sources past their date are named on top, with where to erase them', async () => {
  const { setting, ask } = await mustPrepare()
  await ask.post('/erasures/retention', { until: '2020-01-31' })
  const html = await textOf(ask.get('/erasures'))
  expect(html).toContain('Bewaartermijn verlopen: 1 bron')
  expect(html).toContain(`/documents/${setting.document}/erase`)
  expect((await ask.post('/erasures/retention', { until: 'ooit' })).status).toBe(422)
})
