import { z } from 'zod'
import { read } from './kept.ts'
import type { Server } from './serving.ts'

const uploaded = z.object({ uploads: z.array(z.object({ id: z.string(), status: z.string() })) })

/** Each request on a connection of its own: a server that is busy closes those that wait. */
const alone = { connection: 'close' }

/** Somebody who works with a running server, over HTTP. */
export class Visitor {
  readonly #url: string
  #cookie = ''

  constructor({ url }: Server) {
    this.#url = url
  }

  async open(path: string): Promise<string> {
    const response = await fetch(this.#url + path, { headers: { cookie: this.#cookie, ...alone } })
    return response.text()
  }

  /** Posts a form; true when it was answered as done. Throws when the server is gone. */
  async post(path: string, body: URLSearchParams | FormData): Promise<boolean> {
    const response = await this.#send(path, body)
    await response.arrayBuffer()
    return response.status === 303
  }

  /** Posts a form. @returns how it was answered, and the page that came instead of going on */
  async posted(path: string, body: URLSearchParams | FormData): Promise<{ status: number; page: string }> {
    const response = await this.#send(path, body)
    return { status: response.status, page: await response.text() }
  }

  /** Posts a form. @returns the address to go on to */
  async postTo(path: string, body: URLSearchParams | FormData): Promise<string> {
    const response = await this.#send(path, body)
    await response.arrayBuffer()
    return response.headers.get('location') ?? ''
  }

  async giveName(name: string): Promise<void> {
    const response = await this.#send('/me', new URLSearchParams({ name }))
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
    if (response.status !== 303 || !this.#cookie) throw new Error(`no name: ${response.status}`)
  }

  async addMemo(data: string, text: string): Promise<boolean> {
    const [code] = read<{ id: string }>(data, 'SELECT id FROM codes LIMIT 1')
    const form = { kind: 'inhoud', subject_kind: 'code', subject: code?.id ?? '', text }
    return this.post('/memos', new URLSearchParams(form))
  }

  /** Hands in one file and keeps it as it was understood; true when both were answered as done. */
  async addFile(name: string, text: string): Promise<boolean> {
    const body = new FormData()
    body.append('files', new Blob([text]), name)
    const response = await this.#send('/uploads', body, { accept: 'application/json' })
    const { uploads } = uploaded.parse(await response.json())
    if (uploads[0]?.status !== 'read') return false
    const kept = await this.#send('/uploads/keep', new URLSearchParams())
    await kept.arrayBuffer()
    return kept.headers.getSetCookie().some((cookie) => cookie.startsWith('gedaan='))
  }

  #send(path: string, body: URLSearchParams | FormData, headers: Record<string, string> = {}) {
    return fetch(this.#url + path, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { origin: this.#url, cookie: this.#cookie, ...alone, ...headers },
    })
  }
}
