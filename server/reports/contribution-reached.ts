import type { EvidenceRole, EvidenceRow, QuoteRow, ThreadStatus } from '../database/finding-tables.ts'
import type { Db } from '../database/tables.ts'
import { countingTo } from '../progress.ts'
import type { Desk } from '../quotes/desk.ts'
import type { Drift } from '../quotes/drift.ts'
import { confidentialMask } from '../quotes/masking.ts'
import type { QuoteSet } from '../quotes/quote.ts'
import { quoteSetRows, quotesBySet } from '../quotes/store.ts'
import type { Session } from '../sources/sessions.ts'
import { overlaps, type Span } from '../text/span.ts'
import { evidenceByThread, threads } from '../threads/store.ts'
import type { Thread } from '../threads/thread.ts'
import type { AuditedQuotation } from './audit.ts'
import type { Place, Words } from './contribution-place.ts'
import type { Verdict } from './matching/verdict.ts'
import { quotationForOthers } from './outgoing-words.ts'
import { listedRounds, roundOf } from './store.ts'

export interface InThread {
  readonly id: string
  readonly title: string
  readonly claim: string
  readonly status: ThreadStatus
  readonly evidence: readonly (Words & { readonly role: EvidenceRole })[]
}

export interface InSet {
  readonly id: string
  readonly title: string
  /** 0 until published. */
  readonly edition: number
  readonly quotes: readonly (Words & {
    readonly short: string
    readonly attribution: string
    /** What changed about it since it was published. */
    readonly drift: Drift | undefined
  })[]
}

export interface InReport {
  readonly audit: string
  readonly report: string
  readonly round: number
  readonly quotations: readonly {
    readonly key: string
    readonly text: string
    readonly verdict: Verdict
    readonly page: number | null
  }[]
}

type Standing = Span & { readonly version: string }

/** The stretches of a text that something was made of. */
export class Reach {
  readonly #spans: ReadonlyMap<string, readonly Span[]>

  constructor(rows: readonly Standing[]) {
    this.#spans = Map.groupBy(rows, ({ version }) => version)
  }

  has(fragment: Standing): boolean {
    return (this.#spans.get(fragment.version) ?? []).some((span) => overlaps(span, fragment))
  }
}

export async function threadsHere(
  db: Db,
  place: Place,
): Promise<{ thread: InThread; rows: EvidenceRow[] }[]> {
  const here: { thread: Thread; rows: EvidenceRow[] }[] = []
  const evidence = await evidenceByThread(db)
  for (const thread of await threads(db)) {
    const rows = (evidence.get(thread.id) ?? []).filter(
      (row) => row.state !== 'dropped' && place.holds(row.version, row),
    )
    if (rows.length > 0) here.push({ thread, rows })
  }
  const oneDone = countingTo('fragments', here.flatMap(({ rows }) => rows).length)
  const found = []
  for (const { thread, rows } of here) {
    const { id, title, claim, status } = thread
    const told = []
    for (const row of rows) {
      told.push({ ...(await place.words(row)), role: row.role })
      oneDone()
    }
    found.push({ thread: { id, title, claim, status, evidence: told }, rows })
  }
  return found
}

export async function setsHere(db: Db, place: Place): Promise<{ set: InSet; rows: QuoteRow[] }[]> {
  const here: { set: QuoteSet; rows: QuoteRow[] }[] = []
  const quoted = await quotesBySet(db)
  for (const set of await quoteSetRows(db)) {
    const rows = (quoted.get(set.id) ?? []).filter((row) => place.holds(row.version, row))
    if (rows.length > 0) here.push({ set, rows })
  }
  const oneDone = countingTo('quotations', here.flatMap(({ rows }) => rows).length)
  const found = []
  for (const { set, rows } of here) {
    const { id, title, edition } = set
    const quotes = []
    for (const row of rows) {
      quotes.push({
        ...(await place.words(row)),
        short: row.short,
        attribution: await place.attribution(row),
        drift: await place.drift(row),
      })
      oneDone()
    }
    found.push({ set: { id, title, edition, quotes }, rows })
  }
  return found
}

/**
 * Of each report its newest round; quotations that were not found anywhere belong to no session. What a report says
 * of a confidential session is not said again.
 */
export async function reportsHere(
  desk: Desk,
  { id: session, rule }: Session,
): Promise<{ report: InReport; spans: Standing[] }[]> {
  const outward = await desk.outward()
  const isSilent = rule === 'vertrouwelijk'
  const seen = new Set<string>()
  const found = []
  for (const { id, round, document } of await listedRounds(desk.db)) {
    if (seen.has(document.id)) continue
    seen.add(document.id)
    const { result, audit } = await roundOf(desk.db, id)
    const quoted = result.quotes.filter((quotation) => isFrom(quotation, session))
    if (quoted.length === 0) continue
    const quotations: InReport['quotations'][number][] = []
    for (const quotation of quoted) {
      const { key, verdict, page } = quotation
      if (verdict === null) continue
      const text = isSilent ? confidentialMask : await quotationForOthers(desk, audit.version, quotation)
      quotations.push({ key, text, verdict, page })
    }
    const report = {
      audit: id,
      report: document.title ? outward.words(document.title) : outward.file(document.name),
      round,
      quotations,
    }
    const matches = quoted.flatMap((quotation) => quotation.matches)
    found.push({ report, spans: matches.filter(({ sessionId }) => sessionId === session) })
  }
  return found
}

const isFrom = ({ verdict, matches }: AuditedQuotation, session: string) =>
  verdict !== null && verdict !== 'not-found' && matches.some(({ sessionId }) => sessionId === session)
