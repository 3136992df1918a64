import { stringify } from 'csv-stringify/sync'
import type { Db } from '../database/tables.ts'
import { record, type Writer } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { readRows } from '../ingest/rows.ts'
import { sentenceFor } from '../messages.ts'
import { type Code, textOf } from './code.ts'
import { type PlannedCode, planCodebook, type RowFault } from './plan.ts'
import { addCode, changeCode, codeNamed, codes } from './store.ts'

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
  const { rows, columns: present } = readRows(file.bytes, file.name, {
    required: ['code'],
    optional: columns.slice(1),
  })
  const { result, event } = await record(db, { person, act: 'codebook.import' }, async (write) => {
    const standing = await codes(write.trx)
    const { codes: planned, faults } = planCodebook(standing, rows, present)
    if (faults.length > 0) refuse(file.name, faults)
    return takeOver(write, standing, planned)
  })
  return { ...result, event }
}

function refuse(file: string, faults: readonly RowFault[]): never {
  const reasons = faults.map(({ row, key, details }) => `Regel ${row}: ${sentenceFor(key, details)}`)
  throw new AppError(
    'invalid',
    'csv-rows',
    { file, count: faults.length, reasons: reasons.join('\n') },
    faults,
  )
}

/** First every code on its own, then the tree: so no code ever stands under itself on the way. */
async function takeOver(
  write: Writer,
  standing: readonly Code[],
  planned: readonly PlannedCode[],
): Promise<Omit<CodebookImport, 'event'>> {
  const nameOf = new Map(standing.map(({ id, name }) => [id, name]))
  const counts = { added: 0, changed: 0, unchanged: 0 }
  const moved: PlannedCode[] = []
  for (const plan of planned) {
    const { known, text, parent } = plan
    const before = known?.parent ? (nameOf.get(known.parent) ?? null) : null
    const isMoved = parent !== before
    if (isMoved) moved.push(plan)
    if (!known) {
      await addCode(write, text)
      counts.added++
    } else if (isMoved || JSON.stringify(text) !== JSON.stringify({ ...textOf(known), parent: null })) {
      await changeCode(write, { id: known.id }, { ...text, parent: isMoved ? null : known.parent })
      counts.changed++
    } else counts.unchanged++
  }
  for (const { text, parent } of moved) {
    if (parent === null) continue
    const { id } = await codeNamed(write.trx, text.name)
    await changeCode(write, { id }, { parent: (await codeNamed(write.trx, parent)).id })
  }
  return counts
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
