import { AsyncLocalStorage } from 'node:async_hooks'

/** What work is counted in. */
export const units = [
  'sources',
  'pages',
  'files',
  'codes',
  'codings',
  'quotations',
  'claims',
  'parts',
  'steps',
] as const
export type Unit = (typeof units)[number]

/** How far work is. */
export interface Progress {
  readonly unit: Unit
  readonly done: number
  readonly total: number
}

/** Who follows work while it goes on. */
export interface Follower {
  told(progress: Progress): void
  /** From here on the work keeps what it made, and cannot be stopped. @throws {AppError} conflict - it was, just now */
  keeps(): void
  /** That is done; what follows can be stopped again. */
  kept(): void
}

const following = new AsyncLocalStorage<Follower>()

/** Does work that tells this follower how far it is. */
export function followed<T>(by: Follower, work: () => T): T {
  return following.run(by, work)
}

/** Who follows the work that goes on now; nobody, on the command line. */
export function follower(): Follower | undefined {
  return following.getStore()
}

/** Says how far the work is that goes on now. */
export function tellProgress(unit: Unit, done: number, total: number): void {
  following.getStore()?.told({ unit, done, total })
}

/** Goes through a list, and says after each how many are done. */
export function* counting<T>(unit: Unit, list: readonly T[]): Generator<T> {
  for (const [at, one] of list.entries()) {
    tellProgress(unit, at, list.length)
    yield one
  }
  tellProgress(unit, list.length, list.length)
}

/** Does work of which only this counting is told: of many files, not the pages of each. */
export function tellingOnly<T>(unit: Unit, work: () => T): T {
  const by = following.getStore()
  if (!by) return work()
  const told = (progress: Progress) => {
    if (progress.unit === unit) by.told(progress)
  }
  return following.run({ ...by, told }, work)
}

/**
 * Keeps what was made, as one act. It can be stopped, and then nothing of it is kept, until it calls `sealed`: as the
 * last thing before the act is recorded for good.
 */
export async function keeping<T>(keep: (sealed: () => void) => Promise<T>): Promise<T> {
  const by = following.getStore()
  try {
    return await keep(() => by?.keeps())
  } finally {
    by?.kept()
  }
}
