import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { AppError, invalid } from '../errors.ts'
import { decodedAs } from './rare-encodings.ts'

/** What a zip-like document may come to; a document that needs more is refused. */
export interface ArchiveLimits {
  readonly bytes: number
  readonly entries: number
  /** Inflated size divided by the size in the archive, for entries of some size. */
  readonly ratio: number
}

export const archiveLimits: ArchiveLimits = { bytes: 200 * 1024 * 1024, entries: 2000, ratio: 100 }

/** Below this size a high ratio is harmless: an empty page of XML compresses well too. */
const ratioMatters = 1024 * 1024
const slice = 16 * 1024

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly compressed: number
  readonly offset: number
}

/** The names in an archive's directory; undefined when there is no sound directory. */
export function entryNames(bytes: Uint8Array): string[] | undefined {
  return directory(bytes)?.map(({ name }) => name)
}

/** The first characters of a small entry, or undefined. Never inflates more than a slice. */
export function startOfEntry(bytes: Uint8Array, name: string): string | undefined {
  const entry = directory(bytes)?.find((one) => one.name === name)
  const content = entry && contentOf(bytes, entry)?.subarray(0, 256)
  if (!entry || !content) return undefined
  if (entry.method === 0) return Buffer.from(content).toString('latin1')
  let start = ''
  try {
    new Inflate((chunk) => {
      start += Buffer.from(chunk).toString('latin1')
    }).push(content)
  } catch {
    return undefined
  }
  return start
}

/**
 * Unpacks the wanted entries of an archive and counts every byte while it inflates, because sizes in a directory can lie.
 * @throws {AppError} too-large | invalid - a bomb, an unsafe path, an encrypted or broken entry
 */
export function unpack(
  bytes: Uint8Array,
  {
    file,
    format,
    wanted,
    limits = archiveLimits,
  }: { file: string; format: string; wanted: (name: string) => boolean; limits?: ArchiveLimits },
): Map<string, Uint8Array> {
  const entries = directory(bytes)
  if (!entries) invalid('ingest.broken', { file, format })
  if (entries.length > limits.entries)
    tooLarge('ingest.archive-too-full', { file, format, limit: limits.entries })
  if (entries.some(({ name }) => leadsOut(name))) invalid('ingest.archive-path', { file, format })
  const unpacked = new Map<string, Uint8Array>()
  let total = 0
  for (const entry of entries) {
    if (!wanted(entry.name)) continue
    if (entry.encrypted) invalid('ingest.encrypted', { file, format })
    const count = (size: number, soFar: number) => {
      total += size
      if (total > limits.bytes) tooLarge('ingest.archive-too-large', { file, format, limit: limits.bytes })
      if (soFar > ratioMatters && soFar > limits.ratio * entry.compressed)
        tooLarge('ingest.archive-bomb', { file, format })
    }
    const content = inflated(bytes, entry, count)
    if (!content || crc32(content) !== entry.crc) invalid('ingest.broken', { file, format })
    unpacked.set(entry.name, content)
  }
  return unpacked
}

function inflated(
  bytes: Uint8Array,
  entry: Entry,
  count: (size: number, soFar: number) => void,
): Uint8Array | undefined {
  const content = contentOf(bytes, entry)
  if (!content) return undefined
  if (entry.method === 0) {
    count(content.length, content.length)
    return content
  }
  if (entry.method !== 8) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((chunk) => {
    length += chunk.length
    count(chunk.length, length)
    chunks.push(chunk)
  })
  try {
    for (let at = 0; at < content.length; at += slice)
      inflate.push(content.subarray(at, at + slice), at + slice >= content.length)
  } catch (error) {
    if (error instanceof AppError) throw error
    return undefined
  }
  return Buffer.concat(chunks)
}

function contentOf(bytes: Uint8Array, { offset, compressed }: Entry): Uint8Array | undefined {
  const view = viewOf(bytes)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return undefined
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + compressed > bytes.length ? undefined : bytes.subarray(start, start + compressed)
}

/** Reads the central directory (APPNOTE.TXT 4.3.12); archives that need zip64 are not documents. */
function directory(bytes: Uint8Array): Entry[] | undefined {
  const view = viewOf(bytes)
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const isUtf8Name = (view.getUint16(at + 8, true) & 0x800) !== 0
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength), isUtf8Name),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * A name in the directory: UTF-8 when the entry says so, else the code page of DOS (APPNOTE.TXT, appendix D). Many programs
 * write UTF-8 without saying so, and a name in code page 437 is hardly ever valid UTF-8.
 */
function nameOf(bytes: Uint8Array, saysUtf8: boolean): string {
  if (saysUtf8 || isUtf8(bytes)) return Buffer.from(bytes).toString('utf8')
  return decodedAs(bytes, 'cp437')
}

function endOfDirectory(view: DataView): number | undefined {
  const longestComment = 65_535
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - longestComment; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}

const leadsOut = (name: string) => /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name)

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function tooLarge(key: string, details: { file: string; format: string; limit?: number }): never {
  throw new AppError('too-large', key, details)
}
