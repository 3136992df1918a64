import { blockAt, type VoicedBlock } from '../../sources/source.ts'
import { quotedIn } from '../../text/quotation-marks.ts'
import { contains, overlaps, type Span } from '../../text/span.ts'
import type { ExtentStatement } from '../audit.ts'
import { methodPlaces } from '../claims/claim-places.ts'
import { Chapters } from '../quotations/chapters.ts'
import { statementsIn } from './extent-matching.ts'

/** What is read of a report. */
export interface ReportText {
  readonly text: string
  readonly blocks: readonly VoicedBlock[]
  readonly sentences: readonly Span[]
}

/**
 * The statements of extent of a report, in order: words that say how many tables, sessions or people, or how often in
 * the talk, something was found (`vrijwel alle tafels`, `breed gedeeld`, `herhaaldelijk genoemd`). Only where the words
 * count the conversations: `veel bedrijven` and `vele jaren` do not. What a quotation holds is its speaker's, and a
 * heading counts when it says something (`Waarden zijn breed gedeeld`).
 */
export function extentsIn(report: ReportText): ExtentStatement[] {
  const { text, blocks, sentences } = report
  const chapters = new Chapters(text, blocks)
  const isMethodAt = methodPlaces(text, blocks)
  const quoted = quotedIn(text, { start: 0, end: text.length })
  const found = sentences.flatMap((sentence) => {
    const block = blockAt(blocks, sentence.start)
    if (!block || !mayState(block, text.slice(sentence.start, sentence.end))) return []
    const within = quoted.filter((each) => overlaps(each, sentence))
    return statementsIn(text.slice(sentence.start, sentence.end), isMethodAt(sentence.start))
      .map((each) => ({ ...each, start: sentence.start + each.start, end: sentence.start + each.end }))
      .filter((each) => !within.some((stretch) => contains(stretch, each)))
      .map((each) => ({ ...each, block, sentence }))
  })
  return found.map(({ block, sentence, start, end, extent, unit }, i) => ({
    ...{ key: `U${i + 1}`, start, end, text: text.slice(start, end), extent, unit },
    sentence: { ...sentence, text: text.slice(sentence.start, sentence.end) },
    page: block.page ?? null,
    chapter: chapters.at(start).chapter,
  }))
}

/** A verb that makes a heading say something. */
const statesInHeading =
  /\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|kan|kunnen|moet|moeten|wil|willen|komt|komen|blijft|blijven|vindt|vinden|ziet|zien|vraagt|vragen|loopt|lopen|liepen)\b/iu

function mayState({ kind }: VoicedBlock, sentence: string): boolean {
  if (kind === 'contents' || kind === 'quote') return false
  return kind !== 'heading' || statesInHeading.test(sentence)
}
