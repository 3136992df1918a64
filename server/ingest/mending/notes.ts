import type { PageLine } from './lines.ts'
import { numberedLine } from './page-numbers.ts'

/** A line at the foot of a page: the first of a note, or one on which that note goes on. */
export type NoteLine = 'first' | 'more'

/** The lines up to the end of a page, or of a column on it. */
interface Stretch {
  readonly from: number
  readonly to: number
  /** Where the page before it begins: the last words of a column may have their note on the next page. */
  readonly before: number
}

/** Of a longer stretch nobody knows where its pages end; and a note is no chapter. */
const longestPage = 300
const longestNote = 10

/** Whether something ends between two lines that follow each other. */
type Ends = (above: PageLine, below: PageLine) => boolean

/**
 * The notes at the foot of pages, by the places of their lines. A note begins with its number, which stands behind a word of
 * the same page as well, or of the one before; the numbers count on from 1 through the whole document, and nothing but notes follows up to the end of
 * the page, or of its column.
 */
export function notesIn(
  lines: readonly PageLine[],
  ends: { readonly page: Ends; readonly column: Ends },
): ReadonlyMap<number, NoteLine> {
  const notes = new Map<number, NoteLine>()
  let last = 0
  for (const stretch of stretchesOf(lines, ends)) {
    const foot = footOf(lines, stretch, last)
    if (!foot) continue
    for (const [at, as] of foot.lines) notes.set(at, as)
    last = foot.last
  }
  return notes
}

function stretchesOf(lines: readonly PageLine[], ends: { page: Ends; column: Ends }): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  let page = 0
  let before = 0
  lines.forEach((line, at) => {
    const below = lines[at + 1]
    const isEndOfPage = !below || ends.page(line, below)
    if (below && !ends.column(line, below) && !isEndOfPage) return
    if (at + 1 - page <= longestPage) stretches.push({ from, to: at + 1, before })
    from = at + 1
    if (!isEndOfPage) return
    before = from - page <= longestPage ? page : from
    page = from
  })
  return stretches
}

interface Foot {
  readonly lines: readonly (readonly [number, NoteLine])[]
  readonly last: number
}

function footOf(lines: readonly PageLine[], stretch: Stretch, last: number): Foot | undefined {
  for (let at = stretch.from; at < stretch.to; at++) {
    if (numberOf(lines[at]!.words) !== last + 1) continue
    const foot = footFrom(lines, { ...stretch, from: at }, last)
    if (foot) return foot
  }
  return undefined
}

/** Reads notes from here to the end; undefined when something else stands there too. */
function footFrom(lines: readonly PageLine[], { from, to, before }: Stretch, last: number): Foot | undefined {
  const found: [number, NoteLine][] = []
  let number = last
  let length = 0
  for (let at = from; at < to; at++) {
    const { words, gap } = lines[at]!
    if (numberOf(words) === number + 1 && isMarked(lines.slice(before, from), number + 1)) {
      number++
      length = 1
      found.push([at, 'first'])
    } else if (numberedLine(words)?.words === '' && at === to - 1) break
    else if (number === last || gap > 0 || ++length > longestNote) return undefined
    else found.push([at, 'more'])
  }
  return { lines: found, last: number }
}

const noteHead = /^(?:\[(\d{1,3})\]\s*|(\d{1,3})(?:\s+|(?=\p{Lu})))(?:[\p{Lu}“‘"'(]|https?:|www\.)/u

function numberOf(words: string): number | undefined {
  const found = noteHead.exec(words)
  return found ? Number(found[1] ?? found[2]) : undefined
}

/**
 * The number stands behind a word: `gezegd1`, `gezegd.1`, `gezegd[1]`; or behind the end of a sentence, last on its line. `CO2` and
 * `3 m2` are no words with a mark.
 */
function isMarked(lines: readonly PageLine[], number: number): boolean {
  const mark = new RegExp(
    String.raw`(?:\p{L}\p{Ll}|\d{4})[.,;:!?…]{0,3}["”’)]{0,2}[.,;:!?]?(?:\[${number}\]|${number}(?![\d\p{L}%]))|[.!?…]["”’)]{0,2} ${number}$`,
    'u',
  )
  return lines.some(({ words }) => mark.test(words))
}
