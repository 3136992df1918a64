import type { Writer } from '../database/write.ts'
import { carry, correctionOf } from '../text/carrying.ts'
import { anchor } from '../text/span.ts'
import type { Step } from './carrying-over.ts'
import { twinOf } from './store.ts'

/**
 * Gives orphans of earlier corrections their place again when this one put their words back where they were: compared
 * with the text in which they last stood, nothing touched them. @returns how many
 */
export async function returnOrphans(
  write: Writer,
  { document, from, to, correction }: Step,
): Promise<number> {
  const waiting = await write.trx
    .selectFrom('codings')
    .selectAll()
    .where('document', '=', document)
    .where('ended', 'is', null)
    .where('carried', '=', 'orphan')
    .where('version', '!=', from)
    .orderBy('start')
    .orderBy('id')
    .execute()
  let returned = 0
  for (const [version, codings] of Map.groupBy(waiting, (coding) => coding.version)) {
    const { text } = await write.trx
      .selectFrom('text_versions')
      .select('text')
      .where('id', '=', version)
      .executeTakeFirstOrThrow()
    const since = correctionOf(text, correction.to)
    for (const coding of codings) {
      const result = carry(since, coding)
      if (result.state !== 'kept') continue
      const place = { version: to, ...anchor(correction.to, result.span) }
      if (await twinOf(write.trx, { ...coding, ...place })) continue
      await write.update('codings', { id: coding.id }, { ...place, carried: null })
      returned++
    }
  }
  return returned
}
