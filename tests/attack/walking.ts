import type { Hono } from 'hono'
import { type HTMLElement, parse } from 'node-html-parser'
import { createApp } from '../../server/app.tsx'
import type { AppEnv } from '../../server/http/env.ts'
import { messageKeys } from '../../server/messages.ts'
import { held, tasksOf } from '../background/held.ts'
import type { TestProject } from '../project.ts'

export const site = 'http://localhost'

export type Field = readonly [name: string, value: string]

/** A form as a page offers it, with what it sends when nothing is changed in it. */
export interface Form {
  page: string
  action: string
  hasFile: boolean
  fields: readonly Field[]
}

export interface Answer {
  status: number
  text: string
  location: string | null
}

/** A stream goes on until somebody leaves: what it says first is enough. */
async function wordsOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text()
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}

/** Somebody who visits everything there is. */
export class Walker {
  readonly app: Hono<AppEnv>
  readonly #cookie: string

  constructor(project: TestProject, person: { id: string } = project.noor) {
    this.app = createApp({
      project,
      background: { ...held(tasksOf(person.id)), forget: async () => undefined },
    })
    this.#cookie = `persoon=${person.id}`
  }

  async ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers({ host: 'localhost', origin: site, cookie: this.#cookie })
    new Headers(init.headers).forEach((value, name) => {
      headers.set(name, value)
    })
    const response = await this.app.request(site + path, { ...init, headers })
    const { status } = response
    return { status, text: await wordsOf(response), location: response.headers.get('location') }
  }

  post(path: string, fields: readonly Field[]): Promise<Answer> {
    return this.ask(path, { method: 'POST', body: new URLSearchParams(fields.map((pair) => [...pair])) })
  }

  /** Every page that can be reached from here by links, with its answer; addresses of one kind at most so often. */
  async walk(from: readonly string[] = ['/'], perKind = 12): Promise<Map<string, Answer>> {
    const seen = new Map<string, Answer>()
    const kinds = new Map<string, number>()
    const waiting = [...from]
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const kind = `${this.routeOf('GET', path)}?${[...new URL(path, site).searchParams.keys()].sort()}`
      const before = kinds.get(kind) ?? 0
      if (seen.has(path) || before >= perKind) continue
      kinds.set(kind, before + 1)
      const answer = await this.ask(path)
      seen.set(path, answer)
      waiting.push(...linksIn(answer.text, path))
    }
    return seen
  }

  /** The pattern of the route that answers here. */
  routeOf(method: string, path: string): string {
    const { pathname } = new URL(path, site)
    const match = this.app.router.match(method, pathname)
    const patterns = match[0].map(([[, route]]) => route)
    return patterns.find(({ method: of, path: at }) => of === method && at !== '/*')?.path ?? 'nowhere'
  }

  /** Every route, without what stands before all of them. */
  routes(method: 'GET' | 'POST'): string[] {
    const all = this.app.routes.filter((route) => route.method === method && !route.path.endsWith('*'))
    return [...new Set(all.map(({ path }) => path))].sort()
  }
}

/** Where a page leads. Scripts are made by the build, which stands apart from what is tested here. */
function linksIn(html: string, page: string): string[] {
  if (!html.startsWith('<')) return []
  return parse(html)
    .querySelectorAll('a[href], link[href]:not([rel=modulepreload])')
    .flatMap((element) => element.getAttribute('href') ?? [])
    .map((href) => new URL(href, site + page))
    .filter(({ origin }) => origin === site)
    .map(({ pathname, search }) => pathname + search)
}

/** Where a project with some of everything shows all its pages and forms. */
export function startsOf({ sqlite }: Pick<TestProject, 'sqlite'>): string[] {
  const [first, second] = sqlite
    .prepare<[], { id: string }>('SELECT id FROM codes WHERE ended IS NULL ORDER BY made, position')
    .all()
  return ['/', '/search?q=kabel', '/suggestions', `/codebook/${first?.id}/merge?into=${second?.id}`]
}

/** The forms on these pages that post: of each route one, and of those that differ in their fields each. */
export function formsIn(pages: ReadonlyMap<string, Answer>, routeOf: (action: string) => string): Form[] {
  const forms = new Map<string, Form>()
  for (const [page, { text }] of pages) {
    if (!text.includes('<form')) continue
    const html = parse(text)
    for (const form of html.querySelectorAll('form[method=post]')) {
      const action = form.getAttribute('action') ?? page
      const fields = form.querySelectorAll('input, select, textarea, button').flatMap(fieldIn)
      const own = form.getAttribute('id')
      const outside = own ? html.querySelectorAll(`[form="${own}"]`).flatMap(fieldIn) : []
      const all = [...fields, ...outside]
      const hasFile = form.querySelector('input[type=file]') !== null
      const key = `${routeOf(action)} ${[...new Set(all.map(([name]) => name))].sort()}`
      if (!forms.has(key)) forms.set(key, { page, action, hasFile, fields: all })
    }
  }
  return [...forms.values()]
}

function fieldIn(field: HTMLElement): Field[] {
  const name = field.getAttribute('name')
  if (!name || field.getAttribute('type') === 'file') return []
  if (field.tagName === 'TEXTAREA') return [[name, field.text]]
  if (field.tagName !== 'SELECT') return [[name, field.getAttribute('value') ?? '']]
  const options = field.querySelectorAll('option')
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options.at(-1)
  return [[name, chosen?.getAttribute('value') ?? '']]
}

const traces =
  /Sqlite|SQLITE|SELECT .* FROM|INSERT INTO|node_modules|\.tsx?:\d+|\bat \w+ \(|TypeError|RangeError/u
const english =
  /\b(?:invalid|expected|required field|not found|bad request|forbidden|internal server|too big|too small|unauthorized)\b/iu
const leftovers = /\bundefined\b|\bNaN\b|\[object |\bnull\b/u

/** What is wrong with an answer, whatever was asked; empty when nothing is. */
export function faultsOf({ status, text, location }: Answer): string[] {
  const faults: string[] = []
  if (status >= 500) faults.push(`status ${status}`)
  if (traces.test(text)) faults.push(`shows its inside: ${traces.exec(text)?.[0]}`)
  if (location !== null && !/^\/(?![/\\])[\x21-\x7e]*$/u.test(location)) faults.push(`leads to ${location}`)
  if (status < 400) return faults
  const said = sentencesIn(text)
  if (!/\p{Lu}\p{Ll}*[^.]{8,}[.?!]/u.test(said)) faults.push(`says nothing: ${said.slice(0, 200)}`)
  if (english.test(said)) faults.push(`is no Dutch: ${said.slice(0, 200)}`)
  if (leftovers.test(said.replace(/‘[^’]*’/gu, '')))
    faults.push(`says a value that is none: ${said.slice(0, 200)}`)
  if (said.split(/\s/u).some((word) => messageKeys.has(word) && word.includes('-'))) faults.push('says a key')
  return faults
}

/** What an answer says in words: of a page its notes and errors, of JSON its message. */
function sentencesIn(text: string): string {
  if (text.startsWith('{')) {
    const { error }: { error?: { message?: string } } = JSON.parse(text)
    return error?.message ?? ''
  }
  const said = parse(text).querySelectorAll('.note, [role=alert], .error, .error-summary, .field__error')
  return said.map((element) => element.text.replace(/\s+/gu, ' ').trim()).join('\n')
}
