import { expect, test } from 'vitest'
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

test('no page says a word that the screen does not use', () => {
  const other =
    /\b(?:klop(?:t|te|ten|pen)|wees|wezen|blok(?:ken)?|gebeurtenis(?:sen)?|vastgesteld)\b|\b(?:ge)?accepte/iu
  const said = [...pages].flatMap(([path, { text }]) => {
    const [word] = other.exec(text) ?? []
    return word === undefined ? [] : `${path} ${word}`
  })
  expect(said).toEqual([])
})
