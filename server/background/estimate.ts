import type { Unit } from '../progress.ts'
import type { Task } from './task.ts'
import type { Kind } from './wanted.ts'

/** What each kind of work counts until its end: only then its own pace tells how long it still takes. */
const countedToTheEnd: Readonly<Record<Kind, readonly Unit[]>> = {
  search: ['sources'],
  words: ['codes'],
  suggestions: [],
  quality: ['codes'],
  threads: [],
  claims: ['claims'],
  audit: ['quotations'],
  export: ['codings', 'sources', 'quotations'],
  import: ['pages', 'files'],
  keep: ['files'],
}

/** Below these the pace of a task itself says too little. */
const shortest = 1_000
const leastShare = 0.05

/**
 * How many milliseconds a task still takes: by its own pace, else by how long the same kind of work took the last
 * time. Null when neither says anything, also when it takes longer than the last time.
 */
export function remaining(task: Task, now: number): number | null {
  if (task.state !== 'runs' || task.begun === null) return null
  return byOwnPace(task, now) ?? byLastTime(task, now - task.begun)
}

function byOwnPace({ kind, progress, since }: Task, now: number): number | null {
  if (!progress || since === null || !countedToTheEnd[kind].includes(progress.unit)) return null
  const { done, total } = progress
  if (now - since < shortest || done < Math.max(1, total * leastShare)) return null
  return ((now - since) / done) * Math.max(0, total - done)
}

function byLastTime({ last, progress }: Task, passed: number): number | null {
  if (!last) return null
  const grown =
    progress && last.progress?.unit === progress.unit && last.progress.total > 0
      ? progress.total / last.progress.total
      : 1
  const left = last.milliseconds * grown - passed
  return left > 0 ? left : null
}
