import { stringify } from 'csv-stringify/sync'
import type { Code } from '../codebook/code.ts'
import { codes } from '../codebook/store.ts'
import type { CodingRow } from '../database/coding-tables.ts'
import { newId } from '../database/ids.ts'
import { named } from '../database/lookup.ts'
import { namesOfPeople, personNamed } from '../database/people.ts'
import type { Db, DocumentRow, New } from '../database/tables.ts'
import { record } from '../database/write.ts'
import { AppError, type Details } from '../errors.ts'
import { type Row, readRows } from '../ingest/rows.ts'
import type { SourceText } from '../sources/source.ts'
import { documents, sourceText } from '../sources/store.ts'
import { checkedAnchor } from './coding.ts'
import { orphans } from './corrected.ts'
import { markRead } from './readings.ts'
import { codings } from './store.ts'

export interface CodingsImport {
  added: number
  known: number
  refused: { row: number; key: string; details: Details }[]
  warnings: { key: string; details: Details }[]
}

export interface CodingsFile {
  name: string
  bytes: Uint8Array
  /** Fills cells that name no coder. */
  coder?: string | undefined
  /** Without this, each document named is marked *klaar* for its coder and the codes of the file. */
  isPartial?: boolean | undefined
}

/** As `personNamed` allows. */
const longestName = 80

type Checked = Omit<New<CodingRow>, 'coder'> & { coderName: string }

/**
 * Takes over codings from CSV: every row that is wrong is reported with its number, and then nothing is imported.
 * @throws {AppError} invalid - not a CSV, or a required column is missing
 */
export async function importCodings(db: Db, person: string, file: CodingsFile): Promise<CodingsImport> {
  const { rows, unused } = readRows(file.bytes, file.name, {
    required: ['document', 'exact', 'code'],
    optional: ['start', 'end', 'coder'],
  })
  const desk = new Desk(await documents(db), await codes(db), (id) => sourceText(db, id))
  const refused: CodingsImport['refused'] = []
  const checked: Checked[] = []
  for (const row of rows) {
    try {
      checked.push(await checkedRow(desk, row, file.coder))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refused.push({ row: row.number, key: error.key, details: error.details })
    }
  }
  if (refused.length > 0) return { added: 0, known: 0, refused, warnings: [] }
  const rowsWithCoder = await withCoders(db, checked)
  const { result: added } = await record(db, { person, act: 'codings.import' }, async (write) => {
    const fresh = await withoutKnown(write.trx, rowsWithCoder)
    await write.insertEach('codings', fresh)
    if (!file.isPartial) await markAllRead(write, rowsWithCoder, desk.codes)
    return fresh.length
  })
  const warnings = unused.map((column) => ({ key: 'csv-column-unused', details: { column } }))
  return { added, known: rowsWithCoder.length - added, refused, warnings }
}

/** What rows are checked against; a text is read once, however many rows name it. */
class Desk {
  readonly documents: readonly DocumentRow[]
  readonly codes: readonly Code[]
  readonly #load: (document: string) => Promise<SourceText>
  readonly #texts = new Map<string, SourceText>()

  constructor(
    list: readonly DocumentRow[],
    book: readonly Code[],
    load: (document: string) => Promise<SourceText>,
  ) {
    this.documents = list
    this.codes = book
    this.#load = load
  }

  async text(document: string): Promise<SourceText> {
    const text = this.#texts.get(document) ?? (await this.#load(document))
    this.#texts.set(document, text)
    return text
  }
}

async function checkedRow(desk: Desk, { cells }: Row, coder: string | undefined): Promise<Checked> {
  const refuse = (key: string, details: Details = {}): never => {
    throw new AppError('invalid', key, details)
  }
  const name = (cells.document ?? '').trim()
  const document =
    named(desk.documents, (row) => row.name, name) ?? refuse('document-not-found', { document: name })
  if (document.role === 'report') refuse('report-not-coded')
  const codeName = (cells.code ?? '').trim()
  const code = named(desk.codes, (row) => row.name, codeName) ?? refuse('code-not-found', { code: codeName })
  const coderName = (cells.coder ?? '').trim() || coder?.trim() || refuse('coder-missing')
  if (coderName.length > longestName) refuse('name-too-long', { longest: longestName })
  const source = await desk.text(document.id)
  const anchor = checkedAnchor(source.text, spanIn(source.text, cells))
  const exact = (cells.exact ?? '').normalize('NFC')
  if (exact !== '' && anchor.exact !== exact)
    refuse('exact-differs', { start: anchor.start, end: anchor.end })
  return {
    id: newId(),
    document: document.id,
    version: source.version.id,
    ...anchor,
    code: code.id,
    coderName,
    origin: 'import',
    saw_suggestions: 0,
    saw_others: 0,
    carried: null,
  }
}

