import type { Term } from '../lexicon/lexicon.ts'
import type { Lesson } from '../suggestion.ts'
import { type CodeFit, fitCodeAgain } from './code-fit.ts'
import { applied } from './design.ts'
import { dealFolds } from './folds.ts'
import type { Ranked } from './measures.ts'
import type { Observations } from './observations.ts'
import type { ProjectReading } from './project-reading.ts'

const mostFolds = 5

/**
 * The fold of each lesson, by the group of its sentence, at most five; a group is never split.
 * Undefined when all lessons are of one group.
 */
export function foldsOf(project: ProjectReading, lessons: readonly Lesson[]): number[] | undefined {
  const groupOf = (lesson: Lesson) => project.sentences[lesson.sentence]!.group
  const sizes = new Map<string, number>()
  for (const lesson of lessons) sizes.set(groupOf(lesson), (sizes.get(groupOf(lesson)) ?? 0) + 1)
  if (sizes.size < 2) return undefined
  const foldOf = dealFolds(sizes, mostFolds)
  return lessons.map((lesson) => foldOf.get(groupOf(lesson))!)
}

/** The folds of lessons, and what all of them teach: where each fit begins, not where it ends. */
interface InFolds {
  /** Of each lesson. */
  readonly folds: readonly number[]
  readonly near: CodeFit
}

/** The log odds that weights learned from the other folds give each lesson. */
export function logitsByOthers(
  observations: Observations,
  terms: readonly Term[],
  { folds, near }: InFolds,
): Float64Array {
  const { lessons, design } = observations
  const logits = new Float64Array(lessons.length)
  for (const fold of new Set(folds)) {
    const { weights } = fitCodeAgain(observations, terms, (row) => folds[row] !== fold, near)
    const all = applied(design, weights)
    folds.forEach((other, row) => {
      if (other === fold) logits[row] = all[row]!
    })
  }
  return logits
}

/** The lessons of a code with the log odds that others give them; none when all are of one group. */
export function judgedByOthers(project: ProjectReading, observations: Observations, near: CodeFit): Ranked[] {
  const { lessons } = observations
  const folds = foldsOf(project, lessons)
  if (!folds) return []
  const logits = logitsByOthers(observations, project.terms, { folds, near })
  return lessons.map(({ positive }, row) => ({ logit: logits[row]!, positive }))
}
