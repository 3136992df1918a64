import { z } from 'zod'
import type { QuoteRow } from '../database/finding-tables.ts'
import type { Span } from '../text/span.ts'
import { wordsIn } from '../text/words.ts'
import { type Layer, layerKinds } from './layers.ts'

const stored = z.array(
  z.object({ kind: z.enum(layerKinds), start: z.number(), end: z.number(), text: z.string() }),
)

/**
 * The layers that lie over a quote, in order. What somebody changed outside the program so that it is no list of layers
 * of these words any more lies over nothing: `verify` tells.
 */
export function layersOf({ layers, start, end }: Pick<QuoteRow, 'layers' | 'start' | 'end'>): Layer[] {
  const read = layers === null ? [] : (stored.safeParse(parsed(layers)).data ?? [])
  const isInPlace = read.every(
    (layer, i) =>
      Number.isInteger(layer.start) &&
      Number.isInteger(layer.end) &&
      (read[i - 1]?.end ?? start) <= layer.start &&
      layer.start <= layer.end &&
      layer.end <= end,
  )
  return isInPlace ? read : []
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The layers of any stretch of a source: only a quote has them. */
export function layersOn(stretch: Span): Layer[] {
  return 'layers' in stretch && typeof stretch.layers === 'string'
    ? layersOf({ ...stretch, layers: stretch.layers })
    : []
}

/** `beside` is a clarification behind the words, which stay. */
export const layerChoices = [...layerKinds, 'beside'] as const
export type LayerChoice = (typeof layerChoices)[number]

/** A layer as a person asks for it: from the first to the last word of the quote that it is about, counted from 0. */
export interface WantedLayer {
  readonly kind: LayerChoice
  readonly first: number
  readonly last: number
  readonly text: string
}

/**
 * The layer over words of a quote. A light edit that prints nothing takes along the comma and the space that
 * belonged to the words. Undefined when the quote has no such words.
 */
export function layerOver(text: string, quote: Span, wanted: WantedLayer): Layer | undefined {
  const words = wordsIn(text, quote)
  const [first, last] = [words[wanted.first], words[wanted.last]]
  if (!first || !last || last.end < first.end) return undefined
  const { start, end } = { start: first.start, end: last.end }
  if (wanted.kind === 'beside') return { kind: 'clarification', start: end, end, text: wanted.text }
  const layer = { kind: wanted.kind, start, end, text: wanted.text }
  return layer.kind === 'light-edit' && layer.text.trim() === '' ? widened(text, quote, layer) : layer
}

function widened(text: string, quote: Span, layer: Layer): Layer {
  const after = /^[,;]?\s+/u.exec(text.slice(layer.end, quote.end))?.[0] ?? ''
  if (after !== '') return { ...layer, end: layer.end + after.length, text: '' }
  const before = /[,;]?\s+$/u.exec(text.slice(quote.start, layer.start))?.[0] ?? ''
  return { ...layer, start: layer.start - before.length, text: '' }
}
