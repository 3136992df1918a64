import type { Code } from '../codebook/code.ts'
import { codes } from '../codebook/store.ts'
import type { Project } from '../database/project.ts'
import { sentenceAt, voiceAt } from '../sources/source.ts'
import type { Span } from '../text/span.ts'
import { latestModel } from './keeping.ts'
import { silentSources } from './language.ts'
import { isMostOf } from './lessons.ts'
import { descriptionOf, withPatterns } from './material.ts'
import { type ProjectTexts, projectTexts, readingOfCode } from './project-texts.ts'
import { type DeedsAt, deedsAt } from './queue/deeds.ts'
import type { Deeds } from './queue/stances.ts'
import { isSpoken } from './waiting.ts'
import { changeWord, type WordPlace } from './words/change-word.ts'
import { describedAs, modelOfCode } from './words/one-code.ts'
import { remarksOn, type WordRemarks } from './words/remarks.ts'
import { readAgain, type Tried, tryOut } from './words/trying.ts'

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
  const texts = await projectTexts(project)
  const after = { ...descriptionOf(code), ...changeWord(code, asked.word, asked.to) }
  const model = describedAs(learned, after, texts.counts)
  const trial = tryOut(before, readAgain(before, model, await withPatterns([after], [...texts.sentences])))
  const silent = silentSources(texts.sources.values(), book.map(descriptionOf))
  const screen = { texts, silent, code: code.id, done: await deedsAt(project) }
  return {
    remarks,
    outcome: {
      added: listed(trial.added, screen),
      dropped: listed(trial.dropped, screen),
      moved: listed(trial.moved, screen),
    },
  }
}

interface OnScreen {
  readonly texts: ProjectTexts
  readonly silent: ReadonlySet<string>
  readonly code: string
  readonly done: DeedsAt
}

/** Only what was said or noted is proposed on the screen, so only that is told. */
function listed(tried: readonly Tried[], { texts, silent, code, done }: OnScreen): TriedList {
  const shown = tried.flatMap(({ place, before, after }) => {
    const sentence = texts.sentences[place]!
    const source = texts.sources.get(sentence.document)
    if (!source || silent.has(sentence.document)) return []
    if (!isSpoken(voiceAt(source.blocks, sentence.start))) return []
    return [{ sentence, source, scores: { before: before.score, after: after.score } }]
  })
  const became = shown.map(({ sentence: { start, end }, source: { version } }) => {
    const place = { start, end, version: version.id }
    return becameOf(done(place, code), place)
  })
  return {
    count: shown.length,
    coded: became.filter((is) => is === 'coded').length,
    left: became.filter((is) => is === 'left').length,
    first: shown.slice(0, shownFirst).map(({ sentence, source, scores }, at) => {
      const { document, start, end, text, lead } = sentence
      return {
        document,
        documentName: source.document.name,
        start,
        end,
        text,
        lead: lead?.text,
        sentence: sentenceAt(source.sentences, start) + 1,
        ...scores,
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
