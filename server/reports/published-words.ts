import type { HiddenText, Replacement } from '../quotes/hidden-text.ts'
import { type Layer, printedWith } from '../quotes/layers.ts'
import type { SourceText } from '../sources/source.ts'
import { overlapping } from '../text/sorted-spans.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Searchable } from './matching/library.ts'
import { type Match, type PublishedLayer, publishedLayers } from './matching/verdict.ts'
import type { PrintedQuote } from './printed-quotes.ts'

/** What lies over a text version when it goes to others: what is hidden in each of its forms, and layers of quotes. */
export interface LayersOfText {
  readonly hidden: readonly (readonly Replacement[])[]
  readonly quotes: readonly Layer[]
}

/** The forms in which a source goes to others. */
export type HiddenTexts = (source: SourceText) => readonly HiddenText[]

/** A source's own words, to be searched. */
export function ownWords(source: SourceText): Searchable {
  const { document, version, text, blocks } = source
  return { document: document.name, documentId: document.id, version: version.id, text, blocks, layers: [] }
}

/** What lies over one text, with these quotes of it. */
export function layersOfText(
  source: SourceText,
  quotes: readonly PrintedQuote[],
  hiddenOf: HiddenTexts,
): LayersOfText {
  const own = quotes.filter((quote) => quote.source.version.id === source.version.id)
  return {
    hidden: hiddenOf(source).map(({ replaced }) => replaced),
    quotes: own.flatMap(({ layers }) => layers),
  }
}

/** The quote as its set prints it: with what must stay hidden covered, and with its own words there. */
export function asPrinted(quote: PrintedQuote, hidden: readonly HiddenText[]): Searchable[] {
  const covers = hidden.map(({ replaced }) => overlapping(replaced, quote))
  const without = covers.some((covered) => covered.length === 0) ? [] : [[]]
  return [...covers, ...without].map((covered) => printedSearchable(quote, covered))
}

function printedSearchable(quote: PrintedQuote, covered: readonly Replacement[]): Searchable {
  const { source, layers } = quote
  const printed = printedWith(
    source.text,
    quote,
    layers,
    covered.map(({ start, end, words }) => ({ start, end, text: words })),
  )
  const [block] = overlapping(source.blocks, quote)
  const { level: _level, ...standing } = block ?? { kind: 'paragraph' as const, voice: 'frame' as const }
  return {
    ...ownWords(source),
    text: printed.text,
    blocks: [{ ...standing, start: 0, end: printed.text.length }],
    layers: kindsOf([...layers.map(({ kind }) => kind), ...covered.map(({ layer }) => layer)]),
    at: (position) => printed.at(position),
    canonical: source.text,
  }
}

/** Of the layers of the text that a match was found in, those that lie over the match. */
export function layersOver(match: Match, { hidden, quotes }: LayersOfText): PublishedLayer[] {
  const over = new Set<PublishedLayer>([
    ...hidden.flatMap((replaced) => overlapping(replaced, match).map(({ layer }) => layer)),
    ...quotes.filter((layer) => touches(match, layer)).map(({ kind }) => kind),
  ])
  return match.layers.filter((kind) => over.has(kind))
}

/** A clarification may take no room in the source. */
const touches = (match: Span, { start, end }: Span) =>
  start === end ? match.start <= start && start <= match.end : overlaps(match, { start, end })

/** Layers in the order of `publishedLayers`, each once. */
export const kindsOf = (list: readonly PublishedLayer[]) =>
  publishedLayers.filter((layer) => list.includes(layer))
