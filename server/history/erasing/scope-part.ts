import type { Db } from '../../database/tables.ts'
import { invalid } from '../../errors.ts'
import { type Span, spanFault } from '../../text/span.ts'
import { stretchesIn } from './between-versions.ts'
import { type Erased, nothingErased } from './erased.ts'
import { hangingOn } from './hanging.ts'
import { documentRow, removedTwins, versionsOf } from './scope-document.ts'
import { type ErasedText, erasedText } from './stretches.ts'

/**
 * A stretch of the latest text, and where it stands in every other version.
 * @throws {AppError} not-found - no such document
 * @throws {AppError} invalid - no such stretch in its latest text
 */
export async function partScope(
  db: Db,
  { document: id, start, end }: Span & { readonly document: string },
): Promise<Erased> {
  const document = await documentRow(db, id)
  const twins = await removedTwins(db, document)
  const versions = await versionsOf(db, [id, ...twins.map((twin) => twin.id)])
  const own = versions.filter((version) => version.document === id)
  const latest = own.findLast(({ ended }) => ended === null) ?? own.at(-1)
  if (!latest || spanFault(latest.text, { start, end }))
    return invalid('part-outside', { document: document.name })
  const texts = new Map<string, ErasedText>()
  for (const version of versions) {
    const spans =
      version === latest ? [{ start, end }] : stretchesIn(latest.text, version.text, [{ start, end }])
    const left = erasedText(version.document, version.text, spans)
    if (left.spans.length > 0) texts.set(version.id, left)
  }
  return { ...nothingErased, ...(await hangingOn(db, texts)), texts }
}
