import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BrokenOff, BytesIn } from '../../server/http/bytes-in.ts'
import { FilesIn, placeOf } from '../../server/http/files-in.ts'
import { multipartForm } from '../../server/http/multipart.ts'
import { nextTurn } from '../../server/turns.ts'
import { closeAfterTest } from '../left-open.ts'

const boundary = '----WebKitFormBoundaryrGKCBY7qhFd3TrwA'

/** Bytes as a connection brings them: in pieces of these sizes, over and over. */
async function* inPieces(bytes: Uint8Array<ArrayBuffer>, sizes: readonly number[]) {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? bytes.length
    yield bytes.subarray(at, at + size)
    at += size
  }
}

interface Coming {
  readonly between?: string
  readonly sizes?: readonly number[]
  readonly files?: FilesIn
}

function taken(body: string | Uint8Array<ArrayBuffer>, coming: Coming = {}): Promise<FormData> {
  const { between = boundary, sizes = [65_536], files = new FilesIn(':memory:') } = coming
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return multipartForm(new BytesIn(inPieces(bytes, sizes)), between, files)
}

async function byPlatform(body: string | Uint8Array<ArrayBuffer>): Promise<FormData> {
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return new Response(body, { headers }).formData()
}

/** A form as a browser writes it down. */
async function written(form: FormData): Promise<Uint8Array<ArrayBuffer>> {
  const response = new Response(form)
  const [, own = ''] = /boundary=(.*)$/u.exec(response.headers.get('content-type') ?? '') ?? []
  const bytes = Buffer.from(await response.arrayBuffer())
  return new Uint8Array(Buffer.from(bytes.toString('latin1').replaceAll(own, boundary), 'latin1'))
}

/** All that a form holds, to be compared. */
async function told(form: FormData): Promise<unknown[]> {
  const fields = [...form].map(async ([name, value]) =>
    typeof value === 'string'
      ? [name, value]
      : [name, value.name, value.type, Buffer.from(await value.arrayBuffer()).toString('latin1')],
  )
  return Promise.all(fields)
}

const part = (head: string, content: string) => `--${boundary}\r\n${head}\r\n\r\n${content}\r\n`
const end = `--${boundary}--\r\n`
const field = (name: string, value: string) => part(`Content-Disposition: form-data; name="${name}"`, value)
const file = (name: string, content: string) =>
  part(
    `Content-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/plain`,
    content,
  )

const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  // What looks like the end of a part, and is none.
  fc
    .array(fc.constantFrom('\r', '\n', '\r\n', '--', boundary, boundary.slice(0, 9), 'x'), { maxLength: 12 })
    .map((pieces) => new TextEncoder().encode(pieces.join('').replaceAll(`\r\n--${boundary}`, ''))),
)
const words = fc.string({ unit: 'binary', maxLength: 20 }).map((name) => name.toWellFormed())
const fileName = words.map((name) => `${name}.txt`)

test('a form is taken apart into what was put in it, however its bytes come', async () => {
  const fields = fc.array(fc.tuple(words, fc.oneof(words, fc.tuple(fileName, content))), { maxLength: 6 })
  const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(fields, sizes, async (all, pieces) => {
      const form = new FormData()
      for (const [name, value] of all) {
        if (typeof value === 'string') form.append(name, value)
        else form.append(name, new File([new Uint8Array(value[1])], value[0], { type: 'text/plain' }))
      }
      const normal = (line: string) => line.replace(/\r\n?|\n/gu, '\r\n')
      const wanted = (await told(form)).map((one) => {
        const [name, value, ...rest] = one as string[]
        return [normal(name ?? ''), rest.length === 0 ? normal(value ?? '') : value, ...rest]
      })
      expect(await told(await taken(await written(form), { sizes: pieces }))).toEqual(wanted)
    }),
    { numRuns: 150 },
  )
})

const odd: readonly [what: string, body: string][] = [
  ['a name with a quotation mark', file('a%22b.txt', 'x') + end],
  ['a name with letters of all kinds', file('ünï 🎉 ☃ é.txt', 'x') + end],
  ['a name with a way in it', file('../map\\naam.txt', 'x') + end],
  ['a name that ends in a stroke', file('x\\', 'x') + end],
  ['a name with percent signs', file('100%25 a%0Ab.txt', 'x') + end],
  ['an empty name', file('', '') + end],
  ['a file without bytes', file('leeg.txt', '') + end],
  ['a field whose name is filename', field('filename', 'é ; filename="x"') + end],
  [
    'a name in words of its own',
    part(`content-disposition: form-data; name=a; filename*=utf-8''%e2%82%ac.txt`, 'x') + end,
  ],
  [
    'a file that is encoded',
    part(
      `Content-Disposition: form-data; name="a"; filename="b"\r\nContent-Transfer-Encoding: base64`,
      'aGFsbG8=',
    ) + end,
  ],
  ['bytes that are no letters', field('a', '\u0000\uFFFD') + end],
  ['a mark of byte order', field('a', '\uFEFFx') + end],
  ['something before and behind it', `vooraf\r\n${field('a', 'x')}${end}achteraf`],
  ['nothing in it', end],
]

