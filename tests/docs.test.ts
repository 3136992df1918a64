import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { commandNamed, commandNames } from '../scripts/rodedraad/commands.ts'
import { exportCodebook } from '../server/codebook/table.ts'
import { exportCodings } from '../server/codings/table.ts'
import { exportCodingTable } from '../server/exports/codings.ts'
import { exportables } from '../server/exports/export-to.ts'
import { exportMemos } from '../server/exports/memos.ts'
import { exportQuoteSets } from '../server/exports/quote-set.ts'
import { exportThreads } from '../server/exports/thread.ts'
import { formats } from '../server/ingest/kind.ts'
import { readers } from '../server/ingest/readers.ts'
import { routes } from '../server/routes.ts'
import { mustOpenProject } from './project.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const under = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
    .sort()

const docs = ['README.md', 'CHANGELOG.md', 'corpus/README.md', ...under('docs', /\.md$/u)]
const inAllDocs = docs.map(read).join('\n')
/** Words that a text nowhere names as code: `word`. */
const unnamed = (words: Iterable<string>, text: string) =>
  [...new Set(words)].filter((word) => !text.includes(`\`${word}\``)).sort()

test('every command has its heading, with every option that it takes', async () => {
  const page = read('docs/command-line.md')
  const missing: string[] = []
  for (const name of commandNames) {
    const heading = page
      .split('\n')
      .find((line) => line.startsWith(`### \`${name} `) || line === `### \`${name}\``)
    const options = Object.keys((await commandNamed(name))?.options ?? {})
    if (!heading) missing.push(name)
    else
      missing.push(...options.filter((each) => !heading.includes(`--${each}`)).map((o) => `${name} --${o}`))
  }
  expect(missing).toEqual([])
})

test('every variable of the environment that the program reads is named', () => {
  const code = [...under('server', /\.tsx?$/u), ...under('scripts', /\.(?:ts|mjs)$/u)].map(read).join('\n')
  const variables = [...code.matchAll(/process\.env\.([A-Z_]+)/gu)].map(([, name = '']) => name)
  expect(variables).toContain('INIT_CWD')
  expect(unnamed(variables, inAllDocs)).toEqual([])
})

test('every table of the project file is named where its format is', async () => {
  const { db, derived } = await mustOpenProject()
  const tables = sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'table'`
  const rows = [...(await tables.execute(db)).rows, ...(await tables.execute(derived)).rows]
  const own = rows
    .map(({ name }) => name)
    .filter((name) => !/^(?:sqlite_|kysely_|sentence_index_)/u.test(name))
  expect(own).toContain('evidence')
  expect(unnamed(own, read('docs/formats.md'))).toEqual([])
})

test('every format that can be read has a chapter', () => {
  const headings = [...read('docs/formats.md').matchAll(/^## (.*)$/gmu)].map(([, words = '']) => words)
  const missing = formats.filter((format) => !headings.some((words) => words.split(' ').includes(format)))
  expect(missing).toEqual([])
  expect(Object.keys(readers).sort()).toEqual([...formats].sort())
})

/** How docs/exports.md calls what can be exported. */
const exportNames: Record<string, string> = {
  project: 'project',
  archive: 'archive',
  codings: 'codings',
  quotes: 'quote set',
  threads: 'thread',
  matrix: 'matrix',
  memos: 'memos',
  audit: 'rapporttoets',
  method: 'account of the method',
  dossier: 'control file',
}

test('every export and each of its formats is named', () => {
  const text = read('docs/exports.md')
  const missing = Object.entries(exportables).flatMap(([what, endings]) => {
    const row = text.split('\n').find((line) => line.startsWith(`| ${exportNames[what]}`)) ?? ''
    return endings
      .filter((ending) => !new RegExp(`\\b${ending}\\b`, 'u').test(row))
      .map((e) => `${what} ${e}`)
  })
  expect(missing).toEqual([])
})

const headerOf = (csv: string): string[] => parse(csv, { bom: true, to_line: 1 })[0] ?? []

test('every column of the codebook, the codings and the participants is named', async () => {
  const { db } = await mustOpenProject()
  const lists = under('corpus/participants', /\.csv$/u).map((path) => headerOf(read(path)))
  const codebook = headerOf(await exportCodebook(db))
  const codings = headerOf((await exportCodings(db)).csv)
  expect([codebook.length, codings.length, lists[0]?.length]).toEqual([9, 6, 10])
  expect(unnamed([...codebook, ...codings, ...lists.flat()], read('docs/formats.md'))).toEqual([])
})

test('every column of an export is named', async () => {
  const { db } = await mustOpenProject()
  const files = [
    await exportCodingTable(db, 'csv'),
    await exportQuoteSets(db, [], 'csv', { publicUrl: 'https://voorbeeld.nl' }),
    await exportThreads(db, [], 'csv'),
    await exportMemos(db, 'csv'),
  ]
  const columns = files.flatMap(({ bytes }) => headerOf(new TextDecoder().decode(bytes)))
  expect(columns).toContain('permanente link')
  expect(unnamed(columns, read('docs/formats.md'))).toEqual([])
})

test('every relative link leads to a file of this project, and to a heading that is there', () => {
  const broken = docs.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s]+)\)/gu)]
      .map(([, link = '']) => link)
      .filter((link) => !/^[a-z]+:/u.test(link) && !leadsSomewhere(page, link))
      .map((link) => `${page}: ${link}`),
  )
  expect(broken).toEqual([])
})

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : relative(root, resolve(root, dirname(page), path))
  if (target.startsWith('..') || !existsSync(join(root, target))) return false
  return anchor === undefined || anchorsOf(read(target)).has(anchor)
}

/** The anchors that a page on a forge gives its headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6} (.*)$/gmu)].map(([, words = '']) => words.toLowerCase())
  return new Set(headings.map((words) => words.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')))
}

test('a path from the root is an address of the application, never a place on somebody’s machine', () => {
  const addresses = new Set(routes.map(([path]) => path.split('/')[1] ?? ''))
  const strangers = docs.flatMap((page) =>
    [...read(page).matchAll(/(?<![\p{L}\p{N}<>)\].:/…*}_-])\/([a-z][\w-]*)/giu)]
      .filter(([, first = '']) => !addresses.has(first))
      .map(([path]) => `${page}: ${path}`),
  )
  expect(strangers).toEqual([])
  const machines = /[A-Z]:\\|file:\/\/|\b[\w-]+\.(?:local|internal|lan|corp)\b/u
  expect(docs.filter((page) => machines.test(read(page)))).toEqual([])
})
