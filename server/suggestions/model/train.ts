import { counting } from '../../progress.ts'
import type { WordSpace } from '../space/word-space.ts'
import type { CodeDescription, Lesson } from '../suggestion.ts'
import { type Calibration, calibrate, uncalibrated } from './calibration.ts'
import { type CodeFit, fitCode, weightsByName } from './code-fit.ts'
import { judgedByOthers } from './cross-validation.ts'
import { rejectedTerms } from './floor.ts'
import type { Ranked } from './measures.ts'
import type { CodeModel, Model } from './model.ts'
import { type Observations, observe, vocabularyFor } from './observations.ts'
import { type ProjectReading, readProject } from './project-reading.ts'
import { canonicalInput, inputName, type TrainingInput } from './training-input.ts'

/**
 * Learns a model from a codebook, all sentences of a project and what people decided about them.
 * The same input in any order gives the same model. Without lessons the model is the lexicon.
 * @param knownSpace - the word space of these very sentences, if it was learned before
 */
export function train(input: TrainingInput, knownSpace?: WordSpace): Model {
  const ordered = canonicalInput(input)
  const project = readProject(ordered.codes, ordered.sentences, ordered.encoder ?? knownSpace)
  return {
    name: inputName(ordered),
    codes: learnCodes(project, ordered.lessons),
    terms: project.terms,
    space: project.space,
    encoder: project.encoder,
    scale: project.scale,
    sectionScales: project.sectionScales,
  }
}

/** Learns all codes of a project that was read before. */
export function learnCodes(project: ProjectReading, lessons: readonly Lesson[]): CodeModel[] {
  const byCode = Map.groupBy(lessons, (lesson) => lesson.code)
  const vocabulary = vocabularyFor(project, lessons)
  return Array.from(counting('codes', project.codes), (description, code) => {
    const own = byCode.get(description.id) ?? []
    const observations = observe(project, code, own, vocabulary)
    const positives = own.filter((lesson) => lesson.positive).length
    const fitted = fitCode(observations, project.terms)
    return {
      id: description.id,
      weights: weightsByName(observations, fitted.weights),
      calibration: learnCalibration(project, observations, fitted),
      lessons: own.length,
      positives,
      hasGrounds: positives > 0 || hasWords(description),
      rejected: rejectedTerms(project, code, own),
    }
  })
}

/** Fewer positives, or fewer negatives, say too little about how sure the model may be. */
const fewestToCalibrate = 10

function learnCalibration(project: ProjectReading, observations: Observations, fitted: CodeFit): Calibration {
  const { lessons } = observations
  if (!canCalibrate(lessons)) return uncalibrated
  return calibrationFrom(project, lessons, judgedByOthers(project, observations, fitted))
}

function canCalibrate(lessons: readonly Lesson[]): boolean {
  const positives = lessons.filter((lesson) => lesson.positive).length
  return Math.min(positives, lessons.length - positives) >= fewestToCalibrate
}

/** The calibration of a code, from its lessons and the log odds that others of its lessons give each of them. */
export function calibrationFrom(
  project: ProjectReading,
  lessons: readonly Lesson[],
  judged: readonly Ranked[],
): Calibration {
  if (judged.length === 0 || !canCalibrate(lessons)) return uncalibrated
  const coded = lessons.flatMap((lesson) => (lesson.positive ? [lesson.sentence] : []))
  return calibrate(judged, {
    sentences: new Set(coded).size,
    groups: new Set(lessons.map(({ sentence }) => project.sentences[sentence]!.group)).size,
  })
}

/** A name alone is too little to go by. */
export function hasWords({ definition, include, keywords, related }: CodeDescription): boolean {
  return [definition, include, ...keywords, ...related].some((text) => /[\p{L}\p{N}]/u.test(text))
}
