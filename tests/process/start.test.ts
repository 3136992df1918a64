import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkout, node } from './built.ts'
import { ended, rodedraad } from './calling.ts'
import { freshFolder } from './folders.ts'
import { change, contentHash } from './kept.ts'
import { smallProject } from './notes.ts'
import { mustServe, ownPort, refusedStart } from './serving.ts'

test('a second start changes nothing', async () => {
  const { data } = await smallProject()
  await (await mustServe(data)).stop()
  const before = contentHash(data)
  const server = await mustServe(data)
  expect((await fetch(server.url)).status).toBe(200)
  await server.stop()
  expect(contentHash(data)).toBe(before)
})

test.each(['0.0.0.0', '::', '192.168.1.20', 'example.org'])('the address %s is refused', async (host) => {
  const { data } = await smallProject()
  const { status, stderr } = await refusedStart(data, ['--host', host])
  expect(status).toBe(1)
  expect(stderr).toContain(`het adres ${host} is geweigerd`)
})

test('the command line refuses another address too', async () => {
  const { data } = await smallProject()
  const { status, stderr } = await rodedraad(['serve', '--host', '0.0.0.0'], { data })
  expect(status).toBe(1)
  expect(stderr).toContain('het adres 0.0.0.0 is geweigerd')
})

test('no other address of this computer answers', async () => {
  const { data } = await smallProject()
  const { port } = await mustServe(data)
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid)
    .map(({ address }) => address)
  const answers = await Promise.all([...others, '127.0.0.2'].map((address) => isAnswered(address, port)))
  expect(answers.every((isOpen) => !isOpen)).toBe(true)
})

function isAnswered(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ host, port, timeout: 2_000 })
    const say = (isOpen: boolean) => {
      socket.destroy()
      answer(isOpen)
    }
    socket.once('connect', () => say(true))
    socket.once('error', () => say(false))
    socket.once('timeout', () => say(false))
  })
}

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.example:4050'])(
  'a request for the host %s is refused',
  async (host) => {
    const { data } = await smallProject()
    const { port } = await mustServe(data)
    const said = await rawAnswer(port, [`GET / HTTP/1.1`, `Host: ${host}`, 'Connection: close'])
    expect(said).toMatch(/^HTTP\/1\.1 403 /u)
    expect(said).not.toContain('verslag.txt')
  },
)

test('a form from another website is refused and changes nothing', async () => {
  const { data } = await smallProject()
  const { url } = await mustServe(data)
  const before = contentHash(data)
  const body = new URLSearchParams({ name: 'Indringer' })
  const { status } = await fetch(`${url}/me`, {
    method: 'POST',
    body,
    headers: { origin: 'http://evil.example' },
  })
  expect(status).toBe(403)
  expect(contentHash(data)).toBe(before)
})

async function rawAnswer(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let said = ''
  socket.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  await once(socket, 'close')
  return said
}

test('an address that is far too long is answered in Dutch', async () => {
  const { data } = await smallProject()
  const { url } = await mustServe(data)
  const answer = await fetch(`${url}/reports?q=${'kabel%20'.repeat(4_000)}`)
  expect(answer.status).toBe(431)
  expect(await answer.text()).toContain('Dit adres is te lang om te lezen.')
})

test('when the port is taken the next one is used, and the server says so', async () => {
  const { data } = await smallProject()
  const port = ownPort()
  const taker = createServer().listen(port, '127.0.0.1')
  await once(taker, 'listening')
  const server = await mustServe(data, port)
  expect(server.said).toContain(`Poort ${port} is bezet`)
  expect(server.port).toBeGreaterThan(port)
  expect((await fetch(server.url)).status).toBe(200)
  taker.close()
})

test('npm start with --help says which options there are, and makes nothing', async () => {
  const data = join(freshFolder(), 'data')
  const { status, stdout } = await refusedStart(data, ['--help'])
  expect(status).toBe(0)
  for (const option of ['--data', '--port', '--host', '--public-url']) expect(stdout).toContain(option)
  expect(existsSync(data)).toBe(false)
})

test('an option of npm start that does not exist is refused in Dutch', async () => {
  const { status, stderr } = await refusedStart(freshFolder(), ['--poort', '1'])
  expect(status).toBe(2)
  expect(stderr).toContain('De optie ‘--poort’ bestaat niet.')
})

