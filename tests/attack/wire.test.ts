import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isId } from '../../server/database/lookup.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { verify } from '../../server/history/verify.ts'
import { serve } from '../../server/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
const beside = await openProject(folder, { make: true })
const noor = await personNamed(beside.db, 'Noor')
const served = await serve({ folder, port: 0 })
const { host, port } = new URL(served.url)

afterAll(async () => {
  await served.close()
  await beside.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends bytes as they are, and gives what comes back until the connection ends or nothing more comes. */
function send(bytes: string | Buffer, { hangUpAfter }: { hangUpAfter?: number } = {}): Promise<string> {
  return new Promise((answered) => {
    let said = ''
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(bytes)
      if (hangUpAfter !== undefined) setTimeout(() => socket.destroy(), hangUpAfter)
    })
    socket.setTimeout(3_000, () => socket.destroy())
    socket.on('data', (data) => {
      said += data.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => answered(said))
  })
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1] ?? 0)
const leftInWork = () =>
  existsSync(join(folder, 'work')) ? readdirSync(join(folder, 'work')).filter(isId).length : 0
const isAlive = async () => (await fetch(served.url)).status === 200
const line = (request: string, headers = `host: ${host}`) =>
  `${request}\r\n${headers}\r\nconnection: close\r\n\r\n`

const requests: readonly [what: string, bytes: string, allowed: readonly number[]][] = [
  ['another host in the request line', line('GET http://evil.example/ HTTP/1.1'), [200, 400, 403]],
  ['two slashes at the start', line('GET //evil.example/codebook HTTP/1.1'), [400, 403, 404]],
  ['dots that climb', line('GET /assets/../../../../etc/passwd HTTP/1.1'), [400, 404]],
  ['encoded dots that climb', line('GET /assets/%2e%2e%2f%2e%2e%2fpackage.json HTTP/1.1'), [400, 404]],
  ['no host', line('GET / HTTP/1.1', 'x: y'), [400, 403]],
  ['two hosts', line('GET / HTTP/1.1', `host: ${host}\r\nhost: evil.example`), [200, 400, 403]],
  ['a host with a path', line('GET / HTTP/1.1', 'host: evil.example/localhost'), [400, 403]],
  ['a host with a name before it', line('GET / HTTP/1.1', 'host: localhost@evil.example'), [400, 403]],
  ['a host with spaces', line('GET / HTTP/1.1', 'host: local host'), [400, 403]],
  ['an empty host', line('GET / HTTP/1.1', 'host: '), [400, 403]],
  ['no method', ' / HTTP/1.1\r\n\r\n', [400]],
  ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000\u0001', [400]],
  ['headers of a megabyte', line('GET / HTTP/1.1', `host: ${host}\r\nx: ${'x'.repeat(1_000_000)}`), [431, 0]],
  [
    'a cookie that is none',
    line('GET / HTTP/1.1', `host: ${host}\r\ncookie: persoon=%E0%A4%A; gedaan=1e9;=;;`),
    [200],
  ],
  ['an unknown method', line('FROB / HTTP/1.1'), [400, 404]],
  [
    'two lengths',
    line('POST /me HTTP/1.1', `host: ${host}\r\ncontent-length: 5\r\ncontent-length: 6`),
    [400],
  ],
  [
    'a length and chunks',
    line('POST /me HTTP/1.1', `host: ${host}\r\ncontent-length: 5\r\ntransfer-encoding: chunked`),
    [400],
  ],
]

for (const [what, bytes, allowed] of requests) {
  test(`the server withstands ${what}`, async () => {
    const answer = await send(bytes)
    expect(allowed, answer.slice(0, 300)).toContain(statusOf(answer))
    expect(answer).not.toMatch(/node_modules|\.tsx?:\d+|root:x:0/u)
    expect(await isAlive()).toBe(true)
  })
}

const headers = `host: ${host}\r\norigin: http://${host}\r\ncookie: persoon=${noor.id}`

test('a way back in any script arrives as a header that can be read', async () => {
  for (const back of [
    '/é/☃?a=%C3%A9',
    '/\u0001',
    '/\u0000',
    '/a\r\nset-cookie: x=y',
    '/%0d%0aset-cookie:x=y',
  ]) {
    const body = new URLSearchParams({ name: 'Noor', back }).toString()
    const answer = await send(
      `POST /me HTTP/1.1\r\n${headers}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
    )
    expect(statusOf(answer), answer.slice(0, 300)).toBe(303)
    expect(answer).not.toMatch(/^set-cookie: x=y/imu)
  }
})

test('a form that breaks off half way changes nothing, and the server goes on', async () => {
  const before = (await verify(beside.db)).head
  const start = '--x\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf'
  const head = `POST /uploads HTTP/1.1\r\n${headers}\r\ncontent-type: multipart/form-data; boundary=x`
  await send(`${head}\r\ncontent-length: 100000\r\n\r\n${start}`, { hangUpAfter: 50 })
  await send(`${head}\r\ntransfer-encoding: chunked\r\n\r\n10\r\nkort`, { hangUpAfter: 50 })
  expect(await isAlive()).toBe(true)
  expect((await verify(beside.db)).head).toBe(before)
})

const withFiles = `POST /uploads HTTP/1.1\r\n${headers}\r\nconnection: close\r\ncontent-type: multipart/form-data; boundary=grens`
const aFile = (name: string) =>
  `--grens\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`

test('who goes away half way a large file leaves nothing of it on disk', async () => {
  const half = aFile('groot.txt') + 'x'.repeat(3_000_000)
  const head = `${withFiles}\r\ncontent-length: 9000000\r\n\r\n`
  const all = [1, 2, 3].map(() => send(head + half, { hangUpAfter: 200 }))
  await expect.poll(leftInWork).toBeGreaterThan(0)
  await Promise.all(all)
  await expect.poll(leftInWork).toBe(0)
  expect(await isAlive()).toBe(true)
})

test('a form with files without a length is taken apart as one with it', async () => {
  const body = `${aFile('los.txt')}Een losse zin.\r\n--grens--\r\n`
  const chunks = [...body].map((sign) => `1\r\n${sign}\r\n`).join('')
  const answer = await send(`${withFiles}\r\ntransfer-encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`)
  expect(statusOf(answer), answer.slice(0, 300)).toBe(303)
  expect(await (await fetch(`${served.url}/uploads`)).text()).toContain('los.txt')
})

test('a form with files that turns out too large is refused, and leaves nothing on disk', async () => {
  const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`
  const start = aFile('groot.txt')
  const first = `${start.length.toString(16)}\r\n${start}\r\n`
  const answer = await send(
    `${withFiles}\r\ntransfer-encoding: chunked\r\n\r\n${first}${chunk.repeat(61)}0\r\n\r\n`,
  )
  expect([413, 0]).toContain(statusOf(answer))
  await expect.poll(leftInWork).toBe(0)
  expect(await isAlive()).toBe(true)
})

test('what is too large is refused in a sentence, said beforehand or found out on the way', async () => {
  const head = `POST /me HTTP/1.1\r\n${headers}\r\ncontent-type: application/x-www-form-urlencoded`
  const said = await send(`${head}\r\ncontent-length: 999999999\r\nconnection: close\r\n\r\nname=x`)
  expect(statusOf(said)).toBe(413)
  const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`
  const found = await send(
    `${head}\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n${chunk.repeat(61)}0\r\n\r\n`,
  )
  expect([413, 0]).toContain(statusOf(found))
  expect(await isAlive()).toBe(true)
})
