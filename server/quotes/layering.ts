import type { Writer } from '../database/write.ts'
import { AppError, invalid } from '../errors.ts'
import { Desk } from './desk.ts'
import { layerOver, layersOf, type WantedLayer } from './laid.ts'
import { checkedLayers, isSameLayer, type Layer, type SetRules } from './layers.ts'
import type { Quote } from './quote.ts'
import { quoteNamed, quotesIn } from './store.ts'

interface Row {
  readonly id: string
  readonly revision?: number | undefined
}

/** Lays a layer over words of a quote; the same one again changes nothing. @throws {AppError} invalid as `checkedLayers`; not-found | conflict */
export async function addLayer(write: Writer, row: Row, wanted: WantedLayer): Promise<void> {
  const quote = await quoteNamed(write.trx, row.id)
  const { text } = await new Desk(write.trx).text(quote.version)
  if (wanted.last < wanted.first) invalid('layer-reversed')
  const layer = layerOver(text, quote, wanted) ?? invalid('layer-outside')
  const rules = await rulesOf(write, quote)
  const standing = layersOf(quote)
  const [clean = layer] = checkedLayers(text, quote, [layer], rules)
  if (standing.some((one) => isSameLayer(one, clean))) return
  const layers = checkedLayers(text, quote, [...standing, layer], rules)
  await write.update('quotes', { ...row, id: quote.id }, { layers: JSON.stringify(layers) })
}

/** Takes a layer away, so that the source's own words are printed there again. @throws {AppError} not-found | conflict */
export async function endLayer(
  write: Writer,
  row: Row,
  { start, end }: Pick<Layer, 'start' | 'end'>,
): Promise<void> {
  const quote = await quoteNamed(write.trx, row.id)
  const layers = layersOf(quote)
  const left = layers.filter((layer) => layer.start !== start || layer.end !== end)
  if (left.length === layers.length) invalid('layer-gone')
  const patch = { layers: left.length === 0 ? null : JSON.stringify(left) }
  await write.update('quotes', { ...row, id: quote.id }, patch)
}

async function rulesOf(write: Writer, quote: Quote): Promise<SetRules> {
  const set = await write.trx
    .selectFrom('quote_sets')
    .select('rules')
    .where('id', '=', quote.quote_set)
    .executeTakeFirst()
  return set?.rules ?? null
}

/**
 * Declares by what rules a set quotes.
 * @throws {AppError} conflict - verbatim, while light edits lie over its quotes; or another changed the set
 */
export async function changeRules(write: Writer, set: Row, rules: Exclude<SetRules, null>): Promise<void> {
  if (rules === 'verbatim') {
    const quotes = await quotesIn(write.trx, set.id)
    const edited = quotes.filter((quote) => layersOf(quote).some(({ kind }) => kind === 'light-edit'))
    if (edited.length > 0) throw new AppError('conflict', 'rules-with-light-edits', { quotes: edited.length })
  }
  await write.update('quote_sets', set, { rules })
}
