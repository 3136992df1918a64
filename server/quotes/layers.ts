import { invalid } from '../errors.ts'
import type { Span } from '../text/span.ts'
import { wordsIn } from '../text/words.ts'
import { lightEditFault, wordsTouched } from './light-edit.ts'

export const layerKinds = ['omission', 'clarification', 'light-edit'] as const
export type LayerKind = (typeof layerKinds)[number]

/** The *citeerregels* of a set. Null reads as verbatim. */
export type SetRules = 'verbatim' | 'light-edit' | null

/**
 * What is printed differently from the source, laid over a quote without retyping it. `start` and `end` are
 * positions in the text version, half-open, within the quote.
 * - `omission`: the span is printed as `[…]`; `text` is empty;
 * - `clarification`: `text` is printed between brackets, in place of the span, or at it when it is empty;
 * - `light-edit`: `text` is printed in place of the span.
 */
export interface Layer extends Span {
  readonly kind: LayerKind
  readonly text: string
}

export const isSameLayer = (one: Layer, other: Layer) =>
  one.kind === other.kind && one.start === other.start && one.end === other.end && one.text === other.text

export const longestClarification = 120

/**
 * The layers of a quote, in order, when they may be laid.
 * @param text the text version that the quote stands in
 * @throws {AppError} invalid - a layer lies outside the quote, within a word or over another; leaves nothing of the
 *   quote; says nothing; or is a light edit that the set's rules or `lightEditFault` do not allow
 */
export function checkedLayers(text: string, quote: Span, layers: readonly Layer[], rules: SetRules): Layer[] {
  const clean = layers.map(cleaned).sort((a, b) => a.start - b.start || a.end - b.end)
  const words = wordsIn(text, quote)
  for (const [i, layer] of clean.entries()) {
    const cuts = (position: number) => words.some(({ start, end }) => start < position && position < end)
    if (!isWithin(layer, quote)) invalid('layer-outside')
    if (cuts(layer.start) || cuts(layer.end)) invalid('layer-cuts-word')
    const next = clean[i + 1]
    if (next && clash(layer, next)) invalid('layers-overlap')
    checkWords(text, layer, rules)
  }
  if (
    !words.some((word) => clean.every(({ kind, ...span }) => kind === 'light-edit' || !holds(span, word)))
  ) {
    invalid('layers-leave-nothing')
  }
  checkExtent(text, clean, words.length)
  return clean
}

function cleaned({ start, end, kind, text }: Layer): Layer {
  const words = text.normalize('NFC').replace(/\s+/gu, ' ')
  if (kind === 'omission') return { start, end, kind, text: '' }
  if (kind === 'light-edit') return { start, end, kind, text: words }
  return {
    start,
    end,
    kind,
    text: words
      .trim()
      .replace(/^\[+|\]+$/gu, '')
      .trim(),
  }
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end

function isWithin({ start, end }: Span, quote: Span): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    quote.start <= start &&
    start <= end &&
    end <= quote.end
  )
}

/** Of two layers in order: they share words, or stand at the same place. */
const clash = (one: Span, next: Span) =>
  next.start < one.end || (one.start === next.start && one.end === next.end)

function checkWords(text: string, { start, end, kind, text: words }: Layer, rules: SetRules): void {
  if (kind === 'clarification') {
    if (words === '') invalid('clarification-empty')
    if (words.length > longestClarification)
      invalid('clarification-too-long', { longest: longestClarification })
    return
  }
  if (start === end) invalid('layer-empty')
  if (kind === 'omission') return
  if (rules !== 'light-edit') invalid('light-edit-not-allowed')
  const fault = lightEditFault(text.slice(start, end), words)
  if (fault) invalid(`light-edit-${fault}`)
}

/** In the whole quote: so many words, or this share of them. */
const mostTouched = { words: 3, share: 0.2 }

/** @throws {AppError} invalid - the light edits together touch more than a few words */
function checkExtent(text: string, layers: readonly Layer[], words: number): void {
  const touched = layers
    .filter(({ kind }) => kind === 'light-edit')
    .reduce((sum, { start, end, text: now }) => sum + wordsTouched(text.slice(start, end), now), 0)
  if (touched > Math.max(mostTouched.words, words * mostTouched.share)) {
    invalid('light-edit-too-much', { words: touched })
  }
}

/** Words that a rule keeps from others, and what is printed instead; positions in the text version. */
export interface Covered extends Span {
  readonly text: string
}

