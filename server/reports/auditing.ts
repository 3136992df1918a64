import type { Db } from '../database/tables.ts'
import { invalid } from '../errors.ts'
import { counting } from '../progress.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import { canonicalText } from '../text/canonical.ts'
import type { AuditedQuotation, AuditResult } from './audit.ts'
import { type AuditMaterial, auditMaterial } from './audit-material.ts'
import { excludedFrom } from './excluded.ts'
import { extentsIn } from './extents/extent.ts'
import { verdicts } from './matching/verdict.ts'
import { withoutMarks } from './pasted.ts'
import { type TaggedQuote, taggedQuotes } from './printed-quotes.ts'
import { quotationsIn } from './quotations/finding.ts'
import { knownFrom } from './quotations/known.ts'
import { nothingClaimed, type Quotation } from './quotations/quotation.ts'
import { searchedIn } from './searched.ts'
import { Searching } from './searching.ts'

/** What an audit says; of words that somebody pasted there is no report. */
export type Audited = Omit<AuditResult, 'format' | 'report' | 'state'> & {
  readonly report: AuditResult['report'] | null
}

/**
 * Checks every quotation of a report against the latest text of every source, as they stand now. Nothing is stored.
 * A document that was kept as a source can be audited too: then it is no source of its own audit.
 * @throws {AppError} not-found - no such document; internal - a text is damaged
 */
export async function auditDocument(db: Db, documentId: string): Promise<AuditResult> {
  const material = await auditMaterial(db)
  const known = material.sources.find(({ document }) => document.id === documentId)
  const report = known ?? (await sourceText(db, documentId))
  return auditOf(report, material, await taggedQuotes(db, report))
}

/** The same from what was read: the same material always gives the same result. */
export function auditOf(
  report: SourceText,
  material: AuditMaterial,
  tagged: readonly TaggedQuote[] = [],
): AuditResult {
  const excluded = excludedFrom(report, material.reports, material.sources)
  const left = new Set(excluded.map(({ documentId }) => documentId))
  const sources = material.sources.filter(({ document }) => !left.has(document.id))
  const quotations = quotationsIn(report, knownFrom(material.register))
  const searching = new Searching({ ...material, sources }, tagged)
  const quotes = Array.from(counting('quotations', withKeys(quotations)), ({ key, quotation }) =>
    searching.audited(key, quotation),
  )
  const { document, version } = report
  return {
    format: 'rode-draad/audit/1',
    report: {
      document: document.name,
      documentId: document.id,
      version: version.number,
      sha256: version.sha256,
      original: document.original,
      pages: document.pages,
    },
    searched: searchedIn({ sources, sessions: material.sessions, report: { text: report.text, quotations } }),
    state: material.state,
    excluded,
    quotes,
    extents: extentsIn(report),
    counts: countsOf(quotes),
  }
}

/** A quotation is seldom a page long; a whole text is handed in as a report. */
const longestPasted = 10_000

/**
 * The verdict of one quotation that somebody pasted; marks around it are left out. Nothing is stored.
 * @throws {AppError} invalid - there are no words, or more than anybody quotes
 */
export async function auditPasted(db: Db, pasted: string): Promise<Audited> {
  const given = canonicalText(pasted)
  if (given.length > longestPasted) invalid('audit-quote-too-long', { longest: longestPasted })
  const text = withoutMarks(given)
  if (!/[\p{L}\p{N}]/u.test(text)) invalid('audit-quote-empty')
  const material = await auditMaterial(db)
  const quotation: Quotation = {
    ...{ start: 0, end: text.length, text, form: 'marks', page: null, chapter: null },
    ...{ isTerm: false, within: null, claimed: nothingClaimed },
  }
  const { flags, ...quote } = new Searching(material).audited('C1', quotation)
  const quotes = [{ ...quote, flags: flags.filter((flag) => flag !== 'attribution-missing') }]
  return {
    report: null,
    searched: searchedIn({ ...material, report: { text: '', quotations: [] } }),
    excluded: excludedFrom(nothing, material.reports, []),
    quotes,
    extents: [],
    counts: countsOf(quotes),
  }
}

const nothing = { document: { id: '', name: '', role: 'report', original: '' }, text: '' } as const

/** `C1`, `C2` … for quotations and `T1` … for terms, in the order of the report. */
function withKeys(quotations: readonly Quotation[]): { key: string; quotation: Quotation }[] {
  let terms = 0
  return quotations.map((quotation, i) => {
    if (quotation.isTerm) terms++
    return { key: quotation.isTerm ? `T${terms}` : `C${i + 1 - terms}`, quotation }
  })
}

/** How many quotations have each verdict, and how many are terms. */
function countsOf(quotes: readonly AuditedQuotation[]): AuditResult['counts'] {
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, quotes.filter((quote) => quote.verdict === verdict).length]),
  )
  return { ...counts, terms: quotes.filter(({ verdict }) => verdict === null).length }
}
