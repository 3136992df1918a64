import { z } from 'zod'
import { failureShape, madeShape, progressShape } from './task-shapes.ts'
import { wantedWork } from './wanted.ts'

/**
 * Where a task is, in memory that the server and the thread share. Only one of them can leave `works`: who stops comes
 * too late once the thread keeps what it made, and the thread keeps nothing once it was stopped.
 */
export const stages = { works: 0, keeps: 1, stopped: 2 } as const

export type Stage = Int32Array<SharedArrayBuffer>

export const newStage = (): Stage => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

/** What a thread or a process is told to do. A process, which shares no memory, gets a stage of its own. */
export const order = z.object({
  id: z.string(),
  wanted: wantedWork,
  stage: z.custom<Stage>((value) => value instanceof Int32Array).catch(newStage),
})
export type Order = z.output<typeof order>

/** Asks to leave at once. */
export const stopOrder = 'stop'
export const asksStop = (message: unknown) => message === stopOrder

/** Tells a thread that there is nothing to do any more. */
export const endOrder = 'end'
export const asksEnd = (message: unknown) => message === endOrder

/** What is said about a task by who does it. */
export const answer = z.union([
  z.object({ id: z.string(), progress: progressShape }),
  z.object({ id: z.string(), made: madeShape }),
  z.object({ id: z.string(), failure: failureShape }),
])
export type Answer = z.output<typeof answer>
