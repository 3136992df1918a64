import { dateIn } from './dates.ts'
import type { Warning } from './reading.ts'

export interface FrontMatter {
  readonly title?: string
  readonly date?: string
  readonly stated: Record<string, string>
  readonly warnings: Warning[]
  /** How many lines it takes, with its fences. */
  readonly lines: number
}

const longest = 60
/** Names that say where the text belongs; `structure.ts` reads them. */
const understood =
  /^(?:bijeenkomst|sessie|session|soort|kind|plaats|locatie|place|tafel|table|ronde|round|stelling|gespreksvraag|proposition)$/

const field = /^[\p{L}_][\p{L}\p{N}_ -]*:/u

/**
 * Reads the `name: value` lines between `---` at the beginning of a Markdown file. It begins with a name: a heading or
 * a list between two rules is text.
 */
export function frontMatterIn(lines: readonly string[], file: string): FrontMatter | undefined {
  if (!/^---\s*$/.test(lines[0] ?? '')) return undefined
  const end = lines.slice(1, longest).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)) + 1
  const fields = lines.slice(1, Math.max(1, end))
  if (
    !field.test(fields.find((line) => line.trim() !== '') ?? '') ||
    !fields.every((line) => /^(?:[\p{L}_][\p{L}\p{N}_ -]*:|\s+\S|\s*-\s|\s*#|\s*$)/u.test(line))
  )
    return undefined
  return { ...meaningOf(valuesIn(fields), file), lines: end + 1 }
}

function valuesIn(fields: readonly string[]): Map<string, string> {
  const values = new Map<string, string>()
  for (const line of fields) {
    const [, name, value] = /^([\p{L}_][\p{L}\p{N}_ -]*):\s*(.*)$/u.exec(line) ?? []
    if (name) values.set(name.trim().toLowerCase(), (value ?? '').trim().replace(/^(["'])(.*)\1$/, '$2'))
  }
  return values
}

function meaningOf(values: Map<string, string>, file: string): Omit<FrontMatter, 'lines'> {
  const stated: Record<string, string> = {}
  const unread: string[] = []
  let title: string | undefined
  let date: string | undefined
  for (const [name, value] of values) {
    if (name === 'title' || name === 'titel') title = value
    else if (name === 'date' || name === 'datum') date = dateIn(value)
    else if (understood.test(name)) stated[name] = value
    else unread.push(name)
  }
  const warnings = unread.length
    ? [{ key: 'ingest.front-matter', details: { file, keys: unread.join(', ') } }]
    : []
  return { ...(title ? { title } : {}), ...(date ? { date } : {}), stated, warnings }
}
