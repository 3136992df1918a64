/** One row of the table: how often it was measured, and how long it took. */
export interface Row {
  what: string
  n: number
  median: number
  least: number
  most: number
  /** Under which 95 of 100 stay; only where there are enough. */
  p95: number | null
}

/** Measures something `n` times. `work` gets the number of the turn, from 0. */
export async function measured(
  what: string,
  n: number,
  work: (turn: number) => Promise<unknown>,
): Promise<Row> {
  const times: number[] = []
  for (let turn = 0; turn < n; turn++) {
    const start = performance.now()
    await work(turn)
    times.push(performance.now() - start)
  }
  return rowOf(what, times)
}

/** The row for times that were taken otherwise, in milliseconds. */
export function rowOf(what: string, times: readonly number[]): Row {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  const median = (at(0.5) + (sorted[Math.ceil(sorted.length / 2) - 1] ?? 0)) / 2
  return {
    what,
    n: sorted.length,
    median,
    least: at(0),
    most: at(1),
    p95: sorted.length >= 20 ? at(0.95) : null,
  }
}

const ms = (value: number) => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, n, median, least, most, p95 }) =>
      `| ${what} | ${n} | ${ms(median)} | ${ms(least)}–${ms(most)} | ${p95 === null ? '' : ms(p95)} |`,
  )
  return ['| what | n | median | min–max | p95 |', '|---|--:|--:|--:|--:|', ...lines].join('\n')
}
