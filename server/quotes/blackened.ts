import type { MaskGround, MaskRow } from '../database/report-tables.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { masksOf } from '../sources/masks.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceTextOfVersion } from '../sources/store.ts'
import { type Correction, correctionOf } from '../text/carrying.ts'
import { cover } from '../text/covering.ts'
import { overlaps, type Span } from '../text/span.ts'

/** Words that are blacked out in a text version, with the ground. */
export interface Blackened extends Span {
  readonly ground: MaskGround
}

type Text = Pick<SourceText, 'document' | 'version' | 'text'>

/**
 * What was blacked out of a document, as spans of this text version. A mask that was made on another version goes
 * along with its words. Where an edit touched them it covers what stands between the old neighbours now, and its own
 * words wherever they stand: rather too much than too little.
 */
export async function masksIn(db: Db, source: Text): Promise<Blackened[]> {
  const placed = await placedMasks(db, source)
  return placed.flatMap(({ mask: { ground }, spans }) =>
    spans.map(({ start, end }) => ({ start, end, ground })),
  )
}

/** A mask with where it covers words in a text version. */
export interface PlacedMask {
  readonly mask: MaskRow
  readonly spans: readonly Span[]
}

/** Every mask of a document with where it stands in this text version; nowhere when its words are gone. */
export async function placedMasks(db: Db, { document, version, text }: Text): Promise<PlacedMask[]> {
  const masks = await masksOf(db, document.id)
  const elsewhere = [...new Set(masks.map((mask) => mask.version))].filter((id) => id !== version.id)
  const texts = new Map<string, string>()
  for (const id of elsewhere) {
    const row = await db.selectFrom('text_versions').select('text').where('id', '=', id).executeTakeFirst()
    if (row) texts.set(id, row.text)
  }
  const corrections = new Map<string, Correction>()
  const correctionTo = (id: string, from: string) => {
    const correction = corrections.get(id) ?? correctionOf(from, text)
    corrections.set(id, correction)
    return correction
  }
  return masks.map((mask) => {
    const from = texts.get(mask.version)
    return { mask, spans: from === undefined ? [mask] : cover(correctionTo(mask.version, from), mask).spans }
  })
}

/**
 * Lets others read the words of a mask again, in every version of the text: what was laid over the same words in
 * another version goes along.
 * @throws {AppError} not-found | conflict
 */
export async function liftMask(
  write: Writer,
  { id, revision }: { id: string; revision?: number | undefined },
): Promise<void> {
  const row = await write.trx
    .selectFrom('masks')
    .selectAll()
    .where('id', '=', id)
    .where('ended', 'is', null)
    .executeTakeFirst()
  if (!row) return notFound('row-not-found')
  const source = await sourceTextOfVersion(write.trx, row.version)
  const placed = await placedMasks(write.trx, source)
  await write.end('masks', { id, revision })
  for (const { mask, spans } of placed) {
    const isSame = mask.version !== row.version && spans.some((span) => overlaps(span, row))
    if (isSame) await write.end('masks', { id: mask.id })
  }
}
