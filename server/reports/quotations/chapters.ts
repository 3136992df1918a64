import { topicOf } from '../../ingest/headings.ts'
import type { Block } from '../../text/block.ts'

/** Where in a report a block stands. */
export interface Placed {
  /** The heading that it stands under, as it stands in the report; null before the first. */
  readonly chapter: string | null
  /** Whether it stands in a section that lists quotations: *Citaten*, *Quotes uit de zaal*. */
  readonly isAmongQuotes: boolean
}

/**
 * Follows the headings of a report, and says of each position, asked for in order, where it stands. A heading that comes
 * back (`Perspectief`, `Mogelijke gevolgen`) names no place: then it is the heading above it.
 */
export class Chapters {
  readonly #headings: readonly { readonly start: number; readonly level: number; readonly words: string }[]
  readonly #times = new Map<string, number>()
  #open: { level: number; words: string }[] = []
  #next = 0

  constructor(text: string, blocks: readonly Block[]) {
    this.#headings = blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ start, end, level = 1 }) => ({ start, level, words: text.slice(start, end) }))
    for (const { words } of this.#headings) this.#times.set(words, (this.#times.get(words) ?? 0) + 1)
  }

  at(position: number): Placed {
    for (let heading = this.#headings[this.#next]; heading && heading.start <= position; ) {
      const { level, words } = heading
      this.#open = [...this.#open.filter((above) => above.level < level), { level, words }]
      this.#next++
      heading = this.#headings[this.#next]
    }
    const named = this.#open.findLast(({ words }) => this.#times.get(words) === 1) ?? this.#open.at(-1)
    return {
      chapter: named?.words ?? null,
      isAmongQuotes: this.#open.some(({ words }) => listsQuotations(words)),
    }
  }
}

const number = /^(?:bijlage\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})[.:)]?\s+/i
const ownWords =
  /^(?:(?:enkele|een paar|opvallende|opmerkelijke|treffende|sprekende|bijzondere|mooie|belangrijkste|mooiste|losse|letterlijke|overige|de)\s+){0,3}(?:quotes?|cita(?:ten|at)|uitspraken)(?:[\s:]|$)[^.]{0,40}$|^(?:in hun (?:eigen )?woorden|(?:gehoord|opgetekend|opgevangen) (?:aan|in|tijdens|bij)\b.{0,30}|stemmen uit de \w+|wat (?:de )?deelnemers zei(?:d?en))$/i
const aboutQuotations = /\b(?:regels?|herkomst|verantwoording|gebruik|lijst van bronnen|toelichting)\b/i

/** Whether a heading stands above a list of quotations. */
export function listsQuotations(heading: string): boolean {
  const words = heading.replace(number, '').replace(/\s+/g, ' ').trim()
  return !aboutQuotations.test(words) && (topicOf(words) === 'quotes' || ownWords.test(words))
}
