import { applied, type Edit, editsBetween } from './edits.ts'
import { firstWhere } from './halving.ts'
import type { Span } from './span.ts'

/** A text before and after a correction, and what changed. */
export interface Correction {
  readonly from: string
  readonly to: string
  /** In order and apart, over the old text. */
  readonly edits: readonly Edit[]
  /** How far text moved up to each edit, and behind the last. */
  readonly shifts: readonly number[]
}

/** What became of a span: its words stand at `span`, edits fell inside it, or it has no place any more. */
export type Carried =
  | { readonly state: 'kept'; readonly span: Span }
  | { readonly state: 'changed'; readonly span: Span }
  | { readonly state: 'orphan' }

/** The correction that made one text of another. Give the edits when they are known: finding them takes effort. */
export function correctionOf(
  from: string,
  to: string,
  edits: readonly Edit[] = editsBetween(from, to),
): Correction {
  const shifts = [0]
  for (const { start, end, text } of edits) shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start))
  return { from, to, edits, shifts }
}

/** The correction that these edits make. */
export function correctionBy(from: string, edits: readonly Edit[]): Correction {
  return correctionOf(from, applied(from, edits), edits)
}

/** Where a position lies in the corrected text; within a stretch that was replaced, where that begins. */
export function carriedPosition({ edits, shifts }: Correction, position: number): number {
  const next = firstAfter(edits, position)
  const inside = edits[next]
  const at = inside && inside.start < position ? inside.start : position
  return at + (shifts[next] ?? 0)
}

/**
 * Carries a span to the corrected text. Kept when the edits leave it untouched, or when it was cut and its words now
 * stand in exactly one place, and not where they stood already; changed when edits fall inside it and letters of it
 * stayed; else orphan. Words put in right at an edge are outside. A changed span is what its first and last kept
 * characters enclose, with what stands in place of its own first or last words.
 */
export function carry(correction: Correction, span: Span): Carried {
  const { edits, shifts } = correction
  const first = firstAfter(edits, span.start)
  const touching: number[] = []
  let ahead = first
  for (let at = first; (edits[at]?.start ?? span.end) < span.end; at++) {
    const side = outsideOf(correction, at, span)
    if (side === 'before') ahead = at + 1
    else if (side === undefined) touching.push(at)
  }
  if (touching.length === 0) {
    const shift = shifts[ahead] ?? 0
    return { state: 'kept', span: { start: span.start + shift, end: span.end + shift } }
  }
  const wasCut = touching.some((at) => removes(edits[at]))
  const moved = wasCut ? onlyNewPlace(correction, span) : undefined
  return moved ? { state: 'kept', span: moved } : enclosed(correction, span, touching)
}

const removes = (edit: Edit | undefined) => edit !== undefined && edit.start < edit.end

/** The first edit that ends behind a position. */
function firstAfter(edits: readonly Edit[], position: number): number {
  return firstWhere(edits, ({ end }) => end > position)
}

/**
 * Of `de de kabel` either `de` may have been taken out: an edit that only puts in or takes out may as well lie a little
 * further on in its line when the text that comes of it is the same. Tells on which side of the span such an edit can
 * lie, if it can.
 */
function outsideOf({ from, edits }: Correction, index: number, span: Span): 'before' | 'behind' | undefined {
  const edit = edits[index]
  if (!edit || (edit.start < edit.end && edit.text !== '')) return undefined
  const back = edit.end - span.start
  const floor = edits[index - 1]?.end ?? 0
  if (edit.start - back >= floor && slidesBack(from, edit, back)) return 'before'
  const on = span.end - edit.start
  const ceiling = edits[index + 1]?.start ?? from.length
  return edit.end + on <= ceiling && slidesOn(from, edit, on) ? 'behind' : undefined
}

function slidesBack(from: string, { start, end, text }: Edit, by: number): boolean {
  const passed = from.slice(start - by, start)
  if (passed.includes('\n')) return false
  return text === '' ? passed === from.slice(end - by, end) : (passed + text).endsWith(passed)
}

function slidesOn(from: string, { start, end, text }: Edit, by: number): boolean {
  const passed = from.slice(end, end + by)
  if (passed.includes('\n')) return false
  return text === '' ? passed === from.slice(start, start + by) : (text + passed).startsWith(passed)
}

/** Where the words of a span stand now, when that is one place only, and the correction put them there. */
function onlyNewPlace(correction: Correction, { start, end }: Span): Span | undefined {
  const { from, to } = correction
  const words = from.slice(start, end)
  const place = to.indexOf(words)
  if (place < 0 || to.indexOf(words, place + 1) >= 0) return undefined
  const found = { start: place, end: place + words.length }
  return holdsNewWords(correction, found) ? found : undefined
}

/** Whether any of a stretch of the new text was put there. */
function holdsNewWords({ edits, shifts }: Correction, { start, end }: Span): boolean {
  const first = firstWhere(edits, (edit, at) => edit.end + (shifts[at + 1] ?? 0) > start)
  for (let at = first; at < edits.length; at++) {
    const edit = edits[at]
    if (!edit || edit.start + (shifts[at] ?? 0) >= end) return false
    if (edit.text !== '') return true
  }
  return false
}

function enclosed({ from, to, edits, shifts }: Correction, span: Span, touching: readonly number[]): Carried {
  const inside = touching.flatMap((at) => edits[at] ?? [])
  const isReplaced = inside.some((edit) => removes(edit) && edit.text !== '')
  const needed = isReplaced ? hasLetters : hasSigns
  if (!needed(stayed(from, span, inside))) return { state: 'orphan' }
  const [first, last] = [touching[0] ?? 0, touching.at(-1) ?? 0]
  let start = startIn(span, edits[first], first, shifts)
  let end = endIn(span, edits[last], last, shifts)
  if ((edits[first]?.start ?? 0) <= span.start) while (isSpace(to[start])) start++
  if ((edits[last]?.end ?? 0) >= span.end) while (isSpace(to[end - 1])) end--
  return start < end ? { state: 'changed', span: { start, end } } : { state: 'orphan' }
}

/** What is left of the old words of a span. */
function stayed(from: string, { start, end }: Span, edits: readonly Edit[]): string {
  let at = start
  let left = ''
  for (const edit of edits) {
    left += from.slice(at, Math.max(at, edit.start))
    at = edit.end
  }
  return left + from.slice(at, Math.max(at, end))
}

const hasLetters = (words: string) => /[\p{L}\p{N}]/u.test(words)
const hasSigns = (words: string) => words.trim() !== ''
const isSpace = (unit: string | undefined) => unit !== undefined && /\s/.test(unit)

function startIn(span: Span, edit: Edit | undefined, index: number, shifts: readonly number[]): number {
  const before = shifts[index] ?? 0
  if (!edit || edit.start >= span.start) return span.start + before
  return edit.end + (shifts[index + 1] ?? 0)
}

function endIn(span: Span, edit: Edit | undefined, index: number, shifts: readonly number[]): number {
  const behind = shifts[index + 1] ?? 0
  if (!edit || edit.end <= span.end) return span.end + behind
  return edit.start + (shifts[index] ?? 0)
}
