import type { taskErrors as dutch } from '../../nl/errors/tasks.ts'
import type { Sentence } from '../../sentence.ts'

/** What goes wrong with work beside the server. */
export const taskErrors: Record<keyof typeof dutch, Sentence> = {
  'task-not-found': () => 'This task is no longer there. What is done is cleared away after a day.',
  'task-not-yours': () => 'This task is somebody else’s. Only who asked for it can stop it.',
  'task-file-gone': () =>
    'The file is no longer there: something was erased meanwhile, or it is too old. Make it again.',
  'task-stopped': () => 'This was stopped. Nothing of it is kept.',
  'task-died': () => 'The work got stuck, perhaps for lack of memory. Nothing is half kept. Try again.',
}
