import { createHash } from 'node:crypto'
import { constants, deflateRawSync } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'
import type { Write } from '../database/whole-file.ts'
import { AppError } from '../errors.ts'
import { othersFirstWhenLong } from '../turns.ts'

/** What goes into a file: all of it, or pieces of text one after the other. */
export type Content = string | Uint8Array | AsyncIterable<string>

export interface Packed {
  readonly size: number
  readonly sha256: string
}

/** What the format of a zip without extensions can count. */
const mostFiles = 65_535
const mostBytes = 2 ** 32 - 1

/** Kinds of files that are packed already. */
const packed = /\.(?:docx|xlsx|odt|pdf|jpe?g|png|zip)$/u

/** A zip that is written while it is made: of what goes in, nothing is held. */
export class WrittenZip {
  readonly #zip: Zip
  readonly #at: string
  #files = 0
  #bytes = 0
  #failure: Error | null = null

  /** @param write takes each piece of the zip, in order */
  constructor(write: Write, at: string) {
    this.#at = at
    this.#zip = new Zip((failure, piece) => {
      this.#failure ??= failure
      if (!failure) {
        this.#bytes += piece.length
        write(piece)
      }
    })
  }

  /** @returns how large it is, and its SHA-256. @throws {AppError} too-large - more than a zip can hold */
  async add(path: string, content: Content): Promise<Packed> {
    await othersFirstWhenLong()
    const entry = new Entry(path, packed.test(path) ? 0 : 6)
    entry.mtime = this.#at
    this.#zip.add(entry)
    const hash = createHash('sha256')
    let size = 0
    for await (const bytes of piecesOf(content)) {
      hash.update(bytes)
      size += bytes.length
      entry.push(bytes)
    }
    entry.push(new Uint8Array(), true)
    this.#files += 1
    this.#check(size)
    return { size, sha256: hash.digest('hex') }
  }

  end(): void {
    this.#zip.end()
    this.#check()
  }

  #check(size = 0): void {
    if (this.#failure) throw this.#failure
    if (this.#files > mostFiles || this.#bytes > mostBytes || size > mostBytes)
      throw new AppError('too-large', 'archive-too-large')
  }
}

/** Packs with the zlib of the system, five times as fast as in JavaScript. Each piece ends on a whole byte. */
class Entry extends ZipPassThrough {
  readonly #level: number

  constructor(path: string, level: number) {
    super(path)
    this.compression = 8
    this.#level = level
  }

  protected override process(piece: Uint8Array, isLast: boolean): void {
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    this.ondata(null, deflateRawSync(piece, { level: this.#level, finishFlush }), isLast)
  }
}

const pieceLength = 500_000

/** The bytes of a content, some at a time: short texts together, since each piece is packed for itself. */
async function* piecesOf(content: Content): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) return yield content
  if (typeof content === 'string') return yield new TextEncoder().encode(content)
  let waiting: string[] = []
  let length = 0
  for await (const text of content) {
    waiting.push(text)
    length += text.length
    if (length < pieceLength) continue
    yield new TextEncoder().encode(waiting.join(''))
    waiting = []
    length = 0
  }
  yield new TextEncoder().encode(waiting.join(''))
}
