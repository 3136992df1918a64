import { randomUUID } from 'node:crypto'
import { BrokenOff, type BytesIn } from './bytes-in.ts'
import { type FilesIn, named } from './files-in.ts'

const endOfHead = Buffer.from('\r\n\r\n')
const endOfLine = Buffer.from('\r\n')
const afterLast = Buffer.from('--')
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Bytes of what stands above a field: its name and the name of its file. */
const longestHead = 64 * 1_024
/** Bytes of fields that are read at once. */
const aBatch = 16 * 1_024

/** A field as it came. What may be a file went another way: its content stands there. */
interface Part {
  readonly head: Buffer
  readonly content: Buffer
  readonly file: Blob | undefined
}

/**
 * A form with files (RFC 7578), taken apart as it comes: the contents of its files go their own way at once. What stands
 * above a field is read by the platform, a few fields at a time, each as it would read the whole form: names, and what
 * is refused, are the same.
 * @param boundary - what stands between two fields, as the header of the form says
 * @throws {BrokenOff} it ends before its end, or is no form
 */
export async function multipartForm(
  bytes: BytesIn,
  boundary: string | null,
  files: FilesIn,
): Promise<FormData> {
  if (!boundary) throw new BrokenOff()
  const form = new FormData()
  let waiting: Part[] = []
  let size = 0
  for await (const part of partsOf(bytes, boundary, files)) {
    waiting.push(part)
    size += part.head.length + part.content.length
    if (size < aBatch) continue
    await addTo(form, waiting)
    waiting = []
    size = 0
  }
  await addTo(form, waiting)
  return form
}

async function* partsOf(bytes: BytesIn, boundary: string, files: FilesIn): AsyncGenerator<Part> {
  const first = Buffer.from(`--${boundary}`)
  const next = Buffer.concat([endOfLine, first])
  await bytes.allUpTo(first, longestHead)
  while (!(await bytes.goesOnWith(afterLast))) {
    const head = await bytes.allUpTo(endOfHead, longestHead)
    const isFile = holdsFile(head)
    const file = isFile ? await files.receive(bytes.upTo(next)) : undefined
    const content = isFile ? Buffer.alloc(0) : await bytes.allUpTo(next, Number.POSITIVE_INFINITY)
    yield { head, content, file }
  }
}

/** Whether it may be a file. What is encoded is decoded by the platform. */
function holdsFile(head: Buffer): boolean {
  const words = head.toString('latin1').toLowerCase()
  return words.includes('filename') && !words.includes('content-transfer-encoding')
}

async function addTo(form: FormData, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return
  const fields = await readByPlatform(parts)
  for (const [at, { file }] of parts.entries()) {
    const [name, value] = fields[at] ?? []
    if (name === undefined || value === undefined) throw new BrokenOff()
    if (!file) form.append(name, value)
    else if (typeof value === 'string') form.append(name, utf8.decode(await file.arrayBuffer()))
    else form.append(name, named(file, value.name, value.type))
  }
}

/** @throws {BrokenOff} one of them is no field */
async function readByPlatform(parts: readonly Part[]): Promise<[string, FormDataEntryValue][]> {
  const boundary = randomUUID()
  const line = Buffer.from(`--${boundary}`)
  const body = parts.flatMap(({ head, content }) => [line, head, endOfHead, content, endOfLine])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  try {
    return [...(await new Response(Buffer.concat([...body, line, afterLast]), { headers }).formData())]
  } catch {
    throw new BrokenOff()
  }
}
