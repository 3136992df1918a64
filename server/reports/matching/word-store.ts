import { comparedKey, eachComparedWord } from '../../text/compared-words.ts'
import type { Span } from '../../text/span.ts'
import { SurfaceTable } from './surface-table.ts'

/** Of Dutch a word with the space behind it is somewhat longer; for other texts room is made as they are read. */
const charactersPerWord = 5

/** How a word was seen in the texts: what tells a name from a word that begins a sentence. */
const lowerCase = 1
const capitalWithin = 2

/**
 * The words of many texts as numbers, with the places of each: an inverted index. Words that differ in typography only
 * share a number (`comparedKey`).
 */
export class WordStore {
  /** The number of each word's key, and where it stands in its text. */
  ids = new Int32Array(1024)
  starts = new Int32Array(1024)
  ends = new Int32Array(1024)
  count = 0
  readonly #bySurface = new SurfaceTable()
  readonly #byKey = new Map<string, number>()
  #seen = new Uint8Array(1024)
  /** Where the places of each key begin in `#places`. */
  #firsts = new Int32Array(1)
  #places = new Int32Array(0)

  /** @param characters how long the texts are that will be read: room is made for about as many words as they hold */
  constructor(characters = 0) {
    const room = Math.ceil(characters / charactersPerWord)
    if (room > this.ids.length) this.#grow(room)
  }

  read(text: string, span: Span): void {
    eachComparedWord(text, span, (start, end) => {
      if (this.count === this.ids.length) this.#grow(this.count * 2)
      let id = this.#bySurface.find(text, start, end)
      if (id < 0) id = this.#learn(text.slice(start, end))
      this.ids[this.count] = id
      this.starts[this.count] = start
      this.ends[this.count] = end
      this.count++
      if (isCapital(text, start) && followsWord(text, start, span.start)) this.#mark(id, capitalWithin)
    })
  }

  /** Makes the index, when all texts were read. */
  close(): void {
    this.ids = this.ids.subarray(0, this.count)
    this.starts = this.starts.subarray(0, this.count)
    this.ends = this.ends.subarray(0, this.count)
    const firsts = new Int32Array(this.#byKey.size + 2)
    for (const id of this.ids) firsts[id + 2] = (firsts[id + 2] ?? 0) + 1
    for (let id = 2; id < firsts.length; id++) firsts[id] = (firsts[id] ?? 0) + (firsts[id - 1] ?? 0)
    this.#places = new Int32Array(this.count)
    for (let place = 0; place < this.count; place++) {
      const slot = (this.ids[place] ?? 0) + 1
      const at = firsts[slot] ?? 0
      this.#places[at] = place
      firsts[slot] = at + 1
    }
    this.#firsts = firsts
  }

  /** The number of a word, or -1 when no text has it. */
  idOf(surface: string): number {
    return this.#byKey.get(comparedKey(surface)) ?? -1
  }

  /** How many different words there are: every number is lower. */
  get different(): number {
    return this.#byKey.size
  }

  frequency(id: number): number {
    return id < 0 ? 0 : (this.#firsts[id + 1] ?? 0) - (this.#firsts[id] ?? 0)
  }

  /** The places of a word, in order. */
  placesOf(id: number): Int32Array {
    return id < 0
      ? this.#places.subarray(0, 0)
      : this.#places.subarray(this.#firsts[id], this.#firsts[id + 1])
  }

  /** Whether a word with a capital is a name as far as the texts show: never small, and seen within a sentence. */
  isNameLike(id: number): boolean {
    return id >= 0 && this.#seen[id] === capitalWithin
  }

  #learn(surface: string): number {
    const key = comparedKey(surface)
    let id = this.#byKey.get(key)
    if (id === undefined) {
      id = this.#byKey.size
      this.#byKey.set(key, id)
    }
    this.#bySurface.set(surface, id)
    if (!isCapital(surface, 0)) this.#mark(id, lowerCase)
    return id
  }

  #mark(id: number, bit: number): void {
    if (id >= this.#seen.length)
      this.#seen = enlarged(this.#seen, new Uint8Array(Math.max(id + 1, this.#seen.length * 2)))
    this.#seen[id] = (this.#seen[id] ?? 0) | bit
  }

  #grow(size: number): void {
    this.ids = enlarged(this.ids, new Int32Array(size))
    this.starts = enlarged(this.starts, new Int32Array(size))
    this.ends = enlarged(this.ends, new Int32Array(size))
  }
}

function enlarged<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function isCapital(text: string, position: number): boolean {
  const unit = text.charCodeAt(position)
  if (unit >= 0x61 && unit <= 0x7a) return false
  return (
    (unit >= 0x41 && unit <= 0x5a) || (unit > 0x7f && /^\p{Lu}/u.test(text.slice(position, position + 2)))
  )
}

/** Whether a word goes on a sentence: a letter, a figure or a comma stands before the space before it. */
function followsWord(text: string, start: number, from: number): boolean {
  return start - 2 >= from && text[start - 1] === ' ' && /[\p{L}\p{N},]/u.test(text.charAt(start - 2))
}
