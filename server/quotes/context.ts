import { t } from '../language/t.ts'
import { partAt, type VoicedBlock } from '../sources/source.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { StoredText } from './desk.ts'
import type { HiddenText } from './hidden-text.ts'
import type { QuotePlace } from './place.ts'

/** A block around a quote, as a reviewer may see it. */
export interface ContextBlock {
  readonly kind: VoicedBlock['kind']
  readonly voice: VoicedBlock['voice']
  /** Which speaker, counted within this context: a quote is printed without the speaker's name. Null when unknown. */
  readonly label: string | null
  /** What stands before, in, and after the quote; `quoted` is empty in the blocks around it. */
  readonly before: string
  readonly quoted: string
  readonly after: string
}

/** Enough to judge in what sense something was said, not the whole conversation. */
const blocksAround = 2
const longestAround = 480

interface Readers {
  readonly place: QuotePlace
  /** The same text as others may read it. */
  readonly hidden: HiddenText
}

/**
 * The blocks that hold the quote and two on either side, never out of another part of the conversation.
 * What others may not read is hidden; a confidential session shows nothing.
 */
export function contextOf(source: StoredText, span: Span, { place, hidden }: Readers): ContextBlock[] {
  if (place.rule === 'vertrouwelijk') return []
  const first = source.blocks.findIndex((block) => overlaps(block, span))
  if (first < 0) return []
  let last = first
  while (source.blocks[last + 1] && overlaps(source.blocks[last + 1]!, span)) last++
  const part = partAt(source.parts, span.start)
  const around = source.blocks
    .slice(Math.max(0, first - blocksAround), last + 1 + blocksAround)
    .filter((block) => partAt(source.parts, block.start)?.session === part?.session)
  const speakers = [...new Set(around.flatMap(({ speaker }) => speaker ?? []))]
  return around.map((block) => ({
    ...contextBlock(block, span, hidden),
    label: block.speaker ? t.quotes.speaker(speakers.indexOf(block.speaker) + 1) : null,
  }))
}

function contextBlock(block: VoicedBlock, span: Span, hidden: HiddenText): Omit<ContextBlock, 'label'> {
  const start = Math.max(block.start, Math.min(span.start, block.end))
  const end = Math.max(start, Math.min(span.end, block.end))
  const isQuoted = overlaps(block, span)
  const words = (from: number, to: number) => hidden.printed({ start: from, end: to })
  return {
    kind: block.kind,
    voice: block.voice,
    before: isQuoted
      ? shortenedStart(words(block.start, start))
      : shortenedEnd(words(block.start, block.end)),
    quoted: isQuoted ? words(start, end) : '',
    after: isQuoted ? shortenedEnd(words(end, block.end)) : '',
  }
}

function shortenedEnd(words: string): string {
  if (words.length <= longestAround) return words
  return `${words.slice(0, words.lastIndexOf(' ', longestAround)).toWellFormed()} …`
}

function shortenedStart(words: string): string {
  if (words.length <= longestAround) return words
  return `… ${words.slice(words.indexOf(' ', words.length - longestAround) + 1).toWellFormed()}`
}
