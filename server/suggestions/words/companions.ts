import { folded } from '../../text/stems.ts'
import { stemNumbers, type WordSpace } from '../space/word-space.ts'
import type { CodeDescription } from '../suggestion.ts'
import { fewestDocumentsOf, isProposable, knownWords } from './candidates.ts'
import { documentsOf, type ProjectWords, writtenAs } from './project-words.ts'
import { type Proposal, proposalOf } from './proposal.ts'
import { belonging, type Seed, seedsOf } from './seeds.ts'
import { typicalOf } from './typical.ts'

/** What companions are looked for in. */
export interface Company {
  readonly words: ProjectWords
  readonly space: WordSpace
  /** Stems that could be proposed for any code. */
  readonly candidates: readonly string[]
  readonly barred: ReadonlySet<string>
}

/** So many are kept; people see the first of those that they did not decide on yet. */
export const mostProposed = 30

/** Beside words of a code at least so often, by weight, and this typical of the sentences that hold them. */
const leastBeside = 1.2
const leastTypical = 1

/** A word that holds a keyword (`stroomgebruik`) is put as high as two standard deviations would. */
const holdingBonus = 2

/**
 * Words that keep company with those of a code, the best first: they stand in one sentence with them more than
 * elsewhere, and in the word space they lie close to them; or they hold a keyword. With no keywords yet the name and
 * the definition do. Codings play no part.
 */
export function companionsOf(code: CodeDescription, company: Company): Proposal[] {
  const { words } = company
  const seeds = seedsOf(code, words)
  const isKnown = knownWords(code)
  const fewest = fewestDocumentsOf(words)
  const weights = belonging(seeds, words)
  const kin = holdersOf(seeds, company)
  const pool = [...new Set([...company.candidates, ...kin.keys()])].flatMap((stem) => {
    const word = writtenAs(words, stem)
    return word === undefined || isKnown(word) ? [] : [{ stem, word }]
  })
  const typical = typicalOf(words, weights, {
    candidates: pool.map(({ stem }) => stem),
    own: (stem) => seeds.get(stem)?.weight ?? 0,
  })
  const near = nearness(seeds, company.space)
  const nearest = pool.map(({ stem }) => near(stem))
  const standardZ = standardised(typical.map(({ z }) => z))
  const standardNear = standardised(nearest)
  return pool
    .map((each, at) => ({
      ...each,
      ...typical[at]!,
      held: kin.get(each.stem),
      score: standardZ(at) + standardNear(at) + (kin.has(each.stem) ? holdingBonus : 0),
    }))
    .filter(({ held, inside, z }) => held || (inside >= leastBeside && z >= leastTypical))
    .sort((a, b) => b.score - a.score || (a.stem < b.stem ? -1 : 1))
    .map((each) => ({ ...each, beside: besideMost(each.stem, seeds, words) }))
    .filter(({ held, beside }) => held || documentsOf(words, [...beside.places]) >= fewest)
    .slice(0, mostProposed)
    .map(({ stem, word, held, beside }): Proposal => {
      const told = proposalOf(words, { stem, word, isInside: (at) => beside.places.has(at) })
      return held
        ? { ...told, why: 'part', beside: [held.written] }
        : { ...told, why: 'company', beside: beside.written }
    })
}

const shortestHeld = 5
const shortestRest = 3
const fewestHolding = 2

/** Longer words that begin or end with a word of the name or a keyword, with that word. */
function holdersOf(seeds: ReadonlyMap<string, Seed>, { words, barred }: Company): Map<string, Seed> {
  const keys = [...seeds].flatMap(([stem, seed]) =>
    seed.isKey
      ? [stem, seed.folded].filter((key) => key.length >= shortestHeld).map((key) => ({ key, seed }))
      : [],
  )
  const found = new Map<string, Seed>()
  if (keys.length === 0) return found
  for (const [stem, places] of words.holding) {
    if (places.length < fewestHolding || seeds.has(stem)) continue
    const held = keys.find(
      ({ key }) =>
        stem.length >= key.length + shortestRest && (stem.startsWith(key) || endsWith(words, stem, key)),
    )
    if (held && isProposable(words, stem, barred)) found.set(stem, held.seed)
  }
  return found
}

function endsWith(words: ProjectWords, stem: string, key: string): boolean {
  return stem.endsWith(key) || folded(writtenAs(words, stem) ?? '').endsWith(key)
}

const mostNear = 8

/** How close a stem lies to the words of a code: the mean of the eight that tell most, by cosine. */
function nearness(seeds: ReadonlyMap<string, Seed>, space: WordSpace): (stem: string) => number {
  const { dimensions, vectors } = space
  const numbers = stemNumbers(space)
  const known = [...seeds].flatMap(([stem, { weight }]) => {
    const number = numbers.get(stem)
    return number === undefined ? [] : [{ stem, number, weight }]
  })
  return (stem) => {
    const here = numbers.get(stem)
    if (here === undefined) return 0
    const found = known.map((seed) => {
      if (seed.stem === stem) return 0
      let cosine = 0
      for (let k = 0; k < dimensions; k++)
        cosine += vectors[here * dimensions + k]! * vectors[seed.number * dimensions + k]!
      return seed.weight * Math.max(0, cosine)
    })
    const nearest = found.sort((a, b) => b - a).slice(0, mostNear)
    return nearest.reduce((sum, each) => sum + each, 0) / mostNear
  }
}

function standardised(values: readonly number[]): (at: number) => number {
  const mean = values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length)
  const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, values.length)
  const spread = Math.sqrt(variance) || 1
  return (at) => (values[at]! - mean) / spread
}

const mostBeside = 2

/** The words of a code that stand most in the sentences that hold a stem, and where. */
function besideMost(stem: string, seeds: ReadonlyMap<string, Seed>, words: ProjectWords) {
  const counts = new Map<string, { count: number; weight: number; written: string }>()
  const places = new Set<number>()
  for (const at of words.holding.get(stem) ?? []) {
    for (const other of words.stems[at] ?? []) {
      const seed = other === stem ? undefined : seeds.get(other)
      if (!seed) continue
      places.add(at)
      const { count = 0 } = counts.get(other) ?? {}
      counts.set(other, { count: count + 1, weight: seed.weight, written: seed.written })
    }
  }
  const most = [...counts.values()].sort(
    (a, b) => b.count * b.weight - a.count * a.weight || (a.written < b.written ? -1 : 1),
  )
  return { places, written: most.slice(0, mostBeside).map(({ written }) => written) }
}
