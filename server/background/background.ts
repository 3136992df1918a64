import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Job } from './jobs.ts'

const answer = z.object({ job: z.string(), ok: z.boolean(), error: z.string().optional() })

/** Work beside the server: searching, training and deriving keep no page waiting. */
export interface Background {
  /** Asks for a job; when it was asked for and has not begun, once is enough. */
  ask(job: Job): void
  /** The same after a pause: somebody who works on asks many times, and once is enough. */
  askSoon(job: Job): void
  /** Whether a job was asked for and is not done. */
  isBusy(job: Job): boolean
  close(): Promise<void>
}

/** For a project in memory, which no other thread can open: nothing is made beforehand. */
export const noBackground: Background = {
  ask: () => undefined,
  askSoon: () => undefined,
  isBusy: () => false,
  close: async () => undefined,
}

/** Milliseconds without a change before work on it begins. */
const pause = 1_000

/** Starts a thread for one data folder. When it dies, the next job starts another. */
export function startBackground(folder: string): Background {
  const waiting = new Set<Job>()
  const again = new Set<Job>()
  let worker: Worker | undefined
  let isClosed = false
  const start = () => {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const made = new Worker(new URL(`./worker.${extension}`, import.meta.url), { workerData: folder })
    made.unref()
    made.on('message', (message) => {
      const { job, ok, error } = answer.parse(message)
      if (!ok) console.error(`background job ${job} failed: ${error}`)
      const done = [...waiting].find((name) => name === job)
      if (!done) return
      waiting.delete(done)
      if (again.delete(done)) ask(done)
    })
    made.on('error', (error) => console.error(error))
    made.on('exit', () => {
      if (worker === made) worker = undefined
      waiting.clear()
    })
    return made
  }
  const ask = (job: Job) => {
    if (isClosed) return
    if (waiting.has(job)) {
      again.add(job)
      return
    }
    waiting.add(job)
    worker ??= start()
    worker.postMessage(job)
  }
  const pauses = new Map<Job, NodeJS.Timeout>()
  const askSoon = (job: Job) => {
    clearTimeout(pauses.get(job))
    pauses.set(job, setTimeout(() => ask(job), pause).unref())
  }
  return {
    ask,
    askSoon,
    isBusy: (job) => waiting.has(job),
    close: async () => {
      isClosed = true
      for (const timer of pauses.values()) clearTimeout(timer)
      await worker?.terminate()
    },
  }
}
