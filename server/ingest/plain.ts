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
  const { text, repairs, pages } = whole
  return {
    text,
    blocks: blocksIn(text).map((block) => onPage(block, whole)),
    ...(pages === null ? {} : { pages }),
    ...(repairs.length > 0 ? { repairs, warnings: repairWarnings(repairs, file) } : {}),
  }
}

function onPage(block: Block, { pageAt }: Mended): Block {
  const page = pageAt(block.start)
  return page === undefined ? block : { ...block, page }
}
