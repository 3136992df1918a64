import type { CodeRow, ReadingRow } from '../database/coding-tables.ts'
import type { Db, DocumentRow } from '../database/tables.ts'
import { documents } from '../sources/store.ts'
import { latestVersions } from '../sources/text-versions.ts'
import { readings } from './readings.ts'

/** A document that somebody read before a code was there, or before it meant what it means now. */
export interface Recheck {
  document: DocumentRow
  /** Its latest text version: what there is to look at. */
  version: string
  why: WhyAgain
}

/** Whether the code was not there yet, or has another meaning since. */
export type WhyAgain = 'new' | 'redefined'

type Meaning = Pick<CodeRow, 'id' | 'meaning' | 'made' | 'status'>

/** For each code the documents that this person has to look at again (*opnieuw bekijken*). */
export async function rechecks<C extends Meaning>(
  db: Db,
  codes: readonly C[],
  person: string,
): Promise<Map<string, Recheck[]>> {
  const own = (await readings(db)).filter((row) => row.person === person)
  const latest = await latestVersions(db)
  const standing = (await documents(db, 'source')).flatMap((document) => {
    const read = own.filter((row) => row.document === document.id)
    return read.length > 0 ? [{ document, version: latest.get(document.id) ?? '', read }] : []
  })
  const mergedInto = await merges(db)
  return new Map(
    codes.map((code) => {
      const again = standing.flatMap(({ read, ...place }): Recheck[] => {
        const why = whyAgain(code, read, mergedInto)
        return why ? [{ ...place, why }] : []
      })
      return [code.id, again]
    }),
  )
}

/**
 * Why a document must be looked at again for a code, given what one person read of it; undefined when it need not.
 * A code that was there when the document was read, but for which it was not read, is *niet bekeken*, not *opnieuw*.
 * @param mergedInto the code that took in a code that is gone
 */
export function whyAgain(
  code: Meaning,
  read: readonly Pick<ReadingRow, 'code' | 'meaning' | 'made'>[],
  mergedInto: ReadonlyMap<string, string> = new Map(),
): WhyAgain | undefined {
  if (code.status === 'vervallen') return undefined
  const forCode = read.filter((row) => row.code === code.id)
  if (forCode.some((row) => row.meaning === code.meaning)) return undefined
  if (forCode.length > 0 || read.some((row) => nowPartOf(row.code, mergedInto) === code.id))
    return 'redefined'
  return read.some((row) => row.made < code.made) ? 'new' : undefined
}

function nowPartOf(code: string, mergedInto: ReadonlyMap<string, string>): string {
  let at = code
  for (let next = mergedInto.get(at); next !== undefined; next = mergedInto.get(at)) at = next
  return at
}

async function merges(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('codes')
    .select(['id', 'merged_into'])
    .where('ended', 'is not', null)
    .where('merged_into', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, merged_into }) => [id, merged_into ?? '']))
}
