import { couldNameSpeaker, labelKind, looksLikeName, rank } from './labels.ts'

/**
 * The shapes in which people and transcription tools open a turn. `timed` has a full time stamp and is sure; the others
 * count when the document as a whole is written so.
 */
export const turnForms = ['timed', 'colon', 'brackets', 'above', 'short', 'dash', 'tab'] as const
export type TurnForm = (typeof turnForms)[number]

/** The head of a turn: who speaks, when, and where in the line the words begin. */
export interface TurnHead {
  readonly speaker?: string
  /** Seconds */
  readonly time?: number
  /** How many characters of the line come before the words. */
  readonly length: number
  /** How many come after them: `</v>`, `#00:12:31-5#`. */
  readonly trail?: number
  readonly form: TurnForm
}

const clock = '(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?'
const moment = `(?:${clock}|\\d{1,5}(?:[.,]\\d{1,3})?\\s?s)`
const until = `(?:\\s*(?:-|–|-->)\\s*${moment})?`
const timeInBrackets = new RegExp(`^[[(#](${moment})${until}(?:-\\d)?[\\])#]\\s*[-–]?\\s*`)
const timeWithHours = new RegExp(
  `^(\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?)(?:\\s*(?:-|–|-->)\\s*${clock})?\\s*[-–]?\\s*`,
)
const dateAndTime =
  /^\u200E?\[?\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?,?\s+\d{1,2}:\d{2}(?::\d{2})?\]?\s*[-–]?\s+(?=\S)/
const arrow = /^(\d{1,2}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?)\s*-->\s*[\d:.,]+$/
const shortTime = /^(\d{1,3}:\d{2})(?:\s+(?:[-–]\s+)?(?=\p{L})|$)/u
const timeBesideName = `\\s*[[(](${moment})${until}[\\])]`
const name = '([^\\s:()[\\]<>|*_\\-–•][^:()[\\]<>|*\\t]{0,69}?)'
const role = '(\\s*\\([^():]{1,60}\\))?'
const nameAndColon = new RegExp(
  `^(?:\\*{2})?${name}${role}(?:${timeBesideName})?\\s*(?:\\*{2})?:(?:\\*{2})?(?:\\s+\\[(${clock})\\](?=\\s))?(?:\\s+|$)`,
)
const nameAndTime = new RegExp(`^${name}${timeBesideName}\\s+(?=\\S)`)
const nameAboveWords = new RegExp(
  `^${name}${role}(?:${timeBesideName}|\\s{1,10}(?:(\\d{1,2}:\\d{2}:\\d{2})|(\\d{1,3}:\\d{2})))$`,
)
const nameInBrackets =
  /^\[(\p{Lu}[^\]:\d][^\]:]{0,68}|\p{Lu}{1,3})\](?:\s+(\d{1,2}:\d{2}:\d{2})$|:?\s+(?=\S))/u
const nameInTag = /^<(?:v(?:\.[^\s>]+)?\s+)?(\p{Lu}[^<>:]{0,69})>\s*(?=\S)/u
const nameAndDash = /^(\p{Lu}[^\s:;,.!?–—-]*(?: [^\s:;,.!?–—-]+){0,3})\s+[–—-]\s+(?=\S)/u
const nameBesideBar = new RegExp(`^\\[\\s*([^\\]|\\[]{1,60}?)\\s*\\|\\s*(${clock})\\s*\\]:?(?:\\s+|$)`)
const barBesideName = new RegExp(`^\\[\\s*(${clock})\\s*\\|\\s*([^\\]|\\[]{1,60}?)\\s*\\]:?(?:\\s+|$)`)
const nameAndTab = new RegExp(`^${name}${role}\\s*\\t\\s*(?=\\S)`)
const chatName = /^(?:From|Van)\s+(.+?)(?:\s+(?:to|aan)\s+\S.*)?$/
const longestLabel = 90

