import { among } from '../database/among.ts'
import type { Writer } from '../database/write.ts'
import { latestVersion } from '../sources/text-versions.ts'
import { correctionOf } from '../text/carrying.ts'
import { carriedOnce } from './carried-once.ts'
import { outcomeOf, placeOf } from './carrying-codings.ts'
import { twinOf } from './store.ts'

/**
 * Codings that an undo brings back may stand on a text that was corrected since: then they are carried over to the text
 * of now, as the others were at the time. Who says the same as one that stands there already waits for a person.
 * @param ids of codings; those that stand on the text of now, or wait already, stay as they are
 */
export async function carryComeBack(write: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await write.trx
    .selectFrom('codings')
    .selectAll()
    .where('id', 'in', among(ids))
    .where('ended', 'is', null)
    .where((eb) => eb.or([eb('carried', 'is', null), eb('carried', '=', 'changed')]))
    .execute()
  for (const [from, codings] of Map.groupBy(rows, ({ version }) => version)) {
    const [{ document = '' } = {}] = codings
    const to = await latestVersion(write.trx, document)
    if (to === undefined || to === from) continue
    const correction = correctionOf(await textOf(write, from), await textOf(write, to))
    await write.insertEach('coding_places', codings.map(placeOf))
    for (const [coding, result] of carriedOnce(correction, codings)) {
      const [, patch] = outcomeOf(coding, result, { document, from, to, correction })
      const twin = await twinOf(write.trx, { ...coding, ...patch })
      const isSaid = twin !== undefined && twin.id !== coding.id
      await write.update('codings', { id: coding.id }, isSaid ? { carried: 'orphan' } : patch)
    }
  }
}

/**
 * Codings that lost their place in a text have it again when that text is taken back, and the one in which they stand
 * is the latest again.
 * @param taken ids of text versions
 */
export async function settleOrphans(write: Writer, taken: readonly string[]): Promise<void> {
  const rows = await write.trx
    .selectFrom('text_versions')
    .innerJoin('codings', 'codings.document', 'text_versions.document')
    .select(['codings.id', 'codings.document', 'codings.version'])
    .distinct()
    .where('text_versions.id', 'in', taken)
    .where('text_versions.ended', 'is not', null)
    .where('codings.ended', 'is', null)
    .where('codings.carried', '=', 'orphan')
    .execute()
  for (const [document, codings] of Map.groupBy(rows, (row) => row.document)) {
    const latest = await latestVersion(write.trx, document)
    const settled = codings.filter(({ version }) => version === latest)
    await write.updateEach('codings', new Map(settled.map(({ id }) => [id, { carried: null }])))
  }
}

async function textOf({ trx }: Writer, version: string): Promise<string> {
  const { text } = await trx
    .selectFrom('text_versions')
    .select('text')
    .where('id', '=', version)
    .executeTakeFirstOrThrow()
  return text
}
