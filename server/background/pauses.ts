import type { Task } from './task.ts'
import type { Tasks } from './tasks.ts'
import type { Job, Kind } from './wanted.ts'

/** Milliseconds without a change before work on it begins. */
const pause = 1_000
/** Milliseconds from the first change until unhurried work begins, however many follow. */
const longPause = 20_000

/** Whether nobody waits for it: it may begin long after a change. */
const isUnhurried = (job: Job) => job === 'quality' || job === 'figures'

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

/** Jobs that begin later. Each waits once, however often it is asked for, and never begins while it is left alone. */
export class Pauses {
  readonly #work: Pick<Tasks, 'restOf' | 'follow'>
  readonly #timers = new Map<Job, NodeJS.Timeout>()

  constructor(work: Pick<Tasks, 'restOf' | 'follow'>) {
    this.#work = work
  }

  /** After a pause: somebody who works on asks many times. */
  askSoon(job: Job): void {
    if (!isUnhurried(job)) this.#wait(job, pause)
    else if (!this.#timers.has(job)) this.#wait(job, longPause)
  }

  /** As soon as it is left alone no more. */
  askWhenRested(job: Job): void {
    const rest = this.#work.restOf(job)
    if (rest > 0) this.#wait(job, rest)
    else this.#work.follow(job)
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  #wait(job: Job, milliseconds: number): void {
    clearTimeout(this.#timers.get(job))
    const begin = () => {
      this.#timers.delete(job)
      this.askWhenRested(job)
    }
    this.#timers.set(job, setTimeout(begin, milliseconds).unref())
  }
}
