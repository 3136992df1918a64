import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { isLoopback } from '../../server/http/guard.ts'
import { visit } from '../browsing.ts'
import { mustOpenProject } from '../project.ts'

async function statusOf(headers: Record<string, string>, method = 'GET', publicUrl?: string) {
  const project = await mustOpenProject()
  const app = createApp({ project, publicUrl: publicUrl ?? null })
  const body = method === 'POST' ? { body: new URLSearchParams({ name: 'Noor' }) } : {}
  return (await app.request('http://localhost/me', { method, headers, ...body })).status
}

test('a page is served to this machine under each of its names', async () => {
  for (const host of ['localhost:4050', '127.0.0.1:4050', '[::1]:4050']) {
    expect(await statusOf({ host })).toBe(200)
  }
})

test('a request for another host is refused: DNS rebinding', async () => {
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:4050', '10.0.0.1']) {
    expect(await statusOf({ host })).toBe(403)
  }
})

test('the public address is ours too, once it is set', async () => {
  expect(await statusOf({ host: 'draad.example' }, 'GET', 'https://draad.example')).toBe(200)
})

test('a form on the public address is accepted, however that address was written', async () => {
  const headers = { host: 'draad.example', origin: 'https://draad.example' }
  for (const address of ['https://draad.example', 'https://draad.example/', 'https://DRAAD.example/pad/']) {
    expect(await statusOf(headers, 'POST', address)).toBe(303)
  }
})

test('a form from another site is refused', async () => {
  expect(await statusOf({ host: 'localhost', origin: 'https://evil.example' }, 'POST')).toBe(403)
  expect(await statusOf({ host: 'localhost', origin: 'null' }, 'POST')).toBe(403)
})

test('a form that does not say where it comes from is refused', async () => {
  expect(await statusOf({ host: 'localhost' }, 'POST')).toBe(403)
})

test('a form of our own is accepted', async () => {
  expect(await statusOf({ host: 'localhost', origin: 'http://localhost' }, 'POST')).toBe(303)
})

test('only addresses of this machine count as loopback', () => {
  expect(['127.0.0.1', '127.0.1.1', 'localhost', '::1'].every(isLoopback)).toBe(true)
  expect(['0.0.0.0', '::', '192.168.1.2', 'draad.example', ''].some(isLoopback)).toBe(false)
})

test('nothing from outside and nothing inline may run', async () => {
  const project = await mustOpenProject()
  const response = await createApp({ project }).request('http://localhost/me', {
    headers: { host: 'localhost' },
  })
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toContain('unsafe')
})

test('whoever changes something gives a name first', async () => {
  const visitor = visit(await mustOpenProject())
  const response = await visitor.post('/memos', {
    kind: 'inhoud',
    subject_kind: 'project',
    subject: 'x',
    text: 'y',
  })
  expect(response.status).toBe(422)
  const undo = await visitor.post('/undo', {})
  expect(undo.status).toBe(403)
  expect(await undo.text()).toContain('Vul eerst uw naam in')
})

test('a name is remembered, and every page shows it', async () => {
  const project = await mustOpenProject()
  const response = await visit(project).post('/me', { name: '  Meike ', back: '/log' })
  expect(response.headers.get('location')).toBe('/log')
  expect(response.headers.get('set-cookie')).toMatch(/persoon=.*HttpOnly/u)
  const [person] = (
    await project.db.selectFrom('people').selectAll().where('name', '=', 'Meike').execute()
  ).values()
  expect((await visit(project, person).open('/log')).html.querySelector('.who')?.text).toContain('Meike')
})

test('after a post nobody is sent to another site', async () => {
  const project = await mustOpenProject()
  for (const back of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const response = await visit(project).post('/me', { name: 'Noor', back })
    expect(response.headers.get('location')).toBe('/')
  }
})

test('a page that does not exist says so, in the house', async () => {
  const { status, html } = await visit(await mustOpenProject()).open('/bestaat-niet')
  expect(status).toBe(404)
  expect(html.querySelector('h1')?.text).toBe('Niet gevonden')
})
