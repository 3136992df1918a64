import { canonicalText } from '../text/canonical.ts'
import { asBoldHeading } from './bold-heading.ts'
import { frontMatterIn } from './front-matter.ts'
import { blocksOfMarkdown, type MarkdownBlock } from './markdown-blocks.ts'
import { plainWords } from './markdown-inline.ts'
import { compose, type Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { tablePieces } from './table.ts'
import { softBreak, withTurns } from './turns.ts'

/** Reads Markdown: words without marks, in blocks. Lines of a paragraph are joined; hard breaks stay. */
export function readMarkdown(raw: string, file: string): Reading {
  const all = canonicalText(raw).split('\n')
  const front = frontMatterIn(all, file)
  const lines = withoutComments(all.slice(front?.lines ?? 0).join('\n')).split('\n')
  const pieces = withTurns(blocksOfMarkdown(lines).flatMap(piecesOf))
  const body = pieces.filter(({ kind }) => kind !== 'footnote')
  const notes = pieces.filter(({ kind }) => kind === 'footnote')
  const title = front?.title ?? body.find(({ kind, level }) => kind === 'heading' && level === 1)?.text
  return {
    ...compose([...body, ...notes]),
    ...(title ? { title } : {}),
    ...(front?.date ? { date: front.date } : {}),
    ...(front ? { stated: front.stated, warnings: front.warnings } : {}),
  }
}

function piecesOf(block: MarkdownBlock): Piece[] {
  switch (block.kind) {
    case 'code':
      return [{ kind: 'paragraph', text: block.lines.join('\n') }]
    case 'table':
      return tablePieces(
        block.rows.map((row) => row.map((cell) => [{ kind: 'paragraph', text: plainWords(cell) }])),
      )
    case 'footnote':
      return [{ kind: 'footnote', label: `[${block.mark}] `, text: joined(block.lines) }]
    case 'heading':
    case 'item':
      return [{ kind: block.kind, level: block.level, text: joined(block.lines) }]
    default: {
      const piece: Piece = { kind: block.kind, text: joined(block.lines) }
      return [isBold(block.lines) ? asBoldHeading(piece) : piece]
    }
  }
}

const isBold = ([line = '', ...more]: readonly string[]) =>
  more.length === 0 && /^\s*(\*\*|__)(?=\S)(?:(?!\1).)+\1\s*$/.test(line)

/** Two spaces or a backslash at the end of a line make a hard break. */
function joined(lines: readonly string[]): string {
  let text = ''
  lines.forEach((line, index) => {
    const isHard = /(?: {2,}|\\)$/.test(line)
    const end = index === lines.length - 1 ? '' : isHard ? '\n' : softBreak
    text += line.replace(/(?:[ \t]+|\\)$/, '') + end
  })
  return plainWords(text)
}

function withoutComments(text: string): string {
  let left = ''
  let at = 0
  for (;;) {
    const start = text.indexOf('<!--', at)
    const end = start === -1 ? -1 : text.indexOf('-->', start)
    if (end === -1) return left + text.slice(at)
    left += text.slice(at, start)
    at = end + 3
  }
}
