import { itemMarkOf } from '../../text/plain/items.ts'
import type { PageLine } from './lines.ts'

/** `19:45`, `19.00 uur`, `19:00 -`, `Ad 1`, `A1`; and whatever stands two spaces or more before the words. */
const known = /^(?:\d{1,2}[:.]\d{2}(?: uur)?(?:\s*[-–—:|])?|Ad \d{1,2}[.:]?|\p{Lu}\d{1,2}[.:]?)\s+(?=\S)/u
const apart = /^\S(?:.{0,22}?\S)? {2,}(?=\S)/u

const moment = /^(?:\d{1,2}[:.]\d{2}(?: uur)?(?:\s*[-–—:|])?|Ad \d{1,2}[.:]?)\s+\p{Lu}/u

/** A time or `Ad 1` before a sentence, as minutes have it. */
export const beginsWithMoment = ({ words }: PageLine) => moment.test(words)

/**
 * The lines that begin with a label at the margin while the lines below are indented to where the words behind it begin, each
 * with how long its label is. One such line in a text may be chance; below two of them a label needs no second line.
 */
export function hangingIn(lines: readonly PageLine[]): Map<number, number> {
  const sure = new Map<number, number>()
  lines.forEach((line, at) => {
    const below = lines[at + 1]
    const length = labelOf(line)
    if (!length || !below || line.closes || below.sheet !== line.sheet) return
    if (below.indent === line.indent + length) sure.set(at, length)
  })
  if (sure.size < 2) return new Map()
  const places = new Set([...sure].map(([at, length]) => `${lines[at]!.indent} ${length}`))
  const found = new Map<number, number>()
  lines.forEach((line, at) => {
    const length = labelOf(line)
    if (length && places.has(`${line.indent} ${length}`)) found.set(at, length)
  })
  return found
}

function labelOf({ words }: PageLine): number | undefined {
  if (itemMarkOf(words) !== undefined) return undefined
  return (known.exec(words) ?? apart.exec(words))?.[0].length
}
