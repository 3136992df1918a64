import { newId } from '../database/ids.ts'
import type { MaskGround, MaskRow } from '../database/report-tables.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { overlaps, type Span, spanFault } from '../text/span.ts'
import { sourceTextOfVersion } from './store.ts'

/** What was blacked out in a document, over all its text versions, in order. */
export async function masksOf(db: Db, document: string): Promise<MaskRow[]> {
  return db
    .selectFrom('masks')
    .selectAll()
    .where('document', '=', document)
    .where('ended', 'is', null)
    .orderBy('start')
    .execute()
}

export interface NewMask extends Span {
  readonly document: string
  readonly version: string
  readonly ground: MaskGround
}

/**
 * Blacks words out (*lakken*) in whatever goes to others. The text itself stays as it is.
 * @returns the mask's id
 * @throws {AppError} invalid - no such stretch in this text, or part of it was blacked out already
 * @throws {AppError} not-found - no such text version
 */
export async function addMask(write: Writer, mask: NewMask): Promise<string> {
  const { document, version, start, end, ground } = mask
  const source = await sourceTextOfVersion(write.trx, version)
  if (source.document.id !== document || spanFault(source.text, { start, end })) invalid('mask-outside')
  const standing = await masksOf(write.trx, document)
  if (standing.some((one) => one.version === version && overlaps(one, mask))) invalid('mask-overlaps')
  const id = newId()
  await write.insert('masks', {
    id,
    document,
    version,
    start,
    end,
    ground,
    person: write.person,
    carried: null,
  })
  return id
}
