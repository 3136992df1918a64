import type { Desk } from '../quotes/desk.ts'
import { lookUp } from '../quotes/freezing.ts'
import { confidentialMask, type Hidden, masked } from '../quotes/masking.ts'
import { placeTold } from '../quotes/telling-numbers.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { AuditedQuotation, PlacedMatch } from './audit.ts'

/** Words of a report, at their place in its text. */
export interface ReportWords extends Span {
  readonly text: string
}

/**
 * Words of a report as they may go to others, with their place as it may be told. What may not be quoted is not said
 * again because a report says it.
 * @param version the text version of the report
 */
export async function wordsForOthers<Words extends ReportWords>(
  desk: Desk,
  version: string,
  words: Words,
): Promise<Words> {
  const hidden = await desk.hidden(version)
  const { text: whole } = await desk.text(version)
  const told = placeTold(hidden, words)
  if (whole.slice(words.start, words.end) === words.text)
    return { ...words, ...told, text: hidden.printed(words) }
  // List marks were left out of it: what is hidden is found by its words.
  const here = hidden.replaced.filter((each) => overlaps(each, words))
  const text = (await desk.outward()).words(
    covered(
      words.text,
      here.map((each) => ({ words: whole.slice(each.start, each.end), mask: each.words })),
    ),
  )
  const [first] = here
  return { ...words, ...told, text: first && text === words.text ? first.words : text }
}

/** The words of a quotation as they may go to others: also when the report has them and the source may not be quoted. */
export async function quotationForOthers(
  desk: Desk,
  version: string,
  quotation: AuditedQuotation,
): Promise<string> {
  const { text } = await wordsForOthers(desk, version, quotation)
  const kept: Hidden[][] = []
  for (const match of quotation.verdict === 'not-found' ? [] : quotation.matches) {
    const hidden = await keptBack(desk, match)
    // Words that may be quoted from another place may be said.
    if (hidden.length === 0 && quotation.verdict !== 'composite') return text
    kept.push(hidden)
  }
  const all = kept.flat()
  return all.some(({ words }) => words === '') ? confidentialMask : covered(text, all)
}

/** What of a place in the sources nobody may quote; empty words stand for all of it. */
async function keptBack(desk: Desk, match: PlacedMatch): Promise<Hidden[]> {
  const { place, source } = await lookUp(desk, { ...match, document: match.documentId })
  if (place.rule === 'vertrouwelijk') return [{ words: '', mask: confidentialMask }]
  const { replaced } = await desk.hidden(match.version)
  return replaced
    .filter((each) => each.layer === 'mask' && overlaps(each, match))
    .map((each) => ({
      words: source.text.slice(Math.max(each.start, match.start), Math.min(each.end, match.end)),
      mask: each.words,
    }))
}

const covered = (text: string, hidden: readonly Hidden[]) => masked(text, hidden, { ignoresCase: true })
