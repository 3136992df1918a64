import type { Db } from '../database/tables.ts'
import { notFound } from '../errors.ts'

/**
 * The address of the words of a coding, or of a piece of evidence, where they stand now or stood last.
 * @throws {AppError} not-found
 */
export async function wordsOfFragment(db: Db, id: string): Promise<string> {
  const columns = ['document', 'version', 'start', 'end'] as const
  const coding = await db.selectFrom('codings').select(columns).where('id', '=', id).executeTakeFirst()
  const place =
    coding ?? (await db.selectFrom('evidence').select(columns).where('id', '=', id).executeTakeFirst())
  if (!place) return notFound('row-not-found')
  const { document, version, start, end } = place
  return `/documents/${document}?version=${version}&start=${start}&end=${end}#main`
}
