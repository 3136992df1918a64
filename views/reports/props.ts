import type { PublishedQuote } from '../../server/quotes/published-at.ts'
import type { AuditedQuotation, PlacedMatch } from '../../server/reports/audit.ts'
import type { Deed } from '../../server/reports/interests.ts'
import type { AuditFlag, Verdict } from '../../server/reports/matching/verdict.ts'
import type { Round, SourceChange } from '../../server/reports/round.ts'
import type { Span } from '../../server/text/span.ts'
import type { ReadingBlock } from '../documents/props.ts'
import type { Difference } from '../parts/BothVersions.tsx'
import type { ItemState } from './words.ts'

/** A block of a source around a match: what stands before, in and after the matched words. */
export interface ContextBlock {
  readonly speaker: string | undefined
  readonly before: string
  readonly matched: string
  readonly after: string
}

/** A place in the sources with enough around it to judge in what sense something was said. */
export interface ShownMatch {
  readonly match: PlacedMatch
  readonly context: readonly ContextBlock[]
  /** YYYY-MM-DD of its session. */
  readonly date: string | null
  /** The reading page with these words chosen; null when the source is no longer there. */
  readonly href: string | null
}

/** What the list shows of a quotation. */
export interface QuotationLine {
  readonly quotation: AuditedQuotation
  readonly state: ItemState
  readonly href: string
}

/** What the list is narrowed to; an absent one narrows nothing. */
export interface QuotationFilter {
  readonly outcome?: Verdict | undefined
  readonly flag?: AuditFlag | undefined
  readonly state?: ItemState | undefined
  /** Only what is in the random sample. */
  readonly sample: boolean
}

export interface FilterCount<Value extends string> {
  readonly value: Value
  readonly count: number
}

export interface FilterCounts {
  readonly all: number
  readonly outcomes: readonly FilterCount<Verdict>[]
  readonly flags: readonly FilterCount<AuditFlag>[]
  readonly states: readonly FilterCount<ItemState>[]
}

/** Something in the report's text that one can go to. */
export interface TextMark extends Span {
  readonly key: string
  readonly href: string
  /** Null for a statement of extent. */
  readonly verdict: Verdict | null
  readonly isChosen: boolean
  /** For a statement of extent: what it is. No number: what was counted stands on its own page. */
  readonly note?: string | undefined
}

/** A stretch of the report that is shown at once. */
export interface ShownStretch {
  readonly blocks: readonly ReadingBlock[]
  /** Where the block begins that somebody wants to go to; its address is `#at`. */
  readonly target: number | undefined
  /** Where a cell begins that is the first of its row. */
  readonly rowStarts: ReadonlySet<number>
  readonly marks: readonly TextMark[]
  readonly pages: { readonly first: number; readonly last: number; readonly of: number } | undefined
  readonly previous: { readonly title: string; readonly href: string } | undefined
  readonly next: { readonly title: string; readonly href: string } | undefined
  /** Where the whole text stands, when this is not it. */
  readonly whole: string | undefined
}

/** Somebody who may not close a quotation, by name, and what they did to its words. */
export interface BarredPerson {
  readonly person: string
  readonly deeds: readonly Deed[]
}

/** A form that was refused, as it was filled in: it is shown again with what is wrong. */
export interface RefusedForm {
  readonly form: 'finding' | 'reply' | 'closing'
  readonly typed: Readonly<Record<string, string>>
  readonly sentence: string
  /** Both versions, when somebody else changed the same thing first. */
  readonly differences: readonly Difference[]
}

/** The quotation that is being judged. */
export interface ChosenQuotation {
  readonly quotation: AuditedQuotation
  readonly state: ItemState
  /** The words of the report that say who said it, where, when; null when nothing does. */
  readonly claim: string | null
  /** The report says who it was, and at none of the places do the sources say who spoke. */
  readonly isSpeakerUnknown: boolean
  readonly places: readonly ShownMatch[]
  /** How many more places there are than are shown. */
  readonly placesLeft: number
  /** Where the rest of the places stands. */
  readonly allPlaces: string
  readonly previous: string | undefined
  readonly next: string | undefined
  readonly inSample: boolean
  readonly barred: readonly BarredPerson[]
  /** Whether the person who looks is among them. */
  readonly amBarred: boolean
  /** Quotes that were published of these words, with what changed about them since. */
  readonly published: readonly PublishedQuote[]
  /** Key of the quotation that this one stands in. */
  readonly within: string | undefined
}

export interface AuditPageProps {
  readonly round: Round
  /** The report's title, or its name. */
  readonly title: string
  /** The address of this page without anything behind the question mark. */
  readonly address: string
  /** The address with the filter, and the quotation that is chosen. */
  readonly here: string
  /** The filter as it stands in the address, without the question mark. */
  readonly filterQuery: string
  readonly refused: RefusedForm | undefined
  readonly rounds: readonly { readonly id: string; readonly round: number }[]
  readonly isLatest: boolean
  /** What changed in the sources since this round was computed. */
  readonly changed: readonly SourceChange[]
  /** Whether the report's own text was corrected since. */
  readonly hasNewerText: boolean
  readonly filter: QuotationFilter
  readonly counts: FilterCounts
  readonly lines: readonly QuotationLine[]
  readonly stretch: ShownStretch
  readonly chosen: ChosenQuotation | undefined
  readonly personNames: ReadonlyMap<string, string>
  readonly canChange: boolean
  readonly exports: readonly { readonly href: string; readonly name: string }[]
}
