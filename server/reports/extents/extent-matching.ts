import { overlaps, type Span } from '../../text/span.ts'
import { type Beside, type ExtentPhrase, phraseGroups } from './extent-phrases.ts'
import { type Extent, type ExtentUnit, extentUnits, telling, unitWords } from './extent-words.ts'

/** A statement of extent, by its place in a sentence. */
export interface Stated extends Span {
  readonly extent: Extent
  readonly unit: ExtentUnit
}

/**
 * The statements of extent in one sentence, in order, without overlap: of two that share words the longer.
 * @param isMethod - whether the sentence stands where a report tells how it was made: there it must tell what was said
 */
export function statementsIn(sentence: string, isMethod: boolean): Stated[] {
  const read = sentence.replaceAll('\n', ' ')
  const groups = phraseGroups.filter(({ gate }) => gate.test(read))
  if (groups.length === 0) return []
  if ((isMethod || meetings.test(read)) && !tells.test(read)) return []
  return withoutOverlap(groups.flatMap(({ phrases }) => phrases.flatMap((each) => matchesOf(each, read))))
}

function matchesOf(phrase: ExtentPhrase, sentence: string): Stated[] {
  const { extent, unit, pattern, gate, beside, needsTalk } = phrase
  if (gate && !gate.test(sentence)) return []
  if (needsTalk && !talk.test(sentence)) return []
  return [...sentence.matchAll(pattern)].flatMap((match): Stated[] => {
    const span = { start: match.index, end: match.index + match[0].length }
    const named = extentUnits.find((each) => match.groups?.[each] !== undefined)
    if (named) return [{ ...span, extent, unit: named }]
    if (beside && !standsBeside(beside, sentence, span)) return []
    return [{ ...span, extent, unit: match.groups?.role === undefined ? unit : 'people' }]
  })
}

function standsBeside({ told, words, side }: Beside, sentence: string, { start, end }: Span): boolean {
  const holds = (stretch: string[]) => stretch.join(' ').search(told) >= 0
  const before = sentence.slice(0, start).split(clauseEnd).at(-1) ?? ''
  if (holds(wordsOf(before).slice(-words))) return true
  const after = sentence.slice(end).split(clauseEnd)[0] ?? ''
  return side === 'either' && holds(wordsOf(after).slice(0, words))
}

const wordsOf = (stretch: string) => stretch.split(/[\s,()]+/u).filter((each) => each !== '')

/** Where another clause begins: what is told there is told of something else. */
const clauseEnd = /[.;:!?–—]|(?<!\p{L})(?:dat|omdat|doordat|terwijl|waardoor|zodat|hoewel)(?!\p{L})/u

/** Of statements that overlap the longest, and of those of one length the first that was tried. */
function withoutOverlap(found: readonly Stated[]): Stated[] {
  const kept: Stated[] = []
  for (const each of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => overlaps(other, each))) kept.push(each)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Whether a sentence tells what was said or found in the conversations. */
export function tellsOfTalk(sentence: string): boolean {
  return talk.test(sentence) && tells.test(sentence)
}

const tells = new RegExp(`(?<![\\p{L}-])(?:${telling})(?![\\p{L}-])`, 'iu')
const talk = new RegExp(`(?<!\\p{L})(?:${unitWords.map(([, nouns]) => nouns).join('|')})(?!\\p{L})`, 'iu')
/** That meetings were held is how the material came about, not how much was said in them. */
const meetings =
  /(?:gesprekken|sessies|diners|bijeenkomsten|interviews)\s[^.;!?]*?(?:gevoerd|gehouden|georganiseerd|gepland)\b/iu
