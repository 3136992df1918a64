import { sql } from 'kysely'
import type { KeptTables, New } from '../../database/tables.ts'
import type { TableName, Writer } from '../../database/write.ts'
import { countingTo } from '../../progress.ts'
import type { Desk } from '../../quotes/desk.ts'
import type { Outward } from '../../quotes/outward.ts'
import { anchor, type Span } from '../../text/span.ts'
import { standingRows } from '../standing-rows.ts'
import type { MaskedText } from './masked-text.ts'

/** The tables whose rows go along, as far as others may read them. */
const copied = [
  ...([
    'people',
    'project',
    'sessions',
    'tables',
    'propositions',
    'documents',
    'codes',
    'code_examples',
  ] as const),
  ...(['word_refusals', 'codings', 'decisions', 'readings', 'memos', 'reading_samples'] as const),
  ...(['sampled_sentences', 'sample_readings', 'threads', 'evidence', 'landings', 'quote_sets'] as const),
  ...(['quotes', 'matrices', 'matrix_lines', 'summaries'] as const),
] satisfies TableName[]
type Copied = (typeof copied)[number]

/** So many rows are written at once. */
const atOnce = 1_000

/** The making of a copy: where it is written, what it is made from, and what stands in it already. */
export class Copying {
  readonly write: Writer
  readonly desk: Desk
  readonly outward: Outward
  readonly #ids = new Set<string>()
  #oneDone: () => void = () => undefined
  /** By the id of the version that a text was made from. */
  readonly #texts = new Map<string, { readonly id: string; readonly masked: MaskedText }>()

  constructor(write: Writer, desk: Desk, outward: Outward) {
    this.write = write
    this.desk = desk
    this.outward = outward
  }

  /** Says from here on how many of all rows are done. */
  async countRows(): Promise<void> {
    this.#oneDone = countingTo('rows', await standingRows(this.desk.db, copied))
  }

  /** Whether a row with this id stands in the copy. */
  has(id: string | null): boolean {
    return id !== null && this.#ids.has(id)
  }

  /** The id when it stands in the copy. */
  kept(id: string | null): string | null {
    return this.has(id) ? id : null
  }

  /** Copies the rows of a table that stand, oldest first unless put in order; what becomes undefined stays behind. */
  async rows<T extends Copied>(
    table: T,
    changed: (row: KeptTables[T]) => KeptTables[T] | undefined | Promise<KeptTables[T] | undefined>,
    inOrder: (rows: readonly KeptTables[T][]) => readonly KeptTables[T][] = (rows) => rows,
  ): Promise<void> {
    const { rows } = await sql<KeptTables[T]>`
      SELECT * FROM ${sql.table(table)} WHERE ended IS NULL ORDER BY made, id`.execute(this.desk.db)
    let waiting: New<KeptTables[T]>[] = []
    const writeAll = async () => {
      if (waiting.length > 0) await this.write.insert<T>(table, ...waiting)
      waiting = []
    }
    for (const row of inOrder(rows)) {
      const copied = await changed(row)
      if (copied) waiting.push(this.#asNew(copied))
      if (waiting.length === atOnce) await writeAll()
      this.#oneDone()
    }
    await writeAll()
  }

  #asNew<T extends Copied>(row: KeptTables[T]): New<KeptTables[T]> {
    const { revision: _revision, made: _made, at: _at, ended: _ended, ...kept } = row
    this.#ids.add(row.id)
    return kept
  }

  addText(version: string, text: { readonly id: string; readonly masked: MaskedText }): void {
    this.#texts.set(version, text)
  }

  /** A text version of the copy by the one that it was made from. */
  text(version: string) {
    return this.#texts.get(version)
  }

  /** A row on words of a text, at its place in the masked text; undefined when that text is not in the copy. */
  placed<Row extends Span & { readonly version: string; readonly exact: string }>(row: Row): Row | undefined {
    const text = this.#texts.get(row.version)
    if (!text) return undefined
    const { start, end, exact, prefix, suffix } = anchor(text.masked.text, text.masked.spanOf(row))
    const beside = 'prefix' in row ? { prefix, suffix } : {}
    return { ...row, version: text.id, start, end, exact, ...beside }
  }

  /** Words of a list that is kept as JSON, as others may read them. */
  list(json: string): string {
    const words: unknown = JSON.parse(json)
    if (!Array.isArray(words)) return '[]'
    return JSON.stringify(words.map((one) => (typeof one === 'string' ? this.outward.words(one) : one)))
  }
}

/** Rows of which some hang under others, those that others hang under first. */
export function parentsFirst<Row extends { readonly id: string; readonly parent: string | null }>(
  rows: readonly Row[],
): Row[] {
  const ids = new Set(rows.map(({ id }) => id))
  const placed = new Set<string>()
  const sorted: Row[] = []
  while (sorted.length < rows.length) {
    const next = rows.filter(
      ({ id, parent }) => !placed.has(id) && (parent === null || placed.has(parent) || !ids.has(parent)),
    )
    if (next.length === 0) break
    for (const row of next) placed.add(row.id)
    sorted.push(...next)
  }
  return sorted
}
