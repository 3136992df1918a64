import type { Task } from './task.ts'

/** Who waits for tasks that are not over. */
export class Endings {
  readonly #waiting = new Map<string, PromiseWithResolvers<Task>>()

  /** From here on somebody can wait for this task. */
  add(id: string): void {
    this.#waiting.set(id, Promise.withResolvers())
  }

  /** The task when it is over. */
  of(id: string): Promise<Task> {
    return this.#waiting.get(id)?.promise ?? Promise.reject(new Error('no such task'))
  }

  tell(task: Task): void {
    this.#waiting.get(task.id)?.resolve(task)
    this.#waiting.delete(task.id)
  }
}
