import { canonicalText } from '../text/canonical.ts'
import type { Repair, RepairKind } from '../text/repair.ts'
import { type Composed, compose, type Piece } from './piece.ts'

/** A repair that is on its way through the pieces of a document: it has no place in the text yet. */
interface Waiting {
  readonly kind: RepairKind
  readonly raw: string
  /** How many characters before and behind its mark hold what stands there now. */
  readonly left: number
  readonly right: number
}

/** Control characters, which no canonical text holds, stand in a text for a repair: one that opens, its number, one that closes. */
const firstDigit = 0x0e
const base = 16
const mark = /\u0001([\u000E-\u001D]+)\u0002/

/**
 * Carries repairs along while a reader parses a text: `mark` gives what stands for a repair within a word, and
 * `compose` takes the marks out and tells where in the text the repairs came to lie.
 */
export class RepairMarks {
  readonly #waiting: Waiting[] = []

  mark(repair: Waiting): string {
    const digits = (this.#waiting.push(repair) - 1).toString(base)
    return `\u0001${[...digits].map((one) => String.fromCharCode(firstDigit + Number.parseInt(one, base))).join('')}\u0002`
  }

  compose(pieces: readonly Piece[]): Composed & { readonly repairs: readonly Repair[] } {
    if (this.#waiting.length === 0) return { ...compose(pieces), repairs: [] }
    const clean = pieces.map((piece) => this.#cleaned(piece)).filter(({ piece }) => piece.text !== '')
    const { text, blocks } = compose(clean.map(({ piece }) => piece))
    const repairs = clean.flatMap(({ found }, at) =>
      found.map(({ start, end, ...repair }) => {
        const from = blocks[at]?.start ?? 0
        return { ...repair, start: from + start, end: from + end }
      }),
    )
    return { text, blocks, repairs: apart(repairs) }
  }

  #cleaned(piece: Piece): { piece: Piece; found: readonly Repair[] } {
    const parts = tidyAround(piece.text).split(mark)
    let text = ''
    const found: Repair[] = []
    parts.forEach((part, at) => {
      if (at % 2 === 0) {
        text += part
        return
      }
      const waiting = this.#waiting[numberOf(part)]
      if (waiting)
        found.push({ ...waiting, start: text.length - waiting.left, end: text.length + waiting.right })
    })
    return { piece: { ...piece, text }, found: found.map((one) => settled(text, one)) }
  }
}

const numberOf = (digits: string) =>
  Number.parseInt([...digits].map((one) => (one.charCodeAt(0) - firstDigit).toString(base)).join(''), base)

/** As `compose` tidies a text, but with the marks left in. */
function tidyAround(text: string): string {
  return text
    .split(/(\u0001[\u000E-\u001D]+\u0002)/)
    .map((part, at) => (at % 2 === 0 ? canonicalText(part) : part))
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** What was set aside stood behind the line that bears its mark. */
function settled(text: string, { kind, raw, start, end }: Repair): Repair {
  if (kind !== 'set-aside') return { kind, raw, start, end }
  const newline = text.indexOf('\n', end)
  const at = newline === -1 ? text.length : newline
  return { kind, raw, start: at, end: at }
}

/** A word that was mended twice is one repair. */
function apart(repairs: readonly Repair[]): Repair[] {
  const kept: Repair[] = []
  for (const repair of repairs.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1)
    if (!last || repair.start >= last.end) kept.push(repair)
    else if (repair.end > last.end)
      kept[kept.length - 1] = {
        ...last,
        end: repair.end,
        raw: last.raw + repair.raw.slice(last.end - repair.start),
      }
  }
  return kept
}
