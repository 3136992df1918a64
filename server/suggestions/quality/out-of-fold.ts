import { uncalibrated } from '../model/calibration.ts'
import { fitCode, fitCodeAgain } from '../model/code-fit.ts'
import { foldsOf } from '../model/cross-validation.ts'
import { applied } from '../model/design.ts'
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
 */
export function predictOutOfFold(project: ProjectReading, lessons: readonly Lesson[]): OutOfFold {
  const foldOf = foldsOf(project, lessons)
  if (!foldOf) return project.codes.map(() => new Map())
  const foldOfLesson = new Map(lessons.map((lesson, k) => [lesson, foldOf[k]!]))
  const byCode = Map.groupBy(lessons, (lesson) => lesson.code)
  const vocabulary = vocabularyFor(project, lessons)
  return project.codes.map(({ id }, code) =>
    predictCode(project, {
      code,
      vocabulary,
      lessons: byCode.get(id) ?? [],
      foldOf: (lesson) => foldOfLesson.get(lesson)!,
    }),
  )
}

interface CodeInFolds {
  readonly code: number
  readonly lessons: readonly Lesson[]
  readonly foldOf: (lesson: Lesson) => number
  readonly vocabulary: Vocabulary
}

function predictCode(
  project: ProjectReading,
  { code, lessons, foldOf, vocabulary }: CodeInFolds,
): Map<number, Verdict> {
  const logits = logitsByOthers(project, { code, lessons, foldOf, vocabulary })
  const verdicts = new Map<number, Verdict>()
  for (const fold of new Set(lessons.map(foldOf))) {
    const others = lessons.filter((lesson) => foldOf(lesson) !== fold)
    const ranked = others.map((lesson) => ({ logit: logits.get(lesson)!, positive: lesson.positive }))
    const description = project.codes[code]!
    const learned = {
      hasGrounds: others.some((lesson) => lesson.positive) || hasWords(description),
      calibration: calibrationFrom(project, others, ranked),
    }
    const rejected = rejectedTerms(project, code, others)
    for (const lesson of lessons) {
      if (foldOf(lesson) !== fold || verdicts.has(lesson.sentence)) continue
      const { hits } = project.readings[lesson.sentence]!
      const literal = literalHit(hits, project.terms, code, rejected)
      verdicts.set(lesson.sentence, verdictOn(learned, logits.get(lesson)!, literal !== undefined))
    }
  }
  return verdicts
}

function logitsByOthers(
  project: ProjectReading,
  { code, lessons, foldOf, vocabulary }: CodeInFolds,
): Map<Lesson, number> {
  const logits = new Map<Lesson, number>()
  if (lessons.length === 0) return logits
  const observations = observe(project, code, lessons, vocabulary)
  const near = fitCode(observations, project.terms)
  const folds = lessons.map(foldOf)
  for (const fold of new Set(folds)) {
    const { weights } = fitCodeAgain(observations, project.terms, (row) => folds[row] !== fold, near)
    const all = applied(observations.design, weights)
    lessons.forEach((lesson, row) => {
      if (folds[row] === fold) logits.set(lesson, all[row]!)
    })
  }
  return logits
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
