import type { FromDisk } from '../http/file.ts'
import { Pauses } from './pauses.ts'
import type { Made, Task } from './task.ts'
import { Tasks } from './tasks.ts'
import type { Job, Kind, Wanted } from './wanted.ts'

/** Who asks for work, and what it is about. */
export interface Asking {
  /** Id of a person; `anyone` while nobody gave a name. */
  readonly person: string
  /** In people's words: the name of a file. */
  readonly about?: string | undefined
  /** The last event in the log: who asks for what goes on already gets that only when nothing happened since. */
  readonly head?: number | undefined
  /** The bytes that the work needs. */
  readonly handed?: readonly Blob[] | undefined
}

/** A task that was asked for, and the moment that there is nothing to wait for any more. */
export interface Begun {
  readonly id: string
  /** Whether somebody else waits for it too, who asked for it before. */
  readonly isShared: boolean
  readonly over: Promise<Task>
}

/** Work beside the server: searching, training, deriving, auditing and writing files keep no page waiting. */
export interface Background {
  /**
   * Asks for what follows every change, after a pause: somebody who works on asks many times, and once is enough. Unhurried
   * jobs, and those that took long the last time, wait longer, and do not begin to wait anew at each change.
   */
  askSoon(job: Job): void
  /**
   * Asks for work. Who asks for what waits or goes on already gets that, unless it began before what is there to be
   * found now. Undefined where nothing runs beside the program.
   */
  begin(wanted: Wanted, by: Asking): Promise<Begun | undefined>
  /** Whether work of this kind was asked for and is not over. */
  isBusy(kind: Kind): boolean
  /** What waits or goes on, in the order in which it was asked for. */
  goingOn(): readonly Task[]
  /** What people asked for and is over, the last first. */
  lately(): Promise<readonly Task[]>
  task(id: string): Task | undefined
  /**
   * Somebody needs it no more: it is stopped, unless somebody else waits for it too.
   * @returns false when it is not theirs to stop
   */
  stop(id: string, person: string): boolean
  /** Asks again for what was stopped, failed or broken off. @returns the new task, if it can be done again */
  again(id: string, by: Pick<Asking, 'person' | 'head'>): Promise<Begun | undefined>
  /** The file that a task made; undefined when it is gone. */
  file(id: string): Promise<FromDisk | undefined>
  /** Forgets a task that is over, with the file that it made. */
  forget(id: string): Promise<void>
  close(): Promise<void>
}

/** For a project in memory, which no other thread can open: nothing is made beforehand. */
export const noBackground: Background = {
  askSoon: () => undefined,
  begin: async () => undefined,
  isBusy: () => false,
  goingOn: () => [],
  lately: async () => [],
  task: () => undefined,
  stop: () => false,
  again: async () => undefined,
  file: async () => undefined,
  forget: async () => undefined,
  close: async () => undefined,
}

/**
 * Starts the threads for one data folder, each at its first task.
 * @param madeBefore tells what a task kept that was broken off, when the server died just after that
 */
export async function startBackground(
  folder: string,
  madeBefore: (task: Task) => Promise<Made | undefined> = async () => undefined,
): Promise<Background> {
  const tasks: Tasks = new Tasks(folder, (job) => pauses.askWhenRested(job))
  const pauses = new Pauses(tasks)
  await tasks.remember(madeBefore)
  return {
    askSoon: (job) => pauses.askSoon(job),
    begin: (wanted, by) => tasks.begin(wanted, by),
    isBusy: (kind) => tasks.goingOn().some((task) => task.kind === kind),
    goingOn: () => tasks.goingOn(),
    lately: () => tasks.lately(),
    task: (id) => tasks.one(id),
    stop: (id, person) => tasks.stop(id, person),
    again: (id, by) => tasks.again(id, by),
    file: (id) => tasks.file(id),
    forget: (id) => tasks.forget(id),
    close: async () => {
      pauses.close()
      await tasks.close()
    },
  }
}
