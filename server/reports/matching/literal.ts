import { asOneLine, plainGlue, withoutClosing, withoutOpening } from './glue.ts'
import type { Library, WordRange } from './library.ts'
import { occurrences } from './occurrences.ts'
import { headOf, type Place, placeOf, tailOf } from './place.ts'
import type { Quoted } from './quoted.ts'
import { saidIn, textAfter, textBefore } from './said.ts'

/**
 * Every place where somebody said the quotation word for word, in the order of the texts. A place is verbatim when its
 * characters are those of the quotation, a line break with the white space around it read as one space; otherwise only
 * typography differs. A place begins and ends with a whole word, and with the minus of a figure.
 */
export function literalPlaces(library: Library, quoted: Quoted): Place[] {
  const edges = { head: headOf(quoted), core: asOneLine(coreOf(quoted)), tail: tailOf(quoted) }
  return occurrences(library, quoted, { first: 0, end: quoted.words.length }).flatMap((first) => {
    const words = { first, end: first + quoted.words.length }
    const likeness = likenessAt(library, edges, words)
    if (likeness === 'other') return []
    const pairs = Int32Array.from(quoted.words, (_, index) => first + index)
    const place = placeOf(library, quoted, { pairs, similarity: 1 })
    return place ? [{ ...place, isVerbatim: likeness === 'same' }] : []
  })
}

/** A quotation from its first word to its last, and what stands around those. */
interface Edges {
  readonly head: string
  readonly core: string
  readonly tail: string
}

function coreOf({ text, words }: Quoted): string {
  return text.slice(words[0]?.start, words.at(-1)?.end)
}

function likenessAt(
  library: Library,
  edges: Edges,
  { first, end }: WordRange,
): 'same' | 'typography' | 'other' {
  const { head, core, tail } = edges
  const before = textBefore(library, first)
  const after = textAfter(library, end - 1)
  if (isNegative(before, core) && !/[-−–]$/.test(head)) return 'other'
  const hasHead = before.endsWith(head)
  const hasTail = after.startsWith(tail)
  if (!hasHead && !plainGlue(before).endsWith(withoutOpening(plainGlue(head)))) return 'other'
  if (!hasTail && !withoutClosing(plainGlue(after)).startsWith(withoutClosing(plainGlue(tail))))
    return 'other'
  const said = saidIn(library, { first, end })
  return hasHead && hasTail && asOneLine(said) === core ? 'same' : 'typography'
}

/** Whether a figure has a minus right before it. */
function isNegative(before: string, core: string): boolean {
  return /(?:^|[\s(])[-−–]$/.test(before) && /^\p{N}/u.test(core)
}
