import type { Block, BlockKind } from './block.ts'
import { endsSentence } from './sentence-ends.ts'
import type { Span } from './span.ts'

/**
 * The sentences of a text, in order: each lies within one block, has no white space at its ends, and together
 * they hold every visible character of every block.
 *
 * A line break alone ends no sentence, for lines may be wrapped; an empty line does, and so does the mark of a
 * list item at the start of a line, and in a cell every line break.
 *
 * Every mark of the Unicode property Sentence_Terminal is judged by what stands around it. The general rules for
 * sentences (Unicode UAX #29, `Intl.Segmenter`) know no Dutch abbreviations, initials and list numbers, end a
 * sentence within `“Kom!” riep hij`, and see no start in `'s Avonds` or in a note without capitals.
 */
export function sentencesIn(text: string, blocks: readonly Block[]): Span[] {
  const sentences: Span[] = []
  for (const block of blocks)
    for (const stretch of stretchesOf(text, block))
      for (const sentence of sentencesOf(text, stretch)) sentences.push(sentence)
  return sentences
}

const emptyLine = /\n\s*\n/g
const emptyLineOrItem = /\n\s*\n|\n(?=[ \t]*[-*•·▪◦‣] )/g
const everyLine = /\n+/g

function stretchesOf(text: string, { kind, start, end }: Block): Span[] {
  const held = text.slice(start, end)
  if (!held.includes('\n')) return [{ start, end }]
  const stretches: Span[] = []
  let from = 0
  for (const { 0: gap, index } of held.matchAll(gapIn(kind))) {
    stretches.push({ start: start + from, end: start + index })
    from = index + gap.length
  }
  stretches.push({ start: start + from, end })
  return stretches
}

function gapIn(kind: BlockKind): RegExp {
  if (kind === 'cell') return everyLine
  return kind === 'heading' ? emptyLine : emptyLineOrItem
}

/**
 * A mark that may end a sentence, what closes behind it (a smiley too), and the number of a note; or a mark right between two
 * words, where the space was forgotten.
 */
const possibleEnd =
  /(?=[\p{Sentence_Terminal}…])(?<![\p{Sentence_Terminal}…])([\p{Sentence_Terminal}…]+)(["'“”’»›)\]*_]*(?:\s[”»](?!\S))?(?:[ \u00A0]?\p{Extended_Pictographic}[\u200D\uFE0F\p{Emoji_Modifier}]*)*)((?<=[\p{L}"'”’»)][.!?…]["'”’»)]*)\d{1,2}|[¹²³⁰⁴-⁹]+)?(?!\S)|(?=[.?!])(?<=\p{Ll}{3})([.?!])(?=\p{Lu}\p{Ll})/gu
const anyEnd = /[\p{Sentence_Terminal}…]/u
/** How far back a rule may look; it keeps the work in step with the length of the text. */
const reach = 60
const view = 40

function sentencesOf(text: string, stretch: Span): Span[] {
  const held = text.slice(stretch.start, stretch.end)
  if (!anyEnd.test(held)) return wholeOf(held, stretch.start)
  const lowerCase = /^[^\p{L}\p{N}]*\p{Ll}/u.test(held)
  const sentences: Span[] = []
  let from = firstVisible(held, 0)
  for (const { 0: whole, 1: mark, 2: closing, 4: bare, index } of held.matchAll(possibleEnd)) {
    const end = index + whole.length
    const next = firstVisible(held, end)
    const looksBack = Math.max(from, index - reach)
    const ends = endsSentence({
      before: held.slice(looksBack, index),
      reachesStart: looksBack === from,
      isFirst: sentences.length === 0,
      mark: mark ?? bare ?? '',
      closing: closing ?? '',
      after: held.slice(next, next + view),
      lowerCase,
    })
    if (!ends || (bare && !joinsWords(held, index))) continue
    sentences.push({ start: stretch.start + from, end: stretch.start + end })
    from = next
  }
  if (from < held.length) {
    const end = held.trimEnd().length
    sentences.push({ start: stretch.start + from, end: stretch.start + end })
  }
  return sentences
}

/** A stretch without any mark: all that can be seen of it. */
function wholeOf(held: string, start: number): Span[] {
  const words = held.trim()
  if (words === '') return []
  const from = start + held.length - held.trimStart().length
  return [{ start: from, end: from + words.length }]
}

const visible = /\S/g

function firstVisible(held: string, from: number): number {
  visible.lastIndex = from
  return visible.exec(held)?.index ?? held.length
}

/** Whether a mark without a space stands between two words, and not in an address, a file name or the like. */
function joinsWords(held: string, position: number): boolean {
  const before = /\S*$/.exec(held.slice(Math.max(0, position - reach), position))?.[0] ?? ''
  const after = /^\S*/.exec(held.slice(position + 1, position + reach))?.[0] ?? ''
  return /^["'“‘(]*\p{Ll}+$/u.test(before) && !/[@/\\_]|\.\S/.test(after)
}
