import type { EditionRow, QuoteRow } from '../database/finding-tables.ts'
import type { ErasureRow } from '../database/source-tables.ts'
import type { Db } from '../database/tables.ts'
import { erasureOf } from '../database/tombstones.ts'

/** The erasure that took all the words of a quote; undefined while any are left. */
export async function erasureOfQuote(
  db: Db,
  { id, exact, ended }: Pick<QuoteRow, 'id' | 'exact' | 'ended'>,
): Promise<ErasureRow | undefined> {
  return exact === '' && ended !== null ? erasureOf(db, 'quotes', id) : undefined
}

/** The last erasure that took words out of an edition. */
export async function erasureOfEdition(
  db: Db,
  { id }: Pick<EditionRow, 'id'>,
): Promise<ErasureRow | undefined> {
  return erasureOf(db, 'editions', id)
}
