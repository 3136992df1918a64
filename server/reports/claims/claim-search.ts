import type { ReportText } from '../extents/extent.ts'
import { type Claim, ownWords } from './claim.ts'
import type { SoughtWord } from './likeness-search.ts'
import { sharedWords } from './likeness-words.ts'

/** What the words that a claim quotes count for, and those of the sentences around it. */
const weightQuoted = 0.5
const weightAround = 0.15
/** How far around a claim its paragraph is read. */
const reach = 300

/**
 * The words to look for in the sources: those of the claim; less, those that it quotes; and, as words beside it, what its
 * paragraph says around it (`Haar organisatie bespaart …` does not say whose).
 */
export function soughtFor(
  claim: Claim,
  { text, blocks }: ReportText,
  names: ReadonlySet<string>,
): SoughtWord[] {
  const block = blocks.findLast(({ start }) => start <= claim.start) ?? claim
  const end = Math.max(claim.end, Math.min(block.end, claim.end + reach))
  const weighed = (stretch: string, factor: number, isBeside: boolean) =>
    sharedWords(stretch, names).map((word) => ({ ...word, weight: word.weight * factor, isBeside }))
  return [
    ...sharedWords(ownWords(claim), names),
    ...claim.quoted.flatMap(({ start, end }) => weighed(text.slice(start, end), weightQuoted, false)),
    ...weighed(text.slice(Math.max(block.start, claim.start - reach), claim.start), weightAround, true),
    ...weighed(text.slice(claim.end, end), weightAround, true),
  ]
}
