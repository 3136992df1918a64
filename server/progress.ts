import { AsyncLocalStorage } from 'node:async_hooks'

/** What work is counted in. */
export const units = [
  'sources',
  'pages',
  'files',
  'codes',
  'codings',
  'fragments',
  'memos',
  'quotations',
  'claims',
  'rows',
  'parts',
  'steps',
] as const
export type Unit = (typeof units)[number]

/** How far work is. */
export interface Progress {
  readonly unit: Unit
  readonly done: number
  readonly total: number
  /** How much of the whole work that is, from 0 to 1; absent where this count is the whole work. */
  readonly share?: number | undefined
}

/** How much of the work is done, from 0 to 1. */
export function shareOf({ done, total, share }: Progress): number {
  return share ?? (total > 0 ? done / total : 0)
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

/** More often than this nobody sees a count go on. */
const tellings = 200

/** Counts what is done here and there: to be called after each. */
export function countingTo(unit: Unit, total: number): () => void {
  const step = Math.max(1, Math.floor(total / tellings))
  let done = 0
  tellProgress(unit, 0, total)
  return () => {
    done += 1
    if (done % step === 0 || done === total) tellProgress(unit, done, total)
  }
}

/** Goes through a list, and says how many are done. */
export function* counting<T>(unit: Unit, list: readonly T[]): Generator<T> {
  const oneDone = countingTo(unit, list.length)
  for (const one of list) {
    yield one
    oneDone()
  }
}

/** Does one part of work that consists of several. */
export type DoPart<Name extends string> = <T>(name: Name, work: () => T) => T

/**
 * Work in parts that are done in this order: it is told how much of the whole is done, however each part counts. A part
 * may consist of parts itself.
 * @param weights - how long each part takes beside the others
 */
export function inParts<Name extends string>(weights: Readonly<Record<Name, number>>): DoPart<Name> {
  const course = Object.entries<number>(weights)
  return (name, work) => {
    const by = following.getStore()
    if (!by) return work()
    const part = { done: course.findIndex(([one]) => one === name), total: course.length }
    const told = (progress: Progress) => {
      const share = shareWithin(course, name, shareOf(progress))
      by.told(progress.unit === 'parts' ? { unit: 'parts', ...part, share } : { ...progress, share })
    }
    told({ unit: 'parts', done: 0, total: 1 })
    return following.run({ ...by, told }, work)
  }
}

/**
 * Does work that counts in one unit after the other, in this order, and tells how much of the whole is done.
 * @param weights - how long the counting in each unit takes beside the others
 */
export function inUnits<T>(weights: Partial<Readonly<Record<Unit, number>>>, work: () => T): T {
  const by = following.getStore()
  if (!by) return work()
  const course = Object.entries<number>(weights)
  const told = (progress: Progress) =>
    by.told({ ...progress, share: shareWithin(course, progress.unit, shareOf(progress)) })
  return following.run({ ...by, told }, work)
}

function shareWithin(course: readonly [string, number][], name: string, share: number): number {
  const at = course.findIndex(([one]) => one === name)
  const sum = (weights: readonly [string, number][]) => weights.reduce((all, [, weight]) => all + weight, 0)
  const [, weight = 0] = course[at] ?? []
  return (sum(course.slice(0, Math.max(0, at))) + weight * share) / (sum(course) || 1)
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
