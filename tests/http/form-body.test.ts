import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { layHanded } from '../../server/background/task-files.ts'
import { newId } from '../../server/database/ids.ts'
import { AppError } from '../../server/errors.ts'
import { BrokenOff } from '../../server/http/bytes-in.ts'
import type { AppEnv } from '../../server/http/env.ts'
import { FilesIn, placeOf } from '../../server/http/files-in.ts'
import { readableForms } from '../../server/http/form-body.ts'
import { uploads } from '../../server/sources/uploads.ts'
import { withTurns } from '../besides.ts'
import type { TestProject } from '../project.ts'
import { mustHandIn, mustOpenWithFolder, textFile, Visitor } from '../sources/visitor.ts'

const type = 'multipart/form-data; boundary=grens'
const start = '--grens\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
const end = '\r\n--grens--\r\n'

const workIn = ({ folder }: TestProject) =>
  existsSync(join(folder, 'work')) ? readdirSync(join(folder, 'work')) : []

/** A body that is sent in pieces of a kilobyte, and tells how many were asked for. */
function sent(text: string) {
  const bytes = new TextEncoder().encode(text)
  const told = { pieces: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const at = 1_024 * told.pieces++
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + 1_024))
      else controller.close()
    },
  })
  return { body, told }
}

/** Answers a form of at most so many bytes with the names of its fields, or with what is wrong with it. */
async function answering(largest: number) {
  const project = await mustOpenWithFolder()
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('project', project)
    await next()
  })
  app.onError((error, c) => c.text(error instanceof AppError ? error.key : String(error), 422))
  app.use(readableForms(largest))
  app.post('/', async (c) => c.json(Object.keys(await c.req.parseBody())))
  const ask = async (body: BodyInit, headers: Record<string, string> = { 'content-type': type }) => {
    const init = { method: 'POST', body, headers, duplex: 'half' } as const
    return (await app.request('http://localhost/', init)).text()
  }
  return { ask, project }
}

test('a form with files that says it is too large is refused before it is read', async () => {
  const { ask } = await answering(2_000)
  const { body, told } = sent(start + 'x'.repeat(5_000) + end)
  expect(await ask(body, { 'content-type': type, 'content-length': '5100' })).toBe('body-too-large')
  expect(told.pieces).toBeLessThanOrEqual(1)
})

test('a form with files that turns out too large is read no further', async () => {
  const { ask, project } = await answering(2_000)
  const { body, told } = sent(start + 'x'.repeat(50_000) + end)
  expect(await ask(body)).toBe('body-too-large')
  expect(told.pieces).toBeLessThan(10)
  expect(workIn(project)).toEqual([])
})

test('a form of just as many bytes as it may hold is let through', async () => {
  const { ask } = await answering(2_000)
  const content = 'x'.repeat(2_000 - start.length - end.length)
  expect(await ask(start + content + end)).toBe('["files"]')
  expect(await ask(`${start}${content}x${end}`)).toBe('body-too-large')
})

test('who sends a form that is wrong at its beginning can send it to its end before hearing so', async () => {
  const { ask } = await answering(100_000)
  const { body, told } = sent(`--grens\r\n\r\n\r\n${start}${'x'.repeat(50_000)}${end}`)
  expect(await ask(body)).toBe('form-broken')
  expect(told.pieces).toBeGreaterThan(49)
})

test.each([
  ['says no boundary', 'multipart/form-data', start + end],
  ['breaks off', type, `${start}half`],
  ['is empty', type, ''],
  ['is of another kind within', type, 'a=b&c=d'],
])('a form with files that %s is refused in words', async (_, contentType, body) => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  const init = { method: 'POST', body, headers: { 'content-type': contentType } }
  const answer = await visitor.request('/uploads', init)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Het formulier is niet heel aangekomen')
  expect(await uploads(project.folder)).toEqual([])
})

test('a sender that goes away half way a large file leaves nothing', async () => {
  const { ask, project } = await answering(60_000_000)
  let left = 4_000
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left-- === 4_000) controller.enqueue(new TextEncoder().encode(start))
      else if (left > 0) controller.enqueue(new Uint8Array(1_024))
      else controller.error(new Error('gone'))
    },
  })
  expect(await ask(body)).toBe('form-broken')
  expect(workIn(project)).toEqual([])
})

test('while a form of thousands of fields comes in, others get their turn', async () => {
  const { ask } = await answering(60_000_000)
  const field = '--grens\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'
  const { body, told } = sent(`${field.repeat(5_000)}--grens--\r\n`)
  const { made, turns } = await withTurns(() => ask(body))
  expect(made).toBe('["a"]')
  expect(turns).toBeGreaterThanOrEqual(told.pieces - 2)
})

test('a large file that is handed in is read, and nothing of the form is left behind', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  const large = textFile('groot.txt', 'Wij zoeken monteurs. '.repeat(100_000))
  const [small, read] = await mustHandIn(visitor, textFile('klein.txt', 'Een zin.'), large)
  expect([small?.status, read?.status]).toEqual(['read', 'read'])
  expect(workIn(project)).toEqual([])
})

test('a file that came in goes to its task as it stands on disk', async () => {
  const { folder } = await mustOpenWithFolder()
  const files = new FilesIn(folder)
  const bytes = await files.receive(bytesOf('x'.repeat(2_000_000)))
  const task = newId()
  await layHanded(folder, task, [bytes, new Blob(['klein'])])
  await files.forget()
  expect(existsSync(placeOf(bytes) ?? folder)).toBe(false)
  expect(readdirSync(join(folder, 'work'))).toEqual([task])
  expect(readdirSync(join(folder, 'work', task)).sort()).toEqual(['handed-0', 'handed-1'])
})

test('a file that an erasure took while it came in is refused in words, and leaves no task', async () => {
  const { folder } = await mustOpenWithFolder()
  const files = new FilesIn(folder)
  const bytes = await files.receive(bytesOf('x'.repeat(2_000_000)))
  rmSync(join(folder, 'work'), { recursive: true })
  const laid = layHanded(folder, newId(), [bytes])
  await expect(laid).rejects.toMatchObject({ code: 'invalid', key: 'form-broken' })
  expect(readdirSync(join(folder, 'work'))).toEqual([])
})

test('what an erasure takes while it comes in did not arrive whole', async () => {
  const { folder } = await mustOpenWithFolder()
  const coming = async function* () {
    yield Buffer.alloc(2_000_000)
    yield Buffer.from('x')
    rmSync(join(folder, 'work'), { recursive: true })
  }
  await expect(new FilesIn(folder).receive(coming())).rejects.toThrow(BrokenOff)
})

async function* bytesOf(text: string) {
  yield Buffer.from(text)
}
