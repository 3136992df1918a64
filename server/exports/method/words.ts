import { figure } from '../../language/figures.ts'
import type { Section, Table } from '../sheet.ts'

/** What no data says and only the team can tell. */
export const notKept = (what: string) => `${what}: niet vastgelegd in Rode Draad. Vul dit zelf aan.`

/** `3 van 12 bronnen` */
export const share = (part: number, whole: number, many: string) =>
  `${figure(part)} van ${figure(whole)} ${many}`

/** `1 van 12 bronnen is …`, `3 van 12 bronnen zijn …` */
export const isOrAre = (part: number) => (part === 1 ? 'is' : 'zijn')

/** A section under one of the chapters. An empty table is left out, and `empty` says so. */
export function section(
  heading: string,
  paragraphs: readonly string[],
  { table, empty }: { table?: Table; empty?: string } = {},
): Section {
  const hasRows = table !== undefined && table.rows.length > 0
  return {
    heading,
    level: 3,
    paragraphs: hasRows || empty === undefined ? paragraphs : [...paragraphs, empty],
    ...(hasRows && { table }),
  }
}

/** How many there are of each, the most frequent first and names in order after that. */
export function tallied(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
