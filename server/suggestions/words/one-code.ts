import { keyOfTerm, type StemCounts, type Term, termsOf } from '../lexicon/lexicon.ts'
import { type CodeWeights, fitCode, weightsByName } from '../model/code-fit.ts'
import { designOf } from '../model/design.ts'
import type { CodeModel, Model } from '../model/model.ts'
import { firstTerm } from '../model/signals.ts'
import { hasWords } from '../model/train.ts'
import type { CodeDescription } from '../suggestion.ts'

/** The part of a model that is about one code. Codes know nothing of each other, so it scores the same. */
export function modelOfCode(model: Model, id: string): Model | undefined {
  const place = model.codes.findIndex((code) => code.id === id)
  const code = model.codes[place]
  if (!code) return undefined
  const own = model.terms.flatMap((term, index) => (term.code === place ? [index] : []))
  const { scale } = model
  const half = model.codes.length
  return {
    ...model,
    codes: [withTermsAt(code, new Map(own.map((index, at) => [index, at])))],
    terms: own.map((index) => ({ ...model.terms[index]!, code: 0 })),
    scale: scale && { ...scale, codes: [scale.codes[place]!, scale.codes[half + place]!] },
    sectionScales: [model.sectionScales[place]!],
  }
}

/** A code whose terms stand at other places; what is learned about a term that has no place now is left out. */
function withTermsAt(code: CodeModel, places: ReadonlyMap<number, number>): CodeModel {
  const moved = <T>(entries: Iterable<readonly [number, T]>) =>
    [...entries].flatMap(([term, value]): [number, T][] => {
      const place = places.get(term)
      return place === undefined ? [] : [[place, value]]
    })
  return {
    ...code,
    weights: { ...code.weights, terms: new Map(moved(code.weights.terms)) },
    rejected: new Set(moved([...code.rejected].map((term) => [term, true] as const)).map(([term]) => term)),
  }
}

/**
 * The model of one code, as if its description said this: what was learned stays as it is, a word that is new starts
 * as every word of its kind does, one that left weighs nothing, and one that went to another list keeps what was
 * learned about it on top of what its new kind starts with.
 */
export function describedAs(model: Model, description: CodeDescription, counts: StemCounts): Model {
  const known = new Map(model.terms.map((term, index) => [keyOfTerm(term), index]))
  const terms = termsOf([description], counts).map((term) => {
    const before = model.terms[known.get(keyOfTerm(term)) ?? -1]
    return before?.why === term.why ? before : term
  })
  const places = new Map(
    terms.flatMap((term, place) => {
      const before = known.get(keyOfTerm(term))
      return before === undefined ? [] : [[before, place] as const]
    }),
  )
  const code = model.codes[0]!
  const moved = withTermsAt(code, places)
  const start = unlearned(terms).terms
  const startBefore = unlearned(model.terms).terms
  const weights = new Map(
    terms.flatMap((term, place): [number, number][] => {
      if (term.why === 'excluding') return []
      const before = known.get(keyOfTerm(term))
      const was = before === undefined ? undefined : code.weights.terms.get(before)
      const learned = was === undefined ? 0 : was - startBefore.get(before!)!
      return [[place, model.terms[before ?? -1] === term ? was! : start.get(place)! + learned]]
    }),
  )
  const hasGrounds = code.positives > 0 || hasWords(description)
  return {
    ...model,
    terms,
    codes: [{ ...moved, hasGrounds, weights: { ...code.weights, terms: weights } }],
  }
}

/** What a code with these terms weighs before anything is learned. */
function unlearned(terms: readonly Term[]): CodeWeights {
  const own = terms.flatMap(({ why }, index) => (why === 'excluding' ? [] : [index]))
  const nothing = { lessons: [], terms: own, design: designOf([], firstTerm + own.length) }
  return weightsByName(nothing, fitCode(nothing, terms).weights)
}
