export type Unit = 'ms' | 'MB' | 'KB' | 'a second' | '×' | 'of them'

/** What is measured, and what it may take. */
export interface Measure {
  readonly name: string
  /** Of what: the same name at several sizes shows how the cost grows. */
  readonly size: string
  /** That size as a number (characters, codings); with it a row says how it grew since the row of the same name before it. */
  readonly amount?: number | undefined
  readonly unit?: Unit | undefined
  /** What the median may be; of a unit `a second` at least. */
  readonly budget?: number | undefined
  readonly p95Budget?: number | undefined
}

/** One row of the table. */
export interface Row {
  readonly name: string
  readonly size: string
  readonly unit: Unit
  readonly runs: number
  /** How often in each run. */
  readonly n: number
  /** The median of the runs, each by its own median. */
  readonly median: number
  readonly least: number
  readonly most: number
  /** The median of what each run had at most in 95 of 100; null where a run has fewer than twenty. */
  readonly p95: number | null
  readonly budget: number | null
  readonly p95Budget: number | null
  /** Null without a budget. */
  readonly met: boolean | null
  /** k where the cost grew as the size to the power k: 0 is the same at every size, 1 in line with it. */
  readonly exponent: number | null
  readonly amount: number | null
}

/** Times something `n` times. `work` gets the number of the turn, from 0. */
export async function timed(n: number, work: (turn: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < n; turn++) {
    const start = performance.now()
    await work(turn)
    times.push(performance.now() - start)
  }
  return times
}

const enoughForP95 = 20

/** The row for what was measured in some runs. */
export function rowOf(measure: Measure, runs: readonly (readonly number[])[], before: readonly Row[]): Row {
  const all = runs.flat()
  const n = Math.min(...runs.map(({ length }) => length))
  const median = middle(runs.map(middle))
  const p95 = n < enoughForP95 ? null : middle(runs.map((run) => share(run, 0.95)))
  const { name, size, amount, unit = 'ms', budget = null, p95Budget = null } = measure
  const row = { name, size, unit, runs: runs.length, n, median, p95, budget, p95Budget }
  return {
    ...row,
    least: Math.min(...all),
    most: Math.max(...all),
    met: isMet(row),
    exponent: amount === undefined ? null : growth({ name, amount, median }, before),
    amount: amount ?? null,
  }
}

function isMet({ unit, median, p95, budget, p95Budget }: Bounded): boolean | null {
  if (budget === null && p95Budget === null) return null
  const isWithin = (value: number, bound: number) => (unit === 'a second' ? value >= bound : value <= bound)
  return (
    (budget === null || isWithin(median, budget)) &&
    (p95Budget === null || isWithin(p95 ?? median, p95Budget))
  )
}

type Bounded = Pick<Row, 'unit' | 'median' | 'p95' | 'budget' | 'p95Budget'>

function growth(
  { name, amount, median }: { name: string; amount: number; median: number },
  before: readonly Row[],
): number | null {
  const smaller = before.findLast((row) => row.name === name && row.amount !== null && row.amount < amount)
  if (!smaller?.amount || smaller.median <= 0 || median <= 0) return null
  return Math.log(median / smaller.median) / Math.log(amount / smaller.amount)
}

/** The median. */
export function middle(values: readonly number[]): number {
  return (share(values, 0.5) + (sorted(values)[Math.ceil(values.length / 2) - 1] ?? 0)) / 2
}

/** What this part of the values does not exceed. */
export function share(values: readonly number[], part: number): number {
  return sorted(values)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? 0
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)
