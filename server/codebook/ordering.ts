import type { Writer } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { codes } from './store.ts'

/** Moves a code one place up or down among its siblings. At the edge nothing happens. @throws {AppError} not-found */
export async function moveCode(write: Writer, id: string, direction: 'up' | 'down'): Promise<void> {
  const standing = await codes(write.trx)
  const code = standing.find((one) => one.id === id) ?? notFound('code-not-found', { code: id })
  const siblings = standing.filter((one) => one.parent === code.parent)
  const at = siblings.findIndex((one) => one.id === id)
  const other = siblings[direction === 'up' ? at - 1 : at + 1]
  if (!other) return
  await write.update('codes', { id }, { position: other.position })
  await write.update('codes', { id: other.id }, { position: code.position })
}
