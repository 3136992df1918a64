import { z } from 'zod'
import type { QuoteRow } from '../database/tables.ts'
import type { Span } from '../text/span.ts'
import { wordsIn } from '../text/words.ts'
import { type Layer, layerKinds } from './layers.ts'

const stored = z.array(
  z.object({ kind: z.enum(layerKinds), start: z.number(), end: z.number(), text: z.string() }),
)

/** The layers that lie over a quote, in order. */
export function layersOf({ layers }: Pick<QuoteRow, 'layers'>): Layer[] {
  return layers === null ? [] : stored.parse(JSON.parse(layers))
}

/** The layers of any stretch of a source: only a quote has them. */
export function layersOn(stretch: object): Layer[] {
  return 'layers' in stretch && typeof stretch.layers === 'string' ? layersOf({ layers: stretch.layers }) : []
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
