import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/** Lets this process stand back for others, with every thread that V8 gave it: it takes what pages leave. */
export function standBack(): void {
  for (const thread of ownThreads()) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
}

/** The numbers that Linux gives the threads of this process, which it ranks one by one; elsewhere the process as a whole. */
function ownThreads(): number[] {
  try {
    return readdirSync('/proc/self/task').map(Number)
  } catch {
    return [process.pid]
  }
}
