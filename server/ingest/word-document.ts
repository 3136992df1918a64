import { canonicalText } from '../text/canonical.ts'
import { compose, type Piece } from './piece.ts'
import type { Comment, Reading, Warning } from './reading.ts'
import { withTurns } from './turns.ts'

/**
 * Text, blocks, title and comments of a document whose pieces were found in the file itself. Turns are found in its
 * paragraphs first; that moves words to the label of a turn, but keeps every visible character in its order, so a comment
 * finds its place back by how many of those come before it.
 */
export function documentOf(
  pieces: readonly Piece[],
): Pick<Reading, 'text' | 'blocks' | 'title' | 'comments'> {
  const turned = withTurns(pieces.map(({ comments, ...piece }) => piece))
  const title = turned.find(({ kind, level }) => kind === 'heading' && level === 1)?.text.trim()
  const { text, blocks } = compose(turned)
  const comments = commentsIn(pieces, text)
  return {
    text,
    blocks,
    ...(title ? { title: title.replace(/\s+/g, ' ') } : {}),
    ...(comments.length > 0 ? { comments } : {}),
  }
}

/** What a reader of such a document counted while it read. */
export interface Counted {
  /** Tracked changes. */
  readonly changes: number
  /** Stretches that are hidden from who reads the document. */
  readonly hidden: number
  readonly images: number
}

/** The points of attention about what was left out of the text, or is kept apart from it. */
export function wordWarnings(
  { changes, hidden, images }: Counted,
  { file, comments }: { file: string; comments: number },
): Warning[] {
  const counts = [
    ['ingest.tracked-changes', changes],
    ['ingest.comments', comments],
    ['ingest.hidden-text', hidden],
    ['ingest.images', images],
  ] as const
  return counts.flatMap(([key, count]) => (count > 0 ? [{ key, details: { file, count } }] : []))
}

function commentsIn(pieces: readonly Piece[], text: string): Comment[] {
  const hung: { readonly before: number; readonly isAtStart: boolean; readonly text: string }[] = []
  let before = 0
  for (const { text: words, label = '', comments = [] } of pieces) {
    if (visibleIn(words) === 0) continue
    before += visibleIn(label)
    let ahead = 0
    let from = 0
    for (const comment of comments.toSorted((a, b) => a.offset - b.offset)) {
      ahead += visibleIn(words.slice(from, comment.offset))
      from = comment.offset
      hung.push({ before: before + ahead, isAtStart: ahead === 0, text: canonicalText(comment.text).trim() })
    }
    before += visibleIn(words)
  }
  return placed(
    hung.toSorted((a, b) => a.before - b.before).filter((comment) => comment.text !== ''),
    text,
  )
}

/** Behind the last visible character before it, or before the first of its piece. */
function placed(
  hung: readonly { readonly before: number; readonly isAtStart: boolean; readonly text: string }[],
  text: string,
): Comment[] {
  const comments: Comment[] = []
  let at = 0
  let seen = 0
  for (const comment of hung) {
    while (at < text.length && seen < comment.before) {
      if (isVisible(text.charCodeAt(at))) seen++
      at++
    }
    let start = at
    while (comment.isAtStart && start < text.length && !isVisible(text.charCodeAt(start))) start++
    comments.push({ at: start, text: comment.text })
  }
  return comments
}

const space = /\s/
/** As the pattern for white space has it; most are ASCII. */
const isVisible = (unit: number) =>
  unit < 0x80 ? unit > 0x20 && unit !== 0x7f : !space.test(String.fromCharCode(unit))

function visibleIn(text: string): number {
  const canonical = canonicalText(text)
  let count = 0
  for (let at = 0; at < canonical.length; at++) if (isVisible(canonical.charCodeAt(at))) count++
  return count
}