/** A stretch of a quote and what is printed of it. */
export interface PrintedPiece extends Span {
  readonly kind: 'kept' | 'covered' | LayerKind
  /** What stands in the source. */
  readonly source: string
  /** What is printed. */
  readonly text: string
}

export interface Printed {
  readonly text: string
  /** In order; together their spans and sources are the quote, together their texts are `text`. */
  readonly pieces: readonly PrintedPiece[]
  /** The position in the text version of a position in `text`; within a layer, where the layer begins. */
  at(position: number): number
  /** What a stretch of `text` stands for in the text version; what lies in a layer stands for all of its span. */
  spanOf(printed: Span): Span
}

/**
 * A quote as it is printed: its exact words with the layers over them, and with what must stay hidden covered.
 * Where a layer lies over covered words, the layer is printed.
 * @param text the text version that the quote stands in
 * @param layers as `checkedLayers` gave them
 */
export function printedWith(
  text: string,
  quote: Span,
  layers: readonly Layer[],
  covered: readonly Covered[] = [],
): Printed {
  const replaced: Replaced[] = [
    ...layers.map((layer) => printedLayer(text, quote, layer)),
    ...uncovered(quote, layers, covered),
  ]
  const pieces = withKept(
    text,
    quote,
    replaced.sort((a, b) => a.start - b.start || a.end - b.end),
  )
  const starts: number[] = []
  let printed = ''
  for (const piece of pieces) {
    starts.push(printed.length)
    printed += piece.text
  }
  const at = (position: number) => {
    const i = starts.findLastIndex((start) => start <= position)
    const piece = pieces[i]
    if (!piece || position >= printed.length) return quote.end
    return piece.kind === 'kept' ? piece.start + position - (starts[i] ?? 0) : piece.start
  }
  const endOf = (position: number) => {
    const i = starts.findLastIndex((start) => start < position)
    const piece = pieces[i]
    if (!piece) return quote.start
    return piece.kind === 'kept' ? piece.start + position - (starts[i] ?? 0) : piece.end
  }
  return {
    text: printed,
    pieces,
    at,
    spanOf: ({ start, end }) => ({ start: at(start), end: Math.max(at(start), endOf(end)) }),
  }
}

type Replaced = Omit<PrintedPiece, 'source'>

function printedLayer(text: string, quote: Span, { kind, start, end, text: words }: Layer): Replaced {
  if (kind === 'omission') return { kind, start, end, text: '[…]' }
  if (kind === 'light-edit') return { kind, start, end, text: words }
  const isInserted = start === end
  const before = isInserted && start > quote.start && !/\s/u.test(text.charAt(start - 1)) ? ' ' : ''
  const after = isInserted && start < quote.end && /[\p{L}\p{N}]/u.test(text.charAt(start)) ? ' ' : ''
  return { kind, start, end, text: `${before}[${words}]${after}` }
}

/** What layers leave of the covered stretches. Of one that is cut up the mask is printed once. */
function uncovered(quote: Span, layers: readonly Layer[], covered: readonly Covered[]): Replaced[] {
  return covered.flatMap(({ start, end, text }) => {
    let left: Span[] = [{ start: Math.max(start, quote.start), end: Math.min(end, quote.end) }]
    for (const layer of layers) left = left.flatMap((span) => without(span, layer))
    return left
      .filter((span) => span.start < span.end)
      .map((span, i) => ({ kind: 'covered' as const, ...span, text: i === 0 ? text : '' }))
  })
}

function without(span: Span, taken: Span): Span[] {
  if (taken.end < span.start || span.end < taken.start) return [span]
  return [
    { start: span.start, end: Math.min(span.end, taken.start) },
    { start: Math.max(span.start, taken.end), end: span.end },
  ].filter(({ start, end }) => start < end)
}

function withKept(text: string, quote: Span, replaced: readonly Replaced[]): PrintedPiece[] {
  const pieces: Replaced[] = []
  let from = quote.start
  const keepUntil = (to: number) => {
    if (from < to) pieces.push({ kind: 'kept', start: from, end: to, text: text.slice(from, to) })
  }
  for (const piece of replaced) {
    keepUntil(piece.start)
    pieces.push(piece)
    from = piece.end
  }
  keepUntil(quote.end)
  return pieces.map((piece) => ({ ...piece, source: text.slice(piece.start, piece.end) }))
}
