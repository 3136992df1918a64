import { itemMarkOf } from '../../text/plain/items.ts'
import type { PageLine } from './lines.ts'

/** What stands at the margin before the words of an entry. */
export interface Label {
  /** How many characters of the line it takes, with the white space behind it. */
  readonly length: number
  /** The indent of the lines that go on below. */
  readonly indent: number
}

/** `19:45`, `19.00 uur`, `19:00 -`, `Ad 1` before a sentence. */
const moment = /^(?:\d{1,2}[:.]\d{2}(?: uur)?(?:\s*[-–—:|])?|Ad \d{1,2}[.:]?)\s+(?=\p{Lu})/u
/** `A1`; and whatever stands two spaces or a tab before the words. */
const numbered = /^\p{Lu}\d{1,2}[.:]?\s+(?=\S)/u
const apart = /^\S(?:[^\t]{0,22}?[^\s])?(?: {2,}|\t+)(?=\S)/u

/** A time or `Ad 1` before a sentence, as minutes have it. */
export const beginsWithMoment = ({ words }: PageLine) => moment.test(words)

/**
 * The lines that begin with a label at the margin while the lines below are indented to where the words behind it begin; below
 * a time any indent will do, and behind a tab nobody knows where the words begin. One such line in a text may be chance; in
 * a text with two of them a label needs no second line.
 */
export function hangingIn(lines: readonly PageLine[]): Map<number, Label> {
  const sure = lines.flatMap((line, at) => {
    const below = lines[at + 1]
    const found = labelOf(line)
    if (!found || !below || line.closes || below.sheet !== line.sheet || below.indent < line.indent + 2)
      return []
    const isFree = beginsWithMoment(line) || found.endsWith('\t')
    if (!isFree && below.indent !== line.indent + found.length) return []
    return [{ place: placeOf(line, found), indent: below.indent }]
  })
  if (sure.length < 2) return new Map()
  const indents = new Map(sure.map(({ place, indent }) => [place, indent]))
  const labels = new Map<number, Label>()
  lines.forEach((line, at) => {
    const found = labelOf(line)
    if (!found) return
    const indent = indents.get(placeOf(line, found))
    if (indent !== undefined) labels.set(at, { length: found.length, indent })
  })
  return labels
}

/** Labels whose words begin alike; a tab makes short and long ones alike. */
const placeOf = ({ indent }: PageLine, label: string) =>
  `${indent} ${label.endsWith('\t') ? 'tab' : label.length}`

function labelOf({ words }: PageLine): string | undefined {
  if (itemMarkOf(words) !== undefined) return undefined
  return (moment.exec(words) ?? numbered.exec(words) ?? apart.exec(words))?.[0]
}
