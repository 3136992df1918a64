import { counting } from '../../progress.ts'
import { readProject } from '../model/project-reading.ts'
import { canonicalInput, type TrainingInput } from '../model/training-input.ts'
import type { WordSpace } from '../space/word-space.ts'
import type { SourceSentence } from '../suggestion.ts'
import type { CodeQuality, Decided, ProjectQuality } from './code-quality.ts'
import { noDecisions } from './decided.ts'
import { type DrawnIntervals, drawnIntervals } from './intervals.ts'
import type { Judgement } from './judgements.ts'
import { type OutOfFold, predictCold, predictOutOfFold } from './out-of-fold.ts'
import { figuresOf, outcomesOf } from './outcomes.ts'

export interface ToEvaluate {
  readonly input: TrainingInput
  /** Which sentences of `input` people read without suggestions, and what they made of them. */
  readonly judgements: readonly Judgement[]
  /** What became of suggestions, by code. */
  readonly decisions?: ReadonlyMap<string, Decided>
  /** The word space of these very sentences, if it was learned before. */
  readonly knownSpace?: WordSpace | undefined
  /** Measures the codebook alone, before anything is learned. */
  readonly isCold?: boolean
}

/**
 * How well codes are found in groups that the model did not learn from, on sentences that people read without
 * suggestions. Where coders differ on a sentence it is not counted, except against each coder alone. Figures are null
 * for a code when everything coded is of one group.
 */
export function evaluate(wanted: ToEvaluate): ProjectQuality {
  const { codes, sentences, lessons, encoder } = canonicalInput(wanted.input)
  const judged = inOrder(wanted, sentences)
  const places = judged.map(({ sentence }) => sentence)
  const byCode = Map.groupBy(judged, ({ code }) => code)
  const verdicts = predicted()
  const outcomes = codes.map(({ id }, at) => outcomesOf(byCode.get(id) ?? [], verdicts[at]!))
  const { unitOf, units, drawnOver } = unitsOf(sentences, places)
  const drawn = drawnIntervals(
    outcomes.map(({ agreed }) => agreed.map((one) => ({ ...one, unit: unitOf(one.sentence) }))),
    units,
  )
  const qualities = codes.map(({ id, name }, at): CodeQuality => {
    const { sentences: read, sources } = extentOf(sentences, byCode.get(id) ?? [])
    const figures = figuresOf(outcomes[at]!, { drawn: drawn.lists[at]!, read: { read, sources } })
    return { id, name, ...figures, decisions: wanted.decisions?.get(id) ?? noDecisions }
  })
  const byId = new Map(qualities.map((quality) => [quality.id, quality]))
  return {
    codes: wanted.input.codes.map(({ id }) => byId.get(id)!),
    macro: macroOf(qualities, drawn.mean),
    read: extentOf(sentences, judged),
    drawnOver,
  }

  /** What nobody judged is not predicted: nothing would be counted of it. */
  function predicted(): OutOfFold {
    if (judged.length === 0) return Array.from(counting('codes', codes), () => new Map())
    const project = readProject(codes, sentences, encoder ?? wanted.knownSpace)
    if (wanted.isCold) return predictCold(project, places)
    return predictOutOfFold(project, lessons, new Set(byCode.keys()))
  }
}

/** Judgements on the sentences as the model has them. */
function inOrder(
  { input, judgements }: ToEvaluate,
  sentences: readonly SourceSentence[],
): readonly Judgement[] {
  const placeOf = new Map(sentences.map((sentence, place) => [sentence, place]))
  return judgements
    .map((one) => ({ ...one, sentence: placeOf.get(input.sentences[one.sentence]!)! }))
    .sort((a, b) => a.sentence - b.sentence)
}

/** With fewer groups than this, drawing groups says little about how else they could have been. */
const fewestGroups = 10

/** What is drawn for the intervals: whole groups, or sentences where groups are few. */
function unitsOf(sentences: readonly SourceSentence[], places: readonly number[]) {
  const groups = new Set(places.map((place) => sentences[place]!.group))
  const isByGroup = groups.size >= fewestGroups
  const names = isByGroup ? [...groups] : [...new Set(places)]
  const numbers = new Map(names.map((name, number) => [name, number] as const))
  const unitOf = (place: number) => numbers.get(isByGroup ? sentences[place]!.group : place) ?? 0
  return { unitOf, units: names.length, drawnOver: isByGroup ? ('groups' as const) : ('sentences' as const) }
}

function extentOf(sentences: readonly SourceSentence[], judged: readonly Judgement[]) {
  const places = [...new Set(judged.map(({ sentence }) => sentence))]
  return {
    sentences: places.length,
    sources: new Set(places.map((place) => sentences[place]!.document)).size,
    groups: new Set(places.map((place) => sentences[place]!.group)).size,
  }
}

/** The mean over the codes that somebody gave. */
function macroOf(qualities: readonly CodeQuality[], drawn: DrawnIntervals): ProjectQuality['macro'] {
  const supported = qualities.filter(({ support }) => support > 0)
  const coders = new Set(supported.flatMap((quality) => Object.keys(quality.coders)))
  return {
    precision: mean(supported.map(({ precision }) => precision)),
    recall: mean(supported.map(({ recall }) => recall)),
    f1: mean(supported.map(({ f1 }) => f1)),
    averagePrecision: mean(supported.map(({ averagePrecision }) => averagePrecision)),
    support: supported.reduce((sum, { support }) => sum + support, 0),
    interval: drawn.f1,
    intervals: drawn,
    coders: Object.fromEntries(
      [...coders].map((coder) => [
        coder,
        { f1: mean(supported.map((one) => one.coders[coder]?.f1 ?? null)) },
      ]),
    ),
  }
}

function mean(values: ReadonlyArray<number | null>): number | null {
  const found = values.filter((value) => value !== null)
  return found.length > 0 ? found.reduce((a, b) => a + b, 0) / found.length : null
}
