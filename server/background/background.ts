import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { type Job, unhurried } from './jobs.ts'

const answer = z.object({ job: z.string(), ok: z.boolean(), error: z.string().optional() })

/** Work beside the server: searching, training and deriving keep no page waiting. */
export interface Background {
  /** Asks for a job; when it was asked for and has not begun, once is enough. */
  ask(job: Job): void
  /**
   * The same after a pause: somebody who works on asks many times, and once is enough. Unhurried jobs wait longer, and
   * do not begin to wait anew at each change.
   */
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
/** Milliseconds from the first change until unhurried work begins, however many follow. */
const longPause = 20_000

/** Milliseconds without work after which a thread ends: what it held in memory is free then. */
const idle = 10_000

type Lane = 'hurried' | 'unhurried'
const laneOf = (job: Job): Lane => (unhurried.has(job) ? 'unhurried' : 'hurried')

/**
 * Starts a thread for one data folder at its first job, and another for unhurried jobs. When one dies, or ended after
 * some time without work, the next job starts another.
 */
export function startBackground(folder: string): Background {
  const waiting = new Set<Job>()
  const again = new Set<Job>()
  const workers = new Map<Lane, Worker>()
  const ends = new Map<Lane, NodeJS.Timeout>()
  let isClosed = false
  const isAwaited = (lane: Lane) => [...waiting].some((job) => laneOf(job) === lane)
  const end = (lane: Lane) => {
    const worker = workers.get(lane)
    if (!worker || isAwaited(lane)) return
    workers.delete(lane)
    void worker.terminate()
  }
  const start = (lane: Lane) => {
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
      if (!isAwaited(lane)) ends.set(lane, setTimeout(() => end(lane), idle).unref())
    })
    made.on('error', (error) => console.error(error))
    made.on('exit', () => {
      if (workers.get(lane) !== made) return
      workers.delete(lane)
      for (const job of waiting) if (laneOf(job) === lane) waiting.delete(job)
    })
    workers.set(lane, made)
    return made
  }
  const ask = (job: Job) => {
    if (isClosed) return
    if (waiting.has(job)) {
      again.add(job)
      return
    }
    waiting.add(job)
    const lane = laneOf(job)
    clearTimeout(ends.get(lane))
    const worker = workers.get(lane) ?? start(lane)
    worker.postMessage(job)
  }
  const pauses = new Map<Job, NodeJS.Timeout>()
  const askIn = (job: Job, milliseconds: number) => {
    clearTimeout(pauses.get(job))
    const begin = () => {
      pauses.delete(job)
      ask(job)
    }
    pauses.set(job, setTimeout(begin, milliseconds).unref())
  }
  const askSoon = (job: Job) => {
    if (!unhurried.has(job)) askIn(job, pause)
    else if (!pauses.has(job)) askIn(job, longPause)
  }
  return {
    ask,
    askSoon,
    isBusy: (job) => waiting.has(job),
    close: async () => {
      isClosed = true
      for (const timer of [...pauses.values(), ...ends.values()]) clearTimeout(timer)
      await Promise.all([...workers.values()].map((worker) => worker.terminate()))
    },
  }
}
