import type { Desk } from './desk.ts'
import { type AttributionReason, driftOf } from './drift.ts'
import type { FrozenQuote } from './edition.ts'
import { frozenQuote, lookUp } from './freezing.ts'
import { labelOf } from './quote.ts'
import { editionsOf, quoteNamed, quoteSetRows } from './store.ts'
import { revealed } from './traceable.ts'

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

const ofAgreements: ReadonlySet<AttributionReason> = new Set(['agreed', 'rule', 'hidden'])

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
      const touch = await touchOn(desk, frozen)
      if (!touch) continue
      found.push({
        ...{ short: frozen.short, label: labelOf(index), set: { id, title, edition: row.number } },
        ...{ was: frozen, ...touch, isSilenced: touch.now.rule === 'vertrouwelijk' },
      })
    }
  }
  return found
}

interface Touch {
  readonly now: FrozenQuote
  readonly because: readonly AttributionReason[]
  /** Whether the attribution of then says more than is agreed now. */
  readonly reveals: boolean
}

async function touchOn(desk: Desk, frozen: FrozenQuote): Promise<Touch | undefined> {
  const looked = await lookUp(desk, await quoteNamed(desk.db, frozen.id))
  const now = await frozenQuote(desk, looked)
  const drift = driftOf(frozen, now, looked.latest)?.attribution
  const reveals = revealed(frozen.attribution, looked.place, await desk.register()) !== undefined
  const isTouched = reveals || drift?.because.some((why) => ofAgreements.has(why))
  return isTouched ? { now, because: drift?.because ?? [], reveals } : undefined
}

/** The words and layers of then, with what is hidden now. */
async function printedNow(desk: Desk, frozen: FrozenQuote): Promise<string> {
  const { document, version, start, end, exact, layers } = frozen
  const stretch = { document: document.id, version: version.id, start, end, exact }
  return (await lookUp(desk, { ...stretch, layers: JSON.stringify(layers) })).printed
}

/**
 * A frozen quote as it may still go to others: as it was published, but for what may not be told any more. Undefined
 * when nothing has to give way.
 */
export async function mayStillGo(desk: Desk, frozen: FrozenQuote): Promise<FrozenQuote | undefined> {
  const { now, reveals } = (await touchOn(desk, frozen)) ?? { now: frozen, reveals: false }
  const printed = await printedNow(desk, frozen)
  const attribution = reveals ? now.attribution : frozen.attribution
  const isSame = printed === frozen.printed && !reveals && now.rule === frozen.rule
  return isSame ? undefined : { ...frozen, printed, attribution, rule: now.rule }
}
