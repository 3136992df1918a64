import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { sha256 } from '../../server/database/ids.ts'
import { editionsOf, quoteNamed, quoteSetRows, quotesIn } from '../../server/quotes/store.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd } from '../project.ts'
import { browse, site } from './browsing.ts'
import { kabel, mustCorrect, mustPublish, mustQuote, mustSet, type Setting } from './setting.ts'

async function kabelFields(setting: Setting) {
  const { text, version } = await sourceText(setting.db, setting.document)
  const start = text.indexOf(kabel)
  return { document: setting.document, version: version.id, start, end: start + kabel.length }
}

test('without any set the page says what to do first', async () => {
  const setting = await mustSet()
  await browse(setting).post(`/quote-sets/${setting.set}/end`, { revision: 1 })
  const page = await browse(setting).page('/quote-sets')
  expect(page.querySelector('.empty')?.text).toContain('Nog geen citatensets')
  expect(page.querySelector('form[action="/quote-sets"]')).not.toBeNull()
})

test('a new set opens at its own page', async () => {
  const setting = await mustSet()
  const answer = await browse(setting).post('/quote-sets', { title: 'Arbeid' })
  const set = (await quoteSetRows(setting.db)).find(({ title }) => title === 'Arbeid')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`/quote-sets/${set?.id}`)
})

test('a title that is taken is refused in place, with what was typed', async () => {
  const setting = await mustSet()
  const answer = await browse(setting).post('/quote-sets', { title: 'Werk en stroom' })
  const page = parse(await answer.text())
  expect(answer.status).toBe(422)
  expect(page.querySelector('#title')?.getAttribute('value')).toBe('Werk en stroom')
  expect(page.querySelector('#errors')?.text).toContain('Er is al een citatenset')
})

test('words chosen in a source come into the set', async () => {
  const setting = await mustSet()
  const fields = { ...(await kabelFields(setting)), set: setting.set, newSet: '' }
  const answer = await browse(setting).post('/quotes', fields)
  expect(answer.headers.get('location')).toBe(`/quote-sets/${setting.set}`)
  expect((await quotesIn(setting.db, setting.set)).map(({ exact }) => exact)).toEqual([kabel])
})

test('words chosen in a source can make a new set, in one act', async () => {
  const setting = await mustSet()
  await browse(setting).post('/quotes', { ...(await kabelFields(setting)), set: '', newSet: 'Kabels' })
  const set = (await quoteSetRows(setting.db)).find(({ title }) => title === 'Kabels')
  expect(await quotesIn(setting.db, set?.id ?? '')).toHaveLength(1)
})

test('a title that somebody wrote makes a new set, whatever set the list beside it shows', async () => {
  const setting = await mustSet()
  await browse(setting).post('/quotes', {
    ...(await kabelFields(setting)),
    set: setting.set,
    newSet: 'Kabels',
  })
  const set = (await quoteSetRows(setting.db)).find(({ title }) => title === 'Kabels')
  expect(await quotesIn(setting.db, set?.id ?? '')).toHaveLength(1)
})

test('without a set the words are refused', async () => {
  const setting = await mustSet()
  const answer = await browse(setting).post('/quotes', {
    ...(await kabelFields(setting)),
    set: '',
    newSet: '',
  })
  expect(answer.status).toBe(422)
})

test('words of a confidential session are refused, and no new set stays behind', async () => {
  const setting = await mustSet('vertrouwelijk')
  const answer = await browse(setting).post('/quotes', { ...(await kabelFields(setting)), newSet: 'Kabels' })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('vertrouwelijkheid afgesproken')
  expect(await quoteSetRows(setting.db)).toHaveLength(1)
})

test('who gave no name is asked for it before anything changes', async () => {
  const setting = await mustSet()
  const answer = await createApp({ project: setting }).request(`${site}/quote-sets`, {
    method: 'POST',
    headers: { origin: site },
    body: new URLSearchParams({ title: 'Arbeid' }),
  })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('Vul eerst uw naam in')
})

test('a set shows its quotes in order, each with words, attribution and voice', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustQuote(setting, 'Dat moet de provincie doen.')
  const page = await browse(setting).page(`/quote-sets/${setting.set}`)
  const [first, second] = page.querySelectorAll('.quotes > li')
  expect(first?.querySelector('blockquote')?.text).toBe(kabel)
  expect(first?.text).toContain('Deelnemer, installateur, denkdiner 2, tafel 3')
  expect(first?.querySelector('.voice')?.text).toContain('woorden van een deelnemer')
  expect(second?.text).toContain('Deelnemer, denkdiner 2, tafel 3')
  expect(second?.text).toContain('De toeschrijving is herleidbaar')
})

