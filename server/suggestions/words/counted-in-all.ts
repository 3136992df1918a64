import type { Db } from '../../database/tables.ts'
import { sourceText } from '../../sources/store.ts'
import { type Deeds, lessonsFrom } from '../lessons.ts'
import { sentencesOfText } from '../source-sentences.ts'
import type { CodeDescription, SourceSentence } from '../suggestion.ts'
import { lookedAtBy, spokenIn } from './spoken.ts'
import { type LookedAt, type WordFigure, wordFigures } from './word-figures.ts'

/** What the words of a code came to, and how much there is to go by. */
export interface CountedWords {
  readonly figures: readonly WordFigure[]
  /** How many sentences were said or noted, where somebody looked for this code, and have it. */
  readonly sentences: number
  readonly looked: number
  readonly coded: number
}

/** So many sentences are in memory at once. */
const fewEnough = 20_000

/**
 * Counts the words of codes in all that was said or noted, some texts at a time: what is in memory does not grow with
 * the project, and the figures are the same.
 */
export async function countedInAll(
  db: Db,
  codes: readonly CodeDescription[],
  { documents, ...deeds }: Deeds & { readonly documents: readonly string[] },
  atOnce = fewEnough,
): Promise<Map<string, CountedWords>> {
  const own = {
    codings: Map.groupBy(deeds.codings, ({ document }) => document),
    decisions: Map.groupBy(deeds.decisions, ({ document }) => document),
    readings: Map.groupBy(deeds.readings, ({ document }) => document),
    sampled: Map.groupBy(deeds.sampled, ({ document }) => document),
  }
  let all = new Map<string, CountedWords>()
  let sentences: SourceSentence[] = []
  let some: string[] = []
  const countThese = async () => {
    const lessons = lessonsFrom(sentences, {
      codings: some.flatMap((document) => own.codings.get(document) ?? []),
      decisions: some.flatMap((document) => own.decisions.get(document) ?? []),
      readings: some.flatMap((document) => own.readings.get(document) ?? []),
      sampled: some.flatMap((document) => own.sampled.get(document) ?? []),
    })
    const spoken = await spokenIn(db, sentences)
    const lookedAt = lookedAtBy({ codes, lessons })
    const figures = await wordFigures(codes, spoken, lookedAt)
    const places = new Set(spoken.map(({ place }) => place))
    all = new Map(
      codes.map(({ id }) => {
        const { looked, coded } = lookedAt.get(id) ?? nobody
        const here = {
          figures: figures.get(id) ?? [],
          sentences: spoken.length,
          looked: looked.intersection(places).size,
          coded: coded.intersection(places).size,
        }
        return [id, added(all.get(id), here)]
      }),
    )
    sentences = []
    some = []
  }
  for (const document of documents) {
    for (const one of sentencesOfText(await sourceText(db, document))) sentences.push(one)
    some.push(document)
    if (sentences.length >= atOnce) await countThese()
  }
  await countThese()
  return all
}

const nobody: LookedAt = { looked: new Set(), coded: new Set() }

function added(before: CountedWords | undefined, more: CountedWords): CountedWords {
  if (!before) return more
  return {
    sentences: before.sentences + more.sentences,
    looked: before.looked + more.looked,
    coded: before.coded + more.coded,
    figures: before.figures.map((one, at) => {
      const other = more.figures[at]!
      return {
        key: one.key,
        sentences: one.sentences + other.sentences,
        hidden: one.hidden + other.hidden,
        looked: one.looked + other.looked,
        right: one.right + other.right,
      }
    }),
  }
}
