import { movedLayers } from '../codings/carrying-beside.ts'
import type { QuoteRow } from '../database/finding-tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { carry } from '../text/carrying.ts'
import { anchor } from '../text/span.ts'
import { Desk } from './desk.ts'
import { type Looked, lookUp } from './freezing.ts'
import { layersOf } from './laid.ts'
import { quoteNamed } from './store.ts'

type InLatest = Pick<QuoteRow, 'version' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'layers'>

/** A quote of which a correction left the words alone, as it stands in the latest text; undefined when it did not. */
export function inLatestText({ quote, latest }: Looked): InLatest | undefined {
  const { text, stands } = latest
  if (!stands.isSame) return undefined
  const layers = quote.layers === null ? null : movedLayers(quote.layers, stands.span.start - quote.start)
  return { version: text.version.id, ...anchor(text.text, stands.span), layers }
}

/**
 * Takes over the words that a correction made of a quote, after a person looked at them.
 * @throws {AppError} invalid - its words were not corrected, nothing of them is left, or what was laid over them was
 * corrected too: then it must be chosen anew; not-found | conflict
 */
export async function takeCorrected(
  write: Writer,
  { id, revision }: { id: string; revision?: number | undefined },
): Promise<void> {
  const desk = new Desk(write.trx)
  const quote: QuoteRow = await quoteNamed(write.trx, id)
  const { latest } = await lookUp(desk, quote)
  const { stands, text } = latest
  if (stands.isSame) return invalid('quote-not-corrected')
  if (stands.span === null) return invalid('quote-place-gone')
  const correction = await desk.correction(quote.version, text.version.id)
  const layers = layersOf(quote).map((layer) => {
    const carried = layer.start === layer.end ? undefined : carry(correction, layer)
    return carried?.state === 'kept' ? { ...layer, ...carried.span } : invalid('quote-layers-corrected')
  })
  await write.update(
    'quotes',
    { id: quote.id, revision },
    {
      version: text.version.id,
      ...anchor(text.text, stands.span),
      layers: layers.length === 0 ? null : JSON.stringify(layers),
    },
  )
}
