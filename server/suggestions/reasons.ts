import type { TermHit } from './lexicon/lexicon-reading.ts'
import { neighboursOf, strongestNeighbour } from './model/context.ts'
import { literalHit } from './model/floor.ts'
import { scaleOf } from './model/logits.ts'
import { judge, type Scorer, type Verdict } from './model/scorer.ts'
import {
  columnOfKind,
  type ReadSentences,
  type Signal,
  shareOfKind,
  signals,
  signalsOf,
} from './model/signals.ts'
import type { Reason, Why } from './suggestion.ts'

/** Why a score is what it is: `base` and the weights of `reasons` add up to the log odds of the verdict. */
export interface Explanation {
  readonly verdict: Verdict
  /** What the code starts from, in any sentence. */
  readonly base: number
  readonly reasons: readonly Reason[]
}

/** The place of a sentence among those that were read, and of a code in the model. */
export interface Subject {
  readonly read: ReadSentences
  readonly place: number
  readonly code: number
}

/**
 * All contributions to the score of one sentence for one code, in the order of the text. What was learned about
 * a word is added to the keyword or definition word that it is. A name or keyword that holds a sentence up
 * gets what it adds.
 */
export function explain(scorer: Scorer, subject: Subject): Explanation {
  const { read, place, code } = subject
  const { weights, hasGrounds } = scorer.model.codes[code]!
  const verdict = judge(scorer, read, place)[code]!
  if (!hasGrounds) return { verdict, base: verdict.logit, reasons: [] }
  const parts = wordParts(scorer, subject)
  const around = [...contextReasons(scorer, subject), ...likenessReasons(scorer, subject)]
  const unheld = [...parts, ...around].reduce((sum, { weight }) => sum + weight, weights.signals[0]!)
  const holder = parts.find((part) => part.isLiteral)
  if (holder && verdict.logit - unheld > rounding) holder.weight += verdict.logit - unheld
  const words = parts.map(({ first, last, weight, why }) => {
    const { tokens } = read.readings[place]!
    return reasonOn(subject, { start: tokens[first]!.start, end: tokens[last]!.end }, { weight, why })
  })
  return { verdict, base: weights.signals[0]!, reasons: [...words, ...around] }
}

/** Sums in another order differ by less than this. */
const rounding = 1e-9
const mostShown = 5
const leastShown = 0.05

/** The reasons that speak most for a code, the strongest first. */
export function strongest(reasons: readonly Reason[]): Reason[] {
  return reasons
    .filter((reason) => reason.weight >= leastShown)
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, mostShown)
}

/** A run of words, by place among the sentence's words, with what they contribute together. */
interface WordPart {
  readonly first: number
  readonly last: number
  readonly why: Why
  readonly isLiteral: boolean
  weight: number
}

function wordParts(scorer: Scorer, { read, place, code }: Subject): WordPart[] {
  const { model, weights } = scorer
  const { tokens, hits, masked } = read.readings[place]!
  const own = hits.filter((hit) => model.terms[hit.term]!.code === code)
  const literal = literalHit(hits, model.terms, code, model.codes[code]!.rejected)
  const parts = own.flatMap((hit) => {
    const term = model.terms[hit.term]!
    const { why } = term
    if (why === 'excluding') return []
    const own = model.codes[code]!.weights
    const weight =
      (own.terms.get(hit.term) ?? 0) * hit.factor + own.signals[columnOfKind[why]]! * shareOfKind(term, hit)
    return runsOf(hit, { why, isLiteral: hit === literal, weight })
  })
  const scale = scaleOf(tokens)
  tokens.forEach(({ form }, at) => {
    if (!form.hasContent || masked.get(code)?.has(at)) return
    const weight = weights.words(form)[code]! * scale
    const part = parts.find(({ first, last }) => first <= at && at <= last)
    if (part) part.weight += weight
    else if (weight !== 0) parts.push({ first: at, last: at, why: 'learned', isLiteral: false, weight })
  })
  return parts.sort((a, b) => a.first - b.first)
}

/** A phrase whose words follow each other is one part; otherwise each of its words is. */
function runsOf({ tokens }: TermHit, part: Pick<WordPart, 'why' | 'isLiteral' | 'weight'>): WordPart[] {
  const first = tokens[0]!
  const last = tokens.at(-1)!
  if (last - first === tokens.length - 1) return [{ ...part, first, last }]
  return tokens.map((at) => ({ ...part, first: at, last: at, weight: part.weight / tokens.length }))
}

/** The neighbour, and the rest of the section where that speaks differently from what is usual. */
function contextReasons(scorer: Scorer, subject: Subject): Reason[] {
  const { read, place, code } = subject
  const neighbour = strongestNeighbour(neighboursOf(read.sentences, place), read.strengths, code)
  const beside = contribution(scorer, subject, ['neighbour'])
  const section = contribution(scorer, subject, ['section'])
  const reasons: Reason[] = []
  if (neighbour) {
    const { start, end, text } = read.sentences[neighbour.place]!
    reasons.push({ start, end, text, weight: beside + section, why: 'context' })
  } else if (section !== 0) {
    reasons.push(reasonOn(subject, read.sentences[place]!, { weight: section, why: 'context' }))
  }
  return reasons
}

function likenessReasons(scorer: Scorer, subject: Subject): Reason[] {
  const { read, place } = subject
  const weight = contribution(scorer, subject, ['likeness', 'wordLikeness'])
  return weight === 0 ? [] : [reasonOn(subject, read.sentences[place]!, { weight, why: 'likeness' })]
}

/** What signals add to the log odds. */
function contribution({ model }: Scorer, { read, place, code }: Subject, wanted: readonly Signal[]): number {
  const values = signalsOf(read, model.terms, place, { from: code, until: code + 1 })
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
    return { start, end: until, text: lead.text.slice(start - lead.start, until - lead.start), ...said }
  }
  return { start, end, text: sentence.text.slice(start - sentence.start, end - sentence.start), ...said }
}
