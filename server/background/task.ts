import type { Details, ErrorCode } from '../errors.ts'
import type { Progress } from '../progress.ts'
import { type Kind, keyOf, type Wanted } from './wanted.ts'

/**
 * How a task stands. `broken` is what was not done when the server ended; whoever asked can ask again.
 */
export type TaskState = 'waits' | 'runs' | 'done' | 'stopped' | 'failed' | 'broken'

/** Work beside the server, from the moment that somebody asked for it. */
export interface Task {
  readonly id: string
  readonly kind: Kind
  /** The same for the same work: who asks for what goes on already gets that. */
  readonly key: string
  readonly wanted: Wanted
  /** The last event in the log when it was asked for, of work whose file or findings are of what stands then. */
  readonly head: number | null
  /** Ids of the people who asked; none for what follows every change. */
  readonly askers: readonly string[]
  /** What it is about, in people's words: the name of a file. */
  readonly about: string | null
  /** Moments are in milliseconds. */
  readonly asked: number
  readonly begun: number | null
  readonly ended: number | null
  readonly state: TaskState
  readonly progress: Progress | null
  /** When the counting in this unit began. */
  readonly since: number | null
  /** When its progress was told. */
  readonly told: number | null
  /** How long the same kind of work took the last time. */
  readonly last: Pace | null
  readonly made: Made | null
  readonly failure: Failure | null
}

/** How long work took, and how much it was. */
export interface Pace {
  readonly milliseconds: number
  readonly progress: Progress | null
}

/** What work made, a file apart. */
export interface Result {
  /** The page where it can be seen. */
  readonly address?: string | undefined
  /** The event that it recorded. */
  readonly event?: number | null | undefined
  /** How many it kept, of what could be kept. */
  readonly kept?: number | undefined
  /** Ids of the files that were read. */
  readonly uploads?: readonly string[] | undefined
  /** What could not be done, with the name of the file that it is about. */
  readonly refused?: readonly (Failure & { readonly file: string })[] | undefined
}

/** What a task made, and the file that waits to be fetched. */
export interface Made extends Result {
  readonly file?: { readonly name: string; readonly mediaType: string } | undefined
}

export interface Failure {
  readonly code: ErrorCode
  readonly key: string
  readonly details: Details
}

interface Asked {
  readonly id: string
  /** Nobody, for what follows every change. */
  readonly person?: string | undefined
  readonly about?: string | undefined
  readonly head?: number | undefined
  readonly last: Pace | null
}

/** A task that was asked for just now, and waits. */
export function asked(wanted: Wanted, { id, person, about, head, last }: Asked): Task {
  return {
    ...{ id, kind: wanted.kind, key: keyOf(wanted, id), wanted, last },
    ...{ askers: person === undefined ? [] : [person], about: about ?? null, head: head ?? null },
    ...{ asked: Date.now(), begun: null, ended: null, state: 'waits' },
    ...{ progress: null, since: null, told: null, made: null, failure: null },
  }
}

/** Whether there is nothing to wait for any more. */
export const isOver = ({ state }: Pick<Task, 'state'>) => state !== 'waits' && state !== 'runs'

/** Whether people asked for it; the rest follows every change by itself. */
export const isAsked = ({ askers }: Pick<Task, 'askers'>) => askers.length > 0

/**
 * Who may stop it: who asked for it, and anybody where nobody did. Work that follows every change is everybody's: it
 * begins again at the next change.
 */
export function mayStop({ askers }: Pick<Task, 'askers'>, person: string | undefined): boolean {
  if (person === undefined) return false
  return askers.length === 0 || askers.includes(person) || askers.includes(anyone)
}

/** Stands for who asked without having given a name. */
export const anyone = ''

/** The task with what was told of its progress. */
export function withProgress(task: Task, progress: Progress, now: number): Task {
  const isSame = task.progress?.unit === progress.unit && task.progress.total === progress.total
  return { ...task, progress, told: now, since: isSame ? task.since : now }
}
