import type { ChangedPiece } from '../../text/difference.ts'
import { asOneLine, withoutClosing } from './glue.ts'
import { type Library, passageOf } from './library.ts'
import type { Place } from './place.ts'
import type { Quoted } from './quoted.ts'
import { glueBehind, surfaceOf, textAfter, textBefore } from './said.ts'

/**
 * What differs between a quotation and the places that it comes from, word by word: `equal` and `insert` joined give
 * the quotation, `equal` and `delete` what was said there, but for white space. Neighbouring changes are one. What was
 * left out at a mark is deleted, the mark inserted. Of a quotation of several pieces each piece is compared with its own
 * place.
 */
export function difference(library: Library, quoted: Quoted, places: readonly Place[]): ChangedPiece[] {
  const writer = new DifferenceWriter()
  const said = places.flatMap((place) => saidWords(library, place))
  const order = new Map(said.map(({ word }, index) => [word, index]))
  const pairs = quoted.words.map(
    (_, index) => places.find(({ pairs }) => (pairs[index] ?? -1) >= 0)?.pairs[index] ?? -1,
  )
  let next = 0
  for (const chunk of chunksOf(quoted)) {
    const pair = chunk.word === undefined ? undefined : order.get(pairs[chunk.word] ?? -1)
    if (pair === undefined) writer.insert(chunk.text)
    else {
      for (; next < pair; next++) writer.delete(said[next]?.text ?? '')
      writer.compare(said[next], chunk)
      next++
    }
  }
  for (; next < said.length; next++) writer.delete(said[next]?.text ?? '')
  return writer.close()
}

/** A stretch of a quotation: a word with the marks that hang on it and the white space behind it, or a joint. */
interface Chunk {
  readonly text: string
  /** Index of the word; none for a joint. */
  readonly word?: number
  /** Whether a joint follows, in the place of what closed the word. */
  readonly isCutOff: boolean
}

function chunksOf({ text, read, words, joints }: Quoted): Chunk[] {
  const atoms = [
    ...words.map(({ start, end }, word) => ({ start, end, word })),
    ...joints.map(({ start, end }) => ({ start, end, word: undefined })),
  ].sort((a, b) => a.start - b.start)
  const chunks: Chunk[] = []
  let from = 0
  for (const [index, { end, word }] of atoms.entries()) {
    const following = atoms[index + 1]
    const to = following
      ? end + endOfTrail(read.slice(end, following.start), following.word === undefined)
      : text.length
    const isCutOff = following !== undefined && following.word === undefined
    chunks.push({ text: text.slice(from, to), isCutOff, ...(word !== undefined && { word }) })
    from = to
  }
  return chunks
}

/** How much of what stands between two words hangs on the first: up to and with the first white space. */
function endOfTrail(glue: string, isJointNext: boolean): number {
  const space = /\s+/.exec(glue)
  if (space) return space.index + space[0].length
  return isJointNext ? glue.length : glue.replace(/[([{]+$/, '').length
}

interface SaidWord {
  readonly word: number
  readonly text: string
  /** How it may read as well: at the ends of a place, with the marks that stand there but outside it. */
  readonly whole: string
}

/** The words of a place as they stand there, each with the marks that hang on it. */
function saidWords(library: Library, { words: { first, end }, start, end: until }: Place): SaidWord[] {
  const { words } = library
  const textOf = (word: number, from: number | undefined, to: number | undefined) =>
    passageOf(library, word).source.text.slice(from, to)
  const said: SaidWord[] = []
  let lead = textOf(first, start, words.starts[first])
  let wholeLead = /\S*$/.exec(textBefore(library, first))?.[0] ?? ''
  for (let word = first; word < end; word++) {
    const glue = glueBehind(library, word)
    const trail = endOfTrail(glue || textAfter(library, word), false)
    const surface = surfaceOf(library, word)
    const hanging = (glue || textAfter(library, word)).slice(0, trail)
    const kept = word + 1 === end ? textOf(word, words.ends[word], until) : hanging
    const [text, whole] = [lead + surface + kept, wholeLead + surface + hanging]
    said.push({ word, text: asOneLine(text).trim(), whole: asOneLine(whole).trim() })
    lead = glue.slice(trail)
    wholeLead = lead
  }
  return said
}

/** Whether a word is the same but for what closed it. */
function isCutOff(said: SaidWord | undefined, text: string): boolean {
  return said !== undefined && withoutClosing(said.text) === withoutClosing(text)
}

/** Writes pieces, and joins what changed until the next word that did not. */
class DifferenceWriter {
  readonly #pieces: ChangedPiece[] = []
  #deleted = ''
  #inserted = ''

  insert(text: string): void {
    this.#inserted += text
  }

  delete(text: string): void {
    this.#deleted += `${text} `
  }

  compare(said: SaidWord | undefined, quoted: Chunk): void {
    const text = asOneLine(quoted.text).trim()
    if (said?.text === text || said?.whole === text || (quoted.isCutOff && isCutOff(said, text)))
      this.#equal(quoted.text)
    else {
      this.delete(said?.text ?? '')
      this.insert(quoted.text)
    }
  }

  close(): ChangedPiece[] {
    this.#flush()
    return this.#pieces
  }

  #equal(text: string): void {
    this.#flush()
    this.#push('equal', text)
  }

  #flush(): void {
    const [deleted, inserted] = [this.#deleted, this.#inserted]
    this.#deleted = ''
    this.#inserted = ''
    if (deleted !== '' && asOneLine(inserted).trim() === deleted.trim()) {
      this.#push('equal', inserted)
      return
    }
    if (deleted !== '') this.#push('delete', this.#isApart() ? deleted : ` ${deleted}`)
    if (inserted !== '') this.#push('insert', inserted)
  }

  #isApart(): boolean {
    const last = this.#pieces.at(-1)
    return last === undefined || /\s$/.test(last.text)
  }

  #push(op: ChangedPiece['op'], text: string): void {
    const last = this.#pieces.at(-1)
    if (last?.op === op) this.#pieces[this.#pieces.length - 1] = { op, text: last.text + text }
    else this.#pieces.push({ op, text })
  }
}
