import { type Helper, inProcess, inThread } from './helper.ts'
import { type Answer, answer, newStage, type Order, stages, stopOrder } from './orders.ts'
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
 * behind a file. What follows every change and holds a project in memory is done one after the other, so that only one does.
 */
export const laneOf = (kind: Kind): LaneName => laneOfKind[kind]

/** What a lane tells of its tasks. */
export interface LaneNews {
  begun(id: string): void
  said(news: Answer): void
  /** Who did this task is gone meanwhile: because somebody stopped it, or by itself. */
  left(id: string, why: 'stopped' | 'died'): void
}

/** Milliseconds without work after which a thread or process ends: what it held in memory is free then. */
const idle = 10_000
/** Work that took so many milliseconds held much: who did it ends at once, also when more waits. */
const long = 5_000
/** Milliseconds to leave by itself when a task is stopped. */
const grace = 300
/** Milliseconds until it is tried again to stop what is just being kept. */
const soon = 20

export interface LaneOptions {
  readonly folder: string
  /** Done in a process that leaves the processor to others, and takes no more memory than is fair. */
  readonly standsBack: boolean
}

/** One thread or process for one data folder, started at its first task, and anew when it ended or died. */
export class Lane {
  readonly #options: LaneOptions
  readonly #news: LaneNews
  readonly #queue: Pick<Task, 'id' | 'wanted'>[] = []
  #helper: Helper | undefined
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
    const helper = this.#helper
    if (current?.id !== id || !helper) return
    const before = Atomics.compareExchange(current.stage, 0, stages.works, stages.stopped)
    if (before === stages.keeps) setTimeout(() => this.stop(id), soon).unref()
    if (before !== stages.works) return
    helper.tell(stopOrder)
    setTimeout(() => void helper.end(), grace).unref()
  }

  async close(): Promise<void> {
    clearTimeout(this.#end)
    this.#queue.length = 0
    await Promise.all([this.#ending, this.#helper?.end()])
  }

  #next(): void {
    if (this.#current) return
    clearTimeout(this.#end)
    const task = this.#queue.shift()
    if (!task) {
      this.#end = setTimeout(() => void this.#rest(), idle).unref()
      return
    }
    const stage = newStage()
    this.#current = { id: task.id, stage }
    this.#begun = performance.now()
    this.#helper ??= this.#started()
    this.#helper.tell({ id: task.id, wanted: task.wanted, stage })
    this.#news.begun(task.id)
  }

  /** Ends the thread or process; what comes then starts another. */
  async #rest(): Promise<void> {
    const helper = this.#helper
    this.#helper = undefined
    this.#ending = helper?.rest()
    await this.#ending
  }

  #started(): Helper {
    const start = this.#options.standsBack ? inProcess : inThread
    const helper: Helper = start(this.#options.folder, {
      said: (message) => this.#heard(answer.parse(message)),
      gone: () => this.#gone(helper),
    })
    return helper
  }

  /** What is said while it is being stopped comes too late. */
  #heard(news: Answer): void {
    const current = this.#current
    if (current?.id !== news.id || Atomics.load(current.stage, 0) === stages.stopped) return
    this.#news.said(news)
    if ('progress' in news) return
    this.#current = undefined
    if (performance.now() - this.#begun > long) void this.#rest().then(() => this.#next())
    else this.#next()
  }

  #gone(helper: Helper): void {
    if (this.#helper !== helper) return
    this.#helper = undefined
    const current = this.#current
    if (!current) return
    this.#current = undefined
    const isStopped = Atomics.load(current.stage, 0) === stages.stopped
    this.#news.left(current.id, isStopped ? 'stopped' : 'died')
    this.#next()
  }
}
