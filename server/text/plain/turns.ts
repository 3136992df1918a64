import { couldNameSpeaker, isRole, looksLikeName } from './labels.ts'
import type { Line } from './lines.ts'
import { namedByTimes } from './timed-names.ts'
import { type TurnForm, type TurnHead, turnHeadOf } from './turn-heads.ts'

export type { TurnHead } from './turn-heads.ts'

/**
 * The lines that open a turn, by their place among the lines. A time stamp is enough; a name with a colon or in
 * brackets counts when a name comes back, or when a third of the lines open with names; a name with a dash, or with
 * minutes and seconds before it, only when the text is written so throughout.
 * `isClosed` says which lines are something else already.
 */
export function turnHeadsIn(
  lines: readonly Line[],
  isClosed: (index: number) => boolean,
): Map<number, TurnHead> {
  const heads = new Map<number, TurnHead>()
  const firstEmpty = lines.findIndex((line) => line.closes)
  let texts = 0
  for (const [index, line] of lines.entries()) {
    if (isClosed(index)) continue
    if (!isStageDirection(line.words)) texts++
    const head = turnHeadOf(line.words)
    if (!head || !isPossible(head)) continue
    const isIntroduction =
      introducesByName(head, line) || (index <= firstEmpty && introducesPerson(head, line))
    if (!isIntroduction) heads.set(index, head)
  }
  for (const index of [...heads.keys()]) if (isProgramme(index, heads)) heads.delete(index)
  for (const [index, head] of namedByTimes(lines, heads, isClosed)) heads.set(index, head)
  return confirmed(heads, { texts, lines })
}

/** `Inloop 9:30` with `Opening 10:00` right below it is no name with a time. */
function isProgramme(index: number, heads: ReadonlyMap<number, TurnHead>): boolean {
  return heads.get(index)?.form === 'above' && heads.has(index + 1)
}

function confirmed(
  heads: ReadonlyMap<number, TurnHead>,
  { texts, lines }: { texts: number; lines: readonly Line[] },
): Map<number, TurnHead> {
  const counts = new Map<string, number>()
  for (const { speaker = '' } of heads.values()) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const comesBack = ({ speaker = '' }: TurnHead) => (counts.get(speaker) ?? 0) > 1
  const isNamed = ({ speaker = '' }: TurnHead) => looksLikeName(speaker)
  const isUsed = (form: TurnForm) => {
    const ofForm = [...heads.values()].filter((head) => head.form === form)
    const named = ofForm.filter(isNamed).length
    const back = ofForm.filter(comesBack).length
    if (form === 'short') return back >= 2 && back >= ofForm.length / 2
    if (form === 'dash') return back >= 3 && back >= ofForm.length / 2 && ofForm.length >= texts / 2
    return back > 0 || (named > 1 && named >= texts / 3)
  }
  const used = new Set((['colon', 'brackets', 'above', 'short', 'dash'] as const).filter(isUsed))
  const lowerCase = [...heads.values()].some((head) => comesBack(head) && /^\p{Ll}/u.test(head.speaker ?? ''))
  const isBareName = ({ speaker = '' }: TurnHead) => lowerCase && /^\p{Ll}[\p{L}'’-]*$/u.test(speaker)
  const holds = ([index, head]: readonly [number, TurnHead]) => {
    if (head.form === 'timed') return true
    const isAlone = head.form === 'colon' && head.length >= (lines[index]?.words.length ?? 0)
    const isKnown = isNamed(head) || isBareName(head) || (comesBack(head) && !isAlone)
    return used.has(head.form) && isKnown
  }
  return new Map([...heads].filter(holds))
}

function isPossible({ form, speaker }: TurnHead): boolean {
  return form === 'timed' || (speaker !== undefined && couldNameSpeaker(speaker))
}

/** `Tafelheer: Jan Jansen` in the first lines of a document tells who led the table. */
function introducesPerson({ form, speaker }: TurnHead, { words }: Line): boolean {
  return form === 'colon' && isRole(speaker ?? '') && words.length <= 80 && !/[.!?…]["”’]?$/.test(words)
}

/** `Notulist: Ilse Boomsma` says who took notes, wherever it stands: a role, and no more than a whole name. */
function introducesByName({ form, speaker, length }: TurnHead, { words }: Line): boolean {
  const said = words.slice(length).trim()
  const name = said.replace(/\s*\([^()]*\)$/, '')
  return form === 'colon' && isRole(speaker ?? '') && wholeName.test(name) && looksLikeName(name)
}

const wholeName = /^\p{Lu}\S*(?: \S+){1,4}$/u

/** `(gelach)`, `[stilte]`, `*applaus*`, `Einde opname`: what was heard or done, not said. */
export function isStageDirection(words: string): boolean {
  return (
    words.length <= 120 &&
    /^(?:\([^()]*\)|\[[^[\]]*\]|\*[^*]+\*|(?:einde|begin|start|vervolg) (?:van )?(?:de |het )?(?:opname|gesprek|transcript).{0,40}|transcribed by .{0,60})\.?$/i.test(
      words,
    )
  )
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
