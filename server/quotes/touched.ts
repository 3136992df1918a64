import type { Desk } from './desk.ts'
import { type AttributionReason, driftOf } from './drift.ts'
import type { FrozenQuote } from './edition.ts'
import { frozenQuote, lookUp } from './freezing.ts'
import { labelOf } from './quote.ts'
import { editionsOf, quoteNamed, quoteSetRows } from './store.ts'

/** A published quote that may not go out as it was published any more. */
export interface TouchedQuote {
  readonly short: string
  readonly label: string
  readonly set: { readonly id: string; readonly title: string; readonly edition: number }
  readonly was: Pick<FrozenQuote, 'printed' | 'attribution'>
  readonly now: Pick<FrozenQuote, 'printed' | 'attribution'>
  readonly because: readonly AttributionReason[]
  /** Whether it may not be quoted at all any more. */
  readonly isSilenced: boolean
}

const ofAgreements: ReadonlySet<AttributionReason> = new Set(['agreed', 'rule', 'hidden', 'attribution'])

/**
 * The quotes of a session, in the newest edition of each set, that rules, agreements, pseudonyms or masks of now
 * touch: they were published with another attribution, with words that are hidden now, or may not be quoted.
 */
export async function touchedQuotes(desk: Desk, session: string): Promise<TouchedQuote[]> {
  const found: TouchedQuote[] = []
  for (const { id, title } of await quoteSetRows(desk.db)) {
    const [row] = await editionsOf(desk.db, id)
    if (!row) continue
    const { quotes } = await desk.edition(row)
    for (const { frozen, index } of quotes.values()) {
      if (frozen.place.session?.id !== session) continue
      const looked = await lookUp(desk, await quoteNamed(desk.db, frozen.id))
      const now = await frozenQuote(desk, looked)
      const because = driftOf(frozen, now, looked.latest)?.attribution?.because.filter((why) =>
        ofAgreements.has(why),
      )
      if (!because || because.length === 0) continue
      found.push({
        ...{ short: frozen.short, label: labelOf(index), set: { id, title, edition: row.number } },
        ...{ was: frozen, now, because, isSilenced: now.rule === 'vertrouwelijk' },
      })
    }
  }
  return found
}
