import { quotedIn } from '../quotation-marks.ts'
import type { Span } from '../span.ts'

const opensQuoted = /^["“„‘'«]/
/** Who said it, behind a quotation: `(ondernemer bouw)`, `– Jan, bakker`. */
const attribution = /^\s*(?:\([^()]{1,80}\)|[–—-]\s*\p{Lu}.{0,60})?\s*[.]?\s*$/u
const between = /^[\s.,;]*$/

/** Whether a stretch is nothing but quotations, with at most who said it behind them. */
export function isWhollyQuoted(text: string, span: Span): boolean {
  if (!opensQuoted.test(text.slice(span.start, span.start + 1))) return false
  let from = span.start
  for (const { start, end } of quotedIn(text, span)) {
    if (start <= from && from > span.start) continue
    if (!between.test(text.slice(from, start - 1))) return false
    from = end + 1
  }
  return from > span.start && attribution.test(text.slice(from, span.end))
}

/** Whether the words end within a quotation between curly marks. */
export function endsWithinQuotation(words: string): boolean {
  const opened = words.match(/[“„]/g)?.length ?? 0
  return opened > (words.match(/”/g)?.length ?? 0)
}
