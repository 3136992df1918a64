const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

const written = new RegExp(
  `\\b(\\d{1,2})\\s+(${months.map((month) => `${month}|${month.slice(0, 3)}`).join('|')}|mrt|sept)\\.?\\s+(\\d{4})\\b`,
  'i',
)
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/
const compact = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/
const numeric = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/

/** The first date in a line, as YYYY-MM-DD: `14 mei 2026`, `14-05-2026`, `2026-05-14`, `20260514`. */
export function dateIn(line: string): string | undefined {
  const spelled = written.exec(line)
  if (spelled) return dated(spelled[3], monthOf(spelled[2]!), spelled[1])
  const [, year, month, day] = iso.exec(line) ?? compact.exec(line) ?? []
  if (year) return dated(year, Number(month), day)
  const figures = numeric.exec(line)
  return figures ? dated(figures[3], Number(figures[2]), figures[1]) : undefined
}

const weekday = /^(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+/iu
const midnight = /[\sT]00:00(?::00)?$/u

/** The date that a cell holds and nothing else, as YYYY-MM-DD; of `vóór 14 mei 2026` nobody can tell. */
export function dateAlone(cell: string): string | undefined {
  const words = cell.trim().replace(weekday, '').replace(midnight, '')
  const isAll = [written, iso, compact, numeric].some((form) => form.exec(words)?.[0] === words)
  return isAll ? dateIn(words) : undefined
}

function monthOf(name: string): number {
  const short = name.toLowerCase().slice(0, 3)
  return short === 'mrt' ? 3 : months.findIndex((month) => month.startsWith(short)) + 1
}

function dated(year: string | undefined, month: number, day: string | undefined): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  // A browser sends `0026` when somebody types 26, of which `Date` would make 1926.
  const isYear = Number(year) >= 1_000
  const exists = isYear && date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day)
  return exists ? date.toISOString().slice(0, 10) : undefined
}
