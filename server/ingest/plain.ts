import type { Block } from '../text/block.ts'
import { blocksIn } from '../text/plain-blocks.ts'
import { type Mended, mended } from './mending/mended.ts'
import type { Reading } from './reading.ts'
import { repairWarnings } from './repair-words.ts'

/**
 * Reads plain text: every character stays and the blocks lie over it, but for what a pdf did to it, which is mended and
 * noted down.
 */
export function readPlain(raw: string, file: string): Reading {
  const whole = mended(raw)
  const { text, repairs, pages, notes } = whole
  return {
    text,
    blocks: withNotes(blocksIn(text), text, new Set(notes)).map((block) => onPage(block, whole)),
    ...(pages === null ? {} : { pages }),
    ...(repairs.length > 0 ? { repairs, warnings: repairWarnings(repairs, file) } : {}),
  }
}

function onPage(block: Block, { pageAt }: Mended): Block {
  const page = pageAt(block.start)
  return page === undefined ? block : { ...block, page }
}

/** A line that was a note at the foot of a page is one, whatever else it looks like. */
function withNotes(blocks: readonly Block[], text: string, notes: ReadonlySet<string>): readonly Block[] {
  if (notes.size === 0) return blocks
  return blocks.map((block) => {
    const start = text.lastIndexOf('\n', block.start) + 1
    const newline = text.indexOf('\n', block.end)
    const line = text.slice(start, newline === -1 ? text.length : newline)
    if (!notes.has(line.trim())) return block
    const margin = line.length - line.trimStart().length
    return { kind: 'footnote', start: start + margin, end: start + line.trimEnd().length }
  })
}
