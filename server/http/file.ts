import type { AppContext } from './env.ts'

/** A file to save, under the name that people know it by. */
export interface FileToSave {
  readonly name: string
  readonly mediaType: string
  readonly bytes: string | Uint8Array<ArrayBuffer> | FromDisk
}

/** A file as it is read from disk, piece by piece: reading a large one whole would hold the server. */
export interface FromDisk {
  readonly size: number
  readonly stream: ReadableStream<Uint8Array>
}

/**
 * Answers with a file: always to be saved, never shown or run by the browser, nor kept by what stands between, since
 * it holds what people said.
 */
export function answerFile(c: AppContext, { name, mediaType, bytes }: FileToSave): Response {
  const headers = {
    'content-type': mediaType,
    'content-disposition': attachment(name),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
  if (typeof bytes === 'string' || bytes instanceof Uint8Array) return c.body(bytes, 200, headers)
  const sized = { ...headers, 'content-length': String(bytes.size) }
  if (c.req.method !== 'HEAD') return c.body(bytes.stream, 200, sized)
  void bytes.stream.cancel()
  return c.body(null, 200, sized)
}

/** Media types that a browser does not run, whatever is in them. */
const harmless = new Set([
  'application/pdf',
  'application/rtf',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/csv',
  'text/markdown',
  'text/plain',
  'text/vtt',
])

/** The type under which an original goes out: web pages and everything unknown as bytes without meaning. */
export function safeMediaType(mediaType: string): string {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  return harmless.has(type) ? type : 'application/octet-stream'
}

/**
 * The header that makes a browser save a file under its name, in any script (RFC 6266, RFC 8187).
 * Old browsers get the name in ASCII.
 */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
