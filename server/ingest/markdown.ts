import { folded } from '../text/stems.ts'
import { isListed } from '../text/word-list.ts'
import { asBoldHeading } from './bold-heading.ts'
import { frontMatterIn } from './front-matter.ts'
import { jointOf, lettersAtEnd, lettersAtStart, type OwnWords, ownWords } from './hyphens.ts'
import { blocksOfMarkdown, type MarkdownBlock } from './markdown-blocks.ts'
import { plainWords } from './markdown-inline.ts'
import type { Repaired } from './mending/edits.ts'
import { withoutPages } from './mending/mended.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { RepairMarks } from './repair-marks.ts'
import { repairWarnings } from './repair-words.ts'
import { tablePieces } from './table.ts'
import { softBreak, withTurns } from './turns.ts'

/**
 * Reads Markdown: words without marks, in blocks. Lines of a paragraph are joined; hard breaks stay. What a pdf did to the
 * words is mended as in plain text.
 */
export function readMarkdown(raw: string, file: string): Reading {
  const marks = new RepairMarks()
  const bare = withoutPages(raw)
  const all = marked(bare, marks).split('\n')
  const front = frontMatterIn(all, file)
  const lines = withoutComments(all.slice(front?.lines ?? 0).join('\n')).split('\n')
  const join = joiner(lines, marks)
  const pieces = withTurns(blocksOfMarkdown(lines).flatMap((block) => piecesOf(block, join)))
  const body = pieces.filter(({ kind }) => kind !== 'footnote')
  const notes = pieces.filter(({ kind }) => kind === 'footnote')
  const { text, blocks, repairs } = marks.compose([...body, ...notes])
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)
  const title = front?.title ?? (heading && text.slice(heading.start, heading.end))
  const warnings = [...(front?.warnings ?? []), ...repairWarnings(repairs, file)]
  return {
    text,
    blocks,
    ...(repairs.length > 0 ? { repairs } : {}),
    ...(title ? { title } : {}),
    ...(front?.date ? { date: front.date } : {}),
    ...(front ? { stated: front.stated } : {}),
    ...(warnings.length > 0 || front ? { warnings } : {}),
  }
}

type Join = (lines: readonly string[]) => string

function piecesOf(block: MarkdownBlock, joined: Join): Piece[] {
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

/** Two spaces or a backslash at the end of a line make a hard break; a word that was broken there is made whole. */
function joiner(all: readonly string[], marks: RepairMarks): Join {
  let own: OwnWords | undefined
  const words = () => {
    own ??= ownWords(all)
    return own
  }
  return (lines) => {
    let text = ''
    let goesOn = false
    lines.forEach((line, index) => {
      const next = lines[index + 1]
      const isHard = /(?: {2,}|\\)$/.test(line)
      const bare = line.replace(/(?:[ \t]+|\\)$/, '')
      const here = goesOn ? bare.trimStart() : bare
      const whole = next === undefined || isHard ? undefined : madeWhole(here, next, { words, marks })
      goesOn = whole !== undefined
      text += whole ?? here + (next === undefined ? '' : isHard ? '\n' : softBreak)
    })
    return plainWords(text)
  }
}

interface Known {
  readonly words: () => OwnWords
  readonly marks: RepairMarks
}

/** A line that ends in half a word, ready to be joined to the other half; only where it is certain what the word is. */
function madeWhole(line: string, next: string, { words, marks }: Known): string | undefined {
  if (!/\p{L}[-\u00AD‐]$/u.test(line) || !/^[ \t]*\p{Ll}/u.test(next)) return undefined
  const before = lettersAtEnd(line.slice(0, -1))
  const after = lettersAtStart(next.trimStart())
  const joint = jointOf(
    { before, after, beyond: next.trimStart().slice(after.length, after.length + 2) },
    words,
  )
  if (joint.kind === 'joined-lines') return undefined
  const head = joint.kind === 'kept-hyphen' ? `${before}-` : before
  if (joint.word !== head + after) return undefined
  if (joint.kind === 'joined-word' && !isListed(joint.word) && !words().has(folded(joint.word)))
    return undefined
  const raw = `${before}${line.at(-1)}\n${after}`
  const sign = marks.mark({ kind: joint.kind, raw, left: head.length, right: after.length })
  return line.slice(0, -1 - before.length) + head + sign
}

/** The text with a mark in or behind each word that was mended. */
function marked({ text, repairs }: Repaired, marks: RepairMarks): string {
  let whole = ''
  let from = 0
  for (const { kind, start, end, raw } of repairs) {
    // Of a ligature the mark stands between its letters; nothing is left of a soft hyphen or of what was set aside.
    const place = kind === 'set-aside' ? lastLetter(text, start, from) : start === end ? start : start + 1
    if (place === undefined || place < from) continue
    const [left, right] = start === end ? [0, 0] : [place - start, end - place]
    whole += text.slice(from, place) + marks.mark({ kind, raw, left, right })
    from = place
  }
  return whole + text.slice(from)
}

/** Where the last letter before a position stands: within a word a mark is in nobody's way. */
function lastLetter(text: string, position: number, least: number): number | undefined {
  for (let at = position - 1; at >= Math.max(least, position - 200); at--)
    if (/[\p{L}\p{N}]/u.test(text[at]!)) return at
  return undefined
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
