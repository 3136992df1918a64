import type { Open } from './open.ts'

export const orders = ['certain', 'uncertain'] as const
export type Order = (typeof orders)[number]

/**
 * The suggestions for one code: the most certain first, or what teaches most. The latter are those nearest to the
 * threshold, with every third one from anywhere (by a fixed order), so that what the model is
 * wrongly sure of comes by too.
 */
export function queueOf(all: readonly Open[], code: string, order: Order): Open[] {
  const own = all.filter((open) => open.code === code)
  if (order === 'certain') return own
  const near = [...own].sort((a, b) => Math.abs(a.score - 0.5) - Math.abs(b.score - 0.5))
  const anywhere = [...own].sort((a, b) => scatter(a) - scatter(b))
  const mixed: Open[] = []
  const taken = new Set<Open>()
  for (let i = 0; taken.size < own.length; i++) {
    const next = (i % 3 === 2 ? anywhere : near).find((open) => !taken.has(open))
    if (!next) break
    taken.add(next)
    mixed.push(next)
  }
  return mixed
}

/** A fixed number that has nothing to do with the score. */
function scatter({ start, document }: Open): number {
  let hash = start
  for (let i = 0; i < document.length; i++) hash = Math.imul(hash ^ document.charCodeAt(i), 16_777_619)
  return hash >>> 0
}
