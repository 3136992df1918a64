import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createApp, largestBody } from '../../server/app.tsx'
import { languageCookie } from '../../server/http/language.ts'
import { mustOpenProject } from '../project.ts'

/** A browser per cookie, all on one project. */
async function mustOpen() {
  const project = await mustOpenProject()
  const app = createApp({ project })
  const languageAt = async (cookie: string, path = '/me') => {
    const answer = await app.request(`http://localhost${path}`, { headers: { cookie } })
    return parse(await answer.text())
      .querySelector('html')
      ?.getAttribute('lang')
  }
  const post = (cookie: string, path: string, fields: Record<string, string>) =>
    app.request(`http://localhost${path}`, {
      method: 'POST',
      headers: { cookie, origin: 'http://localhost' },
      body: new URLSearchParams(fields),
    })
  const noor = `persoon=${project.noor.id}`
  const bram = `persoon=${project.bram.id}`
  return { ...project, app, noor, bram, languageAt, post }
}

test('a chosen language goes with the person, in every browser, and is nobody else’s', async () => {
  const { post, languageAt, noor, bram } = await mustOpen()
  expect((await post(noor, '/me/language', { language: 'en' })).status).toBe(303)
  expect(await languageAt(noor)).toBe('en')
  expect(await languageAt(`${noor}; ${languageCookie}=nl`)).toBe('en')
  expect(await languageAt(bram)).toBe('nl')
})

test('a page that is not there says so in the language of who asks', async () => {
  const { post, languageAt, noor, bram } = await mustOpen()
  await post(noor, '/me/language', { language: 'en' })
  expect(await languageAt(noor, '/nowhere')).toBe('en')
  expect(await languageAt(bram, '/nowhere')).toBe('nl')
})

test('a chosen language can be taken back', async () => {
  const { db, post, languageAt, noor } = await mustOpen()
  await post(noor, '/me/language', { language: 'en' })
  const last = await db.selectFrom('events').select('seq').orderBy('seq', 'desc').executeTakeFirstOrThrow()
  expect((await post(noor, '/undo', { event: String(last.seq), back: '/me' })).status).toBe(303)
  expect(await languageAt(noor)).toBe('nl')
})

test('a language that the screen does not speak is refused', async () => {
  const { post, languageAt, noor } = await mustOpen()
  expect((await post(noor, '/me/language', { language: 'fy' })).status).toBe(422)
  expect((await post('', '/me/language', { language: 'fy' })).status).toBe(422)
  expect(await languageAt(noor)).toBe('nl')
  expect(await languageAt(`${languageCookie}=fy`)).toBe('nl')
})

test('before anybody gives a name, the browser keeps the language', async () => {
  const { post, languageAt } = await mustOpen()
  const answer = await post('', '/me/language', { language: 'en' })
  const [cookie = ''] = answer.headers.getSetCookie().map((set) => set.split(';')[0] ?? '')
  expect(cookie).toBe(`${languageCookie}=en`)
  expect(await languageAt(cookie)).toBe('en')
})

test('what is too large to send is refused on a page, in the language of who sent it', async () => {
  const { app, post, noor } = await mustOpen()
  await post(noor, '/me/language', { language: 'en' })
  const answer = await app.request('http://localhost/uploads', {
    method: 'POST',
    headers: { cookie: noor, origin: 'http://localhost', 'content-length': String(largestBody + 1) },
    body: 'words',
  })
  expect(answer.status).toBe(413)
  const page = parse(await answer.text())
  expect(page.querySelector('html')?.getAttribute('lang')).toBe('en')
  expect(page.text).toContain('This is too large to send at once.')
})
