import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { roundNumbers, roundsOn } from './audited.ts'
import type { RowRead } from './session-changes.ts'

/** What people made that leans on a document, by how many. */
export type Hanging = Record<'codings' | 'quotes' | 'evidence' | 'examples' | 'memos', number>

/** Counts what hangs on a document: it cannot go while something does. */
export async function hangingOn(db: Db, document: string): Promise<Hanging> {
  const rows = await db.selectFrom('text_versions').select('id').where('document', '=', document).execute()
  const versions = rows.map(({ id }) => id)
  const memos = await db
    .selectFrom('memos')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('subject', 'in', [document, ...versions])
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    codings: await countOf(db, 'codings', versions),
    quotes: await countOf(db, 'quotes', versions),
    evidence: await countOf(db, 'evidence', versions),
    examples: await countOf(db, 'code_examples', versions),
    memos: memos.count,
  }
}

async function countOf(
  db: Db,
  table: 'codings' | 'quotes' | 'evidence' | 'code_examples',
  versions: readonly string[],
): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('version', 'in', versions)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

const goingAlong = [
  ...(['readings', 'decisions', 'suggestion_modes', 'document_files'] as const),
  ...(['sample_readings', 'sampled_sentences'] as const),
]

/**
 * Takes a document away, with who read it, what was decided about its suggestions, its sentences in samples, and the
 * files beside it. Its text and bytes stay, so that undo brings everything back.
 * @throws {AppError} invalid - `document-in-use`: codings, quotes, evidence, examples or memos hang on it;
 * `report-in-rounds`: it went through the rapporttoets
 */
export async function endDocument(write: Writer, row: RowRead): Promise<void> {
  const rounds = await roundsOn(write.trx, row.id)
  if (rounds.length > 0) {
    throw new AppError('invalid', 'report-in-rounds', { rounds: roundNumbers(rounds) })
  }
  const hanging = await hangingOn(write.trx, row.id)
  if (Object.values(hanging).some((count) => count > 0)) {
    throw new AppError('invalid', 'document-in-use', hanging)
  }
  await write.end('documents', row)
  for (const table of goingAlong) {
    const rows = await write.trx
      .selectFrom(table)
      .select('id')
      .where('document', '=', row.id)
      .where('ended', 'is', null)
      .execute()
    for (const { id } of rows) await write.end(table, { id })
  }
}
