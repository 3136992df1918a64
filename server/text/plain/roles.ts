import { contentsIn } from './contents.ts'
import { clearHeading, isCaption, isFootnote, isNumberedTitle, isSectionWord } from './headings.ts'
import { type ItemMark, itemMarkOf } from './items.ts'
import type { Line } from './lines.ts'
import { isAboutRecording } from './stage-directions.ts'
import { isColonTitle, isTitle } from './titles.ts'
import { type TurnHead, turnHeadsIn } from './turns.ts'
import { runsOn } from './wrapping.ts'

/** What a line is in its document. `before` and `after` are the characters of the line that are mark. */
export type Role =
  | { readonly as: 'contents' | 'caption' | 'footnote' | 'text' }
  | { readonly as: 'heading'; readonly level: number; readonly before: number; readonly after: number }
  | { readonly as: 'quote'; readonly before: number }
  | { readonly as: 'item'; readonly mark: ItemMark }
  | { readonly as: 'turn'; readonly head: TurnHead }

/** Gives every line its role: first what its own mark says, then turns, then titles by their shape. */
export function rolesOf(lines: readonly Line[], width: number | undefined): Role[] {
  const contents = contentsIn(lines)
  const roles = lines.map((_, index): Role => {
    return contents.has(index) ? { as: 'contents' } : (markedRole(lines, index, width) ?? { as: 'text' })
  })
  const isClosed = (index: number) => roles[index] !== undefined && roles[index].as !== 'text'
  for (const [index, head] of turnHeadsIn(lines, isClosed)) roles[index] = { as: 'turn', head }
  giveTitles(roles, lines, width)
  return roles
}

const quoteMark = /^(?:>\s*)+(?=\S)/

function markedRole(lines: readonly Line[], index: number, width: number | undefined): Role | undefined {
  const line = lines[index]
  if (!line) return undefined
  if (isCaption(line.words)) return { as: 'caption' }
  if (isFootnote(line.words)) return { as: 'footnote' }
  const heading = clearHeading(line)
  if (heading) return { as: 'heading', ...heading }
  const quoted = quoteMark.exec(line.words)
  if (quoted) return { as: 'quote', before: quoted[0].length }
  const mark = itemMarkOf(line.words)
  if (mark && !isMidSentence(lines, index, mark, width)) {
    return isChapter(lines, { index, mark, width })
      ? { as: 'heading', level: 1, before: 0, after: 0 }
      : { as: 'item', mark }
  }
  return undefined
}

/** In a wrapped document a dash or a number may come to stand at the start of a line by chance. */
function isMidSentence(
  lines: readonly Line[],
  index: number,
  mark: ItemMark,
  width: number | undefined,
): boolean {
  const line = lines[index]
  const previous = lines[index - 1]
  if (width === undefined || !line || !previous || !runsOn(previous, line, width)) return false
  if (/[.!?:;]$/.test(previous.words)) return false
  return mark.number === undefined ? /^[–—]/.test(line.words) : mark.number > 1
}

interface Marked {
  readonly index: number
  readonly mark: ItemMark
  readonly width: number | undefined
}

/** `3. Aanpak` between empty lines is a heading, unless its neighbours are numbered on. */
function isChapter(lines: readonly Line[], { index, mark: { number }, width }: Marked): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (number === undefined || !line || !next) return false
  const numberOf = (words: string | undefined) =>
    words === undefined ? undefined : itemMarkOf(words)?.number
  // `1. Wonen`, a line about it, `2. Werken` without an empty line between them is a list.
  const after = lines[index + 2]
  const isList = after !== undefined && !after.opens && numberOf(after.words) === number + 1
  if (!isNumberedTitle(line) && (isList || !isTitleAbove(line, next, width))) return false
  return numberOf(next.words) !== number + 1 && numberOf(lines[index - 1]?.words) !== number - 1
}

/** The text may stand right below its title: a long line, or in a wrapped document a full one. */
function isTitleAbove(line: Line, next: Line, width = 115): boolean {
  const isTitle = isNumberedTitle({ ...line, closes: true }) && line.words.length < width * 0.7
  return (
    isTitle && !runsOn(line, next, width) && /^\p{Lu}/u.test(next.words) && next.words.length > width * 0.7
  )
}

/**
 * Titles without a mark. Their level is one below the last heading with a mark; among turns they must stand
 * right before the next turn, or they are somebody's words.
 */
function giveTitles(roles: Role[], lines: readonly Line[], width: number | undefined): void {
  const isClosed = (index: number) => roles[index] !== undefined && roles[index].as !== 'text'
  const known = { lines, isClosed, width }
  const hasHashes = roles.filter((role) => role.as === 'heading' && role.before > 0).length > 1
  const punctuated = endsInPunctuation(roles, lines)
  let last = 0
  let speaking = false
  let any = false
  for (const [index, line] of lines.entries()) {
    const role = roles[index]
    if (!role) continue
    if (role.as === 'turn') speaking = true
    if (role.as === 'heading') {
      last = role.level
      speaking = false
      any = true
    }
    if (role.as !== 'text' || isAboutRecording(line.words)) continue
    const betweenTurns = line.closes && punctuated && roles[index + 1]?.as === 'turn'
    const isHeading =
      isSectionWord(line.words) ||
      (!hasHashes && !speaking && isColonTitle(index, known)) ||
      (!hasHashes && (!speaking || betweenTurns) && isTitle(index, known))
    if (!isHeading) continue
    roles[index] = {
      as: 'heading',
      level: Math.min(6, last > 0 ? last + 1 : any ? 2 : 1),
      before: 0,
      after: 0,
    }
    speaking = false
    any = true
  }
}

/** Whether what is said in this document ends, as a rule, in a full stop or the like. */
function endsInPunctuation(roles: readonly Role[], lines: readonly Line[]): boolean {
  const said = lines.filter((_, index) => roles[index]?.as === 'turn')
  return said.filter(({ words }) => /[.!?…]["”’)]?$/.test(words)).length >= said.length * 0.7
}
