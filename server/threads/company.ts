import { randomNumbers } from '../suggestions/random.ts'
import { logLikelihood } from './log-likelihood.ts'

/** Two codes over the units that were read for both, one entry per unit. */
export interface Meeting {
  readonly sessions: readonly (string | number)[]
  readonly first: readonly boolean[]
  readonly second: readonly boolean[]
}

/** How often two codes kept company, and how often they would by chance within each session. */
export interface Company {
  readonly together: number
  readonly of: number
  /** The mean over all ways to deal the second code over the units of each session. */
  readonly expected: number
  readonly logLikelihood: number
}

/** Under five units with both, nothing is said of company. */
export const fewestUnits = 5
/** The least by which two codes must meet more often than expected. */
const atLeastMore = 1

/**
 * Whether two codes keep company more often than expected (*vaker samen dan verwacht*); null when they do not, or
 * when they meet in under five units. Pairs are ordered by log-likelihood over units (Dunning 1993, see
 * `logLikelihood`). The expectation is that of a permutation within sessions (Good 2005, "Permutation, Parametric
 * and Bootstrap Tests of Hypotheses"): a session where everything came up proves nothing. Its mean is known exactly.
 * It says where to look; it is no p-value.
 */
export function company({ sessions, first, second }: Meeting): Company | null {
  const tallies = new Map<string | number, { units: number; first: number; second: number; both: number }>()
  for (let i = 0; i < sessions.length; i++) {
    const tally = tallies.get(sessions[i]!) ?? { units: 0, first: 0, second: 0, both: 0 }
    tallies.set(sessions[i]!, tally)
    tally.units++
    if (first[i]) tally.first++
    if (second[i]) tally.second++
    if (first[i] && second[i]) tally.both++
  }
  const total = { first: 0, second: 0, both: 0, expected: 0 }
  for (const tally of tallies.values()) {
    total.first += tally.first
    total.second += tally.second
    total.both += tally.both
    total.expected += (tally.first * tally.second) / tally.units
  }
  const { both, expected } = total
  if (both < fewestUnits || both < expected + atLeastMore) return null
  const [onlyFirst, onlySecond] = [total.first - both, total.second - both]
  const neither = sessions.length - both - onlyFirst - onlySecond
  const strength = logLikelihood({ both, onlyFirst, onlySecond, neither })
  return { together: both, of: sessions.length, expected, logLikelihood: strength }
}

export interface Dealing {
  readonly seed: number
  readonly permutations: number
}

/** Between which numbers of meetings nine of ten permutations within sessions lie. The same seed, the same answer. */
export function expectedRange(meeting: Meeting, { seed, permutations }: Dealing): [number, number] {
  const random = randomNumbers(seed)
  const sessions = [...Map.groupBy(meeting.sessions.keys(), (i) => meeting.sessions[i]!).values()].map(
    (own) => ({
      first: Uint8Array.from(own, (i) => Number(meeting.first[i])),
      second: Uint8Array.from(own, (i) => Number(meeting.second[i])),
    }),
  )
  const results: number[] = []
  for (let round = 0; round < permutations; round++) {
    let met = 0
    for (const { first, second } of sessions) {
      shuffle(second, random)
      for (let i = 0; i < first.length; i++) met += first[i]! & second[i]!
    }
    results.push(met)
  }
  results.sort((a, b) => a - b)
  return [results[Math.floor(0.05 * permutations)]!, results[Math.ceil(0.95 * permutations) - 1]!]
}

/** Fisher and Yates' shuffle, in place. */
function shuffle(cards: Uint8Array, random: () => number): void {
  for (let i = cards.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const card = cards[i]!
    cards[i] = cards[j]!
    cards[j] = card
  }
}
