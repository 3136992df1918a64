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
  const ranked = lists.map((list) => (list.some((one) => one.positive) ? rankedOf(list) : undefined))
  const found = lists.map(() => noFigures())
  const means = noFigures()
  const times = new Int32Array(units)
  for (let draw = 0; units > 0 && draw < draws; draw++) {
    times.fill(0)
    for (let k = 0; k < units; k++) times[Math.floor(random() * units)]! += 1
    const drawn = ranked.flatMap((list, at) => {
      const figures = list && drawnFigures(list, times)
      if (figures) for (const key of keys) found[at]![key].push(figures[key])
      return figures ?? []
    })
    if (drawn.length === 0) continue
    for (const key of keys) means[key].push(drawn.reduce((sum, one) => sum + one[key], 0) / drawn.length)
  }
  return { lists: found.map(middles), mean: middles(means) }
}

const keys = ['f1', 'averagePrecision'] as const
const noFigures = () => ({ f1: [] as number[], averagePrecision: [] as number[] })

/** A list made ready to be drawn from many times. */
interface RankedList {
  /** Best first, until the last positive: its unit, whether it is positive, and whether the next one scores less. */
  readonly units: Int32Array
  readonly positive: Uint8Array
  readonly endsStep: Uint8Array
  /** Units with what is suggested in them. */
  readonly suggested: ReadonlyArray<readonly [unit: number, suggested: number, right: number]>
}

function rankedOf(list: readonly Drawable[]): RankedList {
  const ordered = list.toSorted((a, b) => (a.logit < b.logit ? 1 : a.logit > b.logit ? -1 : 0))
  const lowest = ordered.findLast((one) => one.positive)!.logit
  const top = ordered.filter((one) => one.logit >= lowest)
  const byUnit = Map.groupBy(
    list.filter((one) => one.suggested),
    ({ unit }) => unit,
  )
  return {
    units: Int32Array.from(top, ({ unit }) => unit),
    positive: Uint8Array.from(top, (one) => (one.positive ? 1 : 0)),
    endsStep: Uint8Array.from(top, ({ logit }, at) => (top[at + 1]?.logit === logit ? 0 : 1)),
    suggested: [...byUnit].map(([unit, own]) => [unit, own.length, own.filter((one) => one.positive).length]),
  }
}

/** F1 and average precision when each sentence, best first, counts as often as its unit was drawn. */
function drawnFigures({ units, positive, endsStep, suggested }: RankedList, times: Int32Array) {
  let [rank, positives, inStep, sum] = [0, 0, 0, 0]
  for (let at = 0; at < units.length; at++) {
    const count = times[units[at]!]!
    rank += count
    if (positive[at] === 1) inStep += count
    if (endsStep[at] === 0 || inStep === 0) continue
    positives += inStep
    sum += inStep * (positives / rank)
    inStep = 0
  }
  if (positives === 0) return undefined
  let [shown, right] = [0, 0]
  for (const [unit, own, ownRight] of suggested) {
    shown += times[unit]! * own
    right += times[unit]! * ownRight
  }
  return { f1: (2 * right) / (shown + positives), averagePrecision: sum / positives }
}

function middles({ f1, averagePrecision }: ReturnType<typeof noFigures>): DrawnIntervals {
  return { f1: middle(f1), averagePrecision: middle(averagePrecision) }
}

function middle(values: number[]): Interval | null {
  if (values.length === 0) return null
  values.sort((a, b) => a - b)
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))]!
  return [at(0.025), at(0.975)]
}
