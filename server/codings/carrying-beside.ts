import type { Writer } from '../database/write.ts'
import { carry } from '../text/carrying.ts'
import { anchor, type Span } from '../text/span.ts'
import type { Step } from './carrying-over.ts'

/**
 * Takes along what stands on words that were kept: memos, examples of codes, what was decided about suggestions,
 * evidence, sentences of samples, and quotes of sets that were never published. What stands on other words stays at its old text, where its
 * page says so.
 */
export async function carryBeside(write: Writer, step: Step): Promise<void> {
  for (const table of onSpans) await carrySpans(write, step, table)
  await carryMemos(write, step)
  await carryQuotes(write, step)
}

const onSpans = ['code_examples', 'decisions', 'evidence', 'sampled_sentences'] as const

async function carrySpans(write: Writer, step: Step, table: (typeof onSpans)[number]): Promise<void> {
  const rows = await write.trx
    .selectFrom(table)
    .select(['id', 'start', 'end'])
    .where('version', '=', step.from)
    .where('ended', 'is', null)
    .execute()
  for (const { id, ...span } of rows) {
    const place = keptAt(step, span)
    if (place) await write.update(table, { id }, { version: step.to, ...place })
  }
}

async function carryMemos(write: Writer, step: Step): Promise<void> {
  const rows = await write.trx
    .selectFrom('memos')
    .select(['id', 'start', 'end'])
    .where('subject_kind', '=', 'fragment')
    .where('subject', '=', step.from)
    .where('ended', 'is', null)
    .execute()
  for (const { id, start, end } of rows) {
    const place = start === null || end === null ? undefined : keptAt(step, { start, end })
    if (place) await write.update('memos', { id }, { subject: step.to, ...place })
  }
}

/** A published set keeps its text: what it froze stays what it is. */
async function carryQuotes(write: Writer, step: Step): Promise<void> {
  const rows = await write.trx
    .selectFrom('quotes')
    .innerJoin('quote_sets', 'quote_sets.id', 'quotes.quote_set')
    .select(['quotes.id', 'quotes.start', 'quotes.end', 'quotes.layers'])
    .where('quotes.version', '=', step.from)
    .where('quotes.ended', 'is', null)
    .where('quote_sets.edition', '=', 0)
    .execute()
  for (const { id, layers, ...span } of rows) {
    const place = keptAt(step, span)
    if (!place) continue
    const moved = layers === null ? null : movedLayers(layers, place.start - span.start)
    await write.update(
      'quotes',
      { id },
      {
        version: step.to,
        ...anchor(step.correction.to, place),
        layers: moved,
      },
    )
  }
}

/** Layers lie within the words of their quote, so they move as it does. */
export function movedLayers(layers: string, by: number): string {
  const rows: (Span & Record<string, unknown>)[] = JSON.parse(layers)
  return JSON.stringify(rows.map((layer) => ({ ...layer, start: layer.start + by, end: layer.end + by })))
}

function keptAt({ correction }: Step, span: Span): Span | undefined {
  const result = carry(correction, span)
  return result.state === 'kept' ? result.span : undefined
}
