import type { QuoteRow, QuoteSetRow } from '../database/tables.ts'
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

/**
 * The attribution that a person wrote, when it keeps what was agreed.
 * Real names stand in the participant list only; under the Chatham House Rule roles and organisations stay away too.
 * @throws {AppError} invalid - empty, too long, or it names somebody
 */
export function checkedAttribution(
  attribution: string,
  { names, revealing }: { names: readonly string[]; revealing: readonly string[] },
): string {
  const clean = attribution.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (clean === '') invalid('attribution-empty')
  if (clean.length > longestAttribution) invalid('attribution-too-long', { longest: longestAttribution })
  if (names.some((name) => holdsWords(clean, name))) invalid('attribution-names')
  if (revealing.some((words) => holdsWords(clean, words))) invalid('attribution-reveals')
  return clean
}

function holdsWords(text: string, words: string): boolean {
  const wanted = fold(words)
  if (wanted.length < 2) return false
  const found = fold(text)
  for (let at = found.indexOf(wanted); at >= 0; at = found.indexOf(wanted, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]/u.test(found.charAt(at - 1) + found.charAt(at + wanted.length))
    if (isWhole) return true
  }
  return false
}

const fold = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('nl')