test('a second server on the same folder is refused in words', async () => {
  const { data } = await smallProject()
  await mustServe(data)
  const { status, stderr } = await refusedStart(data)
  expect(status).toBe(1)
  expect(stderr).toContain(`Er draait al een Rode Draad op de map ${data}`)
})

test.each([
  ['a link', (from: string) => ['--data', join(from, 'koppeling')]],
  ['a path from where one stands', () => ['--data', './data']],
  ['a path with a detour', (from: string) => ['--data', join(from, 'data', '..', 'data')]],
])('a second server on the same folder, by %s, is refused in words', async (_, way) => {
  const { data, from } = await smallProject()
  symlinkSync(data, join(from, 'koppeling'))
  await mustServe(data)
  const { status, stderr } = await refusedStart(data, way(from), {
    cwd: from,
    env: { ...process.env, INIT_CWD: from },
  })
  expect(status).toBe(1)
  expect(stderr).toContain('Er draait al een Rode Draad op de map')
})

test('after a kill the folder is free again', async () => {
  const { data } = await smallProject()
  await (await mustServe(data)).kill()
  const again = await mustServe(data)
  expect((await fetch(again.url)).status).toBe(200)
})

test('a folder that cannot be made is refused in words', async () => {
  const file = join(freshFolder(), 'bestand')
  writeFileSync(file, '')
  const { status, stderr } = await rodedraad(['init'], { data: join(file, 'data') })
  expect(status).toBe(1)
  expect(stderr).toMatch(/is niet te beschrijven/u)
})

test('a project of which only the name is there, as after a copy to a full disk, is refused in words', async () => {
  const { data } = await smallProject()
  truncateSync(join(data, 'project.sqlite'))
  for (const { status, stderr } of [await refusedStart(data), await rodedraad(['documents'], { data })]) {
    expect(status).toBe(1)
    expect(stderr).toContain('is beschadigd. Zet een reservekopie terug')
  }
  expect(statSync(join(data, 'project.sqlite')).size).toBe(0)
  expect((await rodedraad(['init'], { data })).status).toBe(0)
})

test('a database of a newer program is refused in words and stays as it was', async () => {
  const { data } = await smallProject()
  change(data, "INSERT INTO kysely_migration VALUES ('999_later', '2030-01-01T00:00:00.000Z')")
  const before = contentHash(data)
  const { status, stderr } = await refusedStart(data)
  expect(status).toBe(1)
  expect(stderr).toContain('nieuwere versie van Rode Draad')
  expect(contentHash(data)).toBe(before)
})

/** A module that makes Node pretend to be another version. */
const pretending = (version: string) =>
  `data:text/javascript,${encodeURIComponent(
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`,
  )}`

test('a Node that is too old to set up anything is refused, naming what to do', async () => {
  const child = spawn(node, ['--import', pretending('18.20.4'), join(checkout, 'scripts', 'start.mjs')])
  const { status, stderr } = await ended(child)
  expect(status).toBe(1)
  expect(stderr).toMatch(/Node 20\.19 of nieuwer; dit is Node 18\.20\.4/u)
})

/** What the set-up runs the program on, in a checkout without packages, under a Node of this version. */
async function runtimeUnder(version: string) {
  const setup = join(freshFolder(), 'scripts', 'setup')
  cpSync(join(checkout, 'scripts', 'setup'), setup, { recursive: true })
  const program = `const { runtime } = await import('${join(setup, 'runtime.mjs')}'); console.log(runtime())`
  return ended(spawn(node, ['--import', pretending(version), '--input-type=module', '-e', program]))
}

test('without the runtime from the packages a Node before 22.14 is refused', async () => {
  const { status, stderr } = await runtimeUnder('20.19.5')
  expect(status).toBe(1)
  expect(stderr).toMatch(/Node 22\.14 of nieuwer nodig; dit is Node 20\.19\.5/u)
})

test('without the runtime from the packages a recent Node is used', async () => {
  const { status, stdout } = await runtimeUnder('22.14.0')
  expect({ status, isNode: readFileSync(stdout.trim()).length > 0 }).toEqual({ status: 0, isNode: true })
})
