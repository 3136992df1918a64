import type { Span } from '../../text/span.ts'

/** How a quotation can be recognised in a report. */
export const quotationForms = ['marks', 'block', 'list', 'pull'] as const
export type QuotationForm = (typeof quotationForms)[number]

/**
 * What a report gives as somebody's words. `start` and `end` are in the report's canonical text and leave out the
 * marks; `text` is what stands there, without `>` and list marks at the beginnings of its lines.
 */
export interface Quotation extends Span {
  readonly text: string
  readonly form: QuotationForm
  readonly page: number | null
  /** The heading that it stands under, as it stands in the report; null before the first. */
  readonly chapter: string | null
  /** A term or a title between quotation marks: listed apart, never judged. */
  readonly isTerm: boolean
  /** Index, in the list of quotations, of the one that this one stands in. */
  readonly within: number | null
  readonly claimed: Claimed
}

/**
 * What the words around a quotation say of who said it, where and when. Only what the words can be read as by
 * themselves: whether it fits the source is for `attribution.ts`.
 */
export interface Claimed {
  /** The words of the report that say so, in its canonical text; null when nothing does. */
  readonly span: Span | null
  /** Words for a person: `een ondernemer`, `deelnemer`, `vakbondsman`, without article, lower case. */
  readonly roles: readonly string[]
  /** Names of people, as written. */
  readonly names: readonly string[]
  /** Organisations, as written. */
  readonly organisations: readonly string[]
  /** Ids of sessions that the words name. */
  readonly sessions: readonly string[]
  /** Numbers of tables: `tafel 3`. */
  readonly tables: readonly string[]
  /** YYYY-MM-DD */
  readonly dates: readonly string[]
  /** Whether the words give it to a participant (`deelnemer`, `iemand aan tafel`, a role, a name), or to a report. */
  readonly isSpoken: boolean
}

export const nothingClaimed: Claimed = {
  span: null,
  roles: [],
  names: [],
  organisations: [],
  sessions: [],
  tables: [],
  dates: [],
  isSpoken: false,
}
