import { expect, inject, test } from 'vitest'
import { verify } from '../../server/history/verify.ts'
import { mustFill } from './filled.ts'
import { countsOf } from './kept.ts'
import { idsOf, poison } from './poison.ts'
import { type Answer, faultsOf, formsIn, startsOf, Walker } from './walking.ts'

const project = await mustFill()
const walker = new Walker(project)
const pages = await walker.walk(startsOf(project))
const forms = formsIn(pages, (action) => walker.routeOf('POST', action))

const encoded = [...poison, ...idsOf(project)].map((value) => encodeURIComponent(value.toWellFormed()))
const raw = ['%', '%2', '%ff', '%00', '%E0%A4%A', '..', '.', '%2e%2e%2f%2e%2e%2f', 'a%0d%0ab', '*', ':id']
const inAddress = [...encoded, ...raw].filter((value) => value.length < 200_000)

/** Asks, and says what is wrong with the answer, and whether a refusal left anything behind. */
async function faultsAfter(what: string, ask: () => Promise<Answer>): Promise<string[]> {
  const before = JSON.stringify(countsOf(project))
  const answer = await ask()
  const faults = faultsOf(answer)
  if (JSON.stringify(countsOf(project)) !== before) faults.push(`stored something, status ${answer.status}`)
  return faults.map((fault) => `${what.slice(0, 120)}: ${fault}`)
}

const get = (path: string, init: RequestInit = {}) =>
  faultsAfter(`${init.method ?? 'GET'} ${path}`, () => walker.ask(path, init))

/** The address of each route with something else in the place of each of its names. */
function addressesOf(route: string, known: readonly string[]): string[] {
  const names = route.match(/:\w+/gu) ?? []
  const whole = known.find((path) => walker.routeOf('GET', path) === route)
  return names.flatMap((name) =>
    inAddress.map((value) => {
      const real = whole ? new URL(whole, 'http://localhost').pathname.split('/') : []
      return route
        .split('/')
        .map((part, at) => (part === name ? value : part.startsWith(':') ? (real[at] ?? 'x') : part))
        .join('/')
    }),
  )
}

for (const route of walker.routes('GET').filter((path) => path.includes(':'))) {
  test(`GET ${route} withstands any address`, async () => {
    const faults: string[] = []
    for (const path of addressesOf(route, [...pages.keys()])) faults.push(...(await get(path)))
    expect(faults).toEqual([])
  })
}

for (const route of walker.routes('POST').filter((path) => path.includes(':'))) {
  test(`POST ${route} about something that is not there changes nothing`, async () => {
    const form = forms.find(({ action }) => walker.routeOf('POST', action) === route)
    const body = new URLSearchParams(form?.fields.map((pair) => [...pair]))
    const parts = form?.action.split('/') ?? []
    const faults: string[] = []
    for (const [at, name] of route.split('/').entries()) {
      if (!name.startsWith(':')) continue
      for (const value of [...raw, ...encoded.slice(0, poison.length)].filter(
        ({ length }) => length < 5_000,
      )) {
        const path = parts.with(at, value).join('/')
        if (walker.routeOf('POST', path) !== route) continue
        faults.push(...(await faultsAfter(path, () => walker.ask(path, { method: 'POST', body }))))
      }
    }
    expect(faults).toEqual([])
  })
}

const queries = [
  ...['version', 'sentence', 'start', 'end', 'filter', 'others', 'code', 'order', 'q', 'format', 'edition'],
  ...['kind', 'person', 'edit', 'noun', 'from', 'until', 'row', 'before', 'date', 'open', 'added', 'changed'],
  ...['unchanged', 'into', 'here', 'show', 'page', 'coder', 'since', '__proto__'],
]

/** Of the values each page meets one in so many, and each page others. */
const every = inject('thoroughly') ? 1 : 7
const isTurnOf = (place: number, path: string) => place % every === path.length % every

const kinds = new Map([...pages.keys()].map((path) => [walker.routeOf('GET', path), path]))

for (const [route, path] of kinds) {
  test(`GET ${route} does not stumble over what stands behind the question mark`, async () => {
    const faults: string[] = []
    const { pathname } = new URL(path, 'http://localhost')
    for (const [turn, value] of encoded.filter(({ length }) => length < 20_000).entries()) {
      const all = queries.map((name) => `${name}=${value}`).join('&')
      if (isTurnOf(turn, route)) faults.push(...(await get(`${pathname}?${all}`)))
    }
    for (const value of raw.filter((_, turn) => isTurnOf(turn, route)))
      faults.push(...(await get(`${pathname}?q=${value}&date=${value}&${value}`)))
    expect(faults).toEqual([])
  })
}

