import { isMainThread } from 'node:worker_threads'

/**
 * Loaded before a program by `--import`: watches how long its main thread is held, and tells whoever started it. Between
 * two turns of the loop nobody is answered; a timer sees each of them.
 */

/** How long something took, in milliseconds. */
export interface Held {
  /** On the processor; what other programs took meanwhile is left out. */
  readonly processor: number
  readonly clock: number
}

const often = 5

function watch(): void {
  let most: Held = { processor: 0, clock: 0 }
  let last = now()
  const look = () => {
    const next = now()
    most = {
      processor: Math.max(most.processor, next.processor - last.processor),
      clock: Math.max(most.clock, next.clock - last.clock - often),
    }
    last = next
  }
  setInterval(look, often).unref()
  process.on('message', () => {
    look()
    process.send?.(most)
    most = { processor: 0, clock: 0 }
    last = now()
  })
  process.channel?.unref()
}

/** Where a thread cannot tell what it took of the processor, the clock tells. */
function now(): Held {
  const clock = performance.now()
  if (!('threadCpuUsage' in process)) return { processor: clock, clock }
  const { user, system } = process.threadCpuUsage()
  return { processor: (user + system) / 1_000, clock }
}

if (isMainThread && process.send) watch()
