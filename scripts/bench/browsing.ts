import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { Running } from './program.ts'

/** Opens a page to its last byte, and gives what it holds. */
export async function open({ url }: Running, path: string, cookie = ''): Promise<string> {
  const response = await fetch(new URL(path, url), { headers: { cookie } })
  const html = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return html
}

/** Waits until nothing goes on beside the server any more: what it makes after a start takes the processor too. */
export async function atRest(server: Running): Promise<void> {
  const until = performance.now() + longestWork
  while (/id="(?:now|itself)"/u.test(await open(server, '/work'))) {
    if (performance.now() > until) throw new Error('the work beside the server does not end')
    await pause(1_000)
  }
}

const longestWork = 300_000

/** Gives a name and returns the cookie that remembers it. */
export async function signedIn(server: Running): Promise<string> {
  const response = await send(server, '/me', { name: 'Noor' })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Posts a form, which has to be answered as done. @returns the address to go on to */
export async function post(
  server: Running,
  path: string,
  form: Record<string, string>,
  cookie: string,
): Promise<string> {
  const response = await send(server, path, form, cookie)
  await response.arrayBuffer()
  if (response.status !== 303) throw new Error(`${path} answered ${response.status}`)
  return response.headers.get('location') ?? '/'
}

function send({ url }: Running, path: string, form: Record<string, string>, cookie = ''): Promise<Response> {
  const headers = { origin: url, cookie }
  return fetch(url + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual', headers })
}

/** The ids that a browser would read from its pages. */
export function idsOf(
  data: string,
  document: string,
): { document: string; version: string; codes: string[] } {
  const sqlite = new Database(join(data, 'project.sqlite'), { readonly: true })
  const found = sqlite
    .prepare<[string], { document: string; version: string }>(
      'SELECT d.id document, v.id version FROM documents d JOIN text_versions v ON v.document = d.id WHERE d.name = ?',
    )
    .get(document)
  const codes = sqlite.prepare<[], { id: string }>('SELECT id FROM codes ORDER BY name').all()
  sqlite.close()
  if (!found) throw new Error(`no document ${document}`)
  return { ...found, codes: codes.map(({ id }) => id) }
}
