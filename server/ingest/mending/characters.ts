import { isListed } from '../../text/word-list.ts'
import type { Edit } from './edits.ts'

const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/** Letters that were drawn as one become letters again. */
export const withoutLigatures = (text: string) => text.replace(/[ﬀ-ﬆ]/g, (one) => ligatures[one] ?? one)

/**
 * What a typesetter's signs become: ﬁ two letters, also where a space came to stand behind it (`ef ﬁ ciënt`, `fi nancieel`);
 * a soft hyphen within a word nothing. At the end of a line a soft hyphen stays, for there it tells of a broken word.
 */
export function characterEdits(text: string): Edit[] {
  const torn = tornWords(text)
  const signs: Edit[] = []
  for (const { 0: found, index: start } of text.matchAll(/[ﬀ-ﬆ]|(?<=[\p{L}\p{M}])\u00AD+(?=\p{L})/gu)) {
    const isSoft = found.startsWith('\u00AD')
    const whole = withoutLigatures(found)
    signs.push({
      kind: isSoft ? 'soft-hyphen' : 'ligature',
      start,
      end: start + found.length,
      text: isSoft ? '' : whole,
    })
  }
  return merged(torn, signs)
}

/** The edits of torn words, and of the others those that lie outside them. */
function merged(torn: readonly Edit[], signs: readonly Edit[]): Edit[] {
  const edits: Edit[] = []
  let next = 0
  let from = 0
  for (const sign of signs) {
    while (next < torn.length && torn[next]!.start <= sign.start) {
      edits.push(torn[next]!)
      from = torn[next++]!.end
    }
    if (sign.start >= from) edits.push(sign)
  }
  return [...edits, ...torn.slice(next)]
}

const tear = /(?:ff[il]?|f[il]|[ﬀ-ﬄ]) (?=\p{Ll})/gu
const longestPart = 30
const letter = /[\p{L}\p{M}]/u

/** Words with a space behind their ligature, where the word list knows the whole and not every part. */
function tornWords(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: found, index } of text.matchAll(tear)) {
    const space = index + found.length - 1
    const edit = mendedTear(text, space)
    if (edit && edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit)
  }
  return edits
}

function mendedTear(text: string, space: number): Edit | undefined {
  const start = backOver(text, space)
  const end = forwardOver(text, space + 1)
  const part = withoutLigatures(text.slice(start, space))
  const next = withoutLigatures(text.slice(space + 1, end))
  if (isTorn([part, next])) return { kind: 'ligature', start, end, text: part + next }
  if (text[start - 1] !== ' ') return undefined
  const first = backOver(text, start - 1)
  const before = withoutLigatures(text.slice(first, start - 1))
  if (before === '' || !isTorn([before, part, next])) return undefined
  return { kind: 'ligature', start: first, end, text: before + part + next }
}

const isTorn = (parts: readonly string[]) => parts.some((part) => !isListed(part)) && isListed(parts.join(''))

function backOver(text: string, to: number): number {
  let from = to
  while (from > Math.max(0, to - longestPart) && letter.test(text[from - 1]!)) from--
  return from
}

function forwardOver(text: string, from: number): number {
  let to = from
  while (to < Math.min(text.length, from + longestPart) && letter.test(text[to]!)) to++
  return to
}