/** Where a row says it is: by position, or by words that stand in the text once. */
function spanIn(text: string, cells: Row['cells']): { start: number; end: number } {
  const [start, end] = [cells.start ?? '', cells.end ?? ''].map((cell) => cell.trim())
  if (start !== '' || end !== '') return { start: position(start), end: position(end) }
  const exact = (cells.exact ?? '').normalize('NFC')
  if (exact.trim() === '') throw new AppError('invalid', 'exact-missing')
  const first = text.indexOf(exact)
  if (first < 0) throw new AppError('invalid', 'exact-not-found')
  if (text.indexOf(exact, first + 1) >= 0) throw new AppError('invalid', 'exact-more-than-once')
  return { start: first, end: first + exact.length }
}

const position = (cell: string | undefined) => (/^\d{1,9}$/u.test(cell ?? '') ? Number(cell) : Number.NaN)

async function withCoders(db: Db, rows: readonly Checked[]): Promise<New<CodingRow>[]> {
  const ids = new Map<string, string>()
  for (const { coderName } of rows) {
    if (!ids.has(coderName)) ids.set(coderName, (await personNamed(db, coderName)).id)
  }
  return rows.map(({ coderName, ...row }) => ({ ...row, coder: ids.get(coderName) ?? '' }))
}

const keyOf = (row: New<CodingRow>) => `${row.version} ${row.start} ${row.end} ${row.code} ${row.coder}`

async function withoutKnown(db: Db, rows: readonly New<CodingRow>[]): Promise<New<CodingRow>[]> {
  const known = new Set((await codings(db)).map(keyOf))
  return rows.filter((row) => {
    const key = keyOf(row)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}

async function markAllRead(
  write: Parameters<typeof markRead>[0],
  rows: readonly New<CodingRow>[],
  book: readonly Code[],
): Promise<void> {
  const used = new Set(rows.map((row) => row.code))
  const read = book.filter((code) => used.has(code.id))
  const done = new Set<string>()
  for (const { document, version, coder } of rows) {
    const key = `${document} ${coder}`
    if (done.has(key)) continue
    done.add(key)
    await markRead(write, { document, version, person: coder }, read)
  }
}

/** Every coding as CSV, exact to the unit, so that importing it again changes nothing. */
export async function exportCodings(db: Db): Promise<{ csv: string; rows: number }> {
  const all = await codings(db)
  const documentName = new Map((await documents(db)).map((row) => [row.id, row.name]))
  const codeName = new Map((await codes(db)).map((row) => [row.id, row.name]))
  const people = await namesOfPeople(db)
  const rows = all.map((row) => [
    documentName.get(row.document) ?? row.document,
    row.start,
    row.end,
    row.exact,
    codeName.get(row.code) ?? row.code,
    people.get(row.coder) ?? row.coder,
  ])
  const header = ['document', 'start', 'end', 'exact', 'code', 'coder']
  return { csv: stringify([header, ...rows]), rows: rows.length }
}

/** Per document and code how many codings wait for a place (*losgeraakt*), for whoever takes codings elsewhere. */
export async function orphanWarnings(db: Db): Promise<CodingsImport['warnings']> {
  const waiting = Map.groupBy(await orphans(db), ({ document, code }) => `${document.id} ${code.id}`)
  return [...waiting.values()].flatMap((list) => {
    const [first] = list
    if (!first) return []
    const details = { document: first.document.name, code: first.code.name, count: list.length }
    return [{ key: 'codings-without-place', details }]
  })
}
