import { parentsOf } from '../text/leaning.ts'
import type { Span } from '../text/span.ts'
import { blockAt, type SourceText, sentenceAt } from './source.ts'

type Source = Pick<SourceText, 'text' | 'blocks' | 'sentences'>

const known = new WeakMap<Source['blocks'], ReadonlyMap<number, Span>>()

/** By where an item begins that makes no sense alone: the sentence that it hangs under. */
export function leadsOf({ text, blocks, sentences }: Source): ReadonlyMap<number, Span> {
  const before = known.get(blocks)
  if (before) return before
  const leads = new Map<number, Span>()
  parentsOf(text, blocks).forEach((parent, at) => {
    const block = blocks[at]
    const above = parent === undefined ? undefined : blocks[parent]
    const span = above && sentences[sentenceAt(sentences, above.end - 1)]
    if (block && span) leads.set(block.start, span)
  })
  known.set(blocks, leads)
  return leads
}

/** The sentence that the item at this position hangs under, when the item makes no sense without it. */
export function leadAt(source: Source, position: number): Span | undefined {
  return leadsOf(source).get(blockAt(source.blocks, position)?.start ?? -1)
}

/** What stands right before a position, at most so many characters; of an item that leans on a line further up that line too. */
export function wordsBefore(source: Source, position: number, most: number): string {
  const { text } = source
  const from = Math.max(0, position - most)
  const before = oneLine(text.slice(from, position).replace(/^\S*\s/u, ''))
  const lead = leadAt(source, position)
  return lead && lead.start < from ? `${oneLine(text.slice(lead.start, lead.end))} … ${before}` : before
}

const oneLine = (stretch: string) => stretch.replace(/\s+/gu, ' ').toWellFormed()
