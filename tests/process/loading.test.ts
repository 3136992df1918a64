import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { dist, node } from './built.ts'
import { ended, mustCall } from './calling.ts'
import { smallProject, written } from './notes.ts'
import { mustServe, ownPort } from './serving.ts'

const clients = ['pg', 'redis', '@redis', 'mongoose', 'mongodb', 'memjs', 'dotenv']
const isClient = (name: string) => clients.some((client) => name === client || name.startsWith(`${client}/`))

/** The packages that Node loads for a module of the compiled program. */
function packagesBehind(module: string): Set<string> {
  const program = `
    import { registerHooks, createRequire } from 'node:module'
    const seen = new Set()
    registerHooks({ load(url, context, next) { seen.add(url); return next(url, context) } })
    process.argv = [process.argv[0], 'rodedraad', '--help']
    const { log } = console
    process.stdout.write = () => true
    await import(${JSON.stringify(join(dist, module))})
    const required = Object.keys(createRequire(import.meta.url).cache)
    delete process.stdout.write
    log(JSON.stringify([...seen, ...required]))`
  const output = execFileSync(node, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  const loaded = output.slice(output.lastIndexOf('['))
  return new Set(
    [...loaded.matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"]+)\//gu)].map(([, name = '']) => name),
  )
}

/** A folder with a project whose codebook has a pattern, so that every library for language is needed, and a `.env`. */
async function mustStand() {
  const { from, data } = await smallProject()
  const codebook = 'code,keywords\nwachten,(geen|weinig) tijd\n'
  await mustCall(['codebook', 'import', written(from, 'meer.csv', codebook)], { data })
  written(from, '.env', 'READ_FROM_A_FILE=yes\n')
  const noted = join(from, 'noted.txt')
  return { data, noted, started: { before: hook, cwd: from, env: { ...process.env, NOTED_MODULES: noted } } }
}

const hook = join(import.meta.dirname, 'noting-modules.mjs')

function whatWasNoted(noted: string) {
  const lines = existsSync(noted) ? readFileSync(noted, 'utf8').trim().split('\n') : []
  const after = (label: string) =>
    lines.flatMap((line) => (line.startsWith(`${label} `) ? line.slice(label.length + 1).split(' ') : []))
  return { packages: new Set(after('package')), environment: new Set(after('environment')) }
}

test('suggesting on the command line loads no database client and reads no .env', async () => {
  const { data, noted, started } = await mustStand()
  const command = [join(dist, 'scripts', 'rodedraad', 'main.js'), 'suggest', '--data', data]
  const { cwd, env } = started
  const { status } = await ended(spawn(node, ['--import', hook, ...command], { cwd, env }))
  expect(status).toBe(0)
  const { packages, environment } = whatWasNoted(noted)
  expect([...packages]).toEqual(expect.arrayContaining(['natural', 'wink-nlp', 'better-sqlite3']))
  expect([...packages].filter(isClient)).toEqual([])
  expect(environment).toContain('NOTED_MODULES')
  expect(environment).not.toContain('READ_FROM_A_FILE')
})

test('a server that serves pages and trains loads no database client and reads no .env', async () => {
  const { data, noted, started } = await mustStand()
  const server = await mustServe(data, ownPort(), started)
  for (const page of ['/', '/codebook', '/suggestions', '/threads', '/search?q=tijd', '/reports'])
    expect((await fetch(server.url + page)).status, page).toBe(200)
  await vi.waitFor(() => expect([...whatWasNoted(noted).packages]).toContain('wink-nlp'), 60_000)
  await server.stop()
  const { packages, environment } = whatWasNoted(noted)
  expect([...packages]).toEqual(expect.arrayContaining(['hono', 'natural', 'wink-nlp', 'better-sqlite3']))
  expect([...packages].filter(isClient)).toEqual([])
  expect(environment).toContain('NOTED_MODULES')
  expect(environment).not.toContain('READ_FROM_A_FILE')
})

test('the command line loads no web server, no pages and no language model to start', () => {
  const loaded = packagesBehind('scripts/rodedraad/main.js')
  expect([...loaded].filter((name) => /hono|wink|natural|docx|mammoth|unpdf/u.test(name))).toEqual([])
})
