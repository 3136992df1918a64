import type { Block } from './block.ts'
import type { Span } from './span.ts'

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' })

/**
 * The sentences of a text, in order: each lies within one block, has no white space at its ends, and together
 * they hold every visible character of every block.
 */
export function sentencesIn(text: string, blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => sentencesOf(text, block))
}

function sentencesOf(text: string, block: Span): Span[] {
  const spans: Span[] = []
  for (const { segment, index } of segmenter.segment(text.slice(block.start, block.end))) {
    if (segment.trim() === '') continue
    const start = block.start + index + (segment.length - segment.trimStart().length)
    spans.push({ start, end: start + segment.trim().length })
  }
  return spans
}
