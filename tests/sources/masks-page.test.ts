import { expect, test } from 'vitest'
import { masksIn } from '../../server/quotes/blackened.ts'
import { masksOf } from '../../server/sources/masks.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustCorrect, mustSet, type Setting } from '../quotes/setting.ts'
import { Visitor } from './visitor.ts'

const talk = `WEBVTT

00:01:04.000 --> 00:01:10.000
<v Truus Mulder>Bel Gerda Wiersma op 06-12345678. Of mail gerda@voorbeeld.nl, zei Vincent.

00:01:11.000 --> 00:01:20.000
<v Vincent Prins>Dat nummer 06-12345678 klopt, en haar bsn is 111222333.
`

interface Opened extends Setting {
  visitor: Visitor
  here: string
  version: string
}

async function mustOpen(): Promise<Opened> {
  const setting = await mustSet('openbaar', talk)
  const { version } = await sourceText(setting.db, setting.document)
  const here = `/documents/${setting.document}/masks`
  return { ...setting, visitor: new Visitor(setting, setting.noor), here, version: version.id }
}

const wordsOf = async ({ visitor, here }: Opened) =>
  (await visitor.page(here)).querySelectorAll('.proposals__words strong').map(({ text }) => text)

async function mustDecide(opened: Opened, words: readonly string[], decision: 'black' | 'leave') {
  const { visitor, here, version } = opened
  const rows = (await visitor.page(here)).querySelectorAll('.proposals__list > li')
  const item = rows
    .filter((row) => words.includes(row.querySelector('strong')?.text ?? ''))
    .map((row) => row.querySelector('input')?.getAttribute('value') ?? '')
  return visitor.post(`${here}/proposals`, { version, item, ground: '5.1.2.e', decision })
}

test('the page proposes what is probably personal data, the same words once', async () => {
  expect(await wordsOf(await mustOpen())).toEqual([
    '111222333',
    '06-12345678',
    'gerda@voorbeeld.nl',
    'Gerda Wiersma',
  ])
})

test('names that others read something else for already are told, not proposed', async () => {
  const { visitor, here } = await mustOpen()
  expect((await visitor.page(here)).querySelector('.note')?.text).toContain('Vincent')
})

test('a name that is replaced already is not proposed again for its apostrophe, s or initials', async () => {
  const words = 'Truus Mulders kabel, Vincent Prins’ plan, mevrouw T. Mulder en mevrouw Zwartjes’ buur.'
  const setting = await mustSet('openbaar', `# Verslag\n\n${words}\n`)
  const page = await new Visitor(setting, setting.noor).page(`/documents/${setting.document}/masks`)
  expect(page.querySelectorAll('.proposals__words strong').map(({ text }) => text)).toEqual(['Zwartjes'])
})

test('several proposals are blacked out at once, each in every place', async () => {
  const opened = await mustOpen()
  await mustDecide(opened, ['06-12345678', '111222333'], 'black')
  const source = await sourceText(opened.db, opened.document)
  const masks = await masksIn(opened.db, source)
  expect(masks.map(({ start, end }) => source.text.slice(start, end))).toEqual([
    '06-12345678',
    '06-12345678',
    '111222333',
  ])
  expect(await wordsOf(opened)).toEqual(['gerda@voorbeeld.nl', 'Gerda Wiersma'])
})

test('several masks are one act, and one undo takes them all away', async () => {
  const opened = await mustOpen()
  await mustDecide(opened, ['06-12345678', '111222333'], 'black')
  const last = await opened.db
    .selectFrom('events')
    .select(['seq', 'act'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  expect(last?.act).toBe('mask.add-several')
  await opened.visitor.post('/undo', { event: String(last?.seq), back: opened.here })
  expect(await masksOf(opened.db, opened.document)).toEqual([])
})

test('what was left readable is not proposed again, until somebody asks for that', async () => {
  const opened = await mustOpen()
  await mustDecide(opened, ['Gerda Wiersma'], 'leave')
  expect(await wordsOf(opened)).not.toContain('Gerda Wiersma')
  const page = await opened.visitor.page(opened.here)
  const form = page
    .querySelectorAll('form')
    .find(({ attributes }) => attributes.action?.includes('mask-refusals'))
  await opened.visitor.post(form?.getAttribute('action') ?? '', { revision: '1' })
  expect(await wordsOf(opened)).toContain('Gerda Wiersma')
})

test('the page lists what was blacked out, with its ground and who decided', async () => {
  const opened = await mustOpen()
  await mustDecide(opened, ['111222333'], 'black')
  const [row] = (await opened.visitor.page(opened.here)).querySelectorAll('[aria-labelledby=blackened] li')
  expect(row?.text).toContain('111222333')
  expect(row?.text).toContain('5.1.2.e: persoonlijke levenssfeer')
  expect(row?.text).toContain('Noor')
})

test('choosing nothing is refused with what to do', async () => {
  const { visitor, here, version } = await mustOpen()
  const response = await visitor.post(`${here}/proposals`, { version, ground: '5.1.2.e', decision: 'black' })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('Kies eerst woorden in de lijst')
})

test('a decision about a text that was corrected meanwhile is refused', async () => {
  const opened = await mustOpen()
  await mustCorrect(opened, (text) => text.replace('klopt', 'klopt wel'))
  const { visitor, here, version } = opened
  const response = await visitor.post(`${here}/proposals`, {
    ...{ version, item: ['phone 5'], ground: '5.1.2.e', decision: 'black' },
  })
  expect(response.status).toBe(409)
})

test('a mask that is lifted after a correction hides the words in no version any more', async () => {
  const opened = await mustOpen()
  await mustDecide(opened, ['111222333'], 'black')
  await mustCorrect(opened, (text) => text.replace('klopt', 'klopt wel'))
  const page = await opened.visitor.page(opened.here)
  const lift = page.querySelectorAll('form').find(({ attributes }) => attributes.action?.endsWith('/end'))
  await opened.visitor.post(lift?.getAttribute('action') ?? '', { revision: '1' })
  expect(await masksIn(opened.db, await sourceText(opened.db, opened.document, 1))).toEqual([])
  expect(await masksIn(opened.db, await sourceText(opened.db, opened.document, 2))).toEqual([])
})

test('over the whole project sources are told with how much is proposed, also on the start page', async () => {
  const { visitor } = await mustOpen()
  const page = await visitor.page('/masks')
  expect(page.querySelector('tbody td')?.text).toBe('4')
  expect((await visitor.page('/')).text).toContain('4 voorstellen in 1 bron')
})

test('a correction does not make the number of masks grow', async () => {
  const opened = await mustOpen()
  await mustDecide(opened, ['111222333'], 'black')
  await mustCorrect(opened, (text) => text.replace('klopt', 'klopt wel'))
  const cells = (await opened.visitor.page('/masks')).querySelectorAll('tbody td')
  expect(cells.at(-3)?.text).toBe('1')
})

test('a mail address that holds the name of who took part still waits for a decision', async () => {
  const setting = await mustSet('openbaar', talk.replace('Of mail', 'Of mail vincent.prins@voorbeeld.nl of'))
  const here = `/documents/${setting.document}/masks`
  const { version } = await sourceText(setting.db, setting.document)
  const visitor = new Visitor(setting, setting.noor)
  expect(await wordsOf({ ...setting, visitor, here, version: version.id })).toContain(
    'vincent.prins@voorbeeld.nl',
  )
})
