import { couldNameSpeaker, isRole, looksLikeName } from './labels.ts'
import type { Line } from './lines.ts'

/** The head of a turn: who speaks, when, and where in the line the words begin. */
export interface TurnHead {
  readonly speaker?: string
  readonly time?: number
  /** How many characters of the line come before the words. */
  readonly length: number
  readonly form: 'timed' | 'colon' | 'brackets' | 'above'
}

const clock = '(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?'
const timeInBrackets = new RegExp(
  `^[[(#](${clock})(?:\\s*(?:-|–|-->)\\s*${clock})?(?:-\\d)?[\\])#]\\s*[-–]?\\s*`,
)
const timeWithHours = new RegExp(
  `^(\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?)(?:\\s*(?:-|–|-->)\\s*${clock})?\\s*[-–]?\\s*`,
)
const timeBesideName = `\\s*[[(](${clock})[\\])]`
const name = '([^\\s:()[\\]<>|*_\\-–•][^:()[\\]<>|*\\t]{0,59}?)'
const nameAndColon = new RegExp(
  `^(?:\\*{2})?${name}(\\s*\\([^():]{1,60}\\))?(?:${timeBesideName})?\\s*(?:\\*{2})?:(?:\\*{2})?(?:\\s+|$)`,
)
const nameAboveWords = new RegExp(
  `^${name}(?:${timeBesideName}|\\s{1,10}(?:(\\d{1,2}:\\d{2}:\\d{2})|(\\d{1,2}:\\d{2})))$`,
)
const nameInBrackets = /^\[(\p{Lu}[^\]:\d][^\]:]{0,58}|\p{Lu}{1,3})\]:?\s+(?=\S)/u
const longestName = 60

/** What a line would be the head of, if this document has turns of that form. */
function turnHeadOf(words: string): TurnHead | undefined {
  const stamp = timeInBrackets.exec(words) ?? timeWithHours.exec(words)
  const from = stamp?.[0].length ?? 0
  const rest = words.slice(from, from + 250)
  const named = nameAndColon.exec(rest)
  const time = stamp?.[1] ?? named?.[3]
  if (named && `${named[1]}${named[2] ?? ''}`.length <= longestName) {
    const speaker = `${named[1]}${named[2] ?? ''}`.trim()
    return { speaker, length: from + named[0].length, ...timed(time) }
  }
  if (stamp) return { length: from, ...timed(stamp[1]) }
  const above = words.length < 120 ? nameAboveWords.exec(words) : null
  if (above?.[1] && looksLikeName(above[1])) {
    const speaker = above[1].replace(/,?\s*$/, '')
    const head = { speaker, length: words.length, ...timed(above[2] ?? above[3] ?? above[4]) }
    return above[4] === undefined ? head : { ...head, form: 'above' }
  }
  const bracketed = nameInBrackets.exec(words)
  if (bracketed?.[1]) return { speaker: bracketed[1], length: bracketed[0].length, form: 'brackets' }
  return undefined
}

function timed(time: string | undefined): Pick<TurnHead, 'form' | 'time'> {
  if (time === undefined) return { form: 'colon' }
  const [seconds = 0, minutes = 0, hours = 0] = time
    .replace(/[.,]\d+$/, '')
    .split(':')
    .map(Number)
    .reverse()
  return { form: 'timed', time: hours * 3600 + minutes * 60 + seconds }
}

/**
 * The lines that open a turn, by their place among the lines. A time stamp is enough; a name with a colon or in
 * brackets counts when a name comes back, or when a third of the lines open with names.
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
  return confirmed(heads, texts)
}

/** `Inloop 9:30` with `Opening 10:00` right below it is no name with a time. */
function isProgramme(index: number, heads: ReadonlyMap<number, TurnHead>): boolean {
  return heads.get(index)?.form === 'above' && heads.has(index + 1)
}

function confirmed(heads: ReadonlyMap<number, TurnHead>, texts: number): Map<number, TurnHead> {
  const counts = new Map<string, number>()
  for (const { speaker = '' } of heads.values()) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const comesBack = ({ speaker = '' }: TurnHead) => (counts.get(speaker) ?? 0) > 1
  const isNamed = ({ speaker = '' }: TurnHead) => looksLikeName(speaker)
  const isUsed = (form: TurnHead['form']) => {
    const ofForm = [...heads.values()].filter((head) => head.form === form)
    const named = ofForm.filter(isNamed).length
    return ofForm.some(comesBack) || (named > 1 && named >= texts / 3)
  }
  const used = new Set((['colon', 'brackets', 'above'] as const).filter(isUsed))
  const lowerCase = [...heads.values()].some((head) => comesBack(head) && /^\p{Ll}/u.test(head.speaker ?? ''))
  const isBareName = ({ speaker = '' }: TurnHead) => lowerCase && /^\p{Ll}[\p{L}'’-]*$/u.test(speaker)
  const holds = (head: TurnHead) =>
    head.form === 'timed' || (used.has(head.form) && (comesBack(head) || isNamed(head) || isBareName(head)))
  return new Map([...heads].filter(([, head]) => holds(head)))
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
    /^(?:\([^()]*\)|\[[^[\]]*\]|\*[^*]+\*|(?:einde|begin|start|vervolg) (?:van )?(?:de |het )?(?:opname|gesprek|transcript).{0,40})\.?$/i.test(
      words,
    )
  )
}

/** Finds further turns within a line: `Ja, hoor. Bram: Nee.` Only speakers who also open a line count. */
export function turnsWithin(speakers: ReadonlySet<string>): (words: string) => TurnWithin[] {
  if (speakers.size === 0) return () => []
  const names = [...speakers].map((speaker) => speaker.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const change = new RegExp(`(?<=[.!?…]["”’)]?\\s)(${names})\\s*:\\s+(?=\\S)`, 'gu')
  return (words) =>
    [...words.matchAll(change)].map((found) => ({
      speaker: found[1] ?? '',
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
