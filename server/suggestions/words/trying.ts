import { keyOfTerm, type Term } from '../lexicon/lexicon.ts'
import { indexed } from '../lexicon/lexicon-index.ts'
import { patternTermHits, readLexicon } from '../lexicon/lexicon-reading.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { WordForm } from '../lexicon/tokens.ts'
import { lexicalStrengths, neighboursOf } from '../model/context.ts'
import type { Model } from '../model/model.ts'
import { likenessesOf } from '../model/project-reading.ts'
import { judgeCode, readForScoring, type Scorer, type Verdict } from '../model/scorer.ts'
import { onScale, sectionStrengths } from '../model/sections.ts'
import type { ReadSentences } from '../model/signals.ts'
import type { PatternHit, SourceSentence } from '../suggestion.ts'

/** The sentences of a text as the model of one code reads them. */
export interface CodeReading {
  readonly scorer: Scorer
  readonly read: ReadSentences
  /** In which sentences each form of a word stands. */
  readonly holding: ReadonlyMap<WordForm, readonly number[]>
  /** As far as they were asked for. */
  readonly verdicts: Map<number, Verdict>
}

/** A sentence that a change of words does something to. */
export interface Tried {
  /** Index in the list of sentences. */
  readonly place: number
  readonly before: Verdict
  readonly after: Verdict
}

/** What a change of words would do. */
export interface Trial<T extends Tried> {
  /** Newly suggested, the surest first. */
  readonly added: readonly T[]
  /** Suggested no longer, the surest first. */
  readonly dropped: readonly T[]
  /** Another score, on the same side of the line; what moves most first. */
  readonly moved: readonly T[]
}

/** Reads sentences, in document order, for the model of one code. */
export function readForCode(scorer: Scorer, sentences: readonly SourceSentence[]): CodeReading {
  const read = readForScoring(scorer, sentences)
  const holding = new Map<WordForm, number[]>()
  read.readings.forEach(({ tokens }, place) => {
    for (const { form } of tokens) {
      const places = holding.get(form)
      if (!places) holding.set(form, [place])
      else if (places.at(-1) !== place) places.push(place)
    }
  })
  return { scorer, read, holding, verdicts: new Map() }
}

/** The sentences after a change of words. */
export interface Reread extends CodeReading {
  /** Those that hold a word of which the place changed. */
  readonly touched: ReadonlySet<number>
}

/**
 * The same sentences for a model with other terms (see `describedAs`). Only those are read again that hold a word of
 * which the place changed; the likeness of sentences to the code's words stays that of the model.
 * @param sentences - the same, with the hits of the patterns that stand now
 */
export function readAgain(
  { scorer: { model: before, ...made }, read, holding }: CodeReading,
  after: Model,
  sentences: readonly SourceSentence[],
): Reread {
  const weights = { ...made.weights, codes: after.codes.map((code) => code.weights) }
  const scorer: Scorer = { ...made, model: after, index: indexed(after.terms), weights }
  const places = new Map(after.terms.map((term, place) => [keyOfTerm(term), place]))
  const ids = after.codes.map(({ id }) => id)
  const touched = touchedPlaces({ read, holding }, changedTerms(before, after), sentences)
  const readings = read.readings.map((reading, place): Reading => {
    const { tokens, hits } = reading
    if (touched.has(place)) {
      const found = patternTermHits(after.terms, ids, tokens, sentences[place]!.patternHits ?? [])
      return { tokens, ...readLexicon(scorer.index, tokens, found) }
    }
    if (hits.length === 0) return reading
    const moved = hits.map((hit) => ({ ...hit, term: places.get(keyOfTerm(before.terms[hit.term]!))! }))
    return { ...reading, hits: moved }
  })
  const { likeness } = scorer
  const likenesses = readings.map((reading, place) =>
    likeness && touched.has(place)
      ? likenessesOf(likeness, sentences[place]!, reading)
      : read.likenesses[place]!,
  )
  const strengths = readings.map((reading, place) =>
    touched.has(place) ? lexicalStrengths(reading, after.terms, ids.length) : read.strengths[place]!,
  )
  const sections = sectionStrengths(sentences, strengths).map((here) => onScale(here, after.sectionScales))
  return {
    scorer,
    read: { ...read, sentences, readings, strengths, likenesses, sections },
    holding,
    touched,
    verdicts: new Map(),
  }
}

