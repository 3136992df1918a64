import { blockAt, sentenceAt, type VoicedBlock } from '../sources/source.ts'
import { quotedIn } from '../text/quotation-marks.ts'
import { contains, overlaps, type Span } from '../text/span.ts'
import type { ExtentStatement } from './audit.ts'
import { type Chapters, chaptersOf } from './chapters.ts'
import { type ExtentPhrase, extentPhrases } from './extent-phrases.ts'
import { telling, unitWords } from './extent-words.ts'

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
  const chapters = chaptersOf(report)
  const quoted = quotedIn(text, { start: 0, end: text.length })
  const found = sentences.flatMap((sentence) => {
    const block = blockAt(blocks, sentence.start)
    if (!block || !mayState(block, text.slice(sentence.start, sentence.end))) return []
    const within = quoted.filter((each) => overlaps(each, sentence))
    return statementsIn(text, sentence, chapters)
      .filter((each) => !within.some((stretch) => contains(stretch, each)))
      .map((each) => ({ ...each, block, sentence }))
  })
  return found.map(({ block, sentence, start, end, extent, unit }, i) => ({
    ...{ key: `U${i + 1}`, start, end, text: text.slice(start, end), extent, unit },
    sentence: { ...sentence, text: text.slice(sentence.start, sentence.end) },
    page: block.page ?? null,
    chapter: chapters.titleAt(start),
  }))
}

/** The sentence of a report that holds a position; undefined between sentences. */
export function sentenceHolding({ sentences }: ReportText, position: number): Span | undefined {
  return sentences[sentenceAt(sentences, position)]
}

type Stated = Span & Pick<ExtentPhrase, 'extent' | 'unit'>

function statementsIn(text: string, { start, end }: Span, chapters: Chapters): Stated[] {
  const sentence = text.slice(start, end).replaceAll('\n', ' ')
  const isMethod = chapters.isMethodAt(start)
  if ((isMethod || meetings.test(sentence)) && !tells.test(sentence)) return []
  const found = extentPhrases.flatMap(({ pattern, extent, unit, needsTalk }) => {
    if (needsTalk && !talk.test(sentence)) return []
    return [...sentence.matchAll(pattern)].map((match): Stated => {
      const said = match.groups?.said ?? match[0]
      const from = start + match.index + match[0].indexOf(said)
      return { start: from, end: from + said.length, extent, unit }
    })
  })
  return withoutOverlap(found)
}

/** Of statements that overlap the longest, and of those of one length the first that was tried. */
function withoutOverlap(found: readonly Stated[]): Stated[] {
  const kept: Stated[] = []
  for (const each of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => overlaps(other, each))) kept.push(each)
  }
  return kept.sort((a, b) => a.start - b.start)
}

const tells = new RegExp(`(?<![\\p{L}-])(?:${telling})(?![\\p{L}-])`, 'iu')
const talk = new RegExp(
  `(?<!\\p{L})(?:${unitWords.map(([, nouns]) => nouns).join('|')}|inleiding|discussie)(?!\\p{L})`,
  'iu',
)
/** That meetings were held is how the material came about, not how much was said in them. */
const meetings =
  /(?:gesprekken|sessies|diners|bijeenkomsten|interviews)\s[^.;!?]*?(?:gevoerd|gehouden|georganiseerd|gepland)\b/iu

/** A verb that makes a heading say something. */
const statesInHeading =
  /\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|kan|kunnen|moet|moeten|wil|willen|komt|komen|blijft|blijven|vindt|vinden|ziet|zien|vraagt|vragen|loopt|lopen|liepen)\b/iu

function mayState({ kind }: VoicedBlock, sentence: string): boolean {
  if (kind === 'contents' || kind === 'quote') return false
  return kind !== 'heading' || statesInHeading.test(sentence)
}
