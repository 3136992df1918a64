/** One row of the table: how often it was measured, and how long it took, how much memory it held or how fast it was. */
export interface Row {
  what: string
  unit: 'ms' | 'MB' | 'KB' | 'a second'
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

/** The row for what was measured otherwise, in milliseconds unless another unit is given. */
export function rowOf(what: string, times: readonly number[], unit: Row['unit'] = 'ms'): Row {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  const median = (at(0.5) + (sorted[Math.ceil(sorted.length / 2) - 1] ?? 0)) / 2
  return {
    what,
    unit,
    n: sorted.length,
    median,
    least: at(0),
    most: at(1),
    p95: sorted.length >= 20 ? at(0.95) : null,
  }
}

function inUnit(value: number, unit: Row['unit']): string {
  if (unit === 'a second') return `${Math.round(value).toLocaleString('en')} ${unit}`
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} ${unit}`
}

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, unit, n, median, least, most, p95 }) =>
      `| ${what} | ${n} | ${inUnit(median, unit)} | ${inUnit(least, unit)}–${inUnit(most, unit)} | ${p95 === null ? '' : inUnit(p95, unit)} |`,
  )
  return ['| what | n | median | min–max | p95 |', '|---|--:|--:|--:|--:|', ...lines].join('\n')
}