/** Sentences in which a changed term is met, or in which patterns hit otherwise. */
function touchedPlaces(
  { read, holding }: Pick<CodeReading, 'read' | 'holding'>,
  changed: readonly Term[],
  sentences: readonly SourceSentence[],
) {
  const index = indexed(changed)
  const touched = new Set<number>()
  for (const place of placesToLook(holding, changed)) {
    const { hits, masked } = readLexicon(index, read.readings[place]!.tokens)
    if (hits.length + masked.size > 0) touched.add(place)
  }
  const patterns = new Set(changed.flatMap(({ shape, written }) => (shape === 'pattern' ? [written] : [])))
  sentences.forEach(({ patternHits: is = none }, place) => {
    const was = read.sentences[place]!.patternHits ?? none
    if ([...was, ...is].some(({ pattern }) => patterns.has(pattern)) || !areSame(was, is)) touched.add(place)
  })
  return touched
}

/** Sentences with a word that a term could meet: of a term that meets a word, one key stands in that word. */
function placesToLook(holding: CodeReading['holding'], terms: readonly Term[]): Set<number> {
  const keys = terms.flatMap((term) => term.keys)
  const places = new Set<number>()
  for (const [{ stem, folded }, own] of holding) {
    if (keys.some((key) => stem.includes(key) || folded.includes(key))) {
      for (const place of own) places.add(place)
    }
  }
  return places
}

const none: readonly PatternHit[] = []

const areSame = (a: readonly PatternHit[], b: readonly PatternHit[]) =>
  a.length === b.length &&
  a.every(
    ({ start, end, pattern }, k) => b[k]!.start === start && b[k]!.end === end && b[k]!.pattern === pattern,
  )

/** Terms that one of the two has and the other has not, or has as another kind of word. */
function changedTerms(before: Model, after: Model) {
  const named = ({ terms }: Model) => new Map(terms.map((term) => [`${term.why} ${keyOfTerm(term)}`, term]))
  const [one, other] = [named(before), named(after)]
  return [...one, ...other].flatMap(([name, term]) => (one.has(name) && other.has(name) ? [] : [term]))
}

/** Sums in another order differ by less than this. */
const rounding = 1e-9
/** A score that moves less is shown as the same. */
const leastMoved = 0.01

/** The sentences to which the change of words between two readings of the same text does something, in their order. */
export function tryOut(before: CodeReading, after: Reread): Tried[] {
  return changedPlaces(before, after).map((place) => ({
    place,
    before: verdictAt(before, place),
    after: judgeCode(after.scorer, { read: after.read, place, code: 0 }),
  }))
}

/** What the change does to what is suggested, in however many texts; what is equal stays in the order given. */
export function trialOver<T extends Tried>(tried: readonly T[]): Trial<T> {
  const gain = (one: Tried) => one.after.score - one.before.score
  const inOrder = (kept: (one: Tried) => boolean, weight: (one: Tried) => number) =>
    tried.filter(kept).sort((a, b) => weight(b) - weight(a))
  return {
    added: inOrder(
      (one) => one.after.suggested && !one.before.suggested,
      (one) => one.after.score,
    ),
    dropped: inOrder(
      (one) => one.before.suggested && !one.after.suggested,
      (one) => one.before.score,
    ),
    moved: inOrder(
      (one) => one.after.suggested === one.before.suggested && Math.abs(gain(one)) >= leastMoved,
      (one) => Math.abs(gain(one)),
    ),
  }
}

/** What stands now is asked again with each word that is tried. */
function verdictAt({ scorer, read, verdicts }: CodeReading, place: number): Verdict {
  const known = verdicts.get(place)
  if (known) return known
  const verdict = judgeCode(scorer, { read, place, code: 0 })
  verdicts.set(place, verdict)
  return verdict
}

/** Sentences that were read again, or stand beside or in a section with one that says something else now. */
function changedPlaces(before: CodeReading, after: Reread): number[] {
  const places = [...before.read.sentences.keys()]
  const isGrounded = ({ scorer }: CodeReading) => scorer.model.codes[0]!.hasGrounds
  if (isGrounded(before) !== isGrounded(after)) return places
  const differs = (of: 'strengths' | 'sections', place: number) =>
    Math.abs(before.read[of][place]![0]! - after.read[of][place]![0]!) > rounding
  return places.filter(
    (place) =>
      after.touched.has(place) ||
      differs('sections', place) ||
      neighboursOf(before.read.sentences, place).some((other) => differs('strengths', other)),
  )
}
