import { openAsBlob } from 'node:fs'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { workFolder } from '../database/cleaning.ts'
import { newId } from '../database/ids.ts'
import { BrokenOff } from './bytes-in.ts'

/** Bytes of all files of one form that stay in memory; what comes beyond is laid on disk as it comes. */
const mostInMemory = 1_024 * 1_024

const places = new WeakMap<Blob, string>()

/** Where a file that came in stands on disk, all of it; undefined when it is in memory. */
export const placeOf = (file: Blob): string | undefined => places.get(file)

/** A file that came in, under its name. */
export function named(bytes: Blob, name: string, type: string): File {
  const file = new File([bytes], name, { type })
  const place = places.get(bytes)
  if (place !== undefined) places.set(file, place)
  return file
}

/** @throws {BrokenOff} it is gone: something was erased meanwhile, and with it what lay on disk */
async function fileAt(path: string): Promise<Blob> {
  try {
    const bytes = await openAsBlob(path)
    places.set(bytes, path)
    return bytes
  } catch {
    throw new BrokenOff()
  }
}

/** The files of one form while it is answered: a few small ones in memory, the others in the data folder. */
export class FilesIn {
  readonly #folder: string
  #held = 0
  #laid = 0

  /** @param data - the data folder. What a project in memory has in its place is no path: there all stays in memory. */
  constructor(data: string) {
    this.#folder = isAbsolute(data) ? join(data, workFolder, newId()) : ''
  }

  /** Takes the bytes of a file in, as they come. @throws what their coming throws, or the disk when it is full */
  async receive(pieces: AsyncIterable<Buffer<ArrayBuffer>>): Promise<Blob> {
    let held: Buffer<ArrayBuffer>[] = []
    let laid: FileHandle | undefined
    const path = join(this.#folder, `file-${this.#laid}`)
    try {
      for await (const piece of pieces) {
        held.push(piece)
        this.#held += piece.length
        if (!laid && this.#isInMemory()) continue
        laid ??= await this.#opened(path)
        for (const one of held) await laid.writeFile(one)
        this.#held -= held.reduce((sum, one) => sum + one.length, 0)
        held = []
      }
      await laid?.sync()
    } finally {
      await laid?.close()
    }
    if (!laid) return new Blob(held)
    return fileAt(path)
  }

  #isInMemory(): boolean {
    return this.#folder === '' || this.#held <= mostInMemory
  }

  async #opened(path: string): Promise<FileHandle> {
    this.#laid += 1
    await mkdir(this.#folder, { recursive: true })
    return open(path, 'wx')
  }

  /** Throws away what nobody took from its place. */
  async forget(): Promise<void> {
    if (this.#laid > 0) await rm(this.#folder, { recursive: true, force: true })
  }
}
