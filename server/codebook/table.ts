import { stringify } from 'csv-stringify/sync'
import { named } from '../database/lookup.ts'
import type { Db } from '../database/tables.ts'
import { record, type Writer } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { type Row, readRows } from '../ingest/rows.ts'
import { type CodeText, wordsOf } from './code.ts'
import { addCode, changeCode, codes, textOf } from './store.ts'

const columns = [
  'code',
  'parent',
  'definition',
  'include',
  'exclude',
  'keywords',
  'related',
  'excluding',
  'color',
] as const

interface Counts {
  added: number
  changed: number
  unchanged: number
}

export interface CodebookImport extends Counts {
  /** The event in the log, or null when nothing changed. */
  event: number | null
}

/**
 * Takes over a codebook from CSV in one act: new codes are added, known ones changed where a column that is there
 * says something else. A parent may stand further down.
 * @throws {AppError} invalid - naming the row; nothing is taken over then
 */
export async function importCodebook(
  db: Db,
  person: string,
  file: { name: string; bytes: Uint8Array },
): Promise<CodebookImport> {
  const { rows, columns: present } = readRows(file.bytes, file.name, {
    required: ['code'],
    optional: columns.slice(1),
  })
  const { result, event } = await record(db, { person, act: 'codebook.import' }, async (write) => {
    const counts: Counts = { added: 0, changed: 0, unchanged: 0 }
    for (const row of rows) counts[await inRow(row, () => takeOver(write, row, present))]++
    for (const row of rows) await inRow(row, () => placeUnderParent(write, row))
    return counts
  })
  return { ...result, event }
}

async function takeOver(
  write: Writer,
  { cells }: Row,
  present: ReadonlySet<string>,
): Promise<'added' | 'changed' | 'unchanged'> {
  const name = cells.code ?? ''
  const text = textIn(cells, present)
  const known = named(await codes(write.trx), (code) => code.name, name)
  if (!known) {
    await addCode(write, { ...text, name })
    return 'added'
  }
  const before = textOf(known)
  const after = { ...before, ...text }
  if (JSON.stringify(before) === JSON.stringify(after)) return 'unchanged'
  await changeCode(write, { id: known.id }, text)
  return 'changed'
}

/** An absent column leaves a known code as it is; an empty cell empties it. */
function textIn(cells: Row['cells'], present: ReadonlySet<string>): Partial<CodeText> {
  const text: Partial<CodeText> = {}
  for (const column of ['definition', 'include', 'exclude'] as const) {
    if (present.has(column)) text[column] = (cells[column] ?? '').trim()
  }
  for (const column of ['keywords', 'related', 'excluding'] as const) {
    if (present.has(column)) text[column] = wordsOf(cells[column] ?? '')
  }
  const color = (cells.color ?? '').trim().toLowerCase()
  if (color !== '') text.color = color
  return text
}

async function placeUnderParent(write: Writer, { cells }: Row): Promise<void> {
  const wanted = (cells.parent ?? '').trim()
  if (wanted === '') return
  const standing = await codes(write.trx)
  const code = named(standing, (one) => one.name, cells.code ?? '')
  const parent = named(standing, (one) => one.name, wanted)
  if (!parent) throw new AppError('invalid', 'parent-not-found', { code: cells.code ?? '' })
  if (code && code.parent !== parent.id) await changeCode(write, { id: code.id }, { parent: parent.id })
}

async function inRow<T>({ number }: Row, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, 'csv-row', { row: number, key: error.key, ...error.details })
  }
}

/** The codebook as CSV, in its own order, parents by name. */
export async function exportCodebook(db: Db): Promise<string> {
  const standing = await codes(db)
  const nameOf = new Map(standing.map((code) => [code.id, code.name]))
  const rows = standing.map((code) => [
    code.name,
    code.parent === null ? '' : (nameOf.get(code.parent) ?? ''),
    code.definition,
    code.include,
    code.exclude,
    code.keywords.join(';'),
    code.related.join(';'),
    code.excluding.join(';'),
    code.color ?? '',
  ])
  return stringify([[...columns], ...rows])
}
