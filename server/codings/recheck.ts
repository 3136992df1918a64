import type { Code } from '../codebook/code.ts'
import type { Db, DocumentRow, ReadingRow } from '../database/tables.ts'
import { documents } from '../sources/store.ts'
import { readings } from './readings.ts'

/** A document that somebody read before a code was there, or before it meant what it means now. */
export interface Recheck {
  document: DocumentRow
  version: string
  /** Whether the code was new then, or has another meaning since. */
  why: 'new' | 'redefined'
}

/** For each code the documents that this person has to look at again (*opnieuw bekijken*). */
export async function rechecks(
  db: Db,
  codes: readonly Code[],
  person: string,
): Promise<Map<string, Recheck[]>> {
  const own = (await readings(db)).filter((row) => row.person === person)
  const standing = await documents(db, 'source')
  return new Map(codes.map((code) => [code.id, recheckOf(code, own, standing)]))
}

function recheckOf(code: Code, own: readonly ReadingRow[], standing: readonly DocumentRow[]): Recheck[] {
  if (code.status === 'vervallen') return []
  return standing.flatMap((document) => {
    const read = own.filter((row) => row.document === document.id)
    const [first] = read
    if (!first) return []
    const forCode = read.filter((row) => row.code === code.id)
    if (forCode.some((row) => row.meaning >= code.meaning)) return []
    return [{ document, version: first.version, why: forCode.length === 0 ? 'new' : 'redefined' }]
  })
}
