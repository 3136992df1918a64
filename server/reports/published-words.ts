import type { HiddenText, Replacement } from '../quotes/hidden-text.ts'
import { hiddenText } from '../quotes/hidden-text.ts'
import { printedWith } from '../quotes/layers.ts'
import type { Register } from '../quotes/place.ts'
import type { SourceText, VoicedBlock } from '../sources/source.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { AuditMaterial } from './audit-material.ts'
import type { Searchable } from './library.ts'
import type { PrintedQuote } from './printed-quotes.ts'
import { type Match, type PublishedLayer, publishedLayers } from './verdict.ts'

/** A stretch of a text version that goes to others in other words. */
export interface Layered extends Span {
  readonly version: string
  readonly layer: PublishedLayer
}

/** The words of the sources as they may go to others, where these are not the sources' own. */
export interface PublishedWords {
  readonly texts: readonly Searchable[]
  /** Where which layer lies. */
  readonly layers: readonly Layered[]
}

/** A source's own words, to be searched. */
export function ownWords(source: SourceText): Searchable {
  const { document, version, text, blocks } = source
  return { document: document.name, documentId: document.id, version: version.id, text, blocks, layers: [] }
}

/**
 * Every stretch of these sources that is published in other words: with a pseudonym or a mask, or as a quote with an
 * omission, a clarification or a light edit over it. Of a source only the blocks that differ, and those beside them.
 */
export function publishedWords(
  { sources, layered }: Pick<AuditMaterial, 'sources' | 'layered'>,
  hiddenOf: HiddenTexts,
): PublishedWords {
  const hidden = sources.flatMap((source) =>
    hiddenOf(source)
      .filter(({ replaced }) => replaced.length > 0)
      .map((published) => ({ source, published })),
  )
  return {
    texts: [
      ...hidden.map(({ source, published }) => hiddenSearchable(source, published)),
      ...layered.flatMap((quote) => asPrinted(quote, hiddenOf(quote.source))),
    ],
    layers: [
      ...hidden.flatMap(({ source, published }) =>
        published.replaced.map(({ start, end, layer }) => ({
          start,
          end,
          layer,
          version: source.version.id,
        })),
      ),
      ...layered.flatMap(layersIn),
    ],
  }
}

function hiddenSearchable(source: SourceText, published: HiddenText): Searchable {
  const { replaced } = published
  const isChanged = source.blocks.map((block) => replaced.some((each) => overlaps(each, block)))
  const near = source.blocks.filter((_, i) => isChanged[i] || isChanged[i - 1] || isChanged[i + 1])
  const forward = forwardThrough(replaced)
  const blocks = near.flatMap((block): VoicedBlock[] => {
    const [start, end] = [forward(block.start, 'start'), forward(block.end, 'end')]
    return start < end ? [{ ...block, start, end }] : []
  })
  return {
    ...ownWords(source),
    text: published.text,
    blocks: apart(blocks),
    layers: kindsOf(replaced.map(({ layer }) => layer)),
    at: (position) => published.at(position),
    canonical: source.text,
  }
}

/** One replacement can cover the end of a block and all of the next: the words in its place stand once. */
function apart(blocks: readonly VoicedBlock[]): VoicedBlock[] {
  let from = 0
  return blocks.flatMap((block) => {
    const start = Math.max(from, block.start)
    if (start >= block.end) return []
    from = block.end
    return [{ ...block, start }]
  })
}

/** Where a canonical position stands in the text with these replacements; within one, at its edge. */
function forwardThrough(
  replaced: readonly Replacement[],
): (position: number, edge: 'start' | 'end') => number {
  const shifts: number[] = []
  let shift = 0
  for (const { start, end, words } of replaced) {
    shifts.push(shift)
    shift += words.length - (end - start)
  }
  return (position, edge) => {
    const index = replaced.findLastIndex((each) => each.start < position)
    const last = replaced[index]
    if (!last) return position
    const before = shifts[index] ?? 0
    if (position >= last.end) return position + before + last.words.length - (last.end - last.start)
    return last.start + before + (edge === 'end' ? last.words.length : 0)
  }
}

/** The quote as its set prints it: with what must stay hidden covered, and with its own words there. */
export function asPrinted(quote: PrintedQuote, hidden: readonly HiddenText[]): Searchable[] {
  const covers = hidden.map(({ replaced }) => replaced.filter((each) => overlaps(each, quote)))
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
  const block = source.blocks.find((each) => overlaps(each, quote))
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

/** Where the layers of a quote lie. */
export const layersIn = ({ layers, source }: PrintedQuote): Layered[] =>
  layers.map(({ start, end, kind }) => ({ start, end, layer: kind, version: source.version.id }))

/** What stands in the place of a source's own words, and where. */
export const replacedIn = (source: SourceText, { replaced }: HiddenText): Layered[] =>
  replaced.map(({ start, end, layer }) => ({ start, end, layer, version: source.version.id }))

/** Of the layers of the text that a match was found in, those that lie over the match. */
export function layersOver(
  match: Pick<Match, 'version' | 'start' | 'end' | 'layers'>,
  layers: readonly Layered[],
): PublishedLayer[] {
  const over = layers.filter(
    ({ version, start, end }) => version === match.version && touches(match, { start, end }),
  )
  return match.layers.filter((kind) => over.some(({ layer }) => layer === kind))
}

/** A clarification may take no room in the source. */
const touches = (match: Span, { start, end }: Span) =>
  start === end ? match.start <= start && start <= match.end : overlaps(match, { start, end })

const kindsOf = (list: readonly PublishedLayer[]) => publishedLayers.filter((layer) => list.includes(layer))

/** The forms in which a source goes to others. */
export type HiddenTexts = (source: SourceText) => readonly HiddenText[]

/**
 * What of each source goes to others, computed once for each text version: with names and blackened words hidden, and,
 * where there are both, with the blackened words hidden only, as a report has it that names people all the same.
 */
export function hiddenTexts({ register, masks }: Pick<AuditMaterial, 'register' | 'masks'>): HiddenTexts {
  const known = new Map<string, HiddenText[]>()
  return (source) => {
    const { id } = source.version
    const texts = known.get(id) ?? formsOf(source, register, masks.get(id) ?? [])
    known.set(id, texts)
    return texts
  }
}

function formsOf(source: SourceText, register: Register, masks: readonly Span[]): HiddenText[] {
  const whole = hiddenText(source, register, masks)
  const hasBoth = masks.length > 0 && whole.replaced.some(({ layer }) => layer === 'pseudonym')
  return hasBoth ? [whole, hiddenText({ text: source.text, blocks: [], parts: [] }, nobody, masks)] : [whole]
}

const nobody: Register = { sessions: new Map(), titles: new Map(), attendances: [] }
