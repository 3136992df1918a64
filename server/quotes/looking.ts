import type { Db } from '../database/tables.ts'
import { counting } from '../progress.ts'
import { type Approved, approvalOf, whyTraceable } from './approval.ts'
import { type StandingAttribution, standingAttribution } from './attributing.ts'
import { Desk } from './desk.ts'
import { type Drift, driftOf } from './drift.ts'
import {
  type EditionChange,
  editionChanges,
  type FrozenEdition,
  type FrozenQuote,
  parsedEdition,
} from './edition.ts'
import { frozenQuote, type Looked, lookUp } from './freezing.ts'
import { layersOf } from './laid.ts'
import type { Layer } from './layers.ts'
import { contentOf } from './publishing.ts'
import { labelOf, type QuoteSet } from './quote.ts'
import { editionsOf, quoteSetRows, quotesIn } from './store.ts'

/** A quote of a set as it stands now, with what touched it since it was published. */
export interface StandingQuote extends Looked, StandingAttribution {
  /** `C12` */
  readonly label: string
  readonly layers: readonly Layer[]
  readonly approved: Approved
  /** Why the attribution may stand although it tells who spoke, when somebody said so. */
  readonly confirmed: ReturnType<typeof whyTraceable>
  readonly drift: Drift | undefined
  /** Whether the edition that stands holds it. */
  readonly isPublished: boolean
}

export interface StandingSet {
  readonly set: QuoteSet
  readonly quotes: readonly StandingQuote[]
  /** The newest edition, or undefined when there is none or its frozen text cannot be read. */
  readonly edition: FrozenEdition | undefined
  /** What a next edition would change. */
  readonly changes: readonly EditionChange[]
}

/** A set with its quotes looked up in the sources as they stand now; drift is computed at every look. */
export async function standingSet(desk: Desk, set: QuoteSet): Promise<StandingSet> {
  const [last] = await editionsOf(desk.db, set.id)
  const edition = last && parsedEdition(last.frozen)
  const published = new Map(edition?.quotes.map((quote) => [quote.id, quote]))
  const quotes: StandingQuote[] = []
  const now: FrozenQuote[] = []
  const rows = await quotesIn(desk.db, set.id)
  for (const [index, quote] of counting('quotations', [...rows.entries()])) {
    const looked = await lookUp(desk, quote)
    const standing = await frozenQuote(desk, looked)
    const frozen = published.get(quote.id)
    now.push(standing)
    quotes.push({
      ...looked,
      label: labelOf(index),
      ...(await standingAttribution(desk, looked)),
      layers: layersOf(quote),
      approved: approvalOf(quote),
      confirmed: whyTraceable(quote),
      drift: frozen && driftOf(frozen, standing, looked.latest),
      isPublished: frozen !== undefined,
    })
  }
  return { set, quotes, edition, changes: editionChanges(edition, contentOf(set, now)) }
}

/** What the command line tells of a quote set. */
export interface QuoteSetJson {
  set: string
  setId: string
  status: QuoteSet['status']
  rules: FrozenEdition['rules']
  edition: number
  quotes: {
    id: string
    short: string
    document: string
    version: number
    start: number
    end: number
    exact: string
    /** As it goes to others. */
    printed: string
    layers: readonly Layer[]
    attribution: string
    approval: Approved['state']
    voice: string
    drift?: Drift
  }[]
}

/** Every quote set with its quotes, in order, and how each drifted from what was published. */
export async function quoteSets(db: Db): Promise<QuoteSetJson[]> {
  const desk = new Desk(db)
  const all: QuoteSetJson[] = []
  for (const set of await quoteSetRows(db)) all.push(setJson(await standingSet(desk, set)))
  return all
}

function setJson({ set, quotes }: StandingSet): QuoteSetJson {
  return {
    set: set.title,
    setId: set.id,
    status: set.status,
    rules: set.rules ?? 'verbatim',
    edition: set.edition,
    quotes: quotes.map(({ quote, source, place, drift, attribution, printed, layers, approved }) => ({
      id: quote.id,
      short: quote.short,
      document: source.document.name,
      version: source.version.number,
      start: quote.start,
      end: quote.end,
      exact: quote.exact,
      printed,
      layers,
      attribution,
      approval: approved.state,
      voice: place.voice,
      ...(drift && { drift }),
    })),
  }
}
