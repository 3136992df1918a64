import { stringify } from 'csv-stringify/sync'
import { newId } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { record, type Writer } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { readRows } from '../ingest/rows.ts'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import { type Code, textOf } from './code.ts'
import { type PlannedCode, planCodebook, type RowFault } from './plan.ts'
import { codes, insertCodes, rewriteCode } from './store.ts'

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

export interface CodebookImport {
  added: number
  changed: number
  unchanged: number
  /** Columns of the file that are none of a codebook's. */
  unused: string[]
  /** The event in the log, or null when nothing changed. */
  event: number | null
}

/**
 * Takes over a codebook from CSV in one act: new codes are added, known ones changed where a column that is there
 * says something else. A parent may stand further down. An absent column leaves a known code as it is; an empty cell
 * empties it.
 * @throws {AppError} invalid - `csv-rows`, with every row that is wrong (`extra`: RowFault[]); then nothing is taken over
 */
export async function importCodebook(
  db: Db,
  person: string,
  file: { name: string; bytes: Uint8Array },
): Promise<CodebookImport> {
  const table = readRows(file.bytes, file.name, { required: ['code'], optional: columns.slice(1) })
  const { result, event } = await record(db, { person, act: 'codebook.import' }, async (write) => {
    const standing = await codes(write.trx)
    const plan = planCodebook(standing, table, newId)
    if (plan.faults.length > 0) refuse(file.name, plan.faults)
    return takeOver(write, standing, plan.codes)
  })
  return { ...result, unused: table.unused, event }
}

function refuse(file: string, faults: readonly RowFault[]): never {
  const reasons = faults.map(({ row, key, details }) => t.codebook.line(row, sentenceFor(key, details)))
  throw new AppError(
    'invalid',
    'csv-rows',
    { file, count: faults.length, reasons: reasons.join('\n') },
    faults,
  )
}

async function takeOver(
  write: Writer,
  standing: readonly Code[],
  planned: readonly PlannedCode[],
): Promise<Pick<CodebookImport, 'added' | 'changed' | 'unchanged'>> {
  const added = planned.filter(({ known }) => known === undefined)
  await insertCodes(write, standing, added)
  let changed = 0
  for (const { known, text } of planned) {
    if (!known || JSON.stringify(textOf(known)) === JSON.stringify(text)) continue
    await rewriteCode(write, known, text)
    changed++
  }
  return { added: added.length, changed, unchanged: planned.length - added.length - changed }
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
