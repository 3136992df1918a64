import { counting } from '../../progress.ts'
import { uncalibrated } from '../model/calibration.ts'
import { fitCode } from '../model/code-fit.ts'
import { foldsOf, logitsByOthers } from '../model/cross-validation.ts'
import { literalHit, rejectedTerms } from '../model/floor.ts'
import { compiled, logitsOf } from '../model/logits.ts'
import { observe, vocabularyFor } from '../model/observations.ts'
import type { ProjectReading } from '../model/project-reading.ts'
import { type Verdict, verdictOn } from '../model/scorer.ts'
import { calibrationFrom, hasWords, learnCodes } from '../model/train.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { Lesson } from '../suggestion.ts'

/** What a model that did not see them makes of sentences, by place; per code, in the order of the codebook. */
export type OutOfFold = ReadonlyArray<ReadonlyMap<number, Verdict>>

/**
 * Predicts each lesson from the groups that it does not belong to, in at most five folds. What is learned for one fold
 * begins at what all teach, which makes it quicker and not other; slope, intercept and cut of a fold come from the
 * predictions for the other folds. Empty when all lessons are of one group.
 * @param wanted - the codes to predict, by id; all when absent
 */
export function predictOutOfFold(
  project: ProjectReading,
  lessons: readonly Lesson[],
  wanted?: ReadonlySet<string>,
): OutOfFold {
  const foldOf = foldsOf(project, lessons)
  if (!foldOf) return project.codes.map(() => new Map())
  const inFolds = lessons.map((lesson, k) => ({ lesson, fold: foldOf[k]! }))
  const byCode = Map.groupBy(inFolds, ({ lesson }) => lesson.code)
  const vocabulary = vocabularyFor(project, lessons)
  return Array.from(counting('codes', project.codes), ({ id }, code) => {
    if (wanted && !wanted.has(id)) return new Map()
    const own = byCode.get(id) ?? []
    return predictCode(project, {
      ...{ code, vocabulary },
      lessons: own.map(({ lesson }) => lesson),
      folds: own.map(({ fold }) => fold),
    })
  })
}

interface CodeInFolds {
  readonly code: number
  readonly lessons: readonly Lesson[]
  /** The fold of each lesson. */
  readonly folds: readonly number[]
  readonly vocabulary: Vocabulary
}

function predictCode(
  project: ProjectReading,
  { code, lessons, folds, vocabulary }: CodeInFolds,
): Map<number, Verdict> {
  const verdicts = new Map<number, Verdict>()
  if (lessons.length === 0) return verdicts
  const observations = observe(project, code, lessons, vocabulary)
  const near = fitCode(observations, project.terms)
  const logits = logitsByOthers(observations, project.terms, { folds, near })
  for (const fold of new Set(folds)) {
    const others = [...lessons.keys()].filter((row) => folds[row] !== fold)
    const taught = others.map((row) => lessons[row]!)
    const ranked = others.map((row) => ({ logit: logits[row]!, positive: lessons[row]!.positive }))
    const learned = {
      hasGrounds: taught.some((lesson) => lesson.positive) || hasWords(project.codes[code]!),
      calibration: calibrationFrom(project, taught, ranked),
    }
    const rejected = rejectedTerms(project, code, taught)
    lessons.forEach(({ sentence }, row) => {
      if (folds[row] !== fold || verdicts.has(sentence)) return
      const { hits } = project.readings[sentence]!
      const literal = literalHit(hits, project.terms, code, rejected)
      verdicts.set(sentence, verdictOn(learned, logits[row]!, literal !== undefined))
    })
  }
  return verdicts
}

/** What the codebook alone makes of these sentences, before anybody coded one. */
export function predictCold(project: ProjectReading, places: Iterable<number>): OutOfFold {
  const models = learnCodes(project, [])
  const weights = compiled(models.map((model) => model.weights))
  const verdicts = models.map(() => new Map<number, Verdict>())
  for (const place of new Set(places)) {
    const logits = logitsOf(weights, project.terms, project, place)
    const { hits } = project.readings[place]!
    models.forEach(({ hasGrounds, rejected }, code) => {
      const literal = literalHit(hits, project.terms, code, rejected)
      const verdict = verdictOn(
        { hasGrounds, calibration: uncalibrated },
        logits[code]!,
        literal !== undefined,
      )
      verdicts[code]!.set(place, verdict)
    })
  }
  return verdicts
}
