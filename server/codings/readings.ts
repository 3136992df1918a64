import { newId } from '../database/ids.ts'
import type { Db, ReadingRow } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'

/** Who read which document for which code: what was not read is never counted as zero. */
export async function readings(db: Db, document?: string): Promise<ReadingRow[]> {
  let query = db.selectFrom('readings').selectAll().where('ended', 'is', null)
  if (document) query = query.where('document', '=', document)
  return query.orderBy('made').execute()
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
