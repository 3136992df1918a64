import type { Span } from '../text/span.ts'
import type { Fragment } from './fragments.ts'
import type { Line } from './lines.ts'
import type { ThreadCoding, Unit } from './material.ts'

/** What a fragment is made of: the codings of one span, and the line that most of it lies in. */
type Made = Pick<Fragment, 'line' | 'lines' | 'codings'>

/** Nearly all of them lie on one line and carry one coding: that is kept without a list around it. */
type OneOrMore<T> = T | readonly T[]

/** A fragment made of codings, which holds no words. A class, since a large project has a hundred thousand of them. */
export class ReadFragment implements Fragment {
  readonly start: number
  readonly end: number
  readonly line: Line
  readonly #lines: OneOrMore<Line>
  readonly #codings: OneOrMore<ThreadCoding>

  /** @param codings - of the same span, at least one */
  constructor({ start, end }: Span, { line, lines, codings }: Made) {
    this.start = start
    this.end = end
    this.line = line
    this.#lines = lines.length === 1 ? line : lines
    this.#codings = codings.length === 1 ? codings[0]! : codings
  }

  get document(): string {
    return this.line.sentence.document
  }

  get exact(): string {
    return this.codings[0]!.exact
  }

  /** Of a fragment the line lies in one. */
  get unit(): Unit {
    return this.line.unit!
  }

  get lines(): readonly Line[] {
    return listOf(this.#lines)
  }

  get codings(): readonly ThreadCoding[] {
    return listOf(this.#codings)
  }
}

const isList = <T>(held: OneOrMore<T>): held is readonly T[] => Array.isArray(held)

function listOf<T>(held: OneOrMore<T>): readonly T[] {
  return isList(held) ? held : [held]
}

/** Whether a fragment is one sentence as a whole: then its words are those of its line. */
export function wholeLine({
  line,
  lines,
  start,
  end,
}: Pick<Fragment, 'line' | 'lines' | 'start' | 'end'>): boolean {
  const { sentence } = line
  return start <= sentence.start && sentence.end <= end && lines.length === 1
}
