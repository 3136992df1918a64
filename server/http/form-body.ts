import { MIMEType } from 'node:util'
import type { MiddlewareHandler, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../errors.ts'
import { nextTurn } from '../turns.ts'
import { BrokenOff, BytesIn } from './bytes-in.ts'
import type { AppContext, AppEnv } from './env.ts'
import { FilesIn } from './files-in.ts'
import { multipartForm } from './multipart.ts'

const plain = 'application/x-www-form-urlencoded'
const withFiles = 'multipart/form-data'

/**
 * Lets only forms through, whole ones of at most so many bytes. One with files is taken apart as it comes, in turns with
 * other pages; its files are there until it is answered.
 * @throws {AppError} invalid - another kind of body, or one that breaks off; too-large
 */
export function readableForms(largest: number): MiddlewareHandler<AppEnv> {
  const limited = bodyLimit({ maxSize: largest, onError: () => tooLarge(largest) })
  return (c, next) => {
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (c.req.method !== 'POST') return limited(c, next)
    if (Number(c.req.header('content-length') ?? 0) > largest) tooLarge(largest)
    if (type === withFiles) return taken(c, largest, next)
    if (type && type !== plain) throw new AppError('invalid', 'not-a-form')
    return limited(c, () => whole(c, next))
  }
}

function tooLarge(limit: number): never {
  throw new AppError('too-large', 'body-too-large', { limit })
}

async function whole(c: AppContext, next: Next): Promise<void> {
  await c.req.parseBody().catch(() => {
    throw new AppError('invalid', 'form-broken')
  })
  await next()
}

async function taken(c: AppContext, largest: number, next: Next): Promise<void> {
  const files = new FilesIn(c.get('project').folder)
  try {
    // Where every reader of a form looks first.
    c.req.bodyCache.formData = await formWith(files, c, largest)
    await next()
  } finally {
    await files.forget()
  }
}

async function formWith(files: FilesIn, c: AppContext, largest: number): Promise<FormData> {
  const pieces = arriving(c.req.raw.body, largest)
  try {
    const { params } = new MIMEType(c.req.header('content-type') ?? '')
    return await multipartForm(new BytesIn(pieces), params.get('boundary'), files)
  } catch (error) {
    // Who is still sending does not hear what is wrong with it.
    for await (const _ of pieces);
    throw error instanceof BrokenOff ? new AppError('invalid', 'form-broken') : error
  }
}

/** The bytes of a body. Others get their turn at each: what came in already comes without a pause. */
async function* arriving(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  largest: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const reader = body?.getReader()
  let size = 0
  for (;;) {
    const next = await reader?.read().catch(() => undefined)
    if (!next?.value) return
    size += next.value.length
    if (size > largest) tooLarge(largest)
    await nextTurn()
    yield next.value
  }
}
