import type { Lesson } from '../suggestion.ts'
import { type CodeFit, fitCodeAgain } from './code-fit.ts'
import { applied } from './design.ts'
import { dealFolds } from './folds.ts'
import type { Ranked } from './measures.ts'
import type { Observations } from './observations.ts'
import type { ProjectReading } from './project-reading.ts'

const folds = 5

/**
 * The fold of each lesson, by the group of its sentence, at most five; a group is never split.
 * Undefined when all lessons are of one group.
 */
export function foldsOf(project: ProjectReading, lessons: readonly Lesson[]): number[] | undefined {
  const groupOf = (lesson: Lesson) => project.sentences[lesson.sentence]!.group
  const sizes = new Map<string, number>()
  for (const lesson of lessons) sizes.set(groupOf(lesson), (sizes.get(groupOf(lesson)) ?? 0) + 1)
  if (sizes.size < 2) return undefined
  const foldOf = dealFolds(sizes, folds)
  return lessons.map((lesson) => foldOf.get(groupOf(lesson))!)
}

/**
 * The lessons of a code with the log odds that weights learned from the other folds give them.
 * @param near - what all folds teach: where each fit begins, not where it ends
 */
export function judgedByOthers(project: ProjectReading, observations: Observations, near: CodeFit): Ranked[] {
  const { lessons, design } = observations
  const foldOf = foldsOf(project, lessons)
  if (!foldOf) return []
  const logits = new Float64Array(lessons.length)
  for (const fold of new Set(foldOf)) {
    const { weights } = fitCodeAgain(observations, project.terms, (row) => foldOf[row] !== fold, near)
    const all = applied(design, weights)
    foldOf.forEach((other, row) => {
      if (other === fold) logits[row] = all[row]!
    })
  }
  return lessons.map((lesson, row) => ({ logit: logits[row]!, positive: lesson.positive }))
}
