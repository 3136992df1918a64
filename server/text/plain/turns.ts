import { introductionsIn } from './introductions.ts'
import { itemMarkOf } from './items.ts'
import { couldNameSpeaker } from './labels.ts'
import type { Line } from './lines.ts'
import { confirmedHeads } from './speaking.ts'
import { isStageDirection } from './stage-directions.ts'
import { chatLines, timedLines } from './stamped-lines.ts'
import { namedByTimes } from './timed-names.ts'
import { type TurnHead, turnHeadOf } from './turn-heads.ts'

export type { TurnHead } from './turn-heads.ts'

/**
 * The lines that open a turn, by their place among the lines. A time stamp is enough; a label beside words counts when
 * it looks like somebody who speaks, as `confirmedHeads` weighs it against the text as a whole.
 * `isClosed` says which lines are something else already; items of a list that are all somebody's words become turns.
 */
export function turnHeadsIn(
  lines: readonly Line[],
  isClosed: (index: number) => boolean,
): Map<number, TurnHead> {
  const heads = new Map<number, TurnHead>()
  const items = new Map<number, TurnHead | undefined>()
  let texts = 0
  for (const [index, line] of lines.entries()) {
    if (isClosed(index)) {
      const mark = itemMarkOf(line.words)
      if (mark) items.set(index, headOfItem(line.words, mark.length))
      continue
    }
    if (!isStageDirection(line.words)) texts++
    const head = turnHeadOf(line.words)
    if (head && isPossible(head)) heads.set(index, head)
  }
  for (const index of introductionsIn(lines, heads, isClosed)) heads.delete(index)
  for (const index of [...heads.keys()]) if (isProgramme(index, heads)) heads.delete(index)
  for (const [index, head] of namedByTimes(lines, heads, isClosed)) heads.set(index, head)
  const confirmed = confirmedHeads(heads, { texts, items, lines })
  const sent = chatLines(lines, confirmed)
  const further = sent.size > 0 ? sent : timedLines(lines, confirmed)
  return new Map([...confirmed, ...further].sort(([a], [b]) => a - b))
}

/** `Inloop 9:30` with `Opening 10:00` right below it is no name with a time. */
function isProgramme(index: number, heads: ReadonlyMap<number, TurnHead>): boolean {
  return heads.get(index)?.form === 'above' && heads.has(index + 1)
}

/** `- Fatima: Ja.`, `3. [00:12] Kees: Nee.`, but not `- Kees: belt de gemeente`. */
export function headOfItem(words: string, mark: number): TurnHead | undefined {
  const head = turnHeadOf(words.slice(mark))
  if (head?.speaker === undefined || !couldNameSpeaker(head.speaker)) return undefined
  if (/^\p{Ll}/u.test(words.slice(mark + head.length))) return undefined
  return { ...head, length: head.length + mark }
}

function isPossible({ form, speaker }: TurnHead): boolean {
  return form === 'timed' || (speaker !== undefined && couldNameSpeaker(speaker))
}

/** Finds further turns within a line: `Ja, hoor. Bram: Nee.` Only speakers who also open a line count. */
export function turnsWithin(speakers: ReadonlySet<string>): (words: string) => TurnWithin[] {
  if (speakers.size === 0) return () => []
  const names = [...speakers].map((speaker) => speaker.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const change = new RegExp(`(?<=[.!?…]["”’)]?\\s)(?:(${names})\\s*:|\\[(${names})\\]:?)\\s+(?=\\S)`, 'gu')
  return (words) =>
    [...words.matchAll(change)].map((found) => ({
      speaker: found[1] ?? found[2] ?? '',
      start: found.index,
      words: found.index + found[0].length,
    }))
}

/** A change of speaker within a line: where it starts, and where the words do. */
export interface TurnWithin {
  readonly speaker: string
  readonly start: number
  readonly words: number
}
