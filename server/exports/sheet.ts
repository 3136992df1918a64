/** What stands in one cell. Text is never a formula, whatever it begins with. */
export type Cell = string | number | null

export interface Column {
  readonly title: string
  /** In characters, for a spreadsheet. */
  readonly width: number
}

/** Rows for a spreadsheet or a CSV. */
export interface Sheet {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** How many columns stay in sight in a spreadsheet. */
  readonly stickyColumns?: number
}

/** Words that a program can find again in a file: in Word a content control with this tag, shown by its name. */
export interface Tagged {
  readonly text: string
  /** `rd:<short id of the quote>:<edition>`, at most 64 characters. */
  readonly tag: string
  /** `C12` */
  readonly name: string
}

/** What stands in a paragraph or a cell. */
export type Words = string | readonly (string | Tagged)[]

/** The same without tags. */
export function plainWords(words: Words): string {
  return typeof words === 'string'
    ? words
    : words.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** A table for people to read, with the share of the width that each column takes, in percent. */
export interface Table {
  readonly caption: string
  readonly columns: readonly { readonly title: string; readonly share: number }[]
  readonly rows: readonly (readonly Words[])[]
}

export interface Section {
  readonly heading: string
  readonly level: 2 | 3
  readonly paragraphs: readonly Words[]
  readonly table?: Table
}

/** A document for people to read: Word, web page or Markdown make the same of it. */
export interface Paper {
  readonly title: string
  /** What this is, of when, and how to check it. */
  readonly about: readonly string[]
  readonly sections: readonly Section[]
  /** Lies on its side: a wide table. */
  readonly isLandscape?: boolean
  /** The language of its words, as BCP 47 has it; Dutch when absent. */
  readonly language?: string
}

/** A file that was made. */
export interface ExportFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly format: FileFormat
  /** How many quotes, codings, pieces of evidence or memos it holds. */
  readonly rows: number
}

export const formats = ['csv', 'xlsx', 'docx', 'html', 'md', 'jsonld'] as const
export type Format = (typeof formats)[number]

/** What a file can be besides: a dossier, and an audit for programs. */
export type FileFormat = Format | 'zip' | 'json'

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  zip: 'application/zip',
  json: 'application/json; charset=utf-8',
}
