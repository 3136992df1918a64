import { asOneLine, plainGlue, withoutClosing, withoutOpening } from './glue.ts'
import { type Library, passageIndex, saidBetween } from './library.ts'
import { occurrences } from './occurrences.ts'
import type { Place } from './place.ts'
import type { Quoted } from './quoted.ts'

/** A place where somebody said a quotation word for word. */
export interface LiteralPlace extends Place {
  readonly isVerbatim: boolean
}

/**
 * Every place where somebody said the quotation word for word, in the order of the texts. A place is verbatim when its
 * characters are those of the quotation, a line break with the white space around it read as one space; otherwise only
 * typography differs. A place begins and ends with a whole word, and with the minus of a figure.
 */
export function literalPlaces(library: Library, quoted: Quoted): LiteralPlace[] {
  const edges = edgesOf(quoted)
  return occurrences(library, quoted, { first: 0, end: quoted.words.length }).flatMap((first) => {
    const place = placeAt(library, edges, { first, end: first + quoted.words.length })
    return place ? [place] : []
  })
}

/** A quotation from its first word to its last, and what stands around those. */
interface Edges {
  readonly head: string
  readonly core: string
  readonly tail: string
}

function edgesOf({ text, words }: Quoted): Edges {
  const from = words[0]?.start ?? 0
  const to = words.at(-1)?.end ?? 0
  return {
    head: text.slice(0, from).trimStart(),
    core: asOneLine(text.slice(from, to)),
    tail: text.slice(to).trimEnd(),
  }
}

function placeAt(
  library: Library,
  { head, core, tail }: Edges,
  words: { first: number; end: number },
): LiteralPlace | undefined {
  const ends = { first: passageIndex(library, words.first), last: passageIndex(library, words.end - 1) }
  const from = library.words.starts[words.first] ?? 0
  const to = library.words.ends[words.end - 1] ?? 0
  const before = textBefore(library, words.first, ends.first)
  const after = textAfter(library, words.end - 1, ends.last)
  if (isNegative(before, core) && !/[-−–]$/.test(head)) return undefined
  const hasHead = before.endsWith(head)
  const hasTail = after.startsWith(tail)
  const opening = withoutOpening(plainGlue(head))
  const closing = withoutClosing(plainGlue(tail))
  if (!hasHead && !plainGlue(before).endsWith(opening)) return undefined
  if (!hasTail && !withoutClosing(plainGlue(after)).startsWith(closing)) return undefined
  const said = saidBetween(library, from, to, ends)
  return {
    words,
    start: from - (hasHead ? head.length : 0),
    end: to + sharedStart(after, tail),
    isVerbatim: hasHead && hasTail && asOneLine(said) === core,
  }
}

/** What stands between a word and the word before it in the same block. */
function textBefore({ words, passages }: Library, word: number, index: number): string {
  const passage = passages[index]
  const from = word > (passage?.first ?? 0) ? words.ends[word - 1] : passage?.block.start
  return passage?.source.text.slice(from, words.starts[word]) ?? ''
}

/** What stands between a word and the next one in the same block. */
function textAfter({ words, passages }: Library, word: number, index: number): string {
  const passage = passages[index]
  const to = word + 1 < (passage?.end ?? 0) ? words.starts[word + 1] : passage?.block.end
  return passage?.source.text.slice(words.ends[word], to) ?? ''
}

/** Whether a figure has a minus right before it. */
function isNegative(before: string, core: string): boolean {
  return /(?:^|[\s(])[-−–]$/.test(before) && /^\p{N}/u.test(core)
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}
