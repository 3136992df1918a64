import { type HTMLElement, parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { fieldName } from '../../server/language/field-name.ts'
import { t } from '../../server/language/t.ts'
import { mustFill } from './filled.ts'
import { faultsOf, formsIn, startsOf, Walker } from './walking.ts'

const project = await mustFill()
const walker = new Walker(project)
const pages = await walker.walk(startsOf(project))
const forms = formsIn(pages, (action) => walker.routeOf('POST', action))

test('every link leads to a page that is there', () => {
  const broken = [...pages].filter(([, answer]) => answer.status >= 400 || faultsOf(answer).length > 0)
  expect(broken.map(([path, answer]) => `${path} ${answer.status} ${faultsOf(answer)}`)).toEqual([])
})

/** Asked for by the reading page's own script, by programs, and by pages of an older build. */
const unlinked = new Set([
  ...['/documents/:id/fragment', '/documents/:id/live', '/documents/:id/changes'],
  ...['/work/:task/progress', '/codings/export', '/assets/:name', '/theme.css', '/tour/:step'],
])

test('every page can be reached by links', () => {
  const reached = new Set([...pages.keys()].map((path) => walker.routeOf('GET', path)))
  expect(walker.routes('GET').filter((route) => !reached.has(route) && !unlinked.has(route))).toEqual([])
})

test('every act has a form on a page, that works without script', () => {
  const offered = new Set(forms.map(({ action }) => walker.routeOf('POST', action)))
  expect(walker.routes('POST').filter((route) => !offered.has(route))).toEqual([])
  expect(forms.length).toBeGreaterThan(40)
})

/** The label of a field as somebody reads it, and of a choice the question above it. */
function labelsOf(field: HTMLElement, page: HTMLElement): string[] {
  const id = field.getAttribute('id')
  const around = field.closest('label') ?? (id ? page.querySelector(`label[for="${id}"]`) : null)
  return [
    around?.text,
    field.getAttribute('aria-label'),
    field.closest('fieldset')?.querySelector('legend')?.text,
  ]
    .filter((label) => label !== undefined)
    .map((label) => label.replace(/\s+/gu, ' ').toLowerCase())
}

test('every field has a name to be called by when something is wrong with it, as the screen calls it', () => {
  const called = new Map<string, boolean>()
  for (const [path, { text }] of pages) {
    if (!text.includes('<form')) continue
    const page = parse(text)
    for (const form of page.querySelectorAll('form[method=post]')) {
      const route = walker.routeOf('POST', form.getAttribute('action') ?? path)
      const own = form.getAttribute('id')
      const outside = own ? page.querySelectorAll(`[form="${own}"]`) : []
      for (const field of [
        ...form.querySelectorAll('input:not([type=hidden]), select, textarea'),
        ...outside,
      ]) {
        const name = field.getAttribute('name')
        if (!name || field.tagName === 'BUTTON') continue
        const said = fieldName(t.fields, name, route)?.toLowerCase()
        const isNamed = said !== undefined && labelsOf(field, page).some((label) => label.includes(said))
        const isTick = field.getAttribute('type') === 'checkbox' && said !== undefined
        const key = `${route} ${name}`
        called.set(key, called.get(key) || isNamed || isTick)
      }
    }
  }
  expect([...called].filter(([, isCalled]) => !isCalled).map(([field]) => field)).toEqual([])
  expect(called.size).toBeGreaterThan(100)
})

test('every table with heads says what it is of', () => {
  const nameless = [...pages].flatMap(([path, { text }]) => {
    if (!text.includes('<table')) return []
    const page = parse(text)
    const named = (table: HTMLElement) =>
      table.querySelector('caption') ??
      table.getAttribute('aria-label') ??
      page.querySelector(`#${table.getAttribute('aria-labelledby') ?? 'nothing'}`)
    const tables = page.querySelectorAll('table').filter((table) => table.querySelector('th'))
    return tables.some((table) => !named(table)) ? [walker.routeOf('GET', path)] : []
  })
  expect([...new Set(nameless)]).toEqual([])
})

test('no page says a word that the screen does not use', () => {
  const other =
    /\b(?:klop(?:t|te|ten|pen)|wees|wezen|blok(?:ken)?|gebeurtenis(?:sen)?|vastgesteld)\b|\b(?:ge)?accepte/iu
  const said = [...pages].flatMap(([path, { text }]) => {
    const [word] = other.exec(text) ?? []
    return word === undefined ? [] : `${path} ${word}`
  })
  expect(said).toEqual([])
})
