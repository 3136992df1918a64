import { itemMarkOf } from '../../text/plain/items.ts'
import type { PartedColumn } from './columns.ts'
import type { PageLine } from './lines.ts'
import { type Wrapping, without, wrappingOf } from './wrapped.ts'

/** How the lines around a line are wrapped. */
export interface Measure {
  readonly width: number
  /** Whether an empty line stands between most paragraphs. */
  readonly hasGaps: boolean
  /** Whether the first line of each paragraph is indented. */
  readonly hasIndents: boolean
  readonly isColumn: boolean
}

/** The lines of a document, each with its measure; undefined where lines end as the writer ended them. */
export interface Measured {
  readonly lines: readonly PageLine[]
  readonly measures: readonly (Measure | undefined)[]
  /** The width of most lines. */
  readonly width: number
}

/** Columns have a width of their own; all other lines are judged together. Undefined when no line is wrapped. */
export function measured(lines: readonly PageLine[], columns: readonly PartedColumn[]): Measured | undefined {
  if (columns.length === 0) {
    const wrapping = wrappingOf(lines)
    if (!wrapping) return undefined
    const wide = wideMeasure(wrapping)
    return { ...wrapping, measures: lines.map(() => wide) }
  }
  return measuredApart(lines, columns)
}

function measuredApart(lines: readonly PageLine[], columns: readonly PartedColumn[]): Measured {
  const own = columnOfLine(lines, columns)
  const inColumns = lines.filter((_, at) => own[at])
  const inside = new Set(own.flatMap((column, at) => (column ? [at] : [])))
  const wrapping = wrappingOf(without(lines, inside))
  const others = new Map(wrapping?.lines.map((line) => [line.from, line]))
  const wide = wrapping && wideMeasure(wrapping)
  const usual = columns.map(({ width }) => width).toSorted((a, b) => a - b)[columns.length >> 1] ?? 0
  const shared = { hasGaps: hasGaps(inColumns, usual), hasIndents: hasIndents(inColumns), isColumn: true }
  const byWidth = new Map<number, Measure>()
  const narrow = (width: number) => {
    const known = byWidth.get(width) ?? { ...shared, width }
    byWidth.set(width, known)
    return known
  }
  const isMostlyColumns = inColumns.length >= lines.length / 2
  return {
    lines: lines.map((line) => others.get(line.from) ?? line),
    measures: own.map((column) => (column ? narrow(column.width) : wide)),
    width: isMostlyColumns || !wrapping ? usual : wrapping.width,
  }
}

const wideMeasure = ({ lines, width }: Wrapping): Measure => ({
  width,
  hasGaps: hasGaps(lines, width),
  hasIndents: false,
  isColumn: false,
})

function columnOfLine(
  lines: readonly PageLine[],
  columns: readonly PartedColumn[],
): (PartedColumn | undefined)[] {
  let next = 0
  return lines.map(({ start }) => {
    while (columns[next] && columns[next]!.end <= start) next++
    const column = columns[next]
    return column && column.start <= start ? column : undefined
  })
}

const endedSentence = /[.!?…]["'”’)\]]*\d{0,2}$/

/** Most lines that end a sentence far from the edge have an empty line below them. */
function hasGaps(lines: readonly PageLine[], width: number): boolean {
  const short = lines.filter(({ words }) => endedSentence.test(words) && words.length < width * 0.7)
  return short.length > 0 && short.filter(({ closes }) => closes).length >= short.length * 0.7
}

/** Lines that are indented stand alone, with lines that are not below them. */
function hasIndents(lines: readonly PageLine[]): boolean {
  const indented = lines.filter(({ words, indent }) => indent >= 2 && itemMarkOf(words) === undefined)
  const alone = lines.filter((line, at) => line.indent < 2 && (lines[at - 1]?.indent ?? 0) >= 2).length
  return indented.length >= 3 && indented.length <= lines.length / 2 && alone >= indented.length * 0.6
}
