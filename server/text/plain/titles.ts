import { isFootnote } from './headings.ts'
import { itemMarkOf } from './items.ts'
import type { Line } from './lines.ts'
import { tasks } from './role-words.ts'
import { runsOn } from './wrapping.ts'

/** What is known of the lines before titles are sought among the rest. */
export interface Known {
  readonly lines: readonly Line[]
  /** Lines that are headings, entries of contents or turns already. */
  readonly isClosed: (index: number) => boolean
  /** The width of a hard-wrapped document. */
  readonly width: number | undefined
}

const longest = 100
const mostWords = 14
/** A title may be followed by a subtitle and a first heading; a longer run of short lines is a list of notes. */
const longestRun = 3
const months = 'jan|feb|m(?:aa)?rt|apr|mei|jun|jul|aug|sep|okt|nov|dec'
const detail = new RegExp(
  `\\d{1,2}\\s+(?:${months})[a-z]*\\.?\\s+\\d{2,4}|\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|@|www\\.|https?:|\\b\\d{4}\\s?[A-Z]{2}\\b|\\d{5,}|\\t`,
  'i',
)

const detailLabel = new RegExp(
  `^(?:${tasks.join('|')}|notulen|spreker|datum|tijd|plaats|locatie|aan tafel|aanwezig(?:en)?|aanw\\.|afwezig|deelnemers?|onderwerp|betreft|kenmerk|tel|telefoon|e-mail|contact|auteurs?|verslag|project|versie|status|opname|van|aan|cc)\\s*:`,
  'i',
)

/** Whether a line without any mark is a title by its shape and by what follows it. */
export function isTitle(index: number, known: Known): boolean {
  for (let place = index; place < index + longestRun; place++) {
    const line = known.lines[place]
    if (!line || known.isClosed(place)) return place > index && known.isClosed(place)
    if (!hasTitleShape(line) || !standsApart(place, known)) return place > index && opensText(place, known)
  }
  return opensText(index + longestRun, known)
}

function hasTitleShape({ words }: Line): boolean {
  return (
    words.length <= longest &&
    /^["“‘']?[\p{Lu}\p{N}]/u.test(words) &&
    /\p{L}{2}/u.test(words) &&
    !/[.!?…,;:"”’]$|\)$/.test(words) &&
    words.split(/\s+/).length <= mostWords &&
    !detail.test(words) &&
    !detailLabel.test(words) &&
    itemMarkOf(words) === undefined
  )
}

const wideSpace = /\S(?: {3,}|\t+ *)\S/

/** A row of a table that an extractor laid out with spaces, or a line between such rows, or the answer below a question. */
function isOfTable(index: number, lines: readonly Line[]): boolean {
  const { words } = lines[index]!
  const above = lines[index - 1]?.words ?? ''
  if (wideSpace.test(words)) return true
  if (/\?$/.test(above) && above.length < longest) return true
  return wideSpace.test(above) && (wideSpace.test(lines[index + 1]?.words ?? '') || /[?!]\s/.test(words))
}

/** Empty lines around it, or the text or a list right below. */
function standsApart(index: number, { lines, width }: Known): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || !next || isOfTable(index, lines)) return false
  if (!line.opens && !isFootnote(lines[index - 1]?.words ?? '')) return false
  if (line.closes || itemMarkOf(next.words)) return true
  if (width !== undefined)
    return !runsOn(line, next, width) && next.words.length > line.words.length && /^\P{Ll}/u.test(next.words)
  return next.words.length >= 80
}

function opensText(index: number, known: Known): boolean {
  const line = known.lines[index]
  if (!line) return false
  if (known.isClosed(index) || itemMarkOf(line.words)) return true
  const full = known.width === undefined ? longest : known.width * 0.7
  return line.words.length > full || /[.!?…:]["”’)]*$|["”’]$/.test(line.words)
}

/** `Kansen:` right above a list. */
export function isColonTitle(index: number, { lines }: Known): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || !next || !/^\p{Lu}[^:.!?]{1,38}:$/u.test(line.words)) return false
  return line.words.split(/\s+/).length <= 4 && itemMarkOf(next.words) !== undefined
}
