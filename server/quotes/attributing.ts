import type { QuoteRow } from '../database/finding-tables.ts'
import { overlaps } from '../text/span.ts'
import { whyTraceable } from './approval.ts'
import { attributionParts, type Caution, cautionsOf } from './attribution.ts'
import type { Desk } from './desk.ts'
import type { QuotePlace } from './place.ts'
import { attributionNow } from './traceable.ts'

/** How a quote is attributed now. */
export interface StandingAttribution {
  /** As it goes to others: never more than was agreed, and wider when it tells who spoke and nobody said why it may. */
  readonly attribution: string
  /** The same in two: who, and where. */
  readonly attributed: { readonly who: string; readonly where: string }
  readonly cautions: readonly Caution[]
}

/** Looks at a quote's attribution and words beside what was agreed, as the sources say it now. */
export async function standingAttribution(
  desk: Desk,
  { quote, place }: { quote: QuoteRow; place: QuotePlace },
): Promise<StandingAttribution> {
  const written = { attribution: quote.attribution, isConfirmed: whyTraceable(quote) !== null }
  const now = attributionNow(written, place, await desk.register())
  const { replaced } = await desk.hidden(quote.version)
  return {
    attribution: now.printed,
    attributed: attributionParts(now.printed, place),
    cautions: cautionsOf(place, {
      isCovered: replaced.some((each) => overlaps(each, quote)),
      reveals: now.revealed !== undefined,
      isTraceable: now.isTraceable,
    }),
  }
}
