import { createHash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'
import { AppError } from '../../errors.ts'

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
export class ArchiveZip {
  readonly #zip: Zip
  readonly #at: string
  #files = 0
  #bytes = 0
  #failure: Error | null = null

  /** @param write takes each piece of the zip, in order */
  constructor(write: (piece: Uint8Array) => void, at: string) {
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
    const entry = new ZipDeflate(path, { level: packed.test(path) ? 0 : 6 })
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

async function* piecesOf(content: Content): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content
  else if (typeof content === 'string') yield new TextEncoder().encode(content)
  else for await (const text of content) yield new TextEncoder().encode(text)
}
