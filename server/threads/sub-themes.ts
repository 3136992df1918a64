import { type Cluster, clusters } from './clusters.ts'
import { type Fragment, withoutOverlap } from './fragments.ts'
import type { ThreadCode } from './material.ts'
import type { Study } from './study.ts'
import { type Theme, themeOf, unitsAskedFor } from './theme.ts'
import { Features, inverseFrequencies, meanSimilarity, unitVector, type Vector } from './vectors.ts'

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
  const features = new Features()
  const vectors = vectorsWithin(fragments, code, study, features)
  const count = Math.min(mostParts, Math.max(2, Math.round(Math.sqrt(fragments.length / 2))))
  const whole = meanSimilarity(vectors, features.size)
  const asked = unitsAskedFor(code, study)
  const read = study.readings.readFor(code.id)
  return clusters(vectors, count, features.size)
    .filter((cluster) => hangsTogether(cluster, vectors, features.size, whole))
    .map(({ members }) => members.map((i) => fragments[i]!))
    .filter((part) => part.length >= fewestFragments && unitsOf(part) >= fewestUnits)
    .map((part) => themeOf({ kind: 'sub-thread', codes: [code], fragments: part, read, asked }, study))
}

function hangsTogether(
  { members }: Cluster,
  vectors: readonly Vector[],
  size: number,
  whole: number,
): boolean {
  return (
    meanSimilarity(
      members.map((i) => vectors[i]!),
      size,
    ) >
    whole * closer
  )
}

function vectorsWithin(
  fragments: readonly Fragment[],
  code: ThreadCode,
  study: Study,
  features: Features,
): Vector[] {
  const own = study.withBelow(code.id)
  const others = fragments.map(
    ({ codings }) => new Set(codings.map((coding) => coding.code).filter((each) => !own.has(each))),
  )
  const weightOfCode = inverseFrequencies(others)
  const held = new Map<string, number>()
  const stems = fragments.map((each) => study.weightsOf(each))
  for (const each of stems) for (const stem of each.keys()) held.set(stem, (held.get(stem) ?? 0) + 1)
  return stems.map((weights, i) => {
    const shared = [...weights].filter(([stem]) => held.get(stem)! > 1)
    const company = [...others[i]!].map((each): [string, number] => [`code ${each}`, weightOfCode(each)])
    return unitVector(new Map([...shared, ...company]), features)
  })
}

const unitsOf = (fragments: readonly Fragment[]) => new Set(fragments.map(({ unit }) => unit.id)).size
