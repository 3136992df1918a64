import type { QuoteRow, QuoteSetRow } from '../database/finding-tables.ts'
import { invalid } from '../errors.ts'
import type { Span } from '../text/span.ts'

export type Quote = QuoteRow
export type QuoteSet = QuoteSetRow

/** What somebody wants to quote: a span, or words that stand in the text exactly once. */
export type Wanted = Span | { readonly exact: string }

/**
 * The span of what somebody wants to quote.
 * @throws {AppError} invalid - the words do not stand in the text, or in more than one place
 */
export function wantedSpan(text: string, wanted: Wanted): Span {
  if (!('exact' in wanted)) return wanted
  const exact = wanted.exact.normalize('NFC').replace(/\r\n?/gu, '\n')
  if (exact.trim() === '') invalid('quote-empty')
  const start = text.indexOf(exact)
  if (start < 0) invalid('quote-not-found')
  const places = occurrences(text, exact)
  if (places > 1) invalid('quote-more-than-once', { places })
  return { start, end: start + exact.length }
}

function occurrences(text: string, exact: string): number {
  let count = 0
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) count++
  return count
}

/** The code by which a set and its reports call a quote: `C12` is the twelfth. */
export function labelOf(index: number): string {
  return `C${index + 1}`
}

const longestTitle = 200

/** @throws {AppError} invalid - an empty title or one that is too long */
export function checkedTitle(title: string): string {
  const clean = title.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (clean === '') invalid('quote-set-without-title')
  if (clean.length > longestTitle) invalid('quote-set-title-too-long', { longest: longestTitle })
  return clean
}

const longestAttribution = 300

/** An attribution as a person wrote it, cleaned. @throws {AppError} invalid - empty or too long */
export function checkedAttribution(attribution: string): string {
  const clean = attribution.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (clean === '') invalid('attribution-empty')
  if (clean.length > longestAttribution) invalid('attribution-too-long', { longest: longestAttribution })
  return clean
}
