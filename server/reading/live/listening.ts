import type { Project } from '../../database/project.ts'

/** Somebody who wants to know when the log grows. */
export interface Listener {
  /** There is a new last event. */
  grew(): void
  /** Nothing more will be told. */
  ended(): void
}

interface Watch {
  readonly listeners: Set<Listener>
  timer: NodeJS.Timeout | undefined
}

/** Milliseconds between two looks. */
const often = 250

const watches = new WeakMap<Project, Watch>()

/**
 * Tells when the log of a project grew, whoever wrote in it: this server, or the command line beside it. It is looked
 * at only while somebody listens.
 * @returns a function that ends the listening
 */
export function listen(project: Project, listener: Listener): () => void {
  const watch = watches.get(project) ?? { listeners: new Set(), timer: undefined }
  watches.set(project, watch)
  watch.listeners.add(listener)
  watch.timer ??= look(project, watch.listeners)
  return () => {
    watch.listeners.delete(listener)
    if (watch.listeners.size === 0) stop(watch)
  }
}

/** Ends all listening, so that a server that closes need not wait for those who listen. */
export function endListening(project: Project): void {
  const watch = watches.get(project)
  if (!watch) return
  stop(watch)
  for (const listener of watch.listeners) listener.ended()
  watch.listeners.clear()
}

function look({ sqlite }: Project, listeners: ReadonlySet<Listener>): NodeJS.Timeout {
  const head = sqlite.prepare<[], number | null>('SELECT max(seq) FROM events').pluck()
  let seen = head.get()
  return setInterval(() => {
    const now = head.get()
    if (now === seen) return
    seen = now
    for (const listener of listeners) listener.grew()
  }, often).unref()
}

function stop(watch: Watch): void {
  clearInterval(watch.timer)
  watch.timer = undefined
}
