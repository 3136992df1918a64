import type { Details } from '../errors.ts'
import type { Block } from '../text/block.ts'
import type { Repair } from '../text/repair.ts'

/** A point of attention about a file that was read; `key` names a sentence in `messages.ts`. */
export interface Warning {
  readonly key: string
  readonly details: Details
}

/** What somebody wrote in the margin of a file: kept apart from the text, without its writer's name. */
export interface Comment {
  /** Where it hangs: a position in the canonical text. */
  readonly at: number
  readonly text: string
}

/** What a column of a list with a remark per row may stand for. */
export const columnMeanings = [
  'remark',
  'speaker',
  'session',
  'round',
  'proposition',
  'table',
  'date',
  'left-out',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** A heading that names a place in the talks because the file itself says so, whatever its words: the cell of a column. */
export interface Naming {
  /** Where the heading begins in the text. */
  readonly at: number
  readonly place: NamedPlace
}

export type NamedPlace = 'table' | 'round' | 'proposition'

/** What a person says about the columns of a csv or xlsx, one entry per sheet in the order of the file; a csv is one sheet. */
export interface ColumnChoice {
  readonly sheets: readonly SheetChoice[]
}

export interface SheetChoice {
  readonly isRead: boolean
  /** Whether there is a row with the names of the columns above the others; left out, as it looks. */
  readonly hasNames?: boolean
  /**
   * One per column. Each filled cell of a `remark` is one; a sheet without any is kept as a table, cell by cell: all of it
   * when every column is `left-out`, else what is not. Of more columns for speaker or date the first counts.
   */
  readonly meanings: readonly ColumnMeaning[]
}

/** A sheet of a workbook as it was found. */
export interface Sheet {
  /** Empty for a csv. */
  readonly name: string
  /** How many rows stand below the header. */
  readonly rows: number
  readonly columns: readonly Column[]
}

export interface Column {
  /** As the header has it; else `kolom 3`. */
  readonly name: string
  /** The first cell below it that is not empty, cut to a line. */
  readonly example: string
  /** What it was read as. */
  readonly meaning: ColumnMeaning
}

/** How a csv or xlsx was understood, so that a person can choose otherwise. */
export interface TableReading {
  readonly sheets: readonly Sheet[]
  /** What was read now: give it back, changed, to read the file in another way. */
  readonly chosen: ColumnChoice
}

/** How the letters of a text file were stored. */
export interface EncodingReading {
  readonly used: string
  /** True when neither the file nor a person says so and the bytes allow more than one reading. */
  readonly guessed: boolean
  /** The encodings worth offering when it was guessed, the one that was used first, each with words that differ between them. */
  readonly candidates: readonly { readonly encoding: string; readonly sample: string }[]
}

/** What the reader of one format makes of a file. */
export interface Reading {
  /** Canonical. */
  readonly text: string
  readonly blocks: Block[]
  /** Null when the file has no pages of its own. */
  readonly pages?: number | null
  readonly title?: string
  /** YYYY-MM-DD */
  readonly date?: string
  /** What the file says of itself above its text, by lower-case name: `tafel`, `bijeenkomst`, `plaats`. */
  readonly stated?: Readonly<Record<string, string>>
  readonly warnings?: readonly Warning[]
  /** What was mended on the way from file to text, in order; absent for a text that was left alone. */
  readonly repairs?: readonly Repair[]
  readonly comments?: readonly Comment[]
  /** For a csv or xlsx with a column of tables, rounds or propositions: the headings that were made of it, in order. */
  readonly namings?: readonly Naming[]
  /** For a csv or xlsx that is a table. */
  readonly table?: TableReading
  /** For the formats that are text: txt, md, csv, vtt, srt and html. */
  readonly encoding?: EncodingReading
}
