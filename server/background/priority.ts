import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/**
 * Lets this thread stand back for others, as far as the system can do that for one thread: work beside the server
 * takes what pages leave.
 */
export function standBack(): void {
  const thread = ownThread()
  if (thread === undefined) return
  setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
}

/** The number that Linux gives this thread; undefined elsewhere. */
function ownThread(): number | undefined {
  try {
    return Number(readlinkSync('/proc/thread-self').split('/').at(-1)) || undefined
  } catch {
    return undefined
  }
}
