import { eachComparedWord } from '../../text/compared-words.ts'
import type { Span } from '../../text/span.ts'
import type { WordStore } from './word-store.ts'

/** A word of a quotation; `id` is its number in the library, -1 when no source has it. */
export interface QuotedWord extends Span {
  readonly id: number
}

/** A mark of omission, or words in brackets that the report added: it stands before the word with this index. */
export interface Joint extends Span {
  readonly before: number
  readonly kind: 'gap' | 'clarification'
}

/** A quotation as the matching reads it. */
export interface Quoted {
  readonly text: string
  /** Equal in length to `text`; joints are blanked, and the brackets of `[D]e` do not part the word. */
  readonly read: string
  readonly words: readonly QuotedWord[]
  readonly ids: Int32Array
  readonly joints: readonly Joint[]
  /** Whether the report marked anything: an omission, an addition, a letter in brackets. */
  readonly isMarked: boolean
}

/** Reads a quotation as it stands: dots and brackets are the speaker's own. */
export function readLiterally(text: string, store: WordStore): Quoted {
  return withWords({ text, read: text, isMarked: false }, store, [])
}

const gapMark = /\[\s*(?:…|\.{2,})\s*\]|\(\s*(?:…|\.{2,})\s*\)|…[.…]*|\.{3,}…*|\.(?: \.){2,}/g
/** `[D]e`, `bedrijf[je]s`: a letter or two that the report changed within a word. */
const letters = /\[(\p{L}{1,2})\](?=\p{L})|(?<=\p{L})\[(\p{L}{1,2})\]/gu
const added = /\[[^[\]]*\]/g

/** Stands in the place of a mark or an addition: no word, and no space over which a broken word would go on. */
const blanked = '\uFFFC'

/** Reads a quotation as a report edits one: `…`, `[…]` and `(...)` are omissions, words in brackets additions. */
export function readWithMarks(text: string, store: WordStore): Quoted {
  const found: (Span & { kind: Joint['kind'] })[] = []
  const blank = (kind: Joint['kind']) => (whole: string, position: number) => {
    found.push({ kind, start: position, end: position + whole.length })
    return blanked.repeat(whole.length)
  }
  const whole = text.replace(letters, (_, first: string | undefined, second: string) => {
    return `\u200B${first ?? second}\u200B`
  })
  const read = whole.replace(gapMark, blank('gap')).replace(added, blank('clarification'))
  found.sort((a, b) => a.start - b.start)
  return withWords({ text, read, isMarked: read !== text }, store, found)
}

function withWords(
  quoted: Pick<Quoted, 'text' | 'read' | 'isMarked'>,
  store: WordStore,
  found: readonly (Span & { kind: Joint['kind'] })[],
): Quoted {
  const words: QuotedWord[] = []
  eachComparedWord(quoted.read, { start: 0, end: quoted.read.length }, (start, end) => {
    words.push({ start, end, id: store.idOf(quoted.read.slice(start, end)) })
  })
  let before = 0
  const joints = found.map((joint) => {
    while (before < words.length && (words[before]?.start ?? 0) < joint.start) before++
    return { ...joint, before }
  })
  return { ...quoted, words, ids: Int32Array.from(words, ({ id }) => id), joints }
}

/** A stretch of a quotation without joints in it: words `[first, end)`. */
export interface QuotedPart {
  readonly first: number
  readonly end: number
}

/** The stretches of words between joints, in order; none is empty. */
export function partsOf({ words, joints }: Quoted): QuotedPart[] {
  const cuts = [0, ...joints.map(({ before }) => before), words.length]
  return cuts.slice(1).flatMap((end, index) => {
    const first = cuts[index] ?? 0
    return end > first ? [{ first, end }] : []
  })
}
