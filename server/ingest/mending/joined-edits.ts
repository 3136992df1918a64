import { jointOf, lettersAtEnd, lettersAtStart, type OwnWords, rejoined } from '../hyphens.ts'
import type { Edit } from './edits.ts'
import type { PageLine } from './lines.ts'
import type { NoteLine } from './notes.ts'

/** The lines of a text that are being joined. */
export interface Joinable {
  readonly text: string
  readonly lines: readonly PageLine[]
  readonly notes: ReadonlyMap<number, NoteLine>
  readonly own: () => OwnWords
}

/** A word, or one half of a word, that ends in a hyphen. */
export const hyphenated = /[\p{L}\p{N}][-\u00AD‐]$/u

/** Collects the edits of joined lines; where two break the same word they become one. */
export class JoinedEdits {
  readonly all: Edit[] = []
  readonly #known: Joinable
  #notes: string[] = []

  constructor(known: Joinable) {
    this.#known = known
  }

  join(at: number, next: number): void {
    const { lines, text, own } = this.#known
    const line = lines[at]!
    const below = lines[next]!
    const gap = { start: line.end, end: below.start }
    const kind = this.#hasEmptyLine(at, next) ? 'split-paragraph' : 'joined-lines'
    if (!hyphenated.test(line.words) || !/^[\p{L}\p{N}]/u.test(below.words)) {
      this.all.push({ ...gap, kind, text: /\p{L}\/$/u.test(line.words) ? '' : ' ' })
      return
    }
    if (isAddress(line.words)) {
      this.all.push({ ...gap, kind: 'kept-hyphen', text: '' })
      return
    }
    const before = lettersAtEnd(text.slice(Math.max(line.start, line.end - 61), line.end - 1))
    const after = lettersAtStart(below.words)
    const joint =
      text[line.end - 1] === '\u00AD'
        ? { kind: 'joined-word' as const, word: before + after }
        : jointOf({ before, after, beyond: below.words.slice(after.length, after.length + 2) }, own)
    if (joint.kind === 'joined-lines') this.all.push({ ...gap, kind, text: ' ' })
    else
      this.#push({
        kind: joint.kind,
        start: line.end - 1 - before.length,
        end: below.start + after.length,
        text: joint.word,
      })
  }

  #push(edit: Edit): void {
    const last = this.all.at(-1)
    if (!last || last.end <= edit.start) {
      this.all.push(edit)
      return
    }
    // The word goes on over three lines: what both edits hold stands at the end of the first and the start of the second.
    this.all.pop()
    const text = last.text + edit.text.slice(last.end - edit.start)
    this.all.push({ kind: edit.kind, start: last.start, end: edit.end, text })
  }

  #hasEmptyLine(at: number, next: number): boolean {
    return this.#known.lines.slice(at + 1, next + 1).some(({ gap }) => gap > 0)
  }

  /** Notes in the middle of a paragraph wait for its end. */
  moveNotes(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const { words } = this.#known.lines[at]!
      if (this.#known.notes.get(at) === 'more') this.#notes.push(this.#joined(this.#notes.pop() ?? '', words))
      else this.#notes.push(words)
    }
  }

  /** The notes at the feet of pages, each as it stands when its lines are joined. */
  get wholeNotes(): string[] {
    const whole: string[] = []
    for (const [at, as] of this.#known.notes) {
      const { words } = this.#known.lines[at]!
      whole.push(as === 'more' ? this.#joined(whole.pop() ?? '', words) : words)
    }
    return whole
  }

  #joined(left: string, right: string): string {
    if (hyphenated.test(left) && !isAddress(left)) return rejoined(left, right, this.#known.own())
    return left + (hyphenated.test(left) || /\p{L}\/$/u.test(left) ? '' : ' ') + right
  }

  endParagraph(at: number): void {
    if (this.#notes.length === 0) return
    const { end } = this.#known.lines[at]!
    this.all.push({ kind: 'moved-note', start: end, end, text: `\n\n${this.#notes.join('\n')}` })
    this.#notes = []
  }
}

const isAddress = (words: string) => /(?:https?:\/\/|www\.)\S*$|\S@\S*$/.test(words.slice(-200))
