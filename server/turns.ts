import { setImmediate } from 'node:timers/promises'

/** Milliseconds that work goes on before others get their turn. */
const longest = 5

/** Lets everybody else who waits for this thread have a turn: pages that were asked for, answers from the disk. */
export const nextTurn = (): Promise<void> => setImmediate()

/** Between pieces of work each of which is short: lets others have a turn when it went on long enough since the last. */
export function turnsBetween(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longest) return
    await nextTurn()
    since = performance.now()
  }
}

/**
 * Does work that says at every `yield` that others may come first, and lets them when it went on long enough.
 * @returns what the work returns
 */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
  for (let since = performance.now(); ; ) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - since < longest) continue
    await nextTurn()
    since = performance.now()
  }
}

/** So many of a list are short work: a millisecond or two. */
const aTurn = 1_000

/** Goes through a list, however long, as work that lets others come first. */
export function* each<T>(list: Iterable<T>, work: (one: T) => void): Generator<void, void> {
  let done = 0
  for (const one of list) {
    if (done++ % aTurn === 0) yield
    work(one)
  }
}

/** Does such work without a pause: where nobody else waits. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
