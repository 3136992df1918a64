import { neighboursOf, strongestNeighbour } from './model/context.ts'
import type { Model } from './model/model.ts'
import { judgeCode, type Scorer, type Verdict } from './model/scorer.ts'
import { sectionShares } from './model/sections.ts'
import { type Signal, signals, signalsOf } from './model/signals.ts'
import type { Reason } from './suggestion.ts'
import { leastShown, type Subject, wordParts } from './word-parts.ts'

export type { Subject } from './word-parts.ts'

/** Why a score is what it is: `base` and the weights of `reasons` add up to the log odds of the verdict. */
export interface Explanation {
  readonly verdict: Verdict
  /** What the code starts from, in any sentence of the project. */
  readonly base: number
  /** All of them, those against the code too: words in the order of the text, sentences around it, likeness. */
  readonly reasons: readonly Reason[]
}

/**
 * All contributions to the score of one sentence for one code. What was learned about a word is added to the keyword or
 * definition word that it is. A name or keyword that holds a sentence up gets what it adds.
 */
export function explain(scorer: Scorer, subject: Subject): Explanation {
  const { read, place, code } = subject
  const { hasGrounds } = scorer.model.codes[code]!
  const verdict = judgeCode(scorer, subject)
  if (!hasGrounds) return { verdict, base: verdict.logit, reasons: [] }
  const base = baseOf(scorer.model, code)
  const parts = wordParts(scorer, subject)
  const around = [...contextReasons(scorer, subject), ...likenessReasons(scorer, subject)]
  const unheld = [...parts, ...around].reduce((sum, { weight }) => sum + weight, base)
  const holder = parts.find((part) => part.isLiteral)
  if (holder && verdict.logit - unheld > rounding) holder.weight += verdict.logit - unheld
  const words = parts.map(({ first, last, weight, why }) => {
    const { tokens } = read.readings[place]!
    return reasonOn(subject, { start: tokens[first]!.start, end: tokens[last]!.end }, { weight, why })
  })
  return { verdict, base, reasons: [...words, ...around] }
}

/** The constant, less what a section usually adds: sections count by how far they differ from that. */
function baseOf({ codes, sectionScales }: Model, code: number): number {
  const { signals: weights } = codes[code]!.weights
  const { trust, mean } = sectionScales[code]!
  return weights[signals.indexOf('bias')]! - weights[signals.indexOf('section')]! * trust * mean
}

/** Sums in another order differ by less than this. */
const rounding = 1e-9
const mostShown = 5

/** The reasons that speak most for a code, the strongest first. */
export function strongest(reasons: readonly Reason[]): Reason[] {
  return reasons
    .filter((reason) => reason.weight >= leastShown)
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, mostShown)
}

/** Each sentence nearby that holds words of the code: as the strongest neighbour, as part of the section, or both. */
function contextReasons(scorer: Scorer, subject: Subject): Reason[] {
  const { read, place, code } = subject
  const { sentences, strengths } = read
  const { signals: weights } = scorer.model.codes[code]!.weights
  const weightOfSection = weights[signals.indexOf('section')]! * scorer.model.sectionScales[code]!.trust
  const found = new Map<number, number>()
  if (weightOfSection !== 0) {
    for (const { place: other, share } of sectionShares(sentences, strengths, {
      place,
      code,
    }))
      found.set(other, weightOfSection * share)
  }
  const neighbour = strongestNeighbour(neighboursOf(sentences, place), strengths, code)
  if (neighbour) {
    const beside = weights[signals.indexOf('neighbour')]! * neighbour.strength
    found.set(neighbour.place, (found.get(neighbour.place) ?? 0) + beside)
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([other, weight]): Reason => {
      const { start, end, text } = sentences[other]!
      return { start, end, text, weight, why: 'context' }
    })
}

function likenessReasons(scorer: Scorer, subject: Subject): Reason[] {
  const { read, place } = subject
  const weight = contribution(scorer, subject, ['likeness', 'wordLikeness'])
  return weight === 0 ? [] : [reasonOn(subject, read.sentences[place]!, { weight, why: 'likeness' })]
}

/** What signals add to the log odds. */
function contribution({ model }: Scorer, { read, place, code }: Subject, wanted: readonly Signal[]): number {
  const values = signalsOf(read, model.terms, place, {
    from: code,
    until: code + 1,
  })
  const { weights } = model.codes[code]!
  return wanted.reduce((sum, signal) => {
    const column = signals.indexOf(signal)
    return sum + weights.signals[column]! * values[column]!
  }, 0)
}

function reasonOn(
  { read, place }: Subject,
  { start, end }: { start: number; end: number },
  said: Pick<Reason, 'weight' | 'why'>,
): Reason {
  const sentence = read.sentences[place]!
  const { lead } = sentence
  if (lead && start < lead.end && start >= lead.start) {
    const until = Math.min(end, lead.end)
    return {
      start,
      end: until,
      text: lead.text.slice(start - lead.start, until - lead.start),
      ...said,
    }
  }
  return {
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
    ...said,
  }
}
