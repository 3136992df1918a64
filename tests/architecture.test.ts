import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { commandNames } from '../scripts/rodedraad/commands.ts'
import { messageKeys } from '../server/messages.ts'

const root = join(import.meta.dirname, '..')

/** The rooms of `server/` from the top, as docs/architecture.md lists them. */
const rooms = [...readText('docs/architecture.md').matchAll(/^\| `([a-z]+)\/` \|/gmu)].map(
  ([, name = '']) => name,
)

/** The shell: what serves pages and may use every room. */
const shell =
  /^server\/(?:(?:http|reading|overview|background|example)\/.*|app\.tsx|serve\.ts|main\.ts|routes\.ts)$/u

/** What a room has for its pages: its routes, the forms that they read, the props that they fill. */
const pageParts =
  /^server\/[^/]+\/(?:[^/]*routes[^/]*|(?:.*-)?(?:form|page|views|typed)|in-place|upload-lines|here)\.tsx?$/u

/** The catalogues of texts are nobody's room: one that is named after a page is no part of it. */
const isForPages = (path: string) =>
  !path.startsWith('server/language/') && (shell.test(path) || pageParts.test(path))
const forAll = new Set([
  'server/errors.ts',
  'server/installed.ts',
  'server/kept-on.ts',
  'server/messages.ts',
  'server/progress.ts',
  'server/turns.ts',
])

interface Import {
  from: string
  to: string
  isType: boolean
}

function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
    .sort()
}

function importsOf(file: string): Import[] {
  const text = readText(file)
  const wanted = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gmu
  return [...text.matchAll(wanted)].map(([, type, first, second]) => {
    const name = first ?? second ?? ''
    const to = name.startsWith('.') ? normalize(join(dirname(file), name)) : name
    return { from: file, to, isType: type !== undefined }
  })
}

const serverFiles = filesUnder('server')
const viewFiles = filesUnder('views')
const serverImports = serverFiles.flatMap(importsOf)
const isOurs = ({ to }: Import) => /^(?:server|views|scripts)\//u.test(to)
const said = (list: readonly Import[]) => list.map(({ from, to }) => `${from} → ${to}`)
const roomOf = (path: string) => rooms.indexOf(path.split('/')[1] ?? '')

test('every folder of server/ has its place in docs/architecture.md', () => {
  const around = ['http', 'reading', 'overview', 'background', 'example']
  const folders = new Set(
    serverFiles.filter((file) => file.split('/').length > 2).map((file) => file.split('/')[1]),
  )
  expect([...folders].sort()).toEqual([...rooms, ...around].sort())
})

test('a folder imports only from folders above it', () => {
  const wrong = serverImports
    .filter(isOurs)
    .filter(({ from, to }) => !isForPages(from) && !forAll.has(from) && !forAll.has(to))
    .filter(({ from, to }) => to.startsWith('server/') && (roomOf(to) < 0 || roomOf(to) > roomOf(from)))
  expect(said(wrong)).toEqual([])
})

/** A file that people export says things in the words of the screen. */
const isWordsOnPaper = ({ from, to }: Import) =>
  from.startsWith('server/exports/') && /^views\/[a-z]+\/(?:words|dates)\.ts$/u.test(to)

test('only the shell imports pages and components', () => {
  const wrong = serverImports
    .filter(({ from, to }) => to.startsWith('views/') && !isForPages(from))
    .filter((each) => !isWordsOnPaper(each))
  expect(said(wrong)).toEqual([])
})

test('nothing but the shell and its forms knows what a room does for a page', () => {
  const wrong = serverImports.filter(({ from, to }) => isForPages(to) && !isForPages(from))
  expect(said(wrong)).toEqual([])
})

test('text/ imports nothing of ours', () => {
  const wrong = serverImports
    .filter(isOurs)
    .filter(({ from, to }) => from.startsWith('server/text/') && !to.startsWith('server/text/'))
  expect(said(wrong)).toEqual([])
})

/** What may be imported for its values: no module behind it asks a database anything. */
function asksNothing(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return true
  seen.add(file)
  return importsOf(file)
    .filter(({ isType }) => !isType)
    .every(({ to }) => {
      if (/^(?:kysely|better-sqlite3|hono)/u.test(to)) return false
      return !to.startsWith('server/') || asksNothing(to, seen)
    })
}

test('views ask a database nothing: of the server they use types, and rules without queries', () => {
  const wrong = viewFiles
    .flatMap(importsOf)
    .filter(({ to, isType }) => to.startsWith('server/') && !isType && !asksNothing(to))
  expect(said(wrong)).toEqual([])
})

test('rules and stores know no HTTP', () => {
  const wrong = serverImports.filter(({ from, to }) => /^@?hono(?!\/html$)/u.test(to) && !isForPages(from))
  expect(said(wrong)).toEqual([])
})

const assets = readdirSync(join(root, 'views', 'assets')).filter((name) => /\.(?:css|ts|svg)$/u.test(name))

test('nothing is fetched from outside', () => {
  const places = [...assets.map((name) => `views/assets/${name}`), ...viewFiles]
  const wanted = /(?:src|href|url|import|fetch)\s*[=(]\s*\{?["'`]?(?:https?:)?\/\/(?!www\.w3\.org)/iu
  expect(places.filter((path) => wanted.test(readText(path)))).toEqual([])
})

test('pages hold no style attributes, no scripts of their own and no handlers', () => {
  const wanted = /\sstyle=|\shx-on|\son[a-z]+=\{?["'`]|<script(?![^>]*\ssrc=)|<style/u
  expect(viewFiles.filter((path) => wanted.test(readText(path)))).toEqual([])
})

const keyed = /(?:new AppError\(\s*'[a-z-]+',\s*|\b(?:invalid|notFound|sentenceFor)\(\s*)'([\w.-]+)'/gu

test('every refusal has its sentence', () => {
  const files = [...serverFiles, ...filesUnder('scripts')]
  const keys = files.flatMap((file) => [...readText(file).matchAll(keyed)].map(([, key = '']) => key))
  expect(keys.length).toBeGreaterThan(50)
  expect([...new Set(keys)].filter((key) => !messageKeys.has(key)).sort()).toEqual([])
})

test('every command stands in docs/command-line.md', () => {
  const text = readText('docs/command-line.md')
  expect(commandNames.filter((name) => !text.includes(`### \`${name}`))).toEqual([])
})
