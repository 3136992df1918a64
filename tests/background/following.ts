import { setTimeout as pause } from 'node:timers/promises'
import { Tasks } from '../../server/background/tasks.ts'
import type { Job } from '../../server/background/wanted.ts'

/** What follows every change in a data folder, begun without the pause that a server waits. */
export function followIn(folder: string) {
  const tasks: Tasks = new Tasks(folder, (job) => tasks.follow(job))
  const isBusy = (...jobs: readonly Job[]) =>
    tasks.goingOn().some(({ kind }) => jobs.some((job) => job === kind))
  return {
    ask: (job: Job) => tasks.follow(job),
    isBusy,
    /** Waits until none of these goes on. */
    over: async (...jobs: readonly Job[]) => {
      while (isBusy(...jobs)) await pause(20)
    },
    lately: () => tasks.lately(),
    close: () => tasks.close(),
  }
}
