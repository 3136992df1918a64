import { parse } from 'csv-parse/sync'
import { canonicalText } from '../text/canonical.ts'
import { dateIn } from './dates.ts'
import { topicOf } from './headings.ts'
import { compose, type Piece } from './piece.ts'
import type { Reading, Warning } from './reading.ts'

const remarkColumn =
  /^(?:opmerking(?:en)?|tekst(?:en)?|remarks?|reacties?|bijdragen?|post-?its?|notities?|uitspra(?:ak|ken)|cita(?:at|ten)|quotes?|ideeën|idee|inbreng|antwoord(?:en)?|text|comments?)$/i
const speakerColumn = /^(?:spreker|deelnemer|speaker|wie|naam)$/i
const dateColumn = /^(?:datum|date)$/i
/** Columns that group the remarks, and the word for what a bare number in them stands for. */
const groupColumns: readonly (readonly [RegExp, string])[] = [
  [/^(?:bijeenkomst|sessie|session|diner|denkdiner|werksessie)$/i, 'Bijeenkomst'],
  [/^(?:ronde|round)$/i, 'Ronde'],
  [/^(?:stelling|gespreksvraag|vraag|thema|proposition)$/i, 'Stelling'],
  [/^(?:tafel|table|flip-?over|groep)$/i, 'Tafel'],
]

interface Table {
  readonly names: string[]
  readonly rows: string[][]
  readonly hasHeader: boolean
}

/**
 * Reads a list with a remark per row, as a flip-over sheet is typed over. Session, round, proposition and table become
 * headings above the remarks. Undefined when this is no table.
 */
export function readCsv(raw: string, file: string): Reading | undefined {
  const table = tableIn(canonicalText(raw))
  if (!table) return undefined
  const remark = remarkIn(table)
  const groups = groupsIn(table)
  const speaker = table.names.findIndex((name) => speakerColumn.test(name))
  const dates = table.names.findIndex((name) => dateColumn.test(name))
  const used = new Set([remark, speaker, dates, ...groups.map(({ column }) => column)])
  const pieces: Piece[] = []
  let open: string[] = []
  for (const row of table.rows) {
    const headings = groups.map(({ column, word }) => headingOf(row[column] ?? '', word))
    const changed = headings.findIndex((heading, level) => heading !== open[level])
    headings.forEach((text, level) => {
      if (changed !== -1 && level >= changed) pieces.push({ kind: 'heading', level: level + 1, text })
    })
    open = headings
    const name = row[speaker]?.trim()
    const words = row[remark] ?? ''
    pieces.push(
      name
        ? { kind: 'turn', text: words, label: `${name}: `, speaker: name }
        : { kind: 'item', level: 1, text: words },
    )
  }
  const date = oneDate(table.rows.map((row) => row[dates] ?? ''))
  return {
    ...compose(pieces),
    ...(date ? { date } : {}),
    warnings: warningsOf(table, { remark, used, file }),
  }
}

function tableIn(text: string): Table | undefined {
  const rows = rowsOf(text)
  const first = rows?.[0]
  if (!rows || !first || rows.some((row) => row.length !== first.length)) return undefined
  const names = first.map((name) => name.trim())
  const hasHeader = names.some((name) => isKnown(name)) || looksLikeHeader(names, rows.slice(1))
  return {
    names: hasHeader ? names : first.map((_, index) => String(index + 1)),
    rows: hasHeader ? rows.slice(1) : rows,
    hasHeader,
  }
}

function rowsOf(text: string): string[][] | undefined {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    })
  } catch {
    return undefined
  }
}

/** The mark that stands most often in the first line. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const count = (mark: string) => line.split(mark).length
  return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

const isKnown = (name: string) =>
  [remarkColumn, speakerColumn, dateColumn, ...groupColumns.map(([name]) => name)].some((known) =>
    known.test(name),
  )

/** Names of columns are short, differ, and are no sentences or numbers, while what stands below is longer. */
function looksLikeHeader(names: readonly string[], rows: readonly string[][]): boolean {
  if (names.length < 2 || rows.length === 0 || new Set(names).size < names.length) return false
  if (!names.every((name) => /^\p{L}[\p{L}\p{N} _-]{0,29}$/u.test(name))) return false
  const longest = Math.max(...names.map((name) => name.length))
  return rows.some((row) => row.some((cell) => cell.length > 2 * longest))
}

function remarkIn({ names, rows, hasHeader }: Table): number {
  const named = hasHeader ? names.findIndex((name) => remarkColumn.test(name)) : -1
  if (named !== -1) return named
  const lengths = names.map((_, column) => rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0))
  return lengths.indexOf(Math.max(...lengths))
}

/** In the order of the file: what stands first holds the rest. */
function groupsIn({ names }: Table): { column: number; word: string }[] {
  return names.flatMap((name, column) =>
    groupColumns.filter(([pattern]) => pattern.test(name)).map(([, word]) => ({ column, word })),
  )
}

/** A bare number or letter gets the word for what it numbers: `3` becomes `Tafel 3`. */
function headingOf(cell: string, word: string): string {
  const text = cell.trim().replace(/\s+/g, ' ')
  if (word === 'Bijeenkomst' && text !== '' && topicOf(text) !== 'session') return `${word}: ${text}`
  return /^(?:\d{1,3}|\p{L})$/u.test(text) ? `${word} ${text}` : text
}

function oneDate(cells: readonly string[]): string | undefined {
  const dates = new Set(cells.map(dateIn).filter((date) => date !== undefined))
  return dates.size === 1 ? [...dates][0] : undefined
}

function warningsOf(
  { names, hasHeader }: Table,
  { remark, used, file }: { remark: number; used: Set<number>; file: string },
): Warning[] {
  const warnings: Warning[] = []
  if (!hasHeader) warnings.push({ key: 'ingest.csv-no-header', details: { file } })
  else if (!remarkColumn.test(names[remark] ?? ''))
    warnings.push({ key: 'ingest.csv-column', details: { file, column: names[remark] ?? '' } })
  const left = names.filter((_, column) => !used.has(column))
  if (left.length)
    warnings.push({ key: 'ingest.csv-columns-left-out', details: { file, columns: left.join(', ') } })
  return warnings
}
