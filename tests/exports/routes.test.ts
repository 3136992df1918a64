import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { mediaTypes } from '../../server/exports/sheet.ts'
import { kabel, mustCode, mustPublish, mustQuote, mustSet } from '../quotes/setting.ts'
import { mustThread } from './setting.ts'

async function mustBrowse(publicUrl?: string) {
  const setting = await mustSet()
  await mustCode(setting, 'Vakmensen')
  await mustQuote(setting)
  await mustPublish(setting)
  const thread = await mustThread(setting, 'Wie begint?', kabel)
  const app = createApp({ project: setting, publicUrl: publicUrl ?? null })
  return { setting, thread, get: (path: string) => app.request(`http://localhost${path}`) }
}

test.each(['csv', 'xlsx', 'docx', 'html', 'md', 'jsonld'] as const)(
  'a quote set downloads as %s',
  async (format) => {
    const { setting, get } = await mustBrowse()
    const answer = await get(`/quote-sets/${setting.set}/export?format=${format}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(mediaTypes[format])
    expect(answer.headers.get('content-disposition')).toContain(`filename="Werk en stroom.${format}"`)
  },
)

test('an edition downloads under its number', async () => {
  const { setting, get } = await mustBrowse()
  const answer = await get(`/quote-sets/${setting.set}/export?format=csv&edition=1`)
  expect(answer.headers.get('content-disposition')).toContain('Werk en stroom editie 1.csv')
})

test('a thread downloads under its title, without signs that files cannot have', async () => {
  const { thread, get } = await mustBrowse()
  const answer = await get(`/threads/${thread}/export?format=docx`)
  expect(answer.headers.get('content-disposition')).toContain('filename="Wie begint.docx"')
})

test.each(['/codings/export?format=csv', '/codings/export?format=xlsx', '/memos/export?format=md'])(
  '%s downloads',
  async (path) => {
    const { get } = await mustBrowse()
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /u)
  },
)

test('a format that is not known is refused, naming those that are', async () => {
  const { setting, get } = await mustBrowse()
  const answer = await get(`/quote-sets/${setting.set}/export?format=exe`)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Deze vorm bestaat niet. Kies csv, xlsx, ')
})

test('an export without a format says which there are', async () => {
  const { get } = await mustBrowse()
  expect(await (await get('/codings/export')).text()).toContain('Deze vorm bestaat niet. Kies csv of xlsx.')
})

test('a set that is not there is not found', async () => {
  const { get } = await mustBrowse()
  expect((await get('/quote-sets/weg/export?format=csv')).status).toBe(404)
})

test('a public address of the server is printed as permanent link', async () => {
  const { setting, get } = await mustBrowse('https://draad.example')
  const answer = await get(`/quote-sets/${setting.set}/export?format=csv`)
  expect(await answer.text()).toContain('https://draad.example/q/')
})
