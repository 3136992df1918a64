import type { Term } from '../lexicon/lexicon.ts'
import type { LexiconReading } from '../lexicon/lexicon-reading.ts'
import type { SourceSentence } from '../suggestion.ts'

/** How strongly the lexicon speaks for each code in a sentence, at most 1. */
export function lexicalStrengths(
  { hits }: LexiconReading,
  terms: readonly Term[],
  codes: number,
): Float64Array {
  const strengths = new Float64Array(codes)
  for (const hit of hits) {
    const { code, weight } = terms[hit.term]!
    strengths[code] = Math.min(1, strengths[code]! + weight * hit.factor)
  }
  return strengths
}

/** The sentences directly before and after, where these stand in the same section of the same document. */
export function neighboursOf(sentences: readonly SourceSentence[], place: number): number[] {
  const here = sentences[place]!
  return [place - 1, place + 1].filter((other) => {
    const there = sentences[other]
    return there !== undefined && there.document === here.document && there.section === here.section
  })
}

/** Of the neighbours, the one that the lexicon speaks for most strongly, and how strongly. */
export function strongestNeighbour(
  neighbours: readonly number[],
  strengths: readonly Float64Array[],
  code: number,
): { place: number; strength: number } | undefined {
  let best: { place: number; strength: number } | undefined
  for (const place of neighbours) {
    const strength = strengths[place]![code]!
    if (strength > 0 && strength > (best?.strength ?? 0)) best = { place, strength }
  }
  return best
}
