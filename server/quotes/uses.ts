import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { EditionRow, EvidenceRole, QuoteRow } from '../database/finding-tables.ts'
import { sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { overlaps, type Span } from '../text/span.ts'
import { labelOf } from './quote.ts'
import { quotesIn } from './store.ts'

/** Where a quote is used: threads that lean on its words, sets and editions that print it, reports that quote it. */
export interface Use {
  readonly threads: readonly { id: string; title: string; role: EvidenceRole }[]
  readonly editions: readonly EditionUse[]
  /** Other sets in which words of it stand. */
  readonly sets: readonly { id: string; title: string; label: string; short: string }[]
  readonly reports: readonly ReportUse[]
}

/** An edition that prints a quote, or that withdrew its set. */
export interface EditionUse {
  readonly set: { readonly id: string; readonly title: string }
  readonly row: EditionRow
  readonly label: string | null
  readonly isWithdrawal: boolean
}

/** A quotation of a report, in the newest round of its audit, that was found at the words of a quote. */
export interface ReportUse {
  readonly audit: string
  readonly report: string
  readonly round: number
  /** The quotation's key in that round: `C7`. */
  readonly key: string
  readonly page: number | null
  readonly verdict: string | null
}

/** The words of a quote in the text version that it was taken from, and where they stand in the latest. */
export interface Stretches {
  readonly quote: QuoteRow
  readonly latest: { readonly version: string; readonly span: Span | null }
}

/** Everything that uses a quote, as it stands now. */
export async function usesOf(db: Db, stretches: Stretches, editions: Use['editions']): Promise<Use> {
  return {
    threads: await threadsWith(db, stretches),
    editions,
    sets: await otherSetsWith(db, stretches),
    reports: await reportsWith(db, stretches),
  }
}

/** Whether a row lies over the words of a quote: in the text that it was taken from, or where they stand in the latest. */
export function isOver(
  table: 'codings' | 'coding_places' | 'decisions' | 'evidence' | 'quotes',
  { quote, latest }: Stretches,
): RawBuilder<boolean> {
  const over = (version: string, span: Span) => {
    const [column, start, end] = ['version', 'start', 'end'].map((name) => sql.ref(`${table}.${name}`))
    return sql<boolean>`(${column} = ${version} AND ${start} < ${span.end} AND ${end} > ${span.start})`
  }
  const there = over(quote.version, quote)
  if (latest.span === null || latest.version === quote.version) return there
  return sql<boolean>`(${there} OR ${over(latest.version, latest.span)})`
}

/** Evidence of standing threads that overlaps the quote and was not put aside. */
export async function evidenceOn(db: Db, stretches: Stretches) {
  return db
    .selectFrom('evidence')
    .innerJoin('threads', 'threads.id', 'evidence.thread')
    .select(['evidence.made', 'evidence.thread', 'evidence.role', 'threads.title'])
    .where(isOver('evidence', stretches))
    .where('evidence.ended', 'is', null)
    .where('evidence.state', '!=', 'dropped')
    .where('threads.ended', 'is', null)
    .orderBy('evidence.made')
    .execute()
}

async function threadsWith(db: Db, stretches: Stretches): Promise<Use['threads']> {
  const { quote } = stretches
  const seen = new Set<string>()
  const threads = (await evidenceOn(db, stretches)).flatMap(({ thread, title, role }) => {
    if (seen.has(thread)) return []
    seen.add(thread)
    return [{ id: thread, title, role }]
  })
  if (quote.thread === null || seen.has(quote.thread)) return threads
  const own = await db
    .selectFrom('threads')
    .select(['id', 'title'])
    .where('id', '=', quote.thread)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return own ? [...threads, { ...own, role: 'supports' as const }] : threads
}

async function otherSetsWith(db: Db, stretches: Stretches): Promise<Use['sets']> {
  const rows = await db
    .selectFrom('quotes')
    .innerJoin('quote_sets', 'quote_sets.id', 'quotes.quote_set')
    .select(['quotes.id', 'quotes.short', 'quotes.quote_set', 'quote_sets.title'])
    .where(isOver('quotes', stretches))
    .where('quotes.id', '!=', stretches.quote.id)
    .where('quotes.ended', 'is', null)
    .where('quote_sets.ended', 'is', null)
    .orderBy('quote_sets.title')
    .execute()
  const sets: Use['sets'][number][] = []
  for (const { id, short, quote_set, title } of rows) {
    const index = (await quotesIn(db, quote_set)).findIndex((one) => one.id === id)
    sets.push({ id: quote_set, title, label: labelOf(index), short })
  }
  return sets
}

/** What is read here of the result of an audit; `server/reports/audit.ts` has the whole. */
const audited = z.object({
  quotes: z.array(
    z.object({
      key: z.string(),
      page: z.number().nullable(),
      verdict: z.string().nullable(),
      tagged: z.object({ quote: z.string() }).nullable(),
      flags: z.array(z.string()),
      matches: z.array(z.object({ version: z.string(), start: z.number(), end: z.number() })),
    }),
  ),
})

async function reportsWith(db: Db, { quote, latest }: Stretches): Promise<ReportUse[]> {
  const isHere = (match: Span & { version: string }) =>
    (match.version === quote.version && overlaps(match, quote)) ||
    (latest.span !== null && match.version === latest.version && overlaps(match, latest.span))
  const uses: ReportUse[] = []
  for (const { id, round, name, title, result, hash } of await newestRounds(db)) {
    // What is no longer what was kept proves nothing; the round's own page tells.
    if (sha256(result) !== hash) continue
    const { quotes } = audited.safeParse(JSON.parse(result)).data ?? { quotes: [] }
    for (const { key, page, verdict, tagged, flags, matches } of quotes) {
      const isNear = flags.includes('nearest')
      if (tagged?.quote !== quote.short && (isNear || !matches.some(isHere))) continue
      uses.push({ audit: id, report: title ?? name, round, key, page, verdict })
    }
  }
  return uses
}

/** The newest round of every report. */
async function newestRounds(db: Db) {
  const rows = await db
    .selectFrom('audits')
    .innerJoin('documents', 'documents.id', 'audits.document')
    .select(['audits.id', 'audits.document', 'audits.round', 'audits.result', 'audits.hash'])
    .select(['documents.name', 'documents.title'])
    .where('audits.ended', 'is', null)
    .where('documents.ended', 'is', null)
    .orderBy('audits.round', 'desc')
    .execute()
  return rows.filter((row, i) => rows.findIndex((other) => other.document === row.document) === i)
}
