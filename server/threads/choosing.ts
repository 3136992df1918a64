import { firstWhere } from '../text/halving.ts'
import type { CandidateKind, Parameters } from './candidate.ts'
import { pushUnder } from './sets.ts'
import type { Theme } from './theme.ts'

/** A theme with its score, and the themes that were left out because they say much the same. */
export interface Chosen {
  readonly theme: Theme
  readonly score: number
  readonly near: readonly Theme[]
}

const measured = ['breadth', 'evenness', 'cohesion', 'distinctiveness'] as const
/** Compared within a kind: see `scoresOf`. */
const withinKind: ReadonlySet<string> = new Set(['cohesion', 'distinctiveness'])
/** The order starts from unasked recurrence: breadth counts twice. */
const weights = { breadth: 2, evenness: 1, cohesion: 1, distinctiveness: 1 }

/**
 * Two themes are near one another when they share half of the sentences that either has. Of two that the machine
 * made in the same way it is enough that two fifths of the smaller lie in the larger. A part of a code is not near
 * that code for lying in it.
 */
const nearFrom = 0.5
const nearInKind = 0.4
/** Of one kind at most this share of the list, as long as other kinds have something to offer. */
const mostOfAKind = 0.3

/** Of near themes the one stays that people had more of a hand in. */
const kindsInOrder: readonly CandidateKind[] = ['code', 'pair', 'sub-thread', 'uncoded']

/** Which themes become candidates: near ones left out, no kind crowding out the rest, the highest score first. */
export function choose(themes: readonly Theme[], parameters: Parameters): Chosen[] {
  const scores = scoresOf(themes)
  const placed = themes.map((theme, i) => ({
    theme,
    score: scores[i]!,
    near: [] as Theme[],
    lines: linesOf(theme),
  }))
  const byScore = placed.sort(
    (a, b) => b.score - a.score || b.theme.fragments.length - a.theme.fragments.length,
  )
  const kept: typeof placed = []
  const sharing = sharedLines()
  for (const each of kindsInOrder.flatMap((kind) => byScore.filter(({ theme }) => theme.kind === kind))) {
    const shared = sharing.withEach(each.lines)
    const twin = kept.find((other, i) => areNear(each, other, shared(i)))
    if (twin) {
      twin.near.push(each.theme)
      continue
    }
    sharing.add(each.lines)
    kept.push(each)
  }
  const stays = new Set(kept)
  const ranked = byScore.filter((each) => stays.has(each))
  return withinKinds(ranked, parameters.most).map(({ theme, score, near }) => ({ theme, score, near }))
}

/** Counts how many lines rows of lines share: each row is gone over once, not once for every other row. */
export function sharedLines() {
  const rowsWith = new Map<number, number[]>()
  let rows = 0
  return {
    /** Gives a row of different lines the next number. */
    add(lines: Iterable<number>): void {
      for (const line of lines) pushUnder(rowsWith, line, rows)
      rows++
    },
    /** How many of these lines, all different, stand in the row of each number. */
    withEach(lines: Iterable<number>): (row: number) => number {
      const counts = new Int32Array(rows)
      for (const line of lines) for (const row of rowsWith.get(line) ?? []) counts[row]!++
      return (row) => counts[row]!
    },
  }
}

/**
 * The mean place of each theme on the four measures, from 0 to 1 (Borda 1781): the measures have no common scale, and
 * a place is easier to argue about than a weighted sum. Cohesion and distinctiveness are compared within a kind: what was
 * put together by its words hangs together by its words. Equal values share their place.
 */
export function scoresOf(themes: readonly Pick<Theme, 'kind' | 'measures'>[]): number[] {
  const sums = themes.map(() => 0)
  for (const measure of measured) {
    const among = (of: string) => (withinKind.has(measure) ? of : 'all')
    const inOrder = new Map<string, Float64Array>()
    for (const [of, own] of Map.groupBy(themes, ({ kind }) => among(kind))) {
      inOrder.set(of, Float64Array.from(own, ({ measures }) => measures[measure]).sort())
    }
    themes.forEach(({ kind, measures }, i) => {
      const others = inOrder.get(among(kind))!
      const lower = firstWhere(others, (other) => other >= measures[measure])
      const equal = firstWhere(others, (other) => other > measures[measure]) - lower
      sums[i]! += (weights[measure] * (lower + equal / 2)) / others.length
    })
  }
  const total = measured.reduce((sum, measure) => sum + weights[measure], 0)
  return sums.map((sum) => sum / total)
}

function withinKinds<T extends { theme: Theme }>(ranked: readonly T[], most: number): T[] {
  const limit = Math.ceil(most * mostOfAKind)
  const counts = new Map<string, number>()
  const within = ranked.filter(({ theme: { kind } }) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return counts.get(kind)! <= limit
  })
  const first = new Set(within.slice(0, most))
  for (const each of ranked) if (first.size < most) first.add(each)
  return ranked.filter((each) => first.has(each))
}

/** The lines of a theme by their index, each once: its fragments are in order. */
function linesOf({ fragments }: Theme): Int32Array {
  const found: number[] = []
  for (const { lines } of fragments) {
    for (const { index } of lines) if (found.length === 0 || index > found.at(-1)!) found.push(index)
  }
  return Int32Array.from(found)
}

interface Placed {
  readonly theme: Theme
  readonly lines: Int32Array
}

/** @param both - how many lines they share */
function areNear(a: Placed, b: Placed, both: number): boolean {
  const small = Math.min(a.lines.length, b.lines.length)
  const large = Math.max(a.lines.length, b.lines.length)
  const areMadeAlike = a.theme.kind === b.theme.kind && a.theme.kind !== 'code'
  if (!areMadeAlike && small < nearFrom * large) return false
  return both >= (areMadeAlike ? nearInKind * small : nearFrom * (small + large - both))
}
