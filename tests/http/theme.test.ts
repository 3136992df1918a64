import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { largestTheme } from '../../server/http/theme.ts'
import { mustOpenProject, type TestProject } from '../project.ts'

const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
let project: TestProject

beforeEach(async () => {
  project = { ...(await mustOpenProject()), folder }
})

afterAll(() => rmSync(folder, { recursive: true }))

const get = (path: string) => createApp({ project }).request(`http://localhost${path}`)
const head = async () => parse(await (await get('/keys')).text())

function lay(css: string): void {
  rmSync(join(folder, 'theme.css'), { force: true })
  writeFileSync(join(folder, 'theme.css'), css)
}

test('without a theme of its own a page has ours, in light and dark', async () => {
  const page = await head()
  expect(page.querySelector('link[href^="/theme.css"]')).toBeNull()
  expect(page.querySelector('meta[name="color-scheme"]')?.getAttribute('content')).toBe('light dark')
  expect((await get('/theme.css')).status).toBe(404)
})

test('a theme is laid over our look as it stands in the file, on the class that it sets its tokens for', async () => {
  lay('.meerwolde-theme { --nl-link-color: #7b1fa2 }')
  const page = await head()
  const sheets = page.querySelectorAll('head link[rel="stylesheet"]')
  const address = sheets.at(-1)?.getAttribute('href') ?? ''
  expect(address).toMatch(/^\/theme\.css\?v=\w+$/u)
  expect(page.querySelector('html')?.getAttribute('class')).toBe('meerwolde-theme')
  expect(await (await get(address)).text()).toBe('.meerwolde-theme { --nl-link-color: #7b1fa2 }')
})

test('a page stays light under a theme that has no colours for the dark', async () => {
  const schemes = async () =>
    (await head()).querySelector('meta[name="color-scheme"]')?.getAttribute('content')
  lay(':root { --nl-link-color: #7b1fa2 }')
  expect(await schemes()).toBe('light')
  lay(':root { --nl-link-color: light-dark(#7b1fa2, #ce93d8) }')
  expect(await schemes()).toBe('light dark')
})

test('a file too large to be a theme is left alone, and the server says so', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  lay('a'.repeat(largestTheme + 1))
  expect((await get('/theme.css')).status).toBe(404)
  expect(said).toHaveBeenCalledOnce()
  said.mockRestore()
})

const unreadable = '/proc/self/mem'

test.runIf(existsSync(unreadable))('a theme that cannot be read keeps no page from its reader', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  rmSync(join(folder, 'theme.css'), { force: true })
  symlinkSync(unreadable, join(folder, 'theme.css'))
  expect((await get('/keys')).status).toBe(200)
  expect((await get('/theme.css')).status).toBe(404)
  expect(said.mock.calls.flat()).toContain('theme.css cannot be read and is not used')
  said.mockRestore()
})
