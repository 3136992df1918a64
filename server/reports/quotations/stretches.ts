import type { Quoted } from '../../text/quotation-marks.ts'
import type { Span } from '../../text/span.ts'
import { type Found, trimmed } from './found.ts'
import type { Passage } from './passages.ts'
import { saysWho } from './people-words.ts'
import type { QuotationForm } from './quotation.ts'
import { unbalancedIn } from './unbalanced.ts'
import { endBeforeWho, isOnlyWho } from './who-behind.ts'

/** Where a passage stands, as far as that makes its words a quotation. */
export interface Standing {
  /** In a list of quotations. */
  readonly isAmongQuotes: boolean
  /** The words above it end in a colon. */
  readonly isIntroduced: boolean
  /** It opens with a dash, as words in a conversation do. */
  readonly isDashed: boolean
}

/** Everything in a passage that may be a quotation, an outer one before what stands in it. */
export function stretchesIn(passage: Passage, standing: Standing): Found[] {
  const marked = passage.marks.quoted
  const isListed = standing.isAmongQuotes && listed.has(passage.blocks[0]?.kind ?? '')
  const isWhole = isWhollyMarked(passage)
  const form = formOf(passage, { ...standing, isListed, isWhole })
  const isMarkedList = isListed && (isWhole || isMostlyMarked(passage))
  let outerEnd = passage.start
  const found = marked.flatMap((quoted) => {
    const isInner = quoted.outer.start < outerEnd
    outerEnd = Math.max(outerEnd, quoted.outer.end)
    return asFound(passage, quoted, { form: isInner ? 'marks' : form, isByPlace: isMarkedList && !isInner })
  })
  if (isWhole) return found
  const isTold = isBlockQuote(passage) || isListed || standing.isDashed
  const whole = isTold ? wholeOf(passage, isListed ? 'list' : 'block') : undefined
  if (whole) return [whole, ...found.filter(({ start, end }) => start > whole.start || end < whole.end)]
  return [
    ...found,
    ...unbalancedIn(passage).flatMap((span) =>
      asFound(passage, { ...span, isSingle: false, outer: span }, { form, isByPlace: false }),
    ),
  ]
}

const listed = new Set(['item', 'paragraph', 'cell', 'turn', 'quote'])
const isBlockQuote = ({ blocks: [first] }: Passage) => first?.kind === 'quote'
const longestPull = 400

function formOf(
  passage: Passage,
  { isListed, isIntroduced, isWhole }: Standing & { isListed: boolean; isWhole: boolean },
): QuotationForm {
  if (isListed || (isWhole && passage.blocks[0]?.kind === 'item')) return 'list'
  if (!isWhole || passage.blocks[0]?.kind === 'cell') return 'marks'
  return isIntroduced || passage.end - passage.start > longestPull ? 'block' : 'pull'
}

function asFound(passage: Passage, quoted: Quoted, is: Pick<Found, 'form' | 'isByPlace'>): Found[] {
  const span = trimmedIn(passage, quoted)
  return span
    ? [{ ...span, passage, ...is, marks: quoted.isSingle ? 'single' : 'double', outer: quoted.outer }]
    : []
}

function trimmedIn({ text, start: at }: Passage, { start, end }: Span): Span | undefined {
  const span = trimmed(text, { start: start - at, end: end - at })
  return span && { start: span.start + at, end: span.end + at }
}

const lead = /^[^.!?]{0,160}[:–—]\s*$/
const between = /^[\s.,;*_/|–—-]*$/

/** Whether a passage is nothing but what stands between marks, with at most who said it before or behind. */
function isWhollyMarked(passage: Passage): boolean {
  const { text, start: at } = passage
  let from = 0
  let isFirst = true
  for (const { outer } of passage.marks.quoted) {
    if (outer.start - at < from) continue
    const gap = text.slice(from, outer.start - at)
    if (!between.test(gap) && !(isFirst && lead.test(gap) && isBlockQuote(passage))) return false
    from = outer.end - at
    isFirst = false
  }
  if (isFirst) return false
  const rest = text.slice(from)
  return (
    rest.length < 200 &&
    (/^[\s.,;*_\d¹²³[\]]*$/.test(rest) ||
      isOnlyWho(rest.replace(/^[.,\d¹²³\s]+/, '')) ||
      /^\s*\([^()]{2,120}\)[\s.*_]*$/.test(rest))
  )
}

/** A block quote or a list item as one quotation, when its marks do not say otherwise. */
function wholeOf(passage: Passage, form: QuotationForm): Found | undefined {
  const { text, start: at } = passage
  if (isOnlyWho(text) || /:\s*$/.test(text) || isMostlyMarked(passage)) return undefined
  const [first] = passage.blocks
  const mustTell = first?.kind === 'paragraph' || (form === 'block' && first?.kind !== 'quote')
  const end = endBeforeWho(text, { start: 0, end: text.length })
  if (mustTell && end === text.length) return undefined
  const opening = /^[\s*_]*(?:[–—]\s+)?["“„”«]?[*_]*/.exec(text)?.[0].length ?? 0
  const label = /^[^:“”"„]{2,50}:\s+/u.exec(text)?.[0] ?? ''
  const closing = /[*_]*["”“»]?[\s*_]*$/.exec(text.slice(0, end).slice(-8))?.[0].length ?? 0
  const isOpened = passage.marks.unclosed.some(({ start }) => start <= at + opening)
  const isClosed = passage.marks.unopened.some((position) => position >= at + end - closing)
  const span = trimmedIn(passage, {
    start:
      at +
      (isOpened || /^[–—]/.test(text) ? opening : saysWho(label) && label.length < end ? label.length : 0),
    end: at + (isClosed ? end - closing : end),
  })
  return span && { ...span, passage, form, isByPlace: true, marks: 'none', outer: span }
}

/** Whether more than half of a passage stands between double marks. */
function isMostlyMarked({ text, start, marks }: Passage): boolean {
  let covered = 0
  let from = start
  for (const { outer, isSingle } of marks.quoted) {
    if (isSingle || outer.start < from) continue
    covered += outer.end - outer.start
    from = outer.end
  }
  return 2 * covered > text.length
}