test('quotes change places by an ordinary form', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const { id } = await mustQuote(setting, 'Dat moet de provincie doen.')
  const page = await browse(setting).page(`/quote-sets/${setting.set}`)
  const action = `/quotes/${id}/move`
  expect(page.querySelectorAll(`form[action="${action}"]`)).toHaveLength(1)
  await browse(setting).post(action, { direction: 'up', back: `/quote-sets/${setting.set}` })
  expect((await quotesIn(setting.db, setting.set))[0]?.id).toBe(id)
})

test('an attribution is changed from the page', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  const answer = await browse(setting).post(`/quotes/${id}`, { attribution: 'ondernemer', revision: 1 })
  expect(answer.status).toBe(303)
  expect((await quoteNamed(setting.db, id)).attribution).toBe('ondernemer')
})

test('who changes an attribution that another just changed sees both', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await browse(setting).post(`/quotes/${id}`, { attribution: 'ondernemer', revision: 1 })
  const answer = await browse(setting).post(`/quotes/${id}`, { attribution: 'vakmens', revision: 1 })
  const page = await answer.text()
  expect(answer.status).toBe(409)
  expect(page).toContain('ondernemer')
  expect(page).toContain('vakmens')
})

test('a quote is taken out from the page, and that can be undone', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await browse(setting).post(`/quotes/${id}/end`, { revision: 1 })
  expect(await quotesIn(setting.db, setting.set)).toEqual([])
  await browse(setting).post('/undo', { back: '/' })
  expect(await quotesIn(setting.db, setting.set)).toHaveLength(1)
})

test('an empty set says how to put quotes in it', async () => {
  const setting = await mustSet()
  const page = await browse(setting).page(`/quote-sets/${setting.set}`)
  expect(page.querySelector('.empty')?.text).toContain('Open een bron en kies een zin')
})

test('words that are not a participant’s are warned of', async () => {
  const setting = await mustSet()
  const { document } = await mustAdd(setting, 'Groei is altijd goed, zo leerden wij.', { voice: 'analysis' })
  const { version } = await sourceText(setting.db, document.id)
  const place = { document: document.id, version: version.id, start: 0, end: 20 }
  await browse(setting).post('/quotes', { ...place, set: setting.set })
  const page = await browse(setting).page(`/quote-sets/${setting.set}`)
  expect(page.querySelector('.note--attention')?.text).toContain('Dit zijn geen woorden van een deelnemer')
})

test('publishing from the page makes an edition', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const answer = await browse(setting).post(`/quote-sets/${setting.set}/editions`, {})
  expect(answer.status).toBe(303)
  expect(await editionsOf(setting.db, setting.set)).toHaveLength(1)
})

test('what changed since publication stands as a badge with its sign and word', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustPublish(setting)
  await mustCorrect(setting, (text) => text.replace('morgen ligt', 'vandaag ligt'))
  const page = await browse(setting).page(`/quote-sets/${setting.set}`)
  expect(page.querySelector('.badge--attention')?.text).toBe('! woorden gewijzigd sinds publicatie')
  expect((await browse(setting).page('/quote-sets')).text).toContain('1 citaat gewijzigd sinds publicatie')
})

test('the frozen text of an edition comes to the byte', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const { hash } = await mustPublish(setting)
  const answer = await browse(setting).get(`/quote-sets/${setting.set}/editions/1`)
  expect(sha256(await answer.text())).toBe(hash)
})

test('an edition that does not exist is not found', async () => {
  const setting = await mustSet()
  expect((await browse(setting).get(`/quote-sets/${setting.set}/editions/7`)).status).toBe(404)
})

test('the original file comes back byte for byte, as a download that a browser does not run', async () => {
  const setting = await mustSet()
  const html = '<!doctype html><html><body><p>Wij willen stroom.</p><script>alert(1)</script></body></html>'
  const { document } = await mustAdd(setting, `# Verslag\n\n${html}`, { name: 'verslag “mei”.md' })
  await setting.db.updateTable('documents').set({ media_type: 'text/html' }).execute()
  const answer = await browse(setting).get(`/documents/${document.id}/original`)
  expect(await answer.text()).toBe(`# Verslag\n\n${html}`)
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="verslag _mei_.md"; filename*=UTF-8''verslag%20%E2%80%9Cmei%E2%80%9D.md`,
  )
})

test('the spread over sessions and tables shows sessions without a quote too', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustAdd(setting, 'Hier werd niets gezegd dat telt.', { session: 'Werksessie 1' })
  const page = await browse(setting).page(`/quote-sets/${setting.set}`)
  const section = page.querySelector('[aria-labelledby=spread]')
  expect(section?.text).toContain('1 van 2 bijeenkomsten')
  const [sessions] = section?.querySelectorAll('table') ?? []
  expect(sessions?.querySelectorAll('tbody td.figures').map(({ text }) => text)).toEqual(['1', '0'])
})
