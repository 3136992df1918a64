import type { Code } from '../codebook/code.ts'
import { codes } from '../codebook/store.ts'
import type { Project } from '../database/project.ts'
import { type SourceText, sentenceAt, voiceAt } from '../sources/source.ts'
import type { Span } from '../text/span.ts'
import { nextTurn } from '../turns.ts'
import { languageKnown } from './foreign.ts'
import { latestModel } from './keeping.ts'
import { languageOfCodebook } from './language.ts'
import { isMostOf } from './lessons.ts'
import { descriptionOf, withPatterns } from './material.ts'
import { readingOfCode } from './project-texts.ts'
import { deedsAt } from './queue/deeds.ts'
import type { Deeds } from './queue/stances.ts'
import type { SourceSentence } from './suggestion.ts'
import { isSpoken } from './waiting.ts'
import { changeWord, type WordPlace } from './words/change-word.ts'
import { describedAs, modelOfCode } from './words/one-code.ts'
import { remarksOn, type WordRemarks } from './words/remarks.ts'
import { readAgain, type Tried, trialOver, tryOut } from './words/trying.ts'

/** A word of a code, and what it would be. */
export interface WordAsked {
  readonly word: string
  readonly to: WordPlace
}

/** A sentence that a change of words does something to, with what people decided about it. */
export interface TriedSentence extends Span {
  readonly document: string
  readonly documentName: string
  readonly text: string
  /** What it hangs under, when it makes no sense without it. */
  readonly lead: string | undefined
  /** From 1. */
  readonly sentence: number
  /** Scores. */
  readonly before: number
  readonly after: number
  readonly became: 'open' | 'coded' | 'left'
}

/** Sentences to which the same happens; only the first ones in full. */
export interface TriedList {
  readonly count: number
  readonly coded: number
  readonly left: number
  readonly first: readonly TriedSentence[]
}

export interface WordTrial {
  readonly remarks: WordRemarks
  /** Undefined while there is no model that knows the code. */
  readonly outcome?: { readonly added: TriedList; readonly dropped: TriedList; readonly moved: TriedList }
}

const shownFirst = 10

/**
 * What would change on the screen if a word of a code became this, by the model that was made last and the words that
 * the code has now. Nothing is kept.
 */
export async function trialOf(project: Project, code: Code, asked: WordAsked): Promise<WordTrial> {
  const book = await codes(project.db)
  const remarks = remarksOn(code, asked, book)
  const latest = await latestModel(project.derived)
  if (!latest || code.status === 'vervallen') return { remarks }
  const before = await readingOfCode(project, latest.model, descriptionOf(code))
  const learned = modelOfCode(latest.model, code.id)
  if (!before || !learned) return { remarks }
  const after = { ...descriptionOf(code), ...changeWord(code, asked.word, asked.to) }
  const model = describedAs(learned, after, before.counts)
  const codebook = languageOfCodebook(book.map(descriptionOf))
  const told: TriedHere[][] = []
  for (const { source, sentences, reading } of before.texts) {
    await nextTurn()
    if (languageKnown(source, codebook)) continue
    const again = readAgain(reading, model, await withPatterns([after], [...sentences]))
    const tried = tryOut(reading, again).map((one) => ({ ...one, source, sentence: sentences[one.place]! }))
    told.push(tried.filter(isTold))
  }
  const done = await deedsAt(project)
  const { added, dropped, moved } = trialOver(told.flat())
  const list = (some: readonly TriedHere[]) => listed(some, (place) => done(place, code.id))
  return { remarks, outcome: { added: list(added), dropped: list(dropped), moved: list(moved) } }
}

interface TriedHere extends Tried {
  readonly source: SourceText
  readonly sentence: SourceSentence
}

/** Only what was said or noted is proposed on the screen, so only that is told. */
const isTold = ({ source, sentence }: TriedHere) => isSpoken(voiceAt(source.blocks, sentence.start))

function listed(tried: readonly TriedHere[], done: (place: Span & { version: string }) => Deeds): TriedList {
  const became = tried.map(({ sentence: { start, end }, source: { version } }) => {
    const place = { start, end, version: version.id }
    return becameOf(done(place), place)
  })
  return {
    count: tried.length,
    coded: became.filter((is) => is === 'coded').length,
    left: became.filter((is) => is === 'left').length,
    first: tried.slice(0, shownFirst).map(({ sentence, source, before, after }, at) => {
      const { document, start, end, text, lead } = sentence
      return {
        document,
        documentName: source.document.name,
        start,
        end,
        text,
        lead: lead?.text,
        sentence: sentenceAt(source.sentences, start) + 1,
        before: before.score,
        after: after.score,
        became: became[at]!,
      }
    }),
  }
}

/** What people did with a sentence for this code: whoever gave it, or what was decided last. */
function becameOf({ codings, decisions }: Deeds, sentence: Span): TriedSentence['became'] {
  if (codings.length > 0) return 'coded'
  return decisions.findLast((decision) => isMostOf(decision, sentence))?.verdict === 'left' ? 'left' : 'open'
}
