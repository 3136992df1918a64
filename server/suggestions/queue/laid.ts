import { newId } from '../../database/ids.ts'
import type { Project } from '../../database/project.ts'
import type { Open, Queue } from '../open.ts'
import type { Card } from './order.ts'

/** A queue as it was laid before somebody: nothing in it changes place while they decide. */
export interface Laid {
  readonly id: string
  /** For whom, and which queue in which order. */
  readonly person: string | undefined
  readonly of: string
  readonly cards: readonly Card<Open>[]
  /** The number of the last event that it knows. */
  readonly event: number
  readonly model: Queue['model']
}

/** More than people have open at once; what falls out is laid anew. */
const mostKept = 24

const kept = new WeakMap<Project, Map<string, Laid>>()

/** Keeps a queue as it is laid now, so that later pages can show the rest of it in the same order. */
export function keepLaid(project: Project, laid: Omit<Laid, 'id'>): Laid {
  const all = kept.get(project) ?? new Map<string, Laid>()
  kept.set(project, all)
  const made = { ...laid, id: newId() }
  all.set(made.id, made)
  for (const id of all.keys()) if (all.size > mostKept) all.delete(id)
  return made
}

/** A queue that was laid for this person; undefined when it is gone. */
export function laidBefore(
  project: Project,
  id: string | undefined,
  person: string | undefined,
): Laid | undefined {
  const all = kept.get(project)
  const laid = all?.get(id ?? '')
  if (!all || !laid || laid.person !== person) return undefined
  all.delete(laid.id)
  all.set(laid.id, laid)
  return laid
}

/** Lets go of every queue that was laid before an event. */
export function forgetLaidBefore(project: Project, event: number): void {
  const all = kept.get(project)
  for (const laid of all?.values() ?? []) if (laid.event < event) all?.delete(laid.id)
}
