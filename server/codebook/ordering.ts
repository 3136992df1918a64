import type { Writer } from '../database/write.ts'
import { notFound } from '../errors.ts'
import type { Code } from './code.ts'
import { codes } from './store.ts'

/** Moves a code one place up or down among its siblings. At the edge nothing happens. @throws {AppError} not-found */
export async function moveCode(write: Writer, id: string, direction: 'up' | 'down'): Promise<void> {
  const standing = await codes(write.trx)
  const code = standing.find((one) => one.id === id) ?? notFound('code-not-found', { code: id })
  const siblings = standing.filter((one) => one.parent === code.parent)
  const at = siblings.indexOf(code)
  const to = direction === 'up' ? at - 1 : at + 1
  const other = siblings[to]
  if (!other) return
  const places = positionsOf(siblings, siblings.with(at, other).with(to, code))
  for (const { id } of [code, ...siblings])
    await write.update('codes', { id }, { position: places.get(id) ?? 0 })
}

/** The places that the siblings had, handed out anew. An undo can leave two with one place: then they move apart. */
function positionsOf(before: readonly Code[], after: readonly Code[]): Map<string, number> {
  let last = Number.NEGATIVE_INFINITY
  return new Map(
    after.map(({ id }, index) => {
      last = Math.max(before[index]?.position ?? 0, last + 1)
      return [id, last]
    }),
  )
}
