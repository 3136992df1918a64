import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { mustThread } from '../exports/setting.ts'
import { kabel, mustCorrect, mustPublish, mustQuote, mustSet, type Setting } from './setting.ts'

const site = 'http://localhost'

async function mustBrowse() {
  const setting = await mustSet()
  const quote = await mustQuote(setting)
  return { ...setting, quote, ...browse(setting) }
}

function browse(setting: Setting) {
  const app = createApp({ project: setting })
  const headers = { origin: site, cookie: `persoon=${setting.noor.id}` }
  const page = async (path = `/quote-sets/${setting.set}`) =>
    parse(await (await app.request(site + path, { headers })).text())
  /** Sends a form of the page as a browser without script would, with what somebody filled in. */
  const fill = async (action: string, filled: Record<string, string>) => {
    const form = (await page()).querySelector(`form[action="${action}"]`)
    if (!form) throw new Error(`the page has no form ${action}`)
    const fields = form
      .querySelectorAll('input[type=hidden]')
      .map((input): [string, string] => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''])
    const body = new URLSearchParams([...fields, ...Object.entries(filled)])
    return app.request(site + action, { method: 'POST', headers, body })
  }
  return { page, fill }
}

test('words are chosen from the page and left out, and the page shows the difference', async () => {
  const { quote, page, fill } = await mustBrowse()
  const answer = await fill(`/quotes/${quote.id}/layers`, {
    first: '2',
    last: '4',
    kind: 'omission',
    text: '',
  })
  expect(answer.status).toBe(303)
  const words = (await page()).querySelector('.quotes__words')
  expect(words?.querySelector('del')?.text).toBe('er morgen ligt')
  expect(words?.querySelector('ins')?.text).toBe('[…]')
})

test('a layer is taken off from the page', async () => {
  const { quote, page, fill } = await mustBrowse()
  await fill(`/quotes/${quote.id}/layers`, { first: '2', last: '4', kind: 'omission', text: '' })
  await fill(`/quotes/${quote.id}/layers/end`, {})
  expect((await page()).querySelector('.quotes__words')?.text.trim()).toBe(kabel)
})

test('light editing is offered only when the set declares it', async () => {
  const { set, page, fill } = await mustBrowse()
  expect((await page()).querySelector('option[value=light-edit]')).toBeNull()
  await fill(`/quote-sets/${set}/rules`, { rules: 'light-edit' })
  const after = await page()
  expect(after.querySelector('option[value=light-edit]')).not.toBeNull()
  expect(after.querySelector('[aria-labelledby=rules]')?.text).toContain('Licht bewerkt')
})

test('a negation or a number that is left out is pointed at', async () => {
  const setting = await mustSet()
  const quote = await mustQuote(setting, 'Wij kunnen niet kiezen wie er voorgaat.')
  const { page, fill } = browse(setting)
  await fill(`/quotes/${quote.id}/layers`, { first: '1', last: '3', kind: 'omission', text: '' })
  expect((await page()).querySelector('.quotes__body')?.text).toContain('Hier wordt ‘niet’ weggelaten.')
})

test('what somebody refused is said, and publishing is not offered', async () => {
  const { quote, set, page, fill } = await mustBrowse()
  await fill(`/quotes/${quote.id}/approval`, { approval: 'refused', note: 'gebeld op 3 mei' })
  const after = await page()
  expect(after.querySelector('.quotes__body .badge--attention')?.text).toContain('geweigerd')
  expect(after.querySelector(`form[action="/quote-sets/${set}/editions"]`)).toBeNull()
})

test('an approval shows who wrote it down, and that it was about other words', async () => {
  const { quote, page, fill } = await mustBrowse()
  await fill(`/quotes/${quote.id}/approval`, { approval: 'agreed', note: 'gebeld op 3 mei' })
  expect((await page()).querySelector('.quotes__body')?.text).toContain('Opgeschreven door Noor')
  await fill(`/quotes/${quote.id}/layers`, { first: '2', last: '4', kind: 'omission', text: '' })
  expect((await page()).querySelector('.quotes__body')?.text).toContain('akkoord was op andere woorden')
})

test('quotes stand under the title of their thread', async () => {
  const { quote, page, fill, ...setting } = await mustBrowse()
  const thread = await mustThread(setting, 'Wie begint', kabel)
  await fill(`/quotes/${quote.id}/thread`, { thread })
  expect((await page()).querySelector('.quotes__thread')?.text).toBe('Wie begint')
})

test('threads whose quotes stand apart can be brought together', async () => {
  const { quote, page, fill, ...setting } = await mustBrowse()
  const thread = await mustThread(setting, 'Wie begint', kabel)
  await mustQuote(setting, 'Ik wacht nu drie jaar')
  const last = await mustQuote(setting, 'Dat moet de provincie doen.')
  for (const { id } of [quote, last]) await fill(`/quotes/${id}/thread`, { thread })
  expect((await page()).querySelectorAll('.quotes__thread')).toHaveLength(3)
  await fill(`/quote-sets/${setting.set}/group`, {})
  expect((await page()).querySelectorAll('.quotes__thread').map(({ text }) => text)).toEqual([
    'Wie begint',
    'Zonder rode draad',
  ])
})

test('a published set is withdrawn with a reason that the page and the list show', async () => {
  const { page, fill, ...setting } = await mustBrowse()
  await mustPublish(setting)
  await fill(`/quote-sets/${setting.set}/withdrawal`, { reason: 'Een deelnemer trok zich terug.' })
  expect((await page()).querySelector('main .note--attention')?.text).toContain(
    'Een deelnemer trok zich terug.',
  )
  expect((await page('/quote-sets')).querySelector('main table')?.text).toContain('ingetrokken')
})

test('each edition says what it changed', async () => {
  const { page, fill, quote, ...setting } = await mustBrowse()
  await mustPublish(setting)
  await fill(`/quote-sets/${setting.set}/rules`, { rules: 'light-edit' })
  await mustPublish(setting)
  const editions = (await page()).querySelector('[aria-labelledby=editions]')
  expect(editions?.text).toContain('andere citeerregels, eerst: letterlijk')
})

test('beside a published set stand the quotes of which the source was corrected since', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustPublish(setting)
  await mustCorrect(setting, (text) => text.replace('morgen ligt', 'vandaag ligt'))
  const aside = (await browse(setting).page()).querySelector('[aria-labelledby=publish]')?.text ?? ''
  expect(aside).toContain('Gewijzigd sinds publicatie: C1')
  expect(aside).not.toContain('niets gewijzigd')
})

test('before a first edition the page says of which quotes the source says it otherwise now', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustCorrect(setting, (text) => text.replace('morgen ligt', 'vandaag ligt'))
  const aside = (await browse(setting).page()).querySelector('[aria-labelledby=publish]')?.text ?? ''
  expect(aside).toContain('de bron zegt het nu anders: C1')
})
