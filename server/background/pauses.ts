import type { Task } from './task.ts'
import type { Job, Kind } from './wanted.ts'

/** Milliseconds without a change before work on it begins. */
export const pause = 1_000
/** Milliseconds from the first change until unhurried work begins, however many follow. */
export const longPause = 20_000

/** Whether nobody waits for it: it may begin long after a change. */
export const isUnhurried = (job: Job) => job === 'quality' || job === 'figures'

/**
 * How much longer than it took itself work that follows every change is left alone, so that in a large project people
 * who work on keep most of the machine. Whoever imports a text looks for its words at once.
 */
const rests: Partial<Readonly<Record<Kind, number>>> = { figures: 4, words: 4, suggestions: 4, quality: 9 }

/** Milliseconds; what took less is done again at every change. */
const short = 5_000
const longestRest = 30 * 60 * 1_000

/** How many milliseconds work is left alone after it ended. */
export function restAfter({ kind, begun, ended }: Pick<Task, 'kind' | 'begun' | 'ended'>): number {
  const took = begun === null || ended === null ? 0 : ended - begun
  return took < short ? 0 : Math.min(longestRest, took * (rests[kind] ?? 0))
}
