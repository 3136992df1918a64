import type { CodingRow, Origin } from '../database/coding-tables.ts'
import { invalid } from '../errors.ts'
import type { SourceText } from '../sources/source.ts'
import { type Anchor, anchor, type Span, spanFault } from '../text/span.ts'

/** One coder's decision that a span carries a code. */
export type Coding = CodingRow

/** The order of `codings` within one text. */
export function inTextOrder(a: InText, b: InText): number {
  if (a.id === b.id) return 0
  return a.start - b.start || a.end - b.end || a.made - b.made || (a.id < b.id ? -1 : 1)
}

type InText = Pick<Coding, 'id' | 'start' | 'end' | 'made'>

/** What was on the screen when somebody coded. */
export interface Seen {
  suggestions: boolean
  others: boolean
}

export interface NewCoding extends Span {
  document: string
  version: string
  /** The text version, by who has it at hand: see `Place`. */
  source?: SourceText
  code: string
  coder: string
  origin: Origin
  seen: Seen
}

/**
 * The anchor of a span that somebody wants to code or quote.
 * @throws {AppError} invalid - end ≤ start, outside the text, over white space only, or through a character
 */
export function checkedAnchor(text: string, span: Span): Anchor {
  const fault = spanFault(text, span)
  if (fault) invalid(`span-${fault}`, { start: span.start, end: span.end, characters: text.length })
  return anchor(text, span)
}

/** A stretch of text with all the codings that lie on exactly that stretch. */
export interface Fragment extends Span {
  document: string
  version: string
  exact: string
  codings: Coding[]
}

/** Ids have no letters to be read: they are compared by their signs. */
function inOrder(a: Fragment, b: Fragment): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.start - b.start || a.end - b.end
}

/** Codings grouped by their exact span, in the order of the text. */
export function fragmentsOf(codings: readonly Coding[]): Fragment[] {
  const fragments = new Map<string, Fragment>()
  for (const coding of codings) {
    const { document, version, start, end, exact } = coding
    const key = `${version} ${start} ${end}`
    const fragment = fragments.get(key) ?? { document, version, start, end, exact, codings: [] }
    fragment.codings.push(coding)
    fragments.set(key, fragment)
  }
  return [...fragments.values()].sort(inOrder)
}
