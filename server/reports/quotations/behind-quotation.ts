import type { Span } from '../../text/span.ts'
import type { QuotingText } from './passages.ts'
import { isPersonWord } from './people-words.ts'
import { farthest, type Inside, indexAt, type Region, region, tellsOfSaying } from './region.ts'
import { speechNoun, speechVerb } from './speech-words.ts'
import { isOnlyWho } from './who-behind.ts'

/** A sentence that says whose the words before it were. */
const pointsBack =
  /^(?:\(|[–—]|--?\s|aldus\s|zo\s+(?:zei|vertelde|verwoordde|stelde|vatte)\b|dat\s+(?:zei|zeiden|vertelde|was)\b|(?:deze|die|dit soort|zulke|dergelijke)\s+(?:uitspra(?:ak|ken)|woorden|opmerking(?:en)?|reacties?|geluid(?:en)?)\b|het\s+(?:was|is)\s+(?:een|de)\s)|(?:het|dit|dat)\s+zo(?:\s+(?:samen|kort|mooi|treffend))?\.?$/i
/**
 * What follows the marks tells who: brackets, a dash, a verb of saying, a preposition behind a comma, `is een uitspraak
 * van`.
 */
const saysBehind = new RegExp(
  `^[\\s.,*_]*(?:\\(|[–—]|--?\\s|(?:[\\p{L}'’]+\\s+){0,3}(?:${speechVerb}|${speechNoun}))|^\\s*,\\s*(?:volgens|zoals|tijdens|bij|in|aan|op)\\s|^\\s*,[^,;.()]{3,60}\\)`,
  'iu',
)

/** Its own sentence from the closing mark, and the next when that points back. */
export function tailsOf(text: string, { block, quotation, sentences }: Inside): Region[] {
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
export function belowOf({ text, blocks }: QuotingText, at: number, quotation: Span): Region[] {
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
  return pointsBack.test(words) && tellsOfSaying(words) ? [region(text, next, 'behind')] : []
}
