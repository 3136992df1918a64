import { KeptOn } from '../kept-on.ts'
import type { Fragment } from './fragments.ts'
import type { Line, Lines } from './lines.ts'
import { wholeLine } from './read-fragment.ts'

/** What a stem does in all lines together. */
interface StemCounts {
  readonly stem: string
  /** How often it stands there, and how often it closes a phrase. */
  count: number
  closing: number
  /** In how many lines it stands. */
  lines: number
  /** Whether it ever stands elsewhere than first in a sentence. */
  isInside: boolean
  /** The numbers of its forms. */
  readonly forms: number[]
}

/** What of a fragment says which words are its own. */
export type OnLines = Pick<Fragment, 'line' | 'lines' | 'start' | 'end'>

/** Words in a row: places in `WordTable.forms`, half-open. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The content words of lines as numbers, since a large project has millions of them: each is a form (`kabels`) and each
 * form has a stem (`kabel`). Numbers are given out in the order of the lines.
 */
export interface WordTable {
  /** By the number of a form: how it is written, and the number of its stem. */
  readonly surfaces: readonly string[]
  readonly stemOf: Int32Array
  /** By the number of a stem. */
  readonly stems: readonly Readonly<StemCounts>[]
  /** The number of a stem; undefined when it stands nowhere. */
  numberOf(stem: string): number | undefined
  /** Every word, by its form. */
  readonly forms: Int32Array
  /** Where the words of a line stand in `forms`. */
  lineAt(line: Line): Stretch
  /** Gives each word of some fragments, by its form. */
  eachForm(fragment: OnLines, visit: (form: number) => void): void
}

const tables = new KeptOn<Lines, WordTable>()

/** The words of all lines, read once for as long as the lines are the same. */
export function wordsOf(lines: Lines): WordTable {
  const before = tables.get(lines)
  if (before) return before
  const table = wordTableOf(lines.all)
  tables.set(lines, table)
  return table
}

/** Reads the words of lines that are in order, each line once. Its words are not kept on the line. */
export function wordTableOf(lines: readonly Line[]): WordTable {
  const { forms, starts, ...read } = readWords(lines)
  const { begins, ends, surfaces } = read
  const at = ({ index }: Line): Stretch => ({ from: begins[index] ?? 0, to: ends[index] ?? 0 })
  return {
    ...{ surfaces, stemOf: Int32Array.from(read.stemOf), stems: read.stems, forms },
    numberOf: (stem) => read.numbers.get(stem),
    lineAt: at,
    eachForm(fragment, visit) {
      const isWhole = wholeLine(fragment)
      for (const line of isWhole ? [fragment.line] : fragment.lines) {
        const { from, to } = at(line)
        for (let i = from; i < to; i++) {
          const start = starts[i]!
          const lies = start >= fragment.start && start + surfaces[forms[i]!]!.length <= fragment.end
          if (isWhole || lies) visit(forms[i]!)
        }
      }
    },
  }
}

function readWords(lines: readonly Line[]) {
  const size = (lines.at(-1)?.index ?? -1) + 1
  const begins = new Int32Array(size)
  const ends = new Int32Array(size)
  const forms: number[] = []
  const starts: number[] = []
  const surfaces: string[] = []
  const stemOf: number[] = []
  const stems: StemCounts[] = []
  const numbers = new Map<string, number>()
  const known = new Map<string, number>()
  const lastLine: number[] = []

  function stemNumber(stem: string): number {
    const before = numbers.get(stem)
    if (before !== undefined) return before
    numbers.set(stem, stems.length)
    lastLine.push(-1)
    return stems.push({ stem, count: 0, closing: 0, lines: 0, isInside: false, forms: [] }) - 1
  }

  function formNumber(surface: string, stem: string): number {
    const before = known.get(surface)
    if (before !== undefined) return before
    const form = surfaces.push(surface) - 1
    known.set(surface, form)
    stemOf.push(stemNumber(stem))
    stems[stemOf[form]!]!.forms.push(form)
    return form
  }

  for (const line of lines) {
    begins[line.index] = forms.length
    for (const { stem, surface, start, isFirst, closesPhrase } of line.readTerms()) {
      const form = formNumber(surface, stem)
      const number = stemOf[form]!
      const counts = stems[number]!
      forms.push(form)
      starts.push(start)
      counts.count++
      if (closesPhrase) counts.closing++
      if (!isFirst) counts.isInside = true
      if (lastLine[number] === line.index) continue
      lastLine[number] = line.index
      counts.lines++
    }
    ends[line.index] = forms.length
  }
  const words = { forms: Int32Array.from(forms), starts: Int32Array.from(starts) }
  return { ...words, begins, ends, surfaces, stemOf, stems, numbers }
}
