import { alignWords } from '../../text/alignment.ts'
import { eachComparedWord } from '../../text/compared-words.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { asOneLine } from './glue.ts'
import { type Library, type Passage, passageIndex, type WordRange } from './library.ts'
import type { Place } from './place.ts'
import type { Quoted } from './quoted.ts'

/** A word that stands in more places than this is not looked up. */
const mostPlaces = 200
/** So many words are tried: those of a label are not where somebody said them. */
const mostWords = 12
/** How far around a word to look beside the length of the quotation: labels, times, empty lines. */
const margin = 300

/**
 * Places where a quotation that takes in what stands between the words of speakers (`Jan: Ja. Piet: Nee.`) stands
 * character for character. Others are found without those labels.
 */
export function labelledPlaces(library: Library, quoted: Quoted): Place[] {
  const { words } = library
  const rare = [...new Set(quoted.ids)]
    .filter((id) => id >= 0 && words.frequency(id) <= mostPlaces)
    .sort((a, b) => words.frequency(a) - words.frequency(b))
    .slice(0, mostWords)
  if (rare.length === 0) return []
  const pieces = asOneLine(quoted.text.trim()).split(' ').map(literally)
  const pattern = new RegExp(pieces.join(lineBreakOrSpace), 'g')
  for (const id of rare) {
    const found = placesWith(library, { quoted, id, pattern })
    if (found.length > 0) return found
  }
  return []
}

function placesWith(
  library: Library,
  { quoted, id, pattern }: { quoted: Quoted; id: number; pattern: RegExp },
): Place[] {
  const { words, passages } = library
  const found = new Map<string, Place>()
  for (const word of words.placesOf(id)) {
    const index = passageIndex(library, word)
    if (!hasLabelBeside(library, index)) continue
    for (const span of spansAround(passages[index], words.starts[word] ?? 0, pattern)) {
      const range = saidWithin(library, index, span)
      if (!range) continue
      const pairs = alignWords(quoted.ids, words.ids.subarray(range.first, range.end)).map((pair) =>
        pair < 0 ? -1 : range.first + pair,
      )
      found.set(`${passages[index]?.order} ${span.start}`, { ...span, words: range, similarity: 1, pairs })
    }
  }
  return [...found.values()]
}

const labelled = new WeakMap<Library, Map<number, boolean>>()

/** Seen once for each passage: quotations share many of their words. */
function hasLabelBeside(library: Library, index: number): boolean {
  const known = labelled.get(library) ?? new Map<number, boolean>()
  labelled.set(library, known)
  const isLabelled = known.get(index) ?? isBesideLabel(library, index)
  known.set(index, isLabelled)
  return isLabelled
}

/** Whether something stands between a passage and the one before or after it in its text. */
function isBesideLabel({ passages }: Library, index: number): boolean {
  const passage = passages[index]
  if (!passage) return false
  const { text } = passage.source
  const [above, below] = [passages[index - 1], passages[index + 1]]
  const from = above?.order === passage.order ? above.block.end : 0
  const to = below?.order === passage.order ? below.block.start : text.length
  return /\S/.test(text.slice(from, passage.block.start)) || /\S/.test(text.slice(passage.block.end, to))
}

const lineBreakOrSpace = '(?:[^\\S\\n]*\\n\\s*| )'
const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

function spansAround(passage: Passage | undefined, position: number, pattern: RegExp): Span[] {
  if (!passage) return []
  const { text } = passage.source
  const reach = 2 * pattern.source.length + margin
  const from = Math.max(0, position - reach)
  const view = text.slice(from, position + reach)
  return [...view.matchAll(pattern)]
    .map(({ 0: whole, index }) => ({ start: from + index, end: from + index + whole.length }))
    .filter((span) => isOfWholeWords(text, span))
}

function isOfWholeWords(text: string, { start, end }: Span): boolean {
  let isWhole = true
  eachComparedWord(
    text,
    { start: Math.max(0, start - margin), end: Math.min(text.length, end + margin) },
    (from, to) => {
      if ((from < start && to > start) || (from < end && to > end)) isWhole = false
    },
  )
  return isWhole
}

/** The said words in a span that holds something between blocks; undefined when it holds a heading or no such thing. */
function saidWithin({ passages, words }: Library, around: number, span: Span): WordRange | undefined {
  const order = passages[around]?.order
  const isIn = (index: number) => {
    const passage = passages[index]
    return passage !== undefined && passage.order === order && overlaps(passage.block, span)
  }
  let [from, to] = [around, around]
  while (isIn(from - 1)) from--
  while (isIn(to + 1)) to++
  const held = passages.slice(from, to + 1)
  const [opens, closes] = [held[0], held.at(-1)]
  if (!opens || !closes || held.some(({ isSaid }) => !isSaid)) return undefined
  if (held.length === 1 && span.start >= opens.block.start && span.end <= opens.block.end) return undefined
  let { first } = opens
  let { end } = closes
  while (first < end && (words.starts[first] ?? 0) < span.start) first++
  while (end > first && (words.ends[end - 1] ?? 0) > span.end) end--
  return first < end ? { first, end } : undefined
}
