import { newId } from '../database/ids.ts'
import type { FromDisk } from '../http/file.ts'
import type { Asking, Begun } from './background.ts'
import { Endings } from './endings.ts'
import { Lane, type LaneName, type LaneNews, laneOf } from './lane.ts'
import type { Answer } from './orders.ts'
import { restAfter } from './pauses.ts'
import { asked, isAsked, isOver, type Made, mayStop, type Pace, type Task, withProgress } from './task.ts'
import {
  clearMade,
  keepPaces,
  keepTask,
  keptTasks,
  layHanded,
  longestStay,
  madeFrom,
  paceName,
  readPaces,
  removeTask,
  tasksOfBefore,
} from './task-files.ts'
import { type Job, type Kind, keyOf, type Wanted } from './wanted.ts'

/** The tasks of one data folder, in memory and on disk. */
export class Tasks implements LaneNews {
  readonly #folder: string
  readonly #askAnew: (job: Job) => void
  readonly #tasks = new Map<string, Task>()
  readonly #endings = new Endings()
  readonly #lanes = new Map<LaneName, Lane>()
  /** Jobs that were asked for again while they went on. */
  readonly #anew = new Set<Job>()
  /** The ids of tasks that somebody stopped, and that have not ended yet. */
  readonly #stopping = new Set<string>()
  /** Until when what follows every change is left alone. */
  readonly #rests = new Map<Kind, number>()
  #paces = new Map<string, Pace>()
  /** What is being written, in order. */
  #writing: Promise<void> = Promise.resolve()
  #isClosed = false

  /** @param askAnew - asks for a job that was asked for again while it went on */
  constructor(folder: string, askAnew: (job: Job) => void) {
    this.#folder = folder
    this.#askAnew = askAnew
  }

