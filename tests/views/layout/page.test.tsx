import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { assets } from '../../../server/http/assets.ts'
import { Page, type PageProps } from '../../../views/layout/Page.tsx'
import { fonts, stylesheets } from '../../../views/layout/stylesheets.ts'

const render = (props: Partial<PageProps>) =>
  parse(
    String(
      <Page title="Codeboek" {...props}>
        <h1>Codeboek</h1>
      </Page>,
    ),
  )

test('a page is Dutch, has one main and a link that skips to it', () => {
  const page = render({})
  expect(page.querySelector('html')?.getAttribute('lang')).toBe('nl')
  const main = page.querySelector('main')
  expect(page.querySelector('.nl-skip-link')?.getAttribute('href')).toBe(`#${main?.id}`)
})

test('the menu shows where one is', () => {
  const current = render({ current: 'codebook' }).querySelectorAll('nav [aria-current="page"]')
  expect(current.map((link) => link.textContent)).toEqual(['Codeboek'])
})

test('who works here is a link to where the name can be changed', () => {
  const person = { id: '1', name: 'Meike' }
  const who = render({ person }).querySelector('a[href="/me"]')
  expect(who?.textContent).toContain('Meike')
  expect(render({}).querySelector('a[href="/me"]')?.textContent).toContain('Wie bent u?')
})

test('what was just done can be undone from the toast', () => {
  const page = render({ toast: { text: 'Code gegeven', undo: { event: 7, back: '/codebook' } } })
  const form = page.querySelector('#toasts form')
  expect(form?.getAttribute('action')).toBe('/undo')
  expect(form?.querySelector('[name="event"]')?.getAttribute('value')).toBe('7')
})

test('a page holds no inline style, script or handler: the policy on content forbids them', () => {
  const page = render({ toast: { text: 'Klaar' }, here: '/codebook', scripts: ['coding.js'] })
  expect(page.querySelectorAll('[style], style, [onclick]')).toEqual([])
  expect(page.querySelectorAll('script').filter((script) => !script.getAttribute('src'))).toEqual([])
  expect(page.toString()).not.toContain('hx-on')
})

test('every stylesheet and font that a page asks for is served', async () => {
  const statuses = [...stylesheets, ...fonts].map(async (name) => (await assets().request(`/${name}`)).status)
  expect(await Promise.all(statuses)).toEqual([...stylesheets, ...fonts].map(() => 200))
})

test('a first visit brings at most 150 KB of fonts', async () => {
  const latin = ['sans-400.woff2', 'sans-600.woff2', 'serif.woff2', 'serif-italic.woff2']
  const sizes = latin.map(
    async (name) => (await (await assets().request(`/${name}`)).arrayBuffer()).byteLength,
  )
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(150_000)
})

test('the components of NL Design System are served as they were published', async () => {
  const served = await (await assets().request('/candidates.css')).text()
  const published = join(import.meta.dirname, '../../../node_modules/@nl-design-system-candidate')
  const files = ['button.css', 'skip-link.css', 'html/heading.css', 'html/link.css', 'html/mark.css']
  for (const file of files) {
    const component = basename(file, '.css')
    expect(served).toContain(readFileSync(join(published, `${component}-css/dist/${file}`), 'utf8'))
  }
})
