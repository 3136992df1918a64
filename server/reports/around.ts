import type { Block } from '../text/block.ts'
import { pairedMarks } from '../text/quotation-marks.ts'
import type { Span } from '../text/span.ts'
import type { QuotingText } from './passages.ts'
import { isPersonWord, saysWho } from './people-words.ts'
import { speechNoun, speechVerb } from './speech-words.ts'
import { isOnlyWho } from './who-behind.ts'

/** A stretch of a report near a quotation that may say whose words they are. */
export interface Region extends Span {
  /** `behind` and `label` name the speaker and little else; `before` is a clause that introduces. */
  readonly side: 'before' | 'behind' | 'label'
  /** The words, with what stands between marks in them made white. */
  readonly words: string
}

const farthest = 400
const opening = /["“„«‘'‚*_\s]*$/
const pointsBack =
  /^(?:\(|[–—]|--?\s|aldus\s|zo\s+(?:zei|vertelde|verwoordde|stelde|vatte)\b|dat\s+(?:zei|zeiden|vertelde|was)\b|(?:deze|die|dit soort|zulke|dergelijke)\s+(?:uitspra(?:ak|ken)|woorden|opmerking(?:en)?|reacties?|geluid(?:en)?)\b|het\s+(?:was|is)\s+(?:een|de)\s)|(?:het|dit|dat)\s+zo(?:\s+(?:samen|kort|mooi|treffend))?\.?$/i
const telling = new RegExp(speechVerb, 'iu')
const another = /(?<!\p{L})ander(?:en)?(?!\p{L})/iu
/** `‘Ik ga door’, zegt Kim.`: what follows is hers too. */
/** What follows the marks tells who: brackets, a dash, a verb of saying or a preposition behind a comma, `is een uitspraak van`. */
const saysBehind = new RegExp(
  `^[\\s.,*_]*(?:\\(|[–—]|--?\\s|(?:[\\p{L}'’]+\\s+){0,3}(?:${speechVerb}|${speechNoun}))|^\\s*,\\s*(?:volgens|tijdens|bij|in|aan|op)\\s|^\\s*,[^,;.()]{3,60}\\)`,
  'iu',
)
const attributes = new RegExp(`["”’'»],?\\s+(?:zo\\s+)?${speechVerb}`, 'iu')

/**
 * The words around a quotation in which its attribution can stand: its own sentence before and behind it, the sentence
 * before when that ends in a colon or tells that somebody speaks, what stands behind in brackets or after a dash, the
 * line below it, the speaker's name before it, the other cells of its row.
 */
export function regionsAround(source: QuotingText, quotation: Span): Region[] {
  const { text, blocks, sentences } = source
  const at = indexAt(blocks, quotation.start)
  const last = indexAt(blocks, quotation.end - 1)
  const [block, end] = [blocks[at], blocks[last]]
  if (!block || !end) return []
  const own = leadOf(text, { block, quotation, sentences })
  const behind = tailsOf(text, { block: end, quotation, sentences })
  const below = belowOf(source, last, quotation)
  const before = own ?? aboveOf(source, at, quotation, behind.length > 0 || below.length > 0)
  const regions = [
    ...behind,
    ...below,
    ...labelOf(text, block),
    ...(block.kind === 'cell' ? rowOf(source, at) : []),
  ]
  return [...regions, ...(before ? [before] : [])].filter(({ words }) => /\p{L}/u.test(words))
}

interface Inside {
  readonly block: Block
  readonly quotation: Span
  readonly sentences: readonly Span[]
}

/** Its own sentence up to the opening mark; from another quotation in it, when what follows that says who. */
function leadOf(text: string, { block, quotation, sentences }: Inside): Region | undefined {
  const sentence = sentences[indexAt(sentences, Math.max(block.start, quotation.start - 1))]
  const from = Math.max(block.start, sentence?.start ?? 0, quotation.start - farthest)
  const held = text.slice(from, Math.max(from, quotation.start)).replace(opening, '')
  if (!/\p{L}/u.test(held)) return undefined
  const other = pairedMarks(held, { start: 0, end: held.length }).quoted.at(-1)
  const since = held.slice(other?.outer.end ?? 0)
  const start = other && (saysWho(since) || telling.test(since) || another.test(since)) ? other.outer.end : 0
  return region(text, { start: from + start, end: from + held.length }, 'before')
}

/** The sentence before, when it introduces; and when nothing else says who, one that tells that somebody speaks. */
function aboveOf(
  { text, blocks, sentences }: QuotingText,
  at: number,
  quotation: Span,
  isAttributed: boolean,
): Region | undefined {
  const own = indexAt(sentences, quotation.start - 1)
  const sentence = sentences[(sentences[own]?.end ?? 0) > quotation.start - 1 ? own - 1 : own]
  const block = blocks[at]
  const above = blocks[at - 1]
  if (!sentence || !block) return undefined
  const isInBlock = sentence.start >= block.start
  if (!isInBlock && (!above || above.kind === 'heading' || sentence.start < above.start)) return undefined
  const words = text.slice(sentence.start, sentence.end)
  const introduces = /:\s*$/.test(words)
  const tells =
    isInBlock &&
    !isAttributed &&
    telling.test(words) &&
    !/["”’»]$/.test(words) &&
    (saysWho(words) || attributes.test(words))
  if (!introduces && !tells) return undefined
  return region(
    text,
    { start: Math.max(sentence.start, sentence.end - farthest), end: sentence.end },
    'before',
  )
}

/** Its own sentence from the closing mark, and the next when that points back. */
function tailsOf(text: string, { block, quotation, sentences }: Inside): Region[] {
  const held = text.slice(quotation.end, Math.min(block.end, quotation.end + farthest))
  const closing =
    /^[.,;!?…]?["”“»«’'*_]*(?:\[\d{1,3}\]|\d{1,2}(?![\d\p{L}])|[¹²³⁰⁴-⁹]+)?/u.exec(held)?.[0].length ?? 0
  const from = quotation.end + closing
  const index = indexAt(sentences, Math.max(quotation.start, from - 1))
  const sentence = sentences[index]
  const stop = Math.min(block.end, from + farthest)
  const end = Math.min(stop, Math.max(from, sentence?.end ?? from))
  const own = text.slice(from, end)
  const cut = own.search(/["“„«]/)
  const tail = { start: from, end: cut > 0 ? from + cut : end }
  const tails: Region[] = []
  const said = text.slice(tail.start, tail.end)
  if (saysBehind.test(said) || isPersonWord(/^\s*,\s*([\p{L}'’-]+)/u.exec(said)?.[1] ?? ''))
    tails.push(region(text, tail, 'behind'))
  else if (/^\s/.test(said) && isOnlyWho(said)) tails.push(region(text, tail, 'label'))
  const next = sentences[index + 1]
  if (
    tails.length === 0 &&
    next &&
    next.start < stop &&
    pointsBack.test(text.slice(next.start, next.start + 60))
  )
    tails.push(region(text, { start: next.start, end: Math.min(next.end, stop) }, 'behind'))
  return tails
}

/** The block below, when it says who and nothing else. */
function belowOf({ text, blocks }: QuotingText, at: number, quotation: Span): Region[] {
  const block = blocks[at]
  const next = blocks[at + 1]
  if (!block || !next || next.end - next.start > 130) return []
  if (next.kind === 'cell' || /\p{L}/u.test(text.slice(quotation.end, block.end))) return []
  const isDashed = /[–—]\s*$/.test(text.slice(block.end, next.start))
  if (next.kind === 'item' && (block.kind === 'item' || !isDashed)) return []
  const words = text.slice(next.start, next.end)
  if (next.kind === 'heading')
    return /[,(]/.test(words) && isOnlyWho(words) ? [region(text, next, 'label')] : []
  if (isOnlyWho(words)) return [region(text, next, 'label')]
  return pointsBack.test(words) && telling.test(words) ? [region(text, next, 'behind')] : []
}

/** The speaker's name before a turn. */
function labelOf(text: string, { kind, start, speaker }: Block): Region[] {
  if (kind !== 'turn' || !speaker) return []
  const at = text.lastIndexOf(speaker, start)
  return at < 0 || start - at > speaker.length + 20
    ? []
    : [region(text, { start: at, end: at + speaker.length }, 'label')]
}

/** The other cells on the line of a cell. */
function rowOf({ text, blocks }: QuotingText, at: number): Region[] {
  const row: Region[] = []
  for (const step of [-1, 1]) {
    for (let next = at + step; blocks[next]?.kind === 'cell' && Math.abs(next - at) < 8; next += step) {
      const [left, right] = step < 0 ? [blocks[next], blocks[next + 1]] : [blocks[next - 1], blocks[next]]
      const cell = blocks[next]
      if (!left || !right || !cell || text.slice(left.end, right.start).includes('\n')) break
      const words = text.slice(cell.start, cell.end)
      if (words.length < 120 && isOnlyWho(words)) row.push(region(text, cell, 'label'))
    }
  }
  return row
}

function region(text: string, { start, end }: Span, side: Region['side']): Region {
  let words = text.slice(start, end)
  for (const { outer } of pairedMarks(words, { start: 0, end: words.length }).quoted) {
    words = words.slice(0, outer.start) + ' '.repeat(outer.end - outer.start) + words.slice(outer.end)
  }
  return { start, end, side, words }
}

/** The index of the last span that starts at or before a position, or -1. */
function indexAt(spans: readonly Span[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
