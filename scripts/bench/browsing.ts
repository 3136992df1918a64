import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { Running } from './program.ts'

/** Opens a page to its last byte, and gives what it holds. */
export async function open({ url }: Pick<Running, 'url'>, path: string, cookie = ''): Promise<string> {
  const response = await fetch(new URL(path, url), { headers: { cookie } })
  const html = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return html
}

/**
 * Waits until nothing goes on beside the server any more: what it makes after a start, or a change, takes the processor
 * too. That begins a while later.
 */
export async function atRest(server: Running): Promise<void> {
  const until = performance.now() + longestWork
  do {
    if (performance.now() > until) throw new Error('the work beside the server does not end')
    await pause(aWhile)
  } while (/id="(?:now|itself)"/u.test(await open(server, '/work')))
}

const aWhile = 1_500
const longestWork = 300_000

/** Gives a name and returns the cookie that remembers it. */
export async function signedIn(server: Pick<Running, 'url'>, name = 'Noor'): Promise<string> {
  const response = await send(server, '/me', { name })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Posts a form, which has to be answered as done. @returns the address to go on to */
export async function post(
  server: Pick<Running, 'url'>,
  path: string,
  form: Record<string, string> | FormData,
  cookie: string,
): Promise<string> {
  const response = await send(server, path, form, cookie)
  await response.arrayBuffer()
  if (response.status !== 303) throw new Error(`${path} answered ${response.status}`)
  return response.headers.get('location') ?? '/'
}

function send(
  { url }: Pick<Running, 'url'>,
  path: string,
  form: Record<string, string> | FormData,
  cookie = '',
): Promise<Response> {
  const body = form instanceof FormData ? form : new URLSearchParams(form)
  return fetch(url + path, { method: 'POST', body, redirect: 'manual', headers: { origin: url, cookie } })
}

/**
 * Fetches a file, and waits for it at the page of the work when that takes longer than a second.
 * @param every - milliseconds between two looks whether it is there
 */
export async function download(
  { url }: Pick<Running, 'url'>,
  path: string,
  { every = 20, ...init }: RequestInit & { every?: number } = {},
): Promise<void> {
  const response = await fetch(new URL(path, url), { ...init, redirect: 'manual' })
  await response.arrayBuffer()
  if (response.status === 200) return
  const task = response.headers.get('location') ?? ''
  if (!task.startsWith('/work/')) throw new Error(`${path} answered ${response.status}`)
  const until = performance.now() + longestFile
  for (;;) {
    const file = await fetch(new URL(`${task}/file`, url))
    await file.arrayBuffer()
    if (file.ok) return
    if (performance.now() > until) throw new Error(`${path} is not made`)
    await pause(every)
  }
}

const longestFile = 120_000

/** Asks the project's own file, beside a server. */
export function ask<T>(data: string, sql: string, ...values: string[]): T[] {
  const sqlite = new Database(join(data, 'project.sqlite'), { readonly: true })
  const rows = sqlite.prepare<string[], T>(sql).all(...values)
  sqlite.close()
  return rows
}

/** The ids that a browser would read from its pages. */
export function idsOf(
  data: string,
  document: string,
): { document: string; version: string; codes: string[] } {
  const [found] = ask<{ document: string; version: string }>(
    data,
    'SELECT d.id document, v.id version FROM documents d JOIN text_versions v ON v.document = d.id WHERE d.name = ?',
    document,
  )
  if (!found) throw new Error(`no document ${document}`)
  const codes = ask<{ id: string }>(data, 'SELECT id FROM codes WHERE ended IS NULL ORDER BY rowid')
  return { ...found, codes: codes.map(({ id }) => id) }
}

/** The words of a text, each to give a code to. */
export function wordsIn(data: string, document: string): { start: string; end: string }[] {
  const [row] = ask<{ text: string }>(
    data,
    'SELECT v.text FROM documents d JOIN text_versions v ON v.document = d.id WHERE d.name = ?',
    document,
  )
  return [...(row?.text ?? '').matchAll(/\p{L}{5,}/gu)].map(({ index, 0: word }) => ({
    start: String(index),
    end: String(index + word.length),
  }))
}
