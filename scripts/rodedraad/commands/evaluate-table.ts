import { counted, decimal } from '../../../server/language/figures.ts'
import type { NamedQuality, QualityReport } from '../../../server/suggestions/quality/report.ts'

/** The quality of a project in columns, and below it what else is known. */
export function qualityTable({ codes, macro, read, drawnOver }: QualityReport): string {
  const unit = drawnOver === 'groups' ? 'groepen' : 'zinnen'
  const found = Object.entries(codes)
  const rows = [
    ['code', 'zinnen', 'met code', 'precisie', 'recall', 'F1', `95 % (${unit})`, 'gem. precisie'],
    ...found.map(([code, quality]) => [code, `${quality.counts.judged}`, ...figures(quality)]),
    ['gemiddeld', '', ...figures(macro)],
  ]
  return [
    columns(rows),
    '',
    `Gemeten op ${counted(read.sentences, 'zin', 'zinnen')} in ${counted(read.sources, 'bron', 'bronnen')}, gelezen zonder suggesties in beeld.`,
    ...codersLine(macro),
    ...found.flatMap(([code, quality]) => codeLines(code, quality)),
  ].join('\n')
}

type Row = Pick<NamedQuality, 'precision' | 'recall' | 'f1' | 'averagePrecision' | 'support' | 'interval'>

function figures({ precision, recall, f1, averagePrecision, support, interval }: Row): string[] {
  const between = interval ? `${decimal(interval[0])}–${decimal(interval[1])}` : '–'
  return [`${support}`, share(precision), share(recall), share(f1), between, share(averagePrecision)]
}

function share(value: number | null): string {
  return value === null ? '–' : decimal(value)
}

/** The first column to the left, figures to the right. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const cell = (text: string, at: number) =>
    at === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[at] ?? 0)
  return rows.map((row) => row.map(cell).join('  ')).join('\n')
}

function codersLine({ coders }: QualityReport['macro']): string[] {
  const all = Object.entries(coders).map(([name, { f1 }]) => `${name} ${share(f1)}`)
  return all.length > 1 ? [`F1 tegenover elke codeur apart: ${all.join(', ')}.`] : []
}

function codeLines(code: string, { decisions, missed, withheld, counts }: NamedQuality): string[] {
  const { shown, taken, adjusted, left, bulk } = decisions
  const lines = []
  if (shown > 0) {
    const inBulk = bulk > 0 ? `, ${bulk} in bulk overgenomen` : ''
    lines.push(
      `${code}: van ${taken + adjusted + left} suggesties zijn er ${taken + adjusted} overgenomen${inBulk}.`,
    )
  }
  if (missed) lines.push(`${code}: in de leessteekproef mist het ${missed.missed} van de ${missed.n} zinnen.`)
  if (withheld)
    lines.push(`${code}: achtergehouden, ${counts.right} van de ${counts.suggested} suggesties kloppen.`)
  return lines
}
