import type { Judged } from '../model/measures.ts'
import { randomNumbers } from '../random.ts'

export type Interval = [low: number, high: number]

/** 95 % of a normal distribution lies within this many standard deviations. */
const z = 1.959964

/** The 95 % interval of a share, k of n (Wilson, 1927, "Probable inference"); null when n is 0. */
export function wilson(k: number, n: number): Interval | null {
  if (n === 0) return null
  const share = k / n
  const spread = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n)
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  return [k === 0 ? 0 : middle - spread, k === n ? 1 : middle + spread]
}

/** A judged sentence, with the number of the unit that it is drawn with: its group, or the sentence itself. */
export interface Drawable extends Judged {
  readonly unit: number
}

export interface DrawnIntervals {
  readonly f1: Interval | null
  readonly averagePrecision: Interval | null
}

const draws = 500
const seed = 2050

/**
 * The middle 95 % of F1 and average precision when units are drawn with replacement (bootstrap: Efron & Tibshirani,
 * 1993; over groups: Davison & Hinkley, 1997, §3.8), per list and of the mean over the lists that have positives.
 * A draw without positives of a list says nothing about it.
 */
export function drawnIntervals(
  lists: ReadonlyArray<readonly Drawable[]>,
  units: number,
): { lists: DrawnIntervals[]; mean: DrawnIntervals } {
  const random = randomNumbers(seed)
  const ordered = lists.map((list) => list.toSorted((a, b) => b.logit - a.logit))
  const isSupported = lists.map((list) => list.some((one) => one.positive))
  const found = lists.map(() => ({ f1: [] as number[], averagePrecision: [] as number[] }))
  const means = { f1: [] as number[], averagePrecision: [] as number[] }
  const times = new Int32Array(units)
  for (let draw = 0; units > 0 && draw < draws; draw++) {
    times.fill(0)
    for (let k = 0; k < units; k++) times[Math.floor(random() * units)]! += 1
    const drawn = ordered.flatMap((list, at) => {
      const figures = isSupported[at] ? drawnFigures(list, times) : undefined
      if (figures) for (const key of keys) found[at]![key].push(figures[key])
      return figures ?? []
    })
    if (drawn.length === 0) continue
    for (const key of keys) means[key].push(drawn.reduce((sum, one) => sum + one[key], 0) / drawn.length)
  }
  const intervals = (all: (typeof found)[number]) => ({
    f1: middle(all.f1),
    averagePrecision: middle(all.averagePrecision),
  })
  return { lists: found.map(intervals), mean: intervals(means) }
}

const keys = ['f1', 'averagePrecision'] as const

/** F1 and average precision when each sentence, best first, counts as often as its unit was drawn. */
function drawnFigures(list: readonly Drawable[], times: Int32Array) {
  let [rank, positives, both, suggested, sum] = [0, 0, 0, 0, 0]
  for (let at = 0; at < list.length; ) {
    const { logit } = list[at]!
    let inStep = 0
    for (; at < list.length && list[at]!.logit === logit; at++) {
      const one = list[at]!
      const count = times[one.unit]!
      rank += count
      if (one.suggested) suggested += count
      if (!one.positive) continue
      inStep += count
      if (one.suggested) both += count
    }
    positives += inStep
    if (inStep > 0) sum += inStep * (positives / rank)
  }
  if (positives === 0) return undefined
  return { f1: (2 * both) / (suggested + positives), averagePrecision: sum / positives }
}

function middle(values: number[]): Interval | null {
  if (values.length === 0) return null
  values.sort((a, b) => a - b)
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))]!
  return [at(0.025), at(0.975)]
}
