import { newId } from '../../server/database/ids.ts'
import type { Writer } from '../../server/database/write.ts'
import { addQuoteSet, freeShortId } from '../../server/quotes/store.ts'
import type { Anchor } from '../../server/text/span.ts'

interface Quoted {
  readonly title: string
  readonly document: string
  readonly version: string
  readonly quotes: readonly Anchor[]
}

/** Adds a set of quotes out of one text. @returns its id */
export async function addQuotes(
  write: Writer,
  { title, document, version, quotes }: Quoted,
): Promise<string> {
  const set = await addQuoteSet(write, { title })
  const rows = []
  for (const [n, quote] of quotes.entries()) {
    rows.push({
      ...{ id: newId(), short: await freeShortId(write.trx), quote_set: set, document, version, ...quote },
      ...{ attribution: 'genoteerd door de verslaglegger', position: n + 1, thread: null },
      ...{ layers: null, approval: null, approval_note: null },
    })
  }
  await write.insertEach('quotes', rows)
  return set
}
