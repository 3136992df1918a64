import { foldsOf } from '../model/cross-validation.ts'
import { literalHit } from '../model/floor.ts'
import { compiled, logitsOf } from '../model/logits.ts'
import { hitsAndMisses, type Judged, type Quality, qualityOf } from '../model/measures.ts'
import { type ProjectReading, readProject } from '../model/project-reading.ts'
import { verdictOn } from '../model/scorer.ts'
import { learnCodes } from '../model/train.ts'
import { canonicalInput, type TrainingInput } from '../model/training-input.ts'
import { randomNumbers } from '../random.ts'
import type { WordSpace } from '../space/word-space.ts'
import type { Lesson } from '../suggestion.ts'

export interface CodeQuality extends Quality {
  /** 95 % bootstrap interval of F1, over sentences; null without support. */
  readonly interval: readonly [low: number, high: number] | null
}

export interface Evaluation {
  readonly codes: ReadonlyMap<string, CodeQuality>
  /** The mean over the codes that have support. */
  readonly macro: CodeQuality
}

/**
 * How well codes are found in groups that the model did not learn from. Only codings and documents that are done
 * count; decisions on suggestions do not, since what was suggested decided what was looked at. Where coders
 * differ on a sentence it is not counted. All is null for a code when everything coded is of one group.
 */
export function evaluate(input: TrainingInput, knownSpace?: WordSpace): Evaluation {
  const { codes, sentences, lessons } = canonicalInput(input)
  const project = readProject(codes, sentences, knownSpace)
  const judged = judgeFolds(project, lessons)
  const qualities = new Map(codes.map(({ id }) => [id, withInterval(judged.get(id) ?? [])]))
  return { codes: qualities, macro: macroOf([...qualities.values()], [...judged.values()]) }
}

function judgeFolds(project: ProjectReading, lessons: readonly Lesson[]): Map<string, Judged[]> {
  const judged = new Map<string, Judged[]>(project.codes.map(({ id }) => [id, []]))
  const foldOf = foldsOf(project, lessons) ?? []
  for (const fold of new Set(foldOf)) {
    const judge = judgeOf(
      project,
      lessons.filter((_, k) => foldOf[k] !== fold),
    )
    for (const lesson of agreed(lessons.filter((_, k) => foldOf[k] === fold))) {
      judged.get(lesson.code)?.push(judge(lesson))
    }
  }
  return judged
}

/** How a model that learned from these lessons judges another sentence. */
function judgeOf(project: ProjectReading, lessons: readonly Lesson[]): (lesson: Lesson) => Judged {
  const models = learnCodes(project, lessons)
  const places = new Map(models.map(({ id }, place) => [id, place]))
  const weights = compiled(models.map((model) => model.weights))
  return ({ sentence, code, positive }) => {
    const place = places.get(code)!
    const model = models[place]!
    const learned = logitsOf(weights, project.terms, project, sentence)[place]!
    const literal = literalHit(project.readings[sentence]!.hits, project.terms, place, model.rejected)
    const { logit, suggested } = verdictOn(model, learned, literal !== undefined)
    return { logit, suggested, positive }
  }
}

/** One outcome per sentence and code, where all who looked agree. */
function agreed(lessons: readonly Lesson[]): Lesson[] {
  const bySubject = new Map<string, Lesson | null>()
  for (const lesson of lessons) {
    if (lesson.from === 'decision') continue
    const key = `${lesson.sentence} ${lesson.code}`
    const other = bySubject.get(key)
    if (other === undefined) bySubject.set(key, lesson)
    else if (other && other.positive !== lesson.positive) bySubject.set(key, null)
  }
  return [...bySubject.values()].filter((lesson) => lesson !== null)
}

const draws = 1000
const seed = 2050

function withInterval(judged: readonly Judged[]): CodeQuality {
  return { ...qualityOf(judged), interval: interval([judged]) }
}

function macroOf(qualities: readonly CodeQuality[], judged: readonly Judged[][]): Evaluation['macro'] {
  const supported = qualities.filter((quality) => quality.support > 0)
  const mean = (pick: (quality: CodeQuality) => number | null) => {
    const found = supported.map(pick).filter((value) => value !== null)
    return found.length > 0 ? found.reduce((a, b) => a + b, 0) / found.length : null
  }
  return {
    precision: mean((quality) => quality.precision),
    recall: mean((quality) => quality.recall),
    f1: mean((quality) => quality.f1),
    averagePrecision: mean((quality) => quality.averagePrecision),
    support: supported.reduce((sum, quality) => sum + quality.support, 0),
    interval: interval(judged.filter((list) => list.some((one) => one.positive))),
  }
}

/** The middle 95 % of the mean F1 over sentences drawn with replacement (Efron & Tibshirani, 1993). */
function interval(lists: ReadonlyArray<readonly Judged[]>): [number, number] | null {
  if (!lists.some((list) => list.some((one) => one.positive))) return null
  const random = randomNumbers(seed)
  const means: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const found = lists.flatMap((list) => {
      const drawn = list.map(() => list[Math.floor(random() * list.length)]!)
      const { f1 } = hitsAndMisses(drawn)
      return f1 === null ? [] : [f1]
    })
    if (found.length > 0) means.push(found.reduce((a, b) => a + b, 0) / found.length)
  }
  means.sort((a, b) => a - b)
  const at = (share: number) => means[Math.min(means.length - 1, Math.floor(share * means.length))]!
  return [at(0.025), at(0.975)]
}