test('other methods than a page and a form know change nothing', async () => {
  const faults: string[] = []
  const addresses = [...new Set([...pages.keys(), ...forms.map(({ action }) => action)])]
  for (const path of addresses.slice(0, 120)) {
    for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
      const body = method === 'HEAD' || method === 'OPTIONS' ? null : new URLSearchParams({ name: 'x' })
      faults.push(...(await get(path, { method, ...(body && { body }) })))
    }
  }
  expect(faults.filter((fault) => !/^(?:HEAD|OPTIONS).*says nothing/u.test(fault))).toEqual([])
})

test('an address as long as a book is refused or answered, never broken on', async () => {
  const long = 'a/'.repeat(50_000)
  expect(await get(`/${long}`)).toEqual([])
  expect(await get(`/documents/${'a'.repeat(100_000)}`)).toEqual([])
  expect(await get(`/search?q=${'kabel%20'.repeat(20_000)}`)).toEqual([])
})

const bodies: readonly [type: string, body: string | Uint8Array<ArrayBuffer>][] = [
  ['application/json', '{"name":"x","title":"x","revision":1}'],
  ['application/json', '['.repeat(100_000)],
  ['application/json; charset=utf-16', '{}'],
  ['text/plain', 'name=x&title=x'],
  ['text/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['multipart/form-data', 'name=x'],
  ['multipart/form-data; boundary=', 'name=x'],
  ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="name'],
  ['multipart/form-data; boundary=x', '--y\r\n\r\n--y--'],
  ['multipart/form-data; boundary=x', new Uint8Array([0, 255, 254, 13, 10])],
  ['application/x-www-form-urlencoded', '%'],
  ['application/x-www-form-urlencoded', '%ed%a0%80=%ed%a0%80&name=%ff%fe&title=%ed%a0%80'],
  ['application/x-www-form-urlencoded', '&&&===&=&__proto__=1&constructor=2'],
  ['application/x-www-form-urlencoded', `${'name=x&'.repeat(20_000)}`],
  ['application/x-www-form-urlencoded', new Uint8Array([0, 255, 254, 13, 10])],
  ['', 'name=x'],
]

for (const route of walker.routes('POST')) {
  test(`POST ${route} withstands a body that is no form`, async () => {
    const form = forms.find(({ action }) => walker.routeOf('POST', action) === route)
    const faults: string[] = []
    for (const [type, body] of bodies) {
      const before = JSON.stringify(countsOf(project))
      const init = { method: 'POST', body, headers: { 'content-type': type } }
      const answer = await walker.ask(form?.action ?? route, init)
      faults.push(...faultsOf(answer).map((fault) => `${type} ${String(body).slice(0, 40)}: ${fault}`))
      if (answer.status >= 400 && JSON.stringify(countsOf(project)) !== before) faults.push('stored')
    }
    expect(faults).toEqual([])
  })
}

test('a form from another site, or for another host, is refused whatever it asks', async () => {
  const faults: string[] = []
  for (const { action, fields } of forms) {
    const body = new URLSearchParams(fields.map((pair) => [...pair]))
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost.evil.example' },
      { origin: 'http://localhost:81' },
      { host: 'evil.example' },
      { host: 'localhost@evil.example' },
      { host: '' },
    ]) {
      faults.push(
        ...(await faultsAfter(`${action} ${JSON.stringify(headers)}`, async () => {
          const answer = await walker.ask(action, { method: 'POST', body, headers })
          return answer.status === 403 ? answer : { ...answer, status: 500 }
        })),
      )
    }
  }
  expect(faults).toEqual([])
})

test('ten thousand sentences ticked at once are one act, or refused as a whole', async () => {
  const { id: version, document } = project.sqlite
    .prepare<[], { id: string; document: string }>('SELECT id, document FROM text_versions LIMIT 1')
    .get() ?? { id: '', document: '' }
  const code = project.sqlite.prepare<[], { id: string }>('SELECT id FROM codes WHERE ended IS NULL').get()
  const places = (from: number) =>
    Array.from(
      { length: 10_000 },
      (_, n) => ['places', `${document} ${version} ${from} ${n + from + 1}`] as const,
    )
  const post = (from: number) => walker.post('/search/codings', [['code', code?.id ?? ''], ...places(from)])
  expect(await faultsAfter('ten thousand places', () => post(0))).toEqual([])
})

test('after all this the project holds together', async () => {
  expect((await verify(project.db)).failures).toEqual([])
})
