import { canonicalText } from '../text/canonical.ts'
import { blocksIn } from '../text/plain-blocks.ts'
import type { Reading } from './reading.ts'

/** Reads plain text: every character stays, the blocks lie over it. */
export function readPlain(raw: string): Reading {
  const text = canonicalText(raw)
  return { text, blocks: blocksIn(text) }
}
