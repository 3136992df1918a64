import { fewestSentences } from '../lexicon/lexicon.ts'
import type { SourceSentence } from '../suggestion.ts'

/** How a code's section strengths are read in a project: less what is usual, and trusted as far as they tell anything. */
export interface SectionScale {
  readonly mean: number
  /** 0–1: 0 where sentences that stand together have nothing to do with each other, as in a list of loose remarks. */
  readonly trust: number
}

/** Sentences further away say nothing about this one. */
export const sectionReach = 12
/** As many silent sentences are added, so that a section of two does not shout. */
const silence = 2

/**
 * How strongly the lexicon speaks for each code in the other sentences of the section, at most twelve either side:
 * the mean of their strengths.
 */
export function sectionStrengths(
  sentences: readonly SourceSentence[],
  strengths: readonly Float64Array[],
): Float64Array[] {
  const codes = strengths[0]?.length ?? 0
  const result: Float64Array[] = []
  for (let from = 0; from < sentences.length; ) {
    let until = from + 1
    while (until < sentences.length && isSameSection(sentences[from]!, sentences[until]!)) until++
    const sums = runningSums(strengths, { from, until, codes })
    for (let place = from; place < until; place++) {
      const first = Math.max(from, place - sectionReach)
      const last = Math.min(until, place + sectionReach + 1)
      const others = last - first - 1 + silence
      const found = new Float64Array(codes)
      for (let code = 0; code < codes; code++) {
        const all = sums[(last - from) * codes + code]! - sums[(first - from) * codes + code]!
        found[code] = (all - strengths[place]![code]!) / others
      }
      result.push(found)
    }
    from = until
  }
  return result
}

/** What each other sentence adds to the section strength of one, for a code; only those that add something. */
export function sectionShares(
  sentences: readonly SourceSentence[],
  strengths: readonly Float64Array[],
  { place, code }: { place: number; code: number },
): Array<{ place: number; share: number }> {
  const others = othersOf(sentences, place)
  return others.flatMap((other) => {
    const share = strengths[other]![code]! / (others.length + silence)
    return share === 0 ? [] : [{ place: other, share }]
  })
}

/** The other sentences of the section that are near enough to count. */
function othersOf(sentences: readonly SourceSentence[], place: number): number[] {
  const isNear = (other: number) => {
    const there = sentences[other]
    return there !== undefined && isSameSection(sentences[place]!, there)
  }
  const others: number[] = []
  for (let other = place - 1; other >= place - sectionReach && isNear(other); other--) others.unshift(other)
  for (let other = place + 1; other <= place + sectionReach && isNear(other); other++) others.push(other)
  return others
}

function isSameSection(a: SourceSentence, b: SourceSentence): boolean {
  return a.document === b.document && a.section === b.section
}

function runningSums(
  strengths: readonly Float64Array[],
  { from, until, codes }: { from: number; until: number; codes: number },
): Float64Array {
  const sums = new Float64Array((until - from + 1) * codes)
  for (let place = from; place < until; place++) {
    const row = (place - from) * codes
    for (let code = 0; code < codes; code++)
      sums[row + codes + code] = sums[row + code]! + strengths[place]![code]!
  }
  return sums
}

/** Sentences with a word of the code that are added, as usual as all others, so that few say little. */
const doubt = 3
/** Sections that speak half as strongly again around a word of the code as elsewhere are trusted fully. */
const fullTrust = 0.5

/** Learns from the lexicon alone, over all sentences of a project, how far sections keep to a subject. */
export function sectionScales(
  found: readonly Float64Array[],
  strengths: readonly Float64Array[],
  codes: number,
): SectionScale[] {
  return Array.from({ length: codes }, (_, code) => {
    let [around, hits, elsewhere] = [0, 0, 0]
    found.forEach((here, place) => {
      const hit = strengths[place]![code]!
      around += here[code]! * hit
      elsewhere += here[code]! * (1 - hit)
      hits += hit
    })
    const mean = (around + elsewhere) / Math.max(1, found.length)
    const usual = elsewhere / Math.max(1e-9, found.length - hits)
    if (usual <= 0 || found.length < fewestSentences) return { mean, trust: 0 }
    const lift = (around + doubt * mean) / (hits + doubt) / usual
    return { mean, trust: Math.max(0, Math.min(1, (lift - 1) / fullTrust)) }
  })
}

/** Section strengths on the scale of a project. */
export function onScale(found: Float64Array, scales: readonly SectionScale[]): Float64Array {
  return found.map((strength, code) => scales[code]!.trust * (strength - scales[code]!.mean))
}
