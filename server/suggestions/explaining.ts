import type { Code } from '../codebook/code.ts'
import type { Project } from '../database/project.ts'
import { notFound } from '../errors.ts'
import { type SourceText, sentenceAt } from '../sources/source.ts'
import { documents, sourceTextOfVersion } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import { folded } from '../text/stems.ts'
import { mostAlikeOf } from './alike.ts'
import { comparableCodings } from './coded.ts'
import { latestModel } from './keeping.ts'
import { descriptionOf, withPatterns } from './material.ts'
import { type Calibration, uncalibrated } from './model/calibration.ts'
import type { Model } from './model/model.ts'
import { readForScoring, scorerOf, type Verdict } from './model/scorer.ts'
import { type Explanation, explain, type Subject } from './reasons.ts'
import { sentencesOfText } from './source-sentences.ts'
import type { AlikeFragment, Reason, SourceSentence, Why } from './suggestion.ts'
import { modelOfCode } from './words/one-code.ts'

/** Where a reason comes from, as a person would say it. */
export type Ground = Exclude<Why, 'context'> | 'before' | 'after' | 'section'

/** A reason as it is told: the same words for the same cause are one. */
export interface ToldReason {
  readonly ground: Ground
  readonly text: string
  readonly weight: number
  readonly times: number
  /** The word of the codebook that was met, as it is written there. */
  readonly written?: string | undefined
}

/** Why a sentence has its score for a code. `base` and the weights of the reasons add up to `sum`, in log odds. */
export interface Told {
  readonly sentence: SourceSentence
  /** From 1. */
  readonly number: number
  readonly source: SourceText
  readonly base: number
  /** Those that speak for the code first, the strongest first; then those against it, the strongest first. */
  readonly reasons: readonly ToldReason[]
  readonly sum: number
  /** From which sum on it is suggested. */
  readonly cut: number
  readonly score: number
  readonly suggested: boolean
  /** Whether it is suggested only because a name or keyword stands in it as written. */
  readonly isHeld: boolean
  /** Whether how often earlier suggestions were right told what a sum is worth. */
  readonly isMeasured: boolean
  /** Words that an excluding word covers. */
  readonly hidden: readonly string[]
  readonly like: ReadonlyArray<AlikeFragment & { readonly documentName: string }>
}

/**
 * All reasons for one code at one sentence, by the model that was made last; undefined while no model knows the code,
 * or when the code has nothing to go by.
 * @throws {AppError} not-found - no such text version, or no sentence there
 */
export async function tellWhy(
  project: Project,
  code: Code,
  { version, start }: { version: string } & Pick<Span, 'start'>,
): Promise<Told | undefined> {
  const source = await sourceTextOfVersion(project.db, version)
  const number = sentenceAt(source.sentences, start)
  const all = sentencesOfText(source)
  const own = all[number] ?? notFound('sentence-not-here')
  const latest = await latestModel(project.derived)
  const model = latest && modelOfCode(latest.model, code.id)
  if (!model?.codes[0]?.hasGrounds) return undefined
  const section = all.filter((other) => other.section === own.section)
  const scorer = scorerOf(model)
  const read = readForScoring(scorer, await withPatterns([descriptionOf(code)], section))
  const subject = { read, place: section.indexOf(own), code: 0 }
  const explanation = explain(scorer, subject)
  const { calibration } = model.codes[0]
  const names = new Map((await documents(project.db)).map(({ id, name }) => [id, name]))
  const { fragments } = await comparableCodings(project)
  return {
    sentence: own,
    number: number + 1,
    source,
    ...sumsOf(explanation, calibration),
    reasons: toldReasons(explanation.reasons, subject, model),
    hidden: hiddenWords(subject),
    like: mostAlikeOf(fragments, own, code.id).map((fragment) => ({
      ...fragment,
      documentName: names.get(fragment.document) ?? '',
    })),
  }
}

function sumsOf({ base, verdict }: { base: number; verdict: Verdict }, calibration: Calibration) {
  const { slope, intercept, cut } = calibration
  return {
    base,
    sum: verdict.logit,
    score: verdict.score,
    suggested: verdict.suggested,
    cut,
    isHeld: verdict.suggested && verdict.logit === cut,
    isMeasured: slope !== uncalibrated.slope || intercept !== uncalibrated.intercept,
  }
}

function toldReasons(reasons: Explanation['reasons'], subject: Subject, model: Model): ToldReason[] {
  const told = new Map<string, ToldReason>()
  for (const reason of reasons) {
    const ground = groundOf(reason, subject)
    const written = writtenAs(reason, subject, model)
    const key = `${ground} ${ground === 'section' ? '' : (written ?? folded(reason.text))}`
    const before = told.get(key)
    told.set(key, {
      ground,
      text: before?.text ?? reason.text,
      weight: (before?.weight ?? 0) + reason.weight,
      times: (before?.times ?? 0) + 1,
      written,
    })
  }
  const all = [...told.values()]
  return [
    ...all.filter(({ weight }) => weight >= 0).sort((a, b) => b.weight - a.weight),
    ...all.filter(({ weight }) => weight < 0).sort((a, b) => a.weight - b.weight),
  ]
}

/** What is said around a sentence stands directly before it, directly after it, or elsewhere in its section. */
function groundOf({ why, start }: Reason, { read: { sentences }, place }: Subject): Ground {
  if (why !== 'context') return why
  if (sentences[place - 1]?.start === start) return 'before'
  return sentences[place + 1]?.start === start ? 'after' : 'section'
}

/** The word of the codebook that a reason met. */
function writtenAs(
  { why, start, end }: Reason,
  { read, place }: Subject,
  { terms }: Model,
): string | undefined {
  const { tokens, hits } = read.readings[place]!
  const met = hits.find(
    ({ term, tokens: at }) =>
      terms[term]!.why === why && at.some((k) => tokens[k]!.start < end && start < tokens[k]!.end),
  )
  return met && terms[met.term]!.written
}

function hiddenWords({ read, place, code }: Subject): string[] {
  const { tokens, masked } = read.readings[place]!
  const { text, start, lead } = read.sentences[place]!
  return [...(masked.get(code) ?? [])]
    .sort((a, b) => a - b)
    .map((at) => {
      const { start: from, end } = tokens[at]!
      const isLead = lead && from >= lead.start && from < lead.end
      return isLead
        ? lead.text.slice(from - lead.start, end - lead.start)
        : text.slice(from - start, end - start)
    })
}
