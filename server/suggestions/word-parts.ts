import type { TermHit } from './lexicon/lexicon-reading.ts'
import { eachPair } from './model/features.ts'
import { literalHit } from './model/floor.ts'
import { scaleOf } from './model/logits.ts'
import type { Scorer } from './model/scorer.ts'
import { columnOfKind, type ReadSentences, shareOfKind } from './model/signals.ts'
import type { Why } from './suggestion.ts'

/** The place of a sentence among those that were read, and of a code in the model. */
export interface Subject {
  readonly read: ReadSentences
  readonly place: number
  readonly code: number
}

/** What contributes less is not worth showing. */
export const leastShown = 0.05

/** A run of words, by place among the sentence's words, with what they contribute together. */
export interface WordPart {
  readonly first: number
  last: number
  readonly why: Why
  readonly isLiteral: boolean
  weight: number
}

/** What each word of a sentence contributes to the log odds of a code, and what pairs of words do. */
export function wordParts(scorer: Scorer, subject: Subject): WordPart[] {
  const { words } = scorer.weights
  const { tokens, masked } = subject.read.readings[subject.place]!
  const hidden = masked.get(subject.code)
  const parts = lexiconParts(scorer, subject)
  const scale = scaleOf(tokens)
  tokens.forEach(({ form }, at) => {
    if (!form.hasContent || hidden?.has(at)) return
    const weight = words.word(form)[subject.code]! * scale
    if (weight !== 0) partAt(parts, at).weight += weight
  })
  const pairs: Pair[] = []
  eachPair(tokens, (first, last, column) => {
    const weight = (words.pair(column)?.[subject.code] ?? 0) * scale
    if (weight !== 0 && !hidden?.has(first) && !hidden?.has(last)) pairs.push({ first, last, weight })
  })
  for (const pair of pairs.sort((a, b) => b.weight - a.weight || a.first - b.first)) {
    addPair(parts, pair, isPhrase(subject, pair))
  }
  return parts.sort((a, b) => a.first - b.first)
}

function lexiconParts({ model }: Scorer, { read, place, code }: Subject): WordPart[] {
  const { hits } = read.readings[place]!
  const { weights, rejected } = model.codes[code]!
  const literal = literalHit(hits, model.terms, code, rejected)
  return hits.flatMap((hit) => {
    const term = model.terms[hit.term]!
    const { why } = term
    if (term.code !== code || why === 'excluding') return []
    const ofKind = weights.signals[columnOfKind[why]]! * shareOfKind(term, hit)
    const weight = (weights.terms.get(hit.term) ?? 0) * hit.factor + ofKind
    return runsOf(hit, { why, isLiteral: hit === literal, weight })
  })
}

/** The part that a word belongs to; one of its own when it had none. */
function partAt(parts: WordPart[], at: number): WordPart {
  const known = parts.find(({ first, last }) => first <= at && at <= last)
  if (known) return known
  const made: WordPart = { first: at, last: at, why: 'learned', isLiteral: false, weight: 0 }
  parts.push(made)
  return made
}

/** Two words with content that follow each other, and what was learned about them together. */
interface Pair {
  readonly first: number
  readonly last: number
  readonly weight: number
}

/**
 * What was learned about two words together goes to both. Words that stand side by side become one reason, when what
 * they say together is worth showing and neither belongs to more than itself.
 */
function addPair(parts: WordPart[], { first, last, weight }: Pair, isPhrase: boolean): void {
  const one = partAt(parts, first)
  const other = partAt(parts, last)
  const areLoose = [one, other].every((part) => part.why === 'learned' && part.first === part.last)
  if (isPhrase && areLoose && weight >= leastShown) {
    one.last = last
    one.weight += other.weight + weight
    parts.splice(parts.indexOf(other), 1)
    return
  }
  one.weight += weight / 2
  other.weight += weight / 2
}

/** Whether two words stand side by side in one line: a sentence is read with the words that it hangs under. */
function isPhrase({ read, place }: Subject, { first, last }: Pair): boolean {
  const { tokens } = read.readings[place]!
  const { lead } = read.sentences[place]!
  const isInLead = (at: number) =>
    lead !== undefined && tokens[at]!.start >= lead.start && tokens[at]!.start < lead.end
  return last === first + 1 && isInLead(first) === isInLead(last)
}

/** A phrase whose words follow each other is one part; otherwise each of its words is. */
function runsOf({ tokens }: TermHit, part: Pick<WordPart, 'why' | 'isLiteral' | 'weight'>): WordPart[] {
  const first = tokens[0]!
  const last = tokens.at(-1)!
  if (last - first === tokens.length - 1) return [{ ...part, first, last }]
  return tokens.map((at) => ({ ...part, first: at, last: at, weight: part.weight / tokens.length }))
}
