import type { Row, Unit } from './measuring.ts'

/** The rows as a Markdown table; what misses its budget ends in ✗. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { name, size, unit, runs, n, median, least, most, p95, exponent } = row
    const cells = [
      ...[name, size, `${runs} × ${n}`, inUnit(median, unit), p95 === null ? '' : inUnit(p95, unit)],
      ...[`${inUnit(least, unit)}–${inUnit(most, unit)}`, budgetOf(row)],
      exponent === null ? '' : exponent.toFixed(2),
      row.met === null ? '' : row.met ? '✓' : '✗',
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| what | of | n | median | p95 | min–max | budget | exponent | |',
    '|---|---|--:|--:|--:|--:|--:|--:|---|',
    ...lines,
  ].join('\n')
}

function budgetOf({ unit, budget, p95Budget }: Row): string {
  const sign = unit === 'a second' ? '≥' : '≤'
  return [
    budget === null ? [] : `${sign} ${inUnit(budget, unit)}`,
    p95Budget === null ? [] : `p95 ${sign} ${inUnit(p95Budget, unit)}`,
  ]
    .flat()
    .join(', ')
}

function inUnit(value: number, unit: Unit): string {
  if (unit === 'a second') return `${Math.round(value).toLocaleString('en')} ${unit}`
  if (unit === 'of them') return Math.round(value).toLocaleString('en')
  if (unit === '×') return `${value.toFixed(2)} ×`
  if (unit === 'ms' && value >= 10_000) return `${(value / 1_000).toFixed(1)} s`
  return `${Math.abs(value) < 100 ? Number(value.toFixed(1)) : Math.round(value)} ${unit}`
}