test.each(odd)('of %s comes what the platform makes of it', async (_, body) => {
  for (const sizes of [[65_536], [1], [7, 2]])
    expect(await told(await taken(body, { sizes }))).toEqual(await told(await byPlatform(body)))
})

const whole = field('titel', 'Water') + file('a.txt', 'Een zin.\r\n') + field('b', '') + end
const ended = whole.lastIndexOf('--') + 2

test('a form that breaks off is refused, wherever that is', async () => {
  for (let length = 0; length < ended; length++)
    await expect(taken(whole.slice(0, length)), whole.slice(0, length)).rejects.toThrow(BrokenOff)
  expect([...(await taken(whole.slice(0, ended)))]).toHaveLength(3)
})

test.each([
  ['has another boundary', whole.replaceAll(boundary, 'x')],
  ['goes on after a boundary without a new line', whole.replace(`${boundary}\r\n`, `${boundary}y\r\n`)],
  ['has a field without a name', part('Content-Disposition: form-data', 'x') + end],
  ['has a field that is no field', part('Content-Disposition: attachment; name="a"', 'x') + end],
  ['has nothing above a field', `--${boundary}\r\n\r\nx\r\n${end}`],
  ['has a name that never ends', part('Content-Disposition: form-data; name="a', 'x') + end],
  ['has a book above a field', part(`x: ${'y'.repeat(100_000)}`, 'x') + end],
  ['has a book above a field, and no end of it', `--${boundary}\r\nx: ${'y'.repeat(100_000)}`],
])('a form that %s is refused', async (_, body) => {
  await expect(taken(body)).rejects.toThrow(BrokenOff)
})

test('a form without a boundary is refused', async () => {
  const bytes = new BytesIn(inPieces(new TextEncoder().encode(whole), [100]))
  await expect(multipartForm(bytes, null, new FilesIn(':memory:'))).rejects.toThrow(BrokenOff)
})

test('of thousands of fields each comes, in their order', async () => {
  const fields = Array.from({ length: 20_000 }, (_, n) => field(`veld ${n % 7}`, String(n)))
  const form = await taken(fields.join('') + end)
  expect([...form].map(([, value]) => value)).toEqual(fields.map((_, n) => String(n)))
})

const megabyte = 1_024 * 1_024

function dataFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  closeAfterTest(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('a large file is laid on disk as it comes, and is gone when nobody took it', async () => {
  const data = dataFolder()
  const files = new FilesIn(data)
  const large = `${'Een zin. '.repeat(megabyte / 4)}☃`
  const form = await taken(file('klein.txt', 'klein') + file('groot.txt', large) + end, { files })
  const [small, big] = form.getAll('files').flatMap((one) => (typeof one === 'string' ? [] : one))
  expect(small && placeOf(small)).toBeUndefined()
  expect([big?.name, big?.size]).toEqual(['groot.txt', Buffer.byteLength(large)])
  expect((await big?.text()) === large).toBe(true)
  expect(existsSync(big ? (placeOf(big) ?? '') : '')).toBe(true)
  await files.forget()
  expect(readdirSync(join(data, 'work'))).toEqual([])
})

test('of many files together no more than a megabyte stays in memory', async () => {
  const files = new FilesIn(dataFolder())
  closeAfterTest(() => files.forget())
  const many = Array.from({ length: 40 }, (_, n) => file(`${n}.txt`, `${n} `.padEnd(megabyte / 16, 'x')))
  const form = await taken(many.join('') + end, { files })
  const all = form.getAll('files').flatMap((one) => (typeof one === 'string' ? [] : one))
  const held = all.filter((one) => placeOf(one) === undefined)
  expect(held.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(megabyte)
  expect(await Promise.all(all.map((one) => one.slice(0, 3).text()))).toEqual(
    many.map((_, n) => `${n} x`.padEnd(3, 'x').slice(0, 3)),
  )
})

test('what breaks off half way a large file leaves nothing on disk', async () => {
  const data = dataFolder()
  const files = new FilesIn(data)
  await expect(taken(file('groot.txt', 'x'.repeat(3 * megabyte)), { files })).rejects.toThrow(BrokenOff)
  await files.forget()
  expect(readdirSync(join(data, 'work'))).toEqual([])
})

test('two forms that come at once do not mix', async () => {
  const data = dataFolder()
  const bodies = ['a', 'b'].map((letter) => file(`${letter}.txt`, letter.repeat(2 * megabyte)) + end)
  const both = bodies.map((body) => taken(body, { sizes: [megabyte], files: new FilesIn(data) }))
  await nextTurn()
  const texts = (await Promise.all(both)).map((form) => (form.get('files') as File).text())
  expect((await Promise.all(texts)).map((text) => new Set(text))).toEqual([new Set('a'), new Set('b')])
})
