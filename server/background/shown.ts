import type { ShownTask } from '../../views/parts/Progress.tsx'
import type { AppContext } from '../http/env.ts'
import { remaining } from './estimate.ts'
import { isAsked, isOver, mayStop, type Task } from './task.ts'
import type { Kind } from './wanted.ts'

/** A task as this reader sees it. */
export function shownTask(c: AppContext, task: Task, now = Date.now()): ShownTask {
  return { ...task, left: remaining(task, now), isMine: mayStop(task, c.get('person')?.id) }
}

/** The task of this kind that goes on now, as a page that waits for it shows it. */
export function busyWith(c: AppContext, ...kinds: readonly Kind[]): ShownTask[] {
  return c
    .get('background')
    .goingOn()
    .filter(({ kind }) => kinds.includes(kind))
    .map((task) => shownTask(c, task))
}

/**
 * What was asked of these kinds lately and came to nothing, or not to all of it. A file that was refused more than once
 * is told of where that was last.
 */
export async function unfinished(c: AppContext, ...kinds: readonly Kind[]): Promise<ShownTask[]> {
  const told = new Set<string>()
  const lately = (await c.get('background').lately()).filter(({ kind }) => kinds.includes(kind))
  return lately.flatMap((task) => {
    const refused = (task.made?.refused ?? []).filter(({ file }) => !told.has(file))
    for (const { file } of refused) told.add(file)
    if (task.state === 'done' && refused.length === 0) return []
    return [shownTask(c, { ...task, made: task.made && { ...task.made, refused } })]
  })
}

/** Milliseconds after which a reader hears of what goes by itself: most of it is over by then. */
const worthTelling = 5_000

/** How many tasks every page tells of: what people asked for, and what goes by itself and takes long. */
export function busyCount(tasks: readonly Task[], now = Date.now()): number {
  return tasks.filter((task) => !isOver(task) && isWorthTelling(task, now)).length
}

/** What follows each change, and is over in a moment, is told of nowhere: the page would jump for it. */
export function isWorthTelling(task: Task, now = Date.now()): boolean {
  const { begun } = task
  return isAsked(task) || (begun !== null && now - begun > worthTelling)
}
