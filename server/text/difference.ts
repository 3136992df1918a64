import { diffArrays, diffWordsWithSpace } from 'diff'

/** `delete` stands in the old words only, `insert` in the new ones only. */
export interface ChangedPiece {
  readonly op: 'equal' | 'delete' | 'insert'
  readonly text: string
}

/** From this many words dropped and added on, two texts have nothing in common that a reader could follow. */
const mostSteps = 1_000
/** Characters between the first and the last change that are compared word by word. */
const longestCompared = 200_000

/**
 * Two texts woven into one, word by word (Myers 1986). Joined, equal and delete give the old words; equal and insert
 * the new ones.
 */
export function differenceBetween(was: string, now: string): ChangedPiece[] {
  const ahead = sharedBoundary(was, now)
  const behind = sharedEnd(was.slice(ahead), now.slice(ahead))
  const [old, next] = [was.slice(ahead, was.length - behind), now.slice(ahead, now.length - behind)]
  const pieces: ChangedPiece[] = [
    { op: 'equal', text: was.slice(0, ahead) },
    ...comparedWords(old, next),
    { op: 'equal', text: was.slice(was.length - behind) },
  ]
  return woven(joined(pieces.filter(({ text }) => text !== '')))
}

function comparedWords(was: string, now: string): ChangedPiece[] {
  const isShort = was.length + now.length <= longestCompared
  const changes = isShort ? diffWordsWithSpace(was, now, { maxEditLength: mostSteps }) : undefined
  if (!changes) {
    return [
      { op: 'delete', text: was },
      { op: 'insert', text: now },
    ]
  }
  return changes.map(({ value, added, removed }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value,
  }))
}

/** How far both begin alike, up to white space: within a word nothing is cut. */
function sharedBoundary(was: string, now: string): number {
  const most = Math.min(was.length, now.length)
  let count = 0
  while (count < most && was.charCodeAt(count) === now.charCodeAt(count)) count++
  if (count === was.length && count === now.length) return count
  while (count > 0 && !isSpace(was.charCodeAt(count - 1))) count--
  return count
}

/** How far both end alike, from white space on. */
function sharedEnd(was: string, now: string): number {
  const most = Math.min(was.length, now.length)
  let count = 0
  const at = (text: string, back: number) => text.charCodeAt(text.length - 1 - back)
  while (count < most && at(was, count) === at(now, count)) count++
  while (count > 0 && !isSpace(at(was, count - 1))) count--
  return count
}

const isSpace = (unit: number) => unit === 0x20 || unit === 0x0a || unit === 0x09

/** Pieces side by side that say the same are one. */
function joined(pieces: readonly ChangedPiece[]): ChangedPiece[] {
  const result: ChangedPiece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.op === 'equal' && piece.op === 'equal') {
      result[result.length - 1] = { op: 'equal', text: last.text + piece.text }
    } else result.push(piece)
  }
  return result
}

/** Words that were dropped or added side by side are one change: the space between them goes with them. */
function woven(pieces: readonly ChangedPiece[]): ChangedPiece[] {
  const result: ChangedPiece[] = []
  let run: { dropped: string; added: string } | undefined
  const close = () => {
    if (run && run.dropped !== '') result.push({ op: 'delete', text: run.dropped })
    if (run && run.added !== '') result.push({ op: 'insert', text: run.added })
    run = undefined
  }
  for (const [at, { op, text }] of pieces.entries()) {
    const isBetween = run !== undefined && /^[^\S\n]+$/u.test(text) && pieces[at + 1]?.op !== 'equal'
    if (op === 'equal' && !(isBetween && at + 1 < pieces.length)) {
      close()
      result.push({ op, text })
      continue
    }
    run ??= { dropped: '', added: '' }
    if (op !== 'insert') run.dropped += text
    if (op !== 'delete') run.added += text
  }
  close()
  return result
}

/** A paragraph in two texts: the same in both, changed, or in one of them only. Indexes count the paragraphs. */
export interface ParagraphPair {
  readonly was: number | null
  readonly now: number | null
  readonly isSame: boolean
}

/** Which paragraphs of two texts belong together, in the order of the texts. */
export function pairedParagraphs(was: readonly string[], now: readonly string[]): ParagraphPair[] {
  const ahead = sharedCount(was, now, (list, at) => list[at])
  const rest = [was.slice(ahead), now.slice(ahead)] as const
  const behind = sharedCount(...rest, (list, at) => list[list.length - 1 - at])
  const pairs = same(0, 0, ahead)
  pairs.push(...pairedWithin({ was, now }, { from: ahead, behind }))
  pairs.push(...same(was.length - behind, now.length - behind, behind))
  return pairs
}

type Lists = Readonly<Record<'was' | 'now', readonly string[]>>

function pairedWithin({ was, now }: Lists, { from, behind }: { from: number; behind: number }) {
  const changes = diffArrays(was.slice(from, was.length - behind), now.slice(from, now.length - behind), {
    maxEditLength: mostSteps,
  }) ?? [
    { count: was.length - behind - from, removed: true, added: false },
    { count: now.length - behind - from, removed: false, added: true },
  ]
  const pairs: ParagraphPair[] = []
  let [a, b, dropped, added] = [from, from, 0, 0]
  const close = () => {
    for (let i = 0; i < Math.max(dropped, added); i++)
      pairs.push({ was: i < dropped ? a + i : null, now: i < added ? b + i : null, isSame: false })
    a += dropped
    b += added
    dropped = 0
    added = 0
  }
  for (const change of changes) {
    if (change.removed) dropped += change.count
    else if (change.added) added += change.count
    else {
      close()
      pairs.push(...same(a, b, change.count))
      a += change.count
      b += change.count
    }
  }
  close()
  return pairs
}

const same = (was: number, now: number, count: number): ParagraphPair[] =>
  Array.from({ length: count }, (_, i) => ({ was: was + i, now: now + i, isSame: true }))

function sharedCount(
  was: readonly string[],
  now: readonly string[],
  nth: (list: readonly string[], at: number) => string | undefined,
): number {
  const most = Math.min(was.length, now.length)
  let count = 0
  while (count < most && nth(was, count) === nth(now, count)) count++
  return count
}
