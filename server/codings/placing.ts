import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { sourceText } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import { checkedAnchor } from './coding.ts'
import { codingById, twinOf } from './store.ts'

interface CodingRead {
  /** Id of the coding. */
  readonly coding: string
  readonly revision?: number | undefined
}

/**
 * Gives an orphan a place in the latest text, where a person says it belongs.
 * @throws {AppError} invalid - it is no orphan, a span that cannot be stored, or one that its coder gave this code
 * already; not-found | conflict
 */
export async function placeOrphan(
  write: Writer,
  { coding, revision, span }: CodingRead & { readonly span: Span },
): Promise<void> {
  const standing = await codingById(write.trx, coding)
  if (standing.carried !== 'orphan') invalid('coding-not-orphan')
  const source = await sourceText(write.trx, standing.document)
  const place = { version: source.version.id, ...checkedAnchor(source.text, span) }
  if (await twinOf(write.trx, { ...standing, ...place })) invalid('coding-exists')
  await write.update('codings', { id: coding, revision }, { ...place, carried: null })
}

/**
 * Says that a coding still holds on the words that a correction made of it.
 * @throws {AppError} invalid - no correction changed it; not-found | conflict
 */
export async function confirmChanged(write: Writer, { coding, revision }: CodingRead): Promise<void> {
  const standing = await codingById(write.trx, coding)
  if (standing.carried !== 'changed') invalid('coding-not-changed')
  await write.update('codings', { id: coding, revision }, { carried: null })
}
