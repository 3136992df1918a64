import { changesBetween, isReplaced, type Run, trimmed } from './row-changes.ts'
import type { Span } from './span.ts'

/** A stretch of the old text that other words stand in place of; an empty stretch where words were put in. */
export interface Edit extends Span {
  readonly text: string
}

/**
 * The edits that make one text of the other, in order and apart: first paragraph by paragraph, within changed
 * paragraphs word by word (see `changesBetween`), within a changed word its letters where most of them stayed. Always
 * the same for the same texts, and `applied(from, editsBetween(from, to)) === to`.
 */
export function editsBetween(from: string, to: string): Edit[] {
  if (from === to) return []
  const plain = onlyPutInOrTakenOut(from, to)
  if (plain) return [plain]
  const paragraphs = changedRuns(tokensIn(from, paragraph), tokensIn(to, paragraph))
  return joinedEdits(paragraphs.flatMap((run) => (isReplaced(run) ? within(from, to, run) : bare(to, run))))
}

/** The text that edits make of a text. Edits are in order and apart. */
export function applied(from: string, edits: readonly Edit[]): string {
  let at = 0
  const pieces: string[] = []
  for (const { start, end, text } of edits) {
    pieces.push(from.slice(at, start), text)
    at = end
  }
  return pieces.join('') + from.slice(at)
}

/** The edit that only puts words in, or only takes words out, when one such makes the new text. */
function onlyPutInOrTakenOut(from: string, to: string): Edit | undefined {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start++
  if (isHigh(from.charCodeAt(start - 1))) start--
  const end = from.length - (most - start)
  const text = to.slice(start, to.length - (most - start))
  const isAll = from.slice(end) === to.slice(start + text.length)
  return isAll ? { start, end, text } : undefined
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** A line with the empty lines behind it. */
const paragraph = /[^\n]*\n+|[^\n]+/g
const word = /[\p{L}\p{M}\p{N}]+|[\s\S]/gu

const bare = (to: string, { was, now }: Run): Edit[] => [{ ...was, text: to.slice(now.start, now.end) }]

function within(from: string, to: string, { was, now }: Run): Edit[] {
  const runs = changedRuns(tokensIn(from, word, was), tokensIn(to, word, now))
  return sensible(
    runs.map((run) => lettersOnly(from, to, run)),
    from,
  )
}

interface Tokens {
  readonly words: readonly string[]
  /** Where each begins, and where the last one ends. */
  readonly at: readonly number[]
}

function tokensIn(
  text: string,
  pattern: RegExp,
  { start, end }: Span = { start: 0, end: text.length },
): Tokens {
  const words = text.slice(start, end).match(pattern) ?? []
  const at = [start]
  for (const each of words) at.push((at.at(-1) ?? 0) + each.length)
  return { words, at }
}

function changedRuns(was: Tokens, now: Tokens): Run[] {
  const numbers = new Map<string, number>()
  const numbered = (words: readonly string[]) =>
    Int32Array.from(words, (each) => {
      const known = numbers.get(each) ?? numbers.size
      numbers.set(each, known)
      return known
    })
  const [old, next] = [numbered(was.words), numbered(now.words)]
  const place = ({ at }: Tokens, index: number) => at[index] ?? 0
  return changesBetween(old, next).map(({ was: { start, end }, now: { start: from, end: to } }) => ({
    was: { start: place(was, start), end: place(was, end) },
    now: { start: place(now, from), end: place(now, to) },
  }))
}

/**
 * Leaves out the letters at both ends that stayed, when the others were only put in or taken out, or when those that
 * stayed are at least half of the longer of two words.
 */
function lettersOnly(from: string, to: string, { was, now }: Run): Edit {
  const [old, next] = [Array.from(from.slice(was.start, was.end)), Array.from(to.slice(now.start, now.end))]
  const text = next.join('')
  if (Math.max(old.length, next.length) > longestWord) return { ...was, text }
  const row = (letters: string[]) => Int32Array.from(letters, (letter) => letter.codePointAt(0) ?? 0)
  const whole = { was: { start: 0, end: old.length }, now: { start: 0, end: next.length } }
  const part = trimmed(row(old), row(next), whole)
  const stayed = old.length - (part.was.end - part.was.start)
  const isMostlySame = stayed * 2 >= Math.max(old.length, next.length)
  if (isReplaced(part) && !isMostlySame) return { ...was, text }
  const start = was.start + old.slice(0, part.was.start).join('').length
  const end = start + old.slice(part.was.start, part.was.end).join('').length
  return { start, end, text: next.slice(part.now.start, part.now.end).join('') }
}

const longestWord = 200

/**
 * What stayed within a line between two edits, and is short beside all that went and all that came around it, stayed by
 * chance: then both are one edit. (After the semantic clean-up of Neil Fraser's diff-match-patch.)
 */
function sensible(edits: readonly Edit[], from: string): Edit[] {
  const kept: Edit[] = []
  for (const edit of edits) {
    let last = edit
    for (let before = kept.at(-1); before && isByChance(from, before, last); before = kept.at(-1)) {
      last = {
        start: before.start,
        end: last.end,
        text: before.text + from.slice(before.end, last.start) + last.text,
      }
      kept.pop()
    }
    kept.push(last)
  }
  return kept
}

function isByChance(from: string, before: Edit, after: Edit): boolean {
  const stayed = from.slice(before.end, after.start)
  const went = before.end - before.start + (after.end - after.start)
  const came = before.text.length + after.text.length
  return stayed.length <= Math.min(went, came) / 2 && !stayed.includes('\n')
}

/** The same edits, in which those that touch are one. */
export function joinedEdits(edits: readonly Edit[]): Edit[] {
  const apart: Edit[] = []
  for (const edit of edits) {
    const last = apart.at(-1)
    if (last && last.end === edit.start) {
      apart[apart.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text }
    } else apart.push(edit)
  }
  return apart
}
