import { shareOf, type Unit } from '../progress.ts'
import type { Task } from './task.ts'
import type { Kind } from './wanted.ts'

/** What each kind of work counts until its end, where it does not tell how much of the whole is done. */
const countedToTheEnd: Readonly<Record<Kind, readonly Unit[]>> = {
  search: ['sources'],
  figures: ['sources'],
  words: ['codes'],
  suggestions: [],
  quality: ['codes'],
  threads: [],
  claims: ['claims'],
  audit: ['quotations'],
  export: ['codings', 'sources', 'quotations'],
  import: ['pages', 'files'],
  keep: ['files'],
  undo: ['rows'],
  erase: ['rows'],
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

/**
 * Of the whole work it counts from the beginning; of one count from when that began. What is left becomes less while
 * nothing is told, and nothing is promised when that takes longer than it should.
 */
function byOwnPace({ kind, progress, since, begun, told }: Task, now: number): number | null {
  if (!progress) return null
  const isWhole = progress.share !== undefined
  const from = isWhole ? begun : since
  if (from === null || !(isWhole || countedToTheEnd[kind].includes(progress.unit))) return null
  const share = shareOf(progress)
  const at = told ?? now
  if (now - from < shortest || share < leastShare) return null
  const left = ((at - from) / share) * Math.max(0, 1 - share) - (now - at)
  return left >= 0 ? left : null
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
