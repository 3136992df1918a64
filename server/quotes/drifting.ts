import type { Desk } from './desk.ts'
import type { Drift } from './drift.ts'
import { standingSet } from './looking.ts'
import { quoteSetRows } from './store.ts'

/** A published quote that something changed about since, with where it stands. */
export interface DriftedQuote {
  readonly set: string
  readonly label: string
  readonly short: string
  readonly drift: Drift
}

/** The published quotes under a thread that something changed about since, over all sets. */
export async function driftedUnder(desk: Desk, thread: string): Promise<DriftedQuote[]> {
  const found: DriftedQuote[] = []
  for (const set of await quoteSetRows(desk.db)) {
    if (set.edition === 0) continue
    const { quotes } = await standingSet(desk, set)
    for (const { quote, label, drift } of quotes) {
      if (quote.thread === thread && drift) found.push({ set: set.id, label, short: quote.short, drift })
    }
  }
  return found
}
