import type { Block } from '../text/block.ts'
import { canonicalText } from '../text/canonical.ts'
import type { Reading } from './reading.ts'

/** Reads plain text: every character stays, the blocks lie over it. */
export function readPlain(raw: string): Reading {
  const text = canonicalText(raw)
  return { text, blocks: paragraphsIn(text) }
}

/** Paragraphs, items and numbered headings, parted by empty lines. */
function paragraphsIn(text: string): Block[] {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)]
  return lines.map(({ index, 0: line }) => {
    const mark = /^\s*(?:[-*•][ \t]+)?/.exec(line)![0]
    const start = index + mark.length
    const end = index + line.trimEnd().length
    if (/[-*•]/.test(mark)) return { kind: 'item', level: 1, start, end }
    if (/\t.*\d$|\.{5}/.test(line)) return { kind: 'contents', start, end }
    const isHeading =
      /^\s*\d+(?:\.\d+)*\s+\S/.test(line) || /^(?:Stelling \d|Rode draad|Quotes|Citaten|Tafel \d)/.test(line)
    return { kind: isHeading && line.length < 300 ? 'heading' : 'paragraph', start, end }
  })
}
