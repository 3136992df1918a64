import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { type HTMLElement, parse } from 'node-html-parser'
import { createApp } from '../../server/app.tsx'
import type { AppEnv } from '../../server/http/env.ts'
import { closeAfterTest } from '../left-open.ts'
import { mustOpenProject, type TestProject } from '../project.ts'

/** A project in memory with a real folder for files that wait. */
export async function mustOpenWithFolder(): Promise<TestProject> {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  closeAfterTest(() => rmSync(folder, { recursive: true, force: true }))
  return { ...(await mustOpenProject()), folder }
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** Somebody with a browser without script, as one person or as nobody yet. */
export class Visitor {
  readonly #app: Hono<AppEnv>
  readonly #cookie: string

  constructor(project: TestProject, person?: { id: string }) {
    this.#app = createApp({ project })
    this.#cookie = person ? `persoon=${person.id}` : ''
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('origin', 'http://localhost')
    headers.set('cookie', this.#cookie)
    return this.#app.request(`http://localhost${path}`, { ...init, headers })
  }

  async page(path: string): Promise<HTMLElement> {
    return parse(await (await this.request(path)).text())
  }

  async post(path: string, fields: Fields = {}): Promise<Response> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) {
      for (const one of [value].flat()) body.append(name, one)
    }
    return this.request(path, { method: 'POST', body })
  }

  async send(path: string, field: string, files: readonly File[], accept = 'text/html'): Promise<Response> {
    const body = new FormData()
    for (const file of files) body.append(field, file)
    return this.request(path, { method: 'POST', body, headers: { accept } })
  }
}

/** What a form on a page would send when nothing is changed in it. */
export function fieldsOf(page: HTMLElement, action: string): Record<string, string[]> {
  const form = page.querySelectorAll('form').find((one) => one.getAttribute('action') === action)
  if (!form) throw new Error(`no form for ${action}`)
  const fields: Record<string, string[]> = {}
  const add = (name: string | undefined, value: string) => {
    if (name) fields[name] = [...(fields[name] ?? []), value]
  }
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const name = field.getAttribute('name')
    const type = field.getAttribute('type')
    const isOff = (type === 'checkbox' || type === 'radio') && !field.hasAttribute('checked')
    if (isOff || type === 'file') continue
    if (field.tagName === 'SELECT') {
      const options = field.querySelectorAll('option')
      const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
      add(name, chosen?.getAttribute('value') ?? '')
    } else if (field.tagName === 'TEXTAREA') add(name, field.text)
    else add(name, field.getAttribute('value') ?? '')
  }
  return fields
}

export async function read(response: Response): Promise<HTMLElement> {
  return parse(await response.text())
}

export const textFile = (name: string, text: string) => new File([text], name)

/** Hands files in as a browser with script does, and gives what is said of each. */
export async function mustHandIn(
  visitor: Visitor,
  ...files: File[]
): Promise<{ status: string; url: string; message: string }[]> {
  const response = await visitor.send('/uploads', 'files', files, 'application/json')
  const body: { uploads: { status: string; url: string; message: string }[] } = await response.json()
  return body.uploads
}
