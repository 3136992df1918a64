import type { Span } from '../../text/span.ts'
import { Chapters, listsQuotations } from './chapters.ts'
import { claimedAround, type Known, nothingKnown } from './claimed.ts'
import { type Found, wordsOf } from './found.ts'
import type { Marked } from './marked.ts'
import { type Passage, passagesIn, type QuotingText } from './passages.ts'
import { nothingClaimed, type Quotation } from './quotation.ts'
import { cellsOfQuotes } from './quote-columns.ts'
import { stretchesIn } from './stretches.ts'
import { isTerm } from './terms.ts'

/**
 * All that a report gives as somebody's words, in order, each with its place: what stands between quotation marks of any
 * kind, block quotes, lists of quotations and pull quotes, also what stands within another one. Terms and titles between
 * marks are among them, told apart.
 * @param known what the project knows that the words around a quotation may name
 */
export function quotationsIn(source: QuotingText, known: Known = nothingKnown): Quotation[] {
  const placed = placedStretches(source)
  const singlesQuote = quotesInSingles(placed)
  const nesting = new Nesting()
  return placed.map((found, index) => {
    const isNoQuote = found.marks !== 'none' && isTermIn(found, singlesQuote)
    return {
      start: found.start,
      end: found.end,
      text: wordsOf(source.text, found),
      form: found.form,
      page: found.passage.blocks.findLast(({ start }) => start <= found.start)?.page ?? null,
      chapter: found.chapter,
      isTerm: isNoQuote,
      within: nesting.outerOf(found, index),
      claimed: isNoQuote ? nothingClaimed : claimedAround(source, found, known),
    }
  })
}

type Placed = Found & Pick<Quotation, 'chapter'>

/** Every stretch that may be a quotation, in order of its start, an outer one before what stands in it. */
function placedStretches(source: QuotingText): Placed[] {
  const chapters = new Chapters(source.text, source.blocks)
  const quoteCells = cellsOfQuotes(source.text, source.blocks)
  const placed: Placed[] = []
  let above: Passage | undefined
  let isBelowTitle = false
  for (const passage of passagesIn(source)) {
    const { chapter, isAmongQuotes } = chapters.at(passage.start)
    const isItem = passage.blocks[0]?.kind === 'item'
    isBelowTitle = isItem ? isBelowTitle : titlesQuotations(passage)
    const standing = {
      isIntroduced: above !== undefined && /:\s*$/.test(above.text.slice(-3)),
      isAmongQuotes:
        quoteCells.quotes.has(passage.start) ||
        ((isAmongQuotes || (isBelowTitle && isItem)) && !quoteCells.others.has(passage.start)),
      isDashed: opensWithDash(source.text, passage),
    }
    for (const found of stretchesIn(passage, standing)) placed.push({ ...found, chapter })
    above = passage
  }
  return placed.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** `Citaten:` on a line of its own, above a list, where it is no heading. */
const titlesQuotations = ({ text }: Passage) => text.length < 60 && listsQuotations(text.replace(/:\s*$/, ''))

/** `— Wij doen het zelf. (kapper, denkdiner 3)`, where the dash may have been read as the mark of an item. */
function opensWithDash(text: string, { start, blocks: [first] }: Passage): boolean {
  if (first?.kind !== 'item' && first?.kind !== 'paragraph') return false
  return (
    /^[–—]\s/.test(text.slice(start, start + 2)) ||
    /[–—][ \t]+$/.test(text.slice(Math.max(0, start - 4), start))
  )
}

const view = 300

function markedOf({ passage, outer, start, end, marks }: Found, singlesQuote: boolean): Marked {
  const at = passage.start
  return {
    words: passage.text.slice(start - at, end - at),
    isSingle: marks === 'single',
    before: passage.text.slice(Math.max(0, outer.start - at - view), outer.start - at),
    after: passage.text.slice(outer.end - at, outer.end - at + view),
    singlesQuote,
  }
}

/** A pull quote is a quotation by its place, unless it is a word or two. */
function isTermIn(found: Found, singlesQuote: boolean): boolean {
  const marked = markedOf(found, singlesQuote)
  if (found.isByPlace) return false
  const standsAlone = found.form === 'pull' || found.form === 'block'
  if (!standsAlone || found.marks === 'single') return isTerm(marked)
  return !/[.!?…]$/.test(marked.words) && marked.words.split(/\s+/).length < 3
}

/** How many stretches tell how a report uses its marks. */
const mostLookedAt = 2000

/** Whether a report quotes people in single marks: it has no double ones, and single ones around what somebody says. */
function quotesInSingles(found: readonly Found[]): boolean {
  return (
    !found.some(({ marks }) => marks === 'double') &&
    found.slice(0, mostLookedAt).some((one) => one.marks === 'single' && !isTerm(markedOf(one, false)))
  )
}

/** Follows spans in order of their start, and says in which earlier one each stands. */
class Nesting {
  readonly #open: { end: number; index: number }[] = []

  outerOf({ end, start }: Span, index: number): number | null {
    while ((this.#open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) this.#open.pop()
    const outer = this.#open.findLast((one) => one.end >= end)
    this.#open.push({ end, index })
    return outer?.index ?? null
  }
}
