import { setImmediate as onNextTurn } from 'node:timers'
import { setImmediate } from 'node:timers/promises'

/** Milliseconds that work goes on before others get their turn. */
const longest = 5

/** Lets everybody else who waits for this thread have a turn: pages that were asked for, answers from the disk. */
export const nextTurn = (): Promise<void> => setImmediate()

/** Milliseconds that a page may go on, all in all short: to be sent away for others costs it more than it gives them. */
const longestOfPage = 15

/** When this thread began with what it does in its present turn; undefined as long as nobody asked. */
let began: number | undefined

function beginTurn(): void {
  began = performance.now()
  onNextTurn(() => {
    began = undefined
  })
}

/**
 * Between any two pieces of work, of whoever: lets others have a turn when this thread went on long enough with whatever
 * it does. So a page that asks many things of the database keeps nobody waiting for all of its answers.
 */
export async function othersFirstWhenLong(): Promise<void> {
  if (began === undefined) beginTurn()
  if (performance.now() - (began ?? 0) < longestOfPage) return
  await nextTurn()
  beginTurn()
}

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

/** Chooses from a list, however long, as work that lets others come first. */
export function* choosing<T>(list: Iterable<T>, isChosen: (one: T) => boolean): Generator<void, T[]> {
  const chosen: T[] = []
  yield* each(list, (one) => {
    if (isChosen(one)) chosen.push(one)
  })
  return chosen
}

/** Groups a list, however long, as work that lets others come first. */
export function* grouping<T, Key>(list: Iterable<T>, keyOf: (one: T) => Key): Generator<void, Map<Key, T[]>> {
  const groups = new Map<Key, T[]>()
  yield* each(list, (one) => {
    const key = keyOf(one)
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  })
  return groups
}

/** Sorts a list, however long, as work that lets others come first. What is equal keeps its order. */
export function* sorting<T>(list: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  let runs: T[][] = []
  for (let at = 0; at < list.length; at += aTurn) {
    runs.push(list.slice(at, at + aTurn).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const longer: T[][] = []
    for (let at = 0; at < runs.length; at += 2)
      longer.push(yield* merging(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = longer
  }
  return runs[0] ?? []
}

/** One list of two that are sorted. */
function* merging<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, T[]> {
  const all: T[] = []
  for (let i = 0, j = 0; all.length < first.length + second.length; ) {
    if (all.length % aTurn === 0) yield
    const isFirst = j === second.length || (i < first.length && compare(first[i]!, second[j]!) <= 0)
    all.push(isFirst ? first[i++]! : second[j++]!)
  }
  return all
}

/** Does such work without a pause: where nobody else waits. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
