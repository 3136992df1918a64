import { type Measure, type Row, rowOf, timed } from './measuring.ts'

/** What the groups of measurements share: where their projects stand, how large these are, and what was found so far. */
export class Bench {
  readonly folder: string
  /** How long the soak lasts. */
  readonly minutes: number
  readonly #scale: number
  readonly #ends: (() => Promise<void>)[] = []
  readonly #found = new Map<string, { measure: Measure; runs: number[][] }>()

  constructor(folder: string, { scale, minutes }: { scale: number; minutes: number }) {
    this.folder = folder
    this.minutes = minutes
    this.#scale = scale
  }

  /** So many characters or codings, at the scale that was asked for. */
  sized(amount: number): number {
    return Math.max(1, Math.round(amount * this.#scale))
  }

  /** Keeps what one run gave of a measure. */
  add(measure: Measure, values: readonly number[]): void {
    const key = `${measure.name}\n${measure.size}`
    const found = this.#found.get(key) ?? { measure, runs: [] }
    found.runs.push([...values])
    this.#found.set(key, found)
    const last = rowOf(measure, [values], [])
    const size = measure.size === '' ? '' : `, ${measure.size}`
    process.stderr.write(`${measure.name}${size}: ${last.median.toFixed(1)} ${last.unit}\n`)
  }

  /** Times something `n` times. */
  async time(measure: Measure, n: number, work: (turn: number) => Promise<unknown>): Promise<void> {
    this.add(measure, await timed(n, work))
  }

  /** Leaves something to do when all was measured. */
  atEnd(work: () => Promise<void>): void {
    this.#ends.push(work)
  }

  async end(): Promise<void> {
    for (const work of this.#ends) await work()
  }

  rows(): Row[] {
    const rows: Row[] = []
    for (const { measure, runs } of this.#found.values()) rows.push(rowOf(measure, runs, rows))
    return rows
  }
}

/** What several groups use, made when the first of them asks. */
export function once<T>(make: (bench: Bench) => Promise<T>): (bench: Bench) => Promise<T> {
  let made: Promise<T> | undefined
  return (bench) => {
    made ??= make(bench)
    return made
  }
}
