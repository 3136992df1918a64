import type { ReadingRow } from '../database/coding-tables.ts'
import { newId } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'

/** Who read which document for which code: what was not read is never counted as zero. */
export async function readings(db: Db, document?: string): Promise<ReadingRow[]> {
  let query = db.selectFrom('readings').selectAll().where('ended', 'is', null)
  if (document) query = query.where('document', '=', document)
  return query.orderBy('made').execute()
}

/**
 * How many of the sources that stand somebody read for each code in its present meaning. A code that is not in the
 * map was not looked for anywhere.
 */
export async function readCounts(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('readings')
    .innerJoin('codes', 'codes.id', 'readings.code')
    .innerJoin('documents', 'documents.id', 'readings.document')
    .select((eb) => ['codes.id', eb.fn.count<number>('readings.document').distinct().as('count')])
    .where('readings.ended', 'is', null)
    .where('documents.ended', 'is', null)
    .where('documents.role', '=', 'source')
    .whereRef('readings.meaning', '=', 'codes.meaning')
    .groupBy('codes.id')
    .execute()
  return new Map(rows.map(({ id, count }) => [id, count]))
}

export interface Read {
  document: string
  version: string
  person: string
}

/** Marks a document *klaar* for a coder and these codes, each in its meaning of now. */
export async function markRead(
  write: Writer,
  read: Read,
  codes: readonly { id: string; meaning: number }[],
): Promise<void> {
  const standing = (await readings(write.trx, read.document)).filter((row) => row.person === read.person)
  for (const code of codes) {
    const known = standing.find((row) => row.code === code.id && row.version === read.version)
    if (known) await write.update('readings', { id: known.id }, { meaning: code.meaning })
    else await write.insert('readings', { id: newId(), ...read, code: code.id, meaning: code.meaning })
  }
}

/** Takes *klaar* back for these codes. */
export async function unmarkRead(write: Writer, read: Read, codes: readonly string[]): Promise<void> {
  for (const row of await readings(write.trx, read.document)) {
    if (row.person === read.person && codes.includes(row.code)) await write.end('readings', { id: row.id })
  }
}
