import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { dist, node } from './built.ts'
import { ended, mustCall } from './calling.ts'
import { smallProject, written } from './notes.ts'
import { mustServe, ownPort } from './serving.ts'

const clients = ['pg', 'redis', '@redis', 'mongoose', 'mongodb', 'memjs', 'dotenv']
const isClient = (name: string) => clients.some((client) => name === client || name.startsWith(`${client}/`))

/** A folder with a project whose codebook has a pattern, so that every library for language is needed, and a `.env`. */
async function mustStand() {
  const { from, data } = await smallProject()
  const codebook = 'code,keywords\nwachten,(geen|weinig) tijd\n'
  await mustCall(['codebook', 'import', written(from, 'meer.csv', codebook)], { data })
  written(from, '.env', 'READ_FROM_A_FILE=yes\n')
  const noted = join(from, 'noted.txt')
  // Also in the processes that it starts.
  const env = { ...process.env, NOTED_MODULES: noted, NODE_OPTIONS: `--import ${hook}` }
  return { data, noted, started: { before: hook, cwd: from, env } }
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

test.each(['init', 'documents', 'verify'])(
  'the command %s loads no web server, no pages and nothing for language',
  async (name) => {
    const { data, noted, started } = await mustStand()
    const command = [join(dist, 'scripts', 'rodedraad', 'main.js'), name, '--data', data]
    const { status } = await ended(spawn(node, ['--import', hook, ...command], { env: started.env }))
    expect(status).toBe(0)
    const { packages } = whatWasNoted(noted)
    expect([...packages]).toEqual(expect.arrayContaining(['better-sqlite3', 'kysely']))
    expect([...packages].filter((one) => /hono|wink|natural|docx|mammoth|unpdf/u.test(one))).toEqual([])
  },
)