  /** The tasks of before this server; one that was broken off may have kept all that it made. */
  async remember(madeBefore: (task: Task) => Promise<Made | undefined>): Promise<void> {
    this.#paces = await readPaces(this.#folder)
    for (const task of await tasksOfBefore(this.#folder, Date.now())) {
      const made = task.state === 'broken' ? await madeBefore(task) : undefined
      this.#tasks.set(task.id, made ? { ...task, state: 'done', made } : task)
    }
  }

  goingOn(): Task[] {
    return [...this.#tasks.values()].filter((task) => !isOver(task))
  }

  /** An erasure takes what tasks left, and a day later nobody fetches it. */
  async lately(): Promise<Task[]> {
    await this.#writing
    const kept = await keptTasks(this.#folder)
    const over = [...this.#tasks.values()].filter(isOver).reverse()
    for (const { id, asked } of over)
      if (Date.now() - asked > longestStay || kept?.has(id) === false) this.#forgotten(id)
    return over.filter(({ id }) => this.#tasks.has(id))
  }

  one(id: string): Task | undefined {
    return this.#tasks.get(id)
  }

  follow(job: Job): void {
    const running = this.#goingOn(job)
    if (running?.state === 'runs') this.#anew.add(job)
    if (running || this.#isClosed) return
    this.#add({ kind: job }, null)
  }

  /** How many milliseconds work that follows every change is left alone still: it took long the last time. */
  restOf(job: Job): number {
    return Math.max(0, (this.#rests.get(job) ?? 0) - Date.now())
  }

  async begin(wanted: Wanted, by: Asking): Promise<Begun> {
    const known = this.#sameAs(keyOf(wanted, ''), by.head)
    if (known) return this.#joined(known, by.person)
    const id = newId()
    if (by.handed) await layHanded(this.#folder, id, by.handed)
    return this.#add(wanted, by, id)
  }

  /** What gives who asks now the same: it waits still, or nothing happened since it was asked for; and it is not being stopped. */
  #sameAs(key: string, head: number | undefined): Task | undefined {
    const isSame = (task: Task) => task.state === 'waits' || head === undefined || task.head === head
    return this.goingOn().find((task) => task.key === key && isSame(task) && !this.#stopping.has(task.id))
  }

  #goingOn(key: string): Task | undefined {
    return this.goingOn().find((task) => task.key === key)
  }

  #joined(task: Task, person: string): Begun {
    if (!task.askers.includes(person)) this.#change(task.id, { askers: [...task.askers, person] })
    return this.#begun(task.id, true)
  }

  #begun(id: string, isShared: boolean): Begun {
    return { id, isShared, over: this.#endings.of(id) }
  }

  #add(wanted: Wanted, by: Asking | null, id = newId()): Begun {
    const last = this.#paces.get(paceName({ kind: wanted.kind, wanted })) ?? null
    const task = asked(wanted, { ...by, id, last })
    this.#endings.add(id)
    this.#tasks.set(id, task)
    this.#write(task)
    this.#lane(laneOf(task.kind)).add(task)
    return this.#begun(id, false)
  }

  #lane(name: LaneName): Lane {
    const known = this.#lanes.get(name)
    if (known) return known
    const standsBack = name === 'index' || name === 'following'
    const made = new Lane({ folder: this.#folder, standsBack }, this)
    this.#lanes.set(name, made)
    return made
  }

  begun(id: string): void {
    this.#change(id, { state: 'runs', begun: Date.now() })
  }

  said(news: Answer): void {
    const task = this.#tasks.get(news.id)
    if (!task) return
    if ('progress' in news) this.#tasks.set(task.id, withProgress(task, news.progress, Date.now()))
    else if ('made' in news) this.#end(task, { state: 'done', made: news.made })
    else this.#end(task, { state: 'failed', failure: news.failure })
  }

  /** What its server closed on is left as it was written down: the next one tells it as broken off. */
  left(id: string, why: 'stopped' | 'died'): void {
    const task = this.#tasks.get(id)
    if (!task || (why === 'died' && this.#isClosed)) return
    const died = { code: 'internal', key: 'task-died', details: {} } as const
    this.#end(task, why === 'stopped' ? { state: 'stopped' } : { state: 'failed', failure: died })
  }

  #end(task: Task, how: Pick<Task, 'state'> & Partial<Task>): void {
    const over = { ...task, ...how, ended: Date.now() }
    if (over.state === 'done') this.#keepPace(over)
    this.#rests.set(over.kind, over.ended + restAfter(over))
    if (over.failure?.code === 'internal') console.error(`task ${over.kind} failed: ${over.failure.key}`)
    this.#tasks.set(over.id, over)
    if (isAsked(over)) {
      this.#write(over)
      this.#later(() => clearMade(this.#folder, over))
    } else {
      this.#tasks.delete(over.id)
      this.#later(() => removeTask(this.#folder, over.id))
    }
    this.#endings.tell(over)
    this.#stopping.delete(over.id)
    const isAnew = over.kind === over.key && over.state !== 'stopped' && this.#isWantedAnew(over.kind)
    if (isAnew) this.#askAnew(isAnew)
  }

  #isWantedAnew(kind: Kind): Job | undefined {
    const job = [...this.#anew].find((one) => one === kind)
    if (job) this.#anew.delete(job)
    return job
  }

  #keepPace({ begun, ended, progress, kind, wanted }: Task): void {
    if (begun === null || ended === null) return
    this.#paces.set(paceName({ kind, wanted }), { milliseconds: ended - begun, progress })
    this.#later(() => keepPaces(this.#folder, this.#paces))
  }

  stop(id: string, person: string): boolean {
    const task = this.#tasks.get(id)
    if (!task || isOver(task) || !mayStop(task, person)) return false
    const others = task.askers.filter((asker) => asker !== person)
    if (others.length > 0) this.#change(id, { askers: others })
    else this.#stop(task)
    return true
  }

  #stop({ id, kind }: Task): void {
    this.#stopping.add(id)
    this.#lane(laneOf(kind)).stop(id)
  }

  async again(id: string, { person, head }: Pick<Asking, 'person' | 'head'>): Promise<Begun | undefined> {
    const task = this.#tasks.get(id)
    if (!task || !isOver(task) || task.state === 'done' || !mayStop(task, person)) return undefined
    const known = this.#sameAs(task.key, head)
    if (known) return this.#joined(known, person)
    return this.#add(task.wanted, { person, head, about: task.about ?? undefined }, id)
  }

  /** What a task made. */
  async file(id: string): Promise<FromDisk | undefined> {
    return this.#tasks.get(id)?.made?.file && madeFrom(this.#folder, id)
  }

  async forget(id: string): Promise<void> {
    const task = this.#tasks.get(id)
    if (!task || !isOver(task)) return
    this.#forgotten(id)
    await this.#writing
  }

  #forgotten(id: string): void {
    this.#tasks.delete(id)
    this.#later(() => removeTask(this.#folder, id))
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#lanes.values()].map((lane) => lane.close()))
    await this.#writing
  }

  #change(id: string, change: Partial<Task>): void {
    const task = this.#tasks.get(id)
    if (!task) return
    const changed = { ...task, ...change }
    this.#tasks.set(id, changed)
    this.#write(changed)
  }

  /** What follows every change is asked for anew when a server starts: it need not be remembered. */
  #write(task: Task): void {
    if (isAsked(task)) this.#later(() => keepTask(this.#folder, task))
  }

  /** A full disk stops no work: only a next server does not hear of it. */
  #later(write: () => Promise<void>): void {
    this.#writing = this.#writing.then(write).catch((error: unknown) => console.error(error))
  }
}
