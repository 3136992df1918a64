import { Worker } from 'node:worker_threads'
import { programOf } from '../installed.ts'
import { type Answer, answer, endOrder, type Order, stages, stopOrder } from './orders.ts'
import type { Task } from './task.ts'
import type { Kind } from './wanted.ts'

/** Work of one lane is done one after the other; lanes go on beside each other. */
export type LaneName = 'index' | 'following' | 'long' | 'short' | 'acts'

const laneOfKind: Readonly<Record<Kind, LaneName>> = {
  search: 'index',
  words: 'following',
  suggestions: 'following',
  quality: 'following',
  figures: 'following',
  threads: 'long',
  claims: 'long',
  audit: 'short',
  export: 'short',
  import: 'short',
  keep: 'short',
  undo: 'acts',
  erase: 'acts',
}

/**
 * What people wait for does not stand behind what follows every change, nor a file behind a derivation, nor what they do
 * behind a file. What follows
 * every change and holds a project in memory is done one after the other, so that only one does.
 */
export const laneOf = (kind: Kind): LaneName => laneOfKind[kind]

/** What a lane tells of its tasks. */
export interface LaneNews {
  begun(id: string): void
  said(news: Answer): void
  /** The thread is gone while it did this task: because somebody stopped it, or by itself. */
  left(id: string, why: 'stopped' | 'died'): void
}

/** Milliseconds without work after which a thread ends: what it held in memory is free then. */
const idle = 10_000
/** Work that took so many milliseconds held much: its thread ends at once, also when more waits. */
const long = 5_000
/** Milliseconds that a thread has to leave by itself when its task is stopped. */
const grace = 300
/** Milliseconds that a thread without work has to give back what it holds, and to end. */
const longestEnd = 5_000
/** Milliseconds until it is tried again to stop what is just being kept. */
const soon = 20

export interface LaneOptions {
  readonly folder: string
  /** It leaves the processor to others, and takes no more memory than is fair. */
  readonly standsBack: boolean
}

/**
 * What a thread that stands back may take, in megabytes: V8 clears up sooner the less there is. A project that needs more
 * gets no suggestions, and a task that tells so; pages go on.
 */
const fairShare = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 12 }

/** One thread for one data folder, started at its first task, and anew when it ended or died. */
export class Lane {
  readonly #options: LaneOptions
  readonly #news: LaneNews
  readonly #queue: Pick<Task, 'id' | 'wanted'>[] = []
  #worker: Worker | undefined
  #current: Pick<Order, 'id' | 'stage'> | undefined
  #end: NodeJS.Timeout | undefined
  #begun = 0
  #ending: Promise<unknown> | undefined

  constructor(options: LaneOptions, news: LaneNews) {
    this.#options = options
    this.#news = news
  }

  add(task: Pick<Task, 'id' | 'wanted'>): void {
    this.#queue.push(task)
    this.#next()
  }

  /**
   * Stops a task that waits or goes on; nothing of it is kept then but what it kept before. What is just being kept is
   * let be, and stopped as soon as it goes on.
   */
  stop(id: string): void {
    const at = this.#queue.findIndex((task) => task.id === id)
    if (at >= 0) {
      this.#queue.splice(at, 1)
      this.#news.left(id, 'stopped')
      return
    }
    const current = this.#current
    const worker = this.#worker
    if (current?.id !== id || !worker) return
    const before = Atomics.compareExchange(current.stage, 0, stages.works, stages.stopped)
    if (before === stages.keeps) setTimeout(() => this.stop(id), soon).unref()
    if (before !== stages.works) return
    worker.postMessage(stopOrder)
    setTimeout(() => void worker.terminate(), grace).unref()
  }

  async close(): Promise<void> {
    clearTimeout(this.#end)
    this.#queue.length = 0
    await Promise.all([this.#ending, this.#worker?.terminate()])
  }

  #next(): void {
    if (this.#current) return
    const task = this.#queue.shift()
    if (!task) {
      this.#end = setTimeout(() => void this.#rest(), idle).unref()
      return
    }
    clearTimeout(this.#end)
    const stage = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    this.#current = { id: task.id, stage }
    this.#begun = performance.now()
    this.#worker ??= this.#started()
    this.#worker.postMessage({ id: task.id, wanted: task.wanted, stage } satisfies Order)
    this.#news.begun(task.id)
  }

  /** Ends the thread; what comes then starts another. */
  async #rest(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    this.#ending = worker && ended(worker)
    await this.#ending
  }

  #started(): Worker {
    const worker = new Worker(programOf('server/background/worker'), {
      workerData: this.#options,
      ...(this.#options.standsBack && { resourceLimits: fairShare }),
    })
    worker.unref()
    worker.on('message', (message) => this.#heard(answer.parse(message)))
    worker.on('error', (error) => console.error(error))
    worker.on('exit', () => this.#gone(worker))
    return worker
  }

  /** What was said by a thread that is being stopped comes too late. */
  #heard(news: Answer): void {
    const current = this.#current
    if (current?.id !== news.id || Atomics.load(current.stage, 0) === stages.stopped) return
    this.#news.said(news)
    if ('progress' in news) return
    this.#current = undefined
    if (performance.now() - this.#begun > long) void this.#rest().then(() => this.#next())
    else this.#next()
  }

  #gone(worker: Worker): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    const current = this.#current
    if (!current) return
    this.#current = undefined
    const isStopped = Atomics.load(current.stage, 0) === stages.stopped
    this.#news.left(current.id, isStopped ? 'stopped' : 'died')
    this.#next()
  }
}

/** Has a thread end by itself. */
async function ended(worker: Worker): Promise<void> {
  const gone = new Promise((resolve) => worker.once('exit', resolve))
  worker.postMessage(endOrder)
  const late = setTimeout(() => void worker.terminate(), longestEnd).unref()
  await gone
  clearTimeout(late)
}
