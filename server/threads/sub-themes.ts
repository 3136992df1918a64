import { clusters } from './clusters.ts'
import { type Fragment, withoutOverlap } from './fragments.ts'
import type { ThreadCode, ThreadCoding } from './material.ts'
import { once } from './once.ts'
import type { Study } from './study.ts'
import { type Theme, themeOf, unitsAskedFor } from './theme.ts'
import { Features, inverseFrequencies, meanSimilarity, Vectors } from './vectors.ts'

/** With fewer fragments than this, a code is not divided. */
const fewestToDivide = 8
/** A part of a code is at least so many fragments, in at least so many units. */
const fewestFragments = 3
const fewestUnits = 2
const mostParts = 8
/** A part hangs together at least this many times better than the code as a whole. */
const closer = 1.25

/**
 * The sub-threads in one code: the fragments that carry it itself (those of codes under it are divided already),
 * clustered (see `clusters`) by the stems that at least two of them share
 * and by the company of other codes on the same words. About √(n÷2) clusters for n fragments (Mardia, Kent & Bibby
 * 1979, "Multivariate Analysis"); kept are those that recur and hang together better than the code does.
 */
export function subThemes(code: ThreadCode, study: Study): Theme[] {
  const fragments = withoutOverlap(study.fragmentsOfItself(code.id))
  if (fragments.length < fewestToDivide) return []
  const vectors = vectorsWithin(fragments, code, study)
  const count = Math.min(mostParts, Math.max(2, Math.round(Math.sqrt(fragments.length / 2))))
  const whole = meanSimilarity(vectors)
  const asked = unitsAskedFor(code, study)
  const read = study.readings.readFor(code.id)
  return clusters(vectors, count)
    .filter(({ members }) => meanSimilarity(vectors, members) > whole * closer)
    .map(({ members }) => Int32Array.from(members).sort())
    .map((members) => Array.from(members, (i) => fragments[i]!))
    .filter((part) => part.length >= fewestFragments && unitsOf(part) >= fewestUnits)
    .map((part) => themeOf({ kind: 'sub-thread', codes: [code], fragments: part, read, asked }, study))
}

/** Stems are named by their number, codes by their id. */
function vectorsWithin(
  fragments: readonly Fragment[],
  code: ThreadCode,
  study: Study,
): Vectors<number | string> {
  const own = study.withBelow(code.id)
  const others = fragments.map(({ codings }) => otherCodes(codings, own))
  const weightOfCode = once(inverseFrequencies(others))
  const held = new Int32Array(study.words.stems.length)
  const stems = fragments.map((each) => study.weightsOf(each))
  for (const { names, from, to } of stems) for (let i = from; i < to; i++) held[names[i]!]!++
  const vectors = new Vectors(new Features<number | string>())
  stems.forEach((each, i) => {
    const names: (number | string)[] = []
    const weights: number[] = []
    for (let place = each.from; place < each.to; place++) {
      const stem = each.names[place]!
      if (held[stem]! < 2) continue
      names.push(stem)
      weights.push(each.weights[place]!)
    }
    for (const other of others[i]!) {
      names.push(other)
      weights.push(weightOfCode(other))
    }
    vectors.add({ names, weights, from: 0, to: names.length })
  })
  return vectors
}

/** Each once, in the order of the codings: codings are in the order of their codes. */
function otherCodes(codings: readonly ThreadCoding[], own: ReadonlySet<string>): string[] {
  const others: string[] = []
  for (const { code } of codings) if (code !== others.at(-1) && !own.has(code)) others.push(code)
  return others
}

const unitsOf = (fragments: readonly Fragment[]) => new Set(fragments.map(({ unit }) => unit.id)).size
