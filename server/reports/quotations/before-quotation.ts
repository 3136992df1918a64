import type { Block } from '../../text/block.ts'
import { pairedMarks } from '../../text/quotation-marks.ts'
import type { QuotingText } from './passages.ts'
import { saysWho } from './people-words.ts'
import { farthest, type Inside, indexAt, type Region, region, tellsOfSaying } from './region.ts'
import { speechVerb } from './speech-words.ts'
import { isOnlyWho } from './who-behind.ts'

const opening = /["“„«‘'‚*_\s]*$/
const another = /(?<!\p{L})ander(?:en)?(?!\p{L})/iu
/** `‘Ik ga door’, zegt Kim.`: what follows is hers too. */
const attributes = new RegExp(`["”’'»],?\\s+(?:zo\\s+)?${speechVerb}`, 'iu')

/** Its own sentence up to the opening mark; from another quotation in it, when what follows that says who. */
export function leadOf(text: string, { block, quotation, sentences }: Inside): Region | undefined {
  const sentence = sentences[indexAt(sentences, Math.max(block.start, quotation.start - 1))]
  const from = Math.max(block.start, sentence?.start ?? 0, quotation.start - farthest)
  const held = text.slice(from, Math.max(from, quotation.start)).replace(opening, '')
  if (!/\p{L}/u.test(held)) return undefined
  const other = pairedMarks(held, { start: 0, end: held.length }).quoted.at(-1)
  const since = held.slice(other?.outer.end ?? 0)
  const start = other && (saysWho(since) || tellsOfSaying(since) || another.test(since)) ? other.outer.end : 0
  return region(text, { start: from + start, end: from + held.length }, 'before')
}

/** The sentence before in the same block, when it introduces or, when nothing else says who, tells that somebody speaks. */
export function earlierOf(
  text: string,
  { block, quotation, sentences }: Inside,
  isAttributed: boolean,
): Region | undefined {
  const own = indexAt(sentences, quotation.start - 1)
  const sentence = sentences[(sentences[own]?.end ?? 0) > quotation.start - 1 ? own - 1 : own]
  if (!sentence || sentence.start < block.start) return undefined
  const words = text.slice(Math.max(sentence.start, sentence.end - farthest), sentence.end)
  const tells =
    !isAttributed &&
    tellsOfSaying(words) &&
    !/["”’»]$/.test(words) &&
    (saysWho(words) || attributes.test(words))
  if (!tells && !introduces(words)) return undefined
  return region(text, { start: sentence.end - words.length, end: sentence.end }, 'before')
}

const introduces = (words: string) => /:\s*$/.test(words)

/** For a quotation that begins its block: the line above that introduces it or its list, or a label that says who. */
export function aboveOf(
  { text, blocks, sentences }: QuotingText,
  at: number,
  isAttributed: boolean,
): Region | undefined {
  const block = blocks[at]
  let index = at - 1
  while (block?.kind === 'item' && blocks[index]?.kind === 'item' && at - index < longestList) index--
  const above = blocks[index]
  if (!above || above.kind === 'cell') return undefined
  const words = text.slice(Math.max(above.start, above.end - farthest), above.end)
  const isLabel =
    !isAttributed && block?.kind !== 'item' && isOnlyWho(words) && !endsInMark(text, blocks[index - 1])
  if (isLabel) return region(text, above, 'label')
  if (!introduces(words)) return undefined
  const last = sentences[indexAt(sentences, above.end - 1)]
  const start = Math.max(above.start, last?.start ?? 0, above.end - farthest)
  return region(text, { start, end: above.end }, 'before')
}

const longestList = 100
const endsInMark = (text: string, block: Block | undefined) =>
  block !== undefined && /["”’»]$/.test(text.slice(block.start, block.end))
