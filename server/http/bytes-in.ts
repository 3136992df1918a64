/** What came in broke off, or is not what it should be. */
export class BrokenOff extends Error {}

/** Bytes that come in piece by piece, read from one mark to the next. No more is held than where a mark may begin. */
export class BytesIn {
  readonly #from: AsyncIterator<Uint8Array<ArrayBuffer>>
  /** What came in and was not read yet. */
  #here: Buffer<ArrayBuffer> = Buffer.alloc(0)

  constructor(from: AsyncIterable<Uint8Array<ArrayBuffer>>) {
    this.#from = from[Symbol.asyncIterator]()
  }

  /** What stands before a mark, piece by piece; the mark itself is passed over. @throws {BrokenOff} it never comes */
  async *upTo(mark: Buffer): AsyncGenerator<Buffer<ArrayBuffer>> {
    for (;;) {
      const at = this.#here.indexOf(mark)
      const until = at < 0 ? whereItMayBegin(this.#here, mark) : at
      const piece = this.#here.subarray(0, until)
      this.#here = this.#here.subarray(at < 0 ? until : at + mark.length)
      if (piece.length > 0) yield piece
      if (at >= 0) return
      await this.#more()
    }
  }

  /** All that stands before a mark. @throws {BrokenOff} it does not come within so many bytes */
  async allUpTo(mark: Buffer, most: number): Promise<Buffer<ArrayBuffer>> {
    const pieces: Buffer<ArrayBuffer>[] = []
    let size = 0
    for await (const piece of this.upTo(mark)) {
      size += piece.length
      if (size > most) throw new BrokenOff()
      pieces.push(piece)
    }
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
  }

  /** Whether these bytes come next; they are not passed over. @throws {BrokenOff} fewer come */
  async goesOnWith(bytes: Buffer): Promise<boolean> {
    while (this.#here.length < bytes.length) await this.#more()
    return this.#here.subarray(0, bytes.length).equals(bytes)
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#from.next()
    if (done) throw new BrokenOff()
    const next = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    this.#here = this.#here.length === 0 ? next : Buffer.concat([this.#here, next])
  }
}

/** From where on the rest may be the beginning of a mark. */
function whereItMayBegin(bytes: Buffer, mark: Buffer): number {
  const at = bytes.indexOf(mark.subarray(0, 1), Math.max(0, bytes.length - mark.length + 1))
  return at < 0 ? bytes.length : at
}