/** Every head has a time, or a sign behind or around a name. */
const anySign = /[\d:[<\t–—-]/

/** What a line would be the head of, if this document has turns of that form. */
export function turnHeadOf(words: string): TurnHead | undefined {
  if (!anySign.test(words)) return undefined
  const date = dateAndTime.exec(words)
  if (date) return datedHead(words, date[0].length)
  const barred = besideBar(words)
  if (barred) return barred
  const stamp = timeInBrackets.exec(words) ?? timeWithHours.exec(words) ?? arrow.exec(words)
  const from = stamp?.[0].length ?? 0
  const rest = words.slice(from, from + 250)
  const named = nameAndColon.exec(rest)
  const time = stamp?.[1] ?? named?.[3] ?? named?.[4]
  if (named && `${named[1]}${named[2] ?? ''}`.length <= longestLabel) {
    const label = `${named[1]}${named[2] ?? ''}`.trim()
    const speaker = (stamp && chatName.exec(label)?.[1]) || label
    if (!stamp || couldNameSpeaker(speaker))
      return { speaker, length: from + named[0].length, ...timed(time), ...trailOf(words) }
  }
  const tabbed = nameBeforeTab(rest)
  if (stamp) return { ...tabbed, ...timed(stamp[1]), length: from + (tabbed?.length ?? 0) }
  return shortHead(words) ?? aboveWords(words) ?? marked(words) ?? dashed(words) ?? tabbed
}

/** `[Anna | 00:00:15] Hallo.`, or the other way round. */
function besideBar(words: string): TurnHead | undefined {
  const behind = nameBesideBar.exec(words)
  const before = behind ? null : barBesideName.exec(words)
  const [speaker, time] = behind ? [behind[1], behind[2]] : [before?.[2], before?.[1]]
  const length = (behind ?? before)?.[0].length
  return speaker && length ? { speaker, length, ...timed(time) } : undefined
}

/** `Anna⇥Hallo.` */
function nameBeforeTab(words: string): (TurnHead & { speaker: string }) | undefined {
  const found = nameAndTab.exec(words)
  const speaker = `${found?.[1] ?? ''}${found?.[2] ?? ''}`.trim()
  if (!found || rank(labelKind(speaker)) < rank('maybe')) return undefined
  return { speaker, length: found[0].length, form: 'tab' }
}

/** `12-03-2026 19:02 - Anna: Hallo.`, `[12-3 19:02] Bos, Anna` above the words: a chat, in which times are of the day. */
function datedHead(words: string, from: number): TurnHead | undefined {
  const rest = words.slice(from, from + 250)
  const named = nameAndColon.exec(rest)
  if (named) {
    const speaker = `${named[1]}${named[2] ?? ''}`.trim()
    return { speaker, length: from + named[0].length, form: 'colon' }
  }
  if (rest.length > 80 || !looksLikeName(rest.replace(',', '')) || /[.!?…:;]$/.test(rest)) return undefined
  return { speaker: rest, length: words.length, form: 'above' }
}

/** `0:03 Anna: Hallo.`, or `0:03 Anna` above the words. */
function shortHead(words: string): TurnHead | undefined {
  const stamp = shortTime.exec(words)
  if (!stamp || stamp[0].length === words.length) return undefined
  const rest = words.slice(stamp[0].length, stamp[0].length + 250)
  const named = nameAndColon.exec(rest)
  const head = { ...timed(stamp[1]), form: 'short' as const }
  if (named?.[1]) return { ...head, speaker: named[1], length: stamp[0].length + named[0].length }
  return isNameAlone(rest) ? { ...head, speaker: rest.trim(), length: words.length } : undefined
}

/** How many characters of a line are the date and time ahead of a message: 0 when it has none. */
export const dateAhead = (words: string) => dateAndTime.exec(words)?.[0].length ?? 0

/** How many characters of a line are the time of day ahead of its words: 0 when it has none. */
export const clockAhead = (words: string) =>
  /^\d{1,2}:\d{2}\s+(?:[-–]\s+)?(?=\p{L})/u.exec(words)?.[0].length ?? 0

/** `Anna Bos   0:03`, with the words on the next line. */
function aboveWords(words: string): TurnHead | undefined {
  const found = words.length < 120 ? nameAboveWords.exec(words) : null
  if (!found?.[1] || !looksLikeName(found[1])) return undefined
  const speaker = `${found[1].replace(/,?\s*$/, '')}${found[2] ?? ''}`
  const head = { speaker, length: words.length, ...timed(found[3] ?? found[4] ?? found[5]) }
  return found[5] === undefined ? head : { ...head, form: 'above' }
}

/** `[Anna] Hallo.`, `[Anna] 18:03:12`, `<v Anna>Hallo.</v>`, `Anna [00:12] Hallo.` */
function marked(words: string): TurnHead | undefined {
  const bracketed = nameInBrackets.exec(words)
  if (bracketed?.[1]) {
    const head = bracketed[2] === undefined ? { form: 'brackets' as const } : timed(bracketed[2])
    return { speaker: bracketed[1], length: bracketed[0].length, ...head }
  }
  const tagged = nameInTag.exec(words)
  if (tagged?.[1] && (/^<v[\s.]/.test(words) || looksLikeName(tagged[1])))
    return { speaker: tagged[1].trim(), length: tagged[0].length, form: 'brackets', ...trailOf(words) }
  const beside = nameAndTime.exec(words)
  if (!beside?.[1] || !looksLikeName(beside[1])) return undefined
  return { speaker: beside[1].trim(), length: beside[0].length, ...timed(beside[2]) }
}

function dashed(words: string): TurnHead | undefined {
  const found = nameAndDash.exec(words)
  if (!found?.[1] || !looksLikeName(found[1])) return undefined
  return { speaker: found[1], length: found[0].length, form: 'dash' }
}

/** The whole line is a time: `00:00:03`, `0:03`, `0:0:0.0 --> 0:0:3.24`. */
export function timeAlone(words: string): number | undefined {
  if (words.length > 40 || !/^[\d[(#]/.test(words)) return undefined
  const found =
    timeInBrackets.exec(words) ?? timeWithHours.exec(words) ?? arrow.exec(words) ?? shortTime.exec(words)
  return found && found[0].length === words.length ? secondsIn(found[1] ?? '') : undefined
}

/** The whole line could be a name: a few capitals, no full stop. */
export function isNameAlone(words: string): boolean {
  const line = words.trim()
  return line.length <= 60 && looksLikeName(line) && !/[.!?…:;]$|^\P{L}/u.test(line)
}

const closing = /\s*(?:<\/v>|#\d{1,2}:\d{2}:\d{2}-\d#)$/

function trailOf(words: string): { trail?: number } {
  const trail = closing.exec(words.slice(-40))?.[0].length
  return trail === undefined ? {} : { trail }
}

function timed(time: string | undefined): Pick<TurnHead, 'form' | 'time'> {
  return time === undefined ? { form: 'colon' } : { form: 'timed', time: secondsIn(time) }
}

function secondsIn(time: string): number {
  const [seconds = 0, minutes = 0, hours = 0] = time
    .replace(/[.,]\d+(?=\s?s?$)/, '')
    .replace(/\s?s$/, '')
    .split(':')
    .map(Number)
    .reverse()
  return hours * 3600 + minutes * 60 + seconds
}
