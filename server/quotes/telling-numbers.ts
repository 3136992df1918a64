import { firstOverlapping } from '../text/sorted-spans.ts'
import type { Span } from '../text/span.ts'
import type { FrozenQuote } from './edition.ts'
import type { HiddenText } from './hidden-text.ts'
import type { Provenance } from './provenance.ts'

/**
 * Whether words of a text are blacked out, or may not be quoted. Of such a text no check number goes to others: who has
 * the rest of the words could try words until it fits. Nor do places and lengths, for they tell how long the words are.
 */
export const keepsWordsBack = ({ replaced }: HiddenText) => replaced.some(({ layer }) => layer === 'mask')

/** Where a span stands in the text as others read it: what was replaced, whole. */
export function placeForOthers(hidden: HiddenText, { start, end }: Span): Span {
  const over = hidden.replaced[firstOverlapping(hidden.replaced, { start: end - 1, end })]
  return { start: hidden.from(start), end: hidden.from(over && over.end > end ? over.end : end) }
}

/** The place of a span as it is told to others: in the text itself, unless words of it are kept back. */
export function placeTold(hidden: HiddenText, { start, end }: Span): Span {
  return keepsWordsBack(hidden) ? placeForOthers(hidden, { start, end }) : { start, end }
}

/** A frozen quote without numbers that tell of words that are kept back; what is not told is empty. */
export function withoutTellingNumbers(quote: FrozenQuote, hidden: HiddenText): FrozenQuote {
  if (!keepsWordsBack(hidden)) return quote
  return {
    ...quote,
    ...placeForOthers(hidden, quote),
    document: { ...quote.document, original: '' },
    version: { ...quote.version, sha256: '' },
  }
}

type Numbers = Pick<Provenance, 'told' | 'document' | 'size' | 'version' | 'pieces' | 'checks'>

/** What a provenance tells in numbers, without those that tell of words that are kept back. */
export function numbersForOthers(provenance: Provenance, hidden: HiddenText): Numbers {
  const { quote, document, size, version, pieces, checks, printed } = provenance
  if (!keepsWordsBack(hidden)) return { told: provenance.told, document, size, version, pieces, checks }
  const told = placeForOthers(hidden, quote)
  const figures: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {
    bytes: { file: document.name },
    text: { version: version.number, characters: hidden.text.length },
    span: { ...told },
    words: { characters: printed.length },
  }
  return {
    told,
    document: { ...document, original: '' },
    size: null,
    version: { ...version, sha256: '', characters: hidden.text.length },
    pieces: pieces.map((piece) => ({ ...piece, ...placeForOthers(hidden, piece) })),
    checks: checks.map((check) => ({ ...check, figures: figures[check.link] ?? check.figures })),
  }
}
