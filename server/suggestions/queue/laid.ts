import { Shelf } from '../../database/at-hand.ts'
import type { DerivedDb } from '../../database/derived.ts'
import { newId } from '../../database/ids.ts'
import type { Open, Queue } from '../open.ts'
import type { Card, Order } from './order.ts'

/** Which queue somebody wants to see. */
export interface Asked {
  /** Id of a code; across all codes without. */
  readonly code?: string | undefined
  readonly order: Order
  /** Id of a session. */
  readonly session?: string | undefined
  /** Only sources that the reader did not mark *klaar* for the code. */
  readonly unread?: boolean | undefined
  /** Also codes whose suggestions are withheld. */
  readonly withheld?: boolean | undefined
}

/** A queue as it was laid before somebody: nothing in it changes place while they decide. */
export interface Laid {
  readonly id: string
  /** For whom, and which queue in which order. */
  readonly person: string | undefined
  readonly asked: Asked
  readonly cards: readonly Card<Open>[]
  /** The codes of which nothing is in it, since too little of what was suggested for them was right; joined. */
  readonly without: string
  /** The number of the last event that it knows. */
  readonly event: number
  readonly model: Queue['model']
}

/** More than people have open at once; what falls out is laid anew. */
const mostKept = 24
/** Sentences in all of these together, some 50 MB; the one that was laid last is kept however long it is. */
const mostCards = 1_000_000

const shelf = new Shelf<Map<string, Laid>>()

/** Keeps a queue as it is laid now, so that later pages can show the rest of it in the same order. */
export function keepLaid(derived: DerivedDb, laid: Omit<Laid, 'id'>): Laid {
  const all = shelf.of(derived) ?? shelf.keep(derived, new Map<string, Laid>())
  const made = { ...laid, id: newId() }
  all.set(made.id, made)
  let cards = [...all.values()].reduce((sum, one) => sum + one.cards.length, 0)
  for (const [id, one] of all) {
    if (id === made.id || (all.size <= mostKept && cards <= mostCards)) break
    all.delete(id)
    cards -= one.cards.length
  }
  return made
}

/** A queue that was laid before this person in just this way, when nothing was done since; else undefined. */
export function laidAlike(
  derived: DerivedDb,
  { person, asked, event, model, without }: Omit<Laid, 'id' | 'cards'>,
): Laid | undefined {
  const isAlike = (one: Laid) =>
    one.person === person &&
    one.event === event &&
    one.without === without &&
    one.model?.at === model?.at &&
    isSame(one.asked, asked)
  const found = [...(shelf.of(derived)?.values() ?? [])].find(isAlike)
  return found && laidBefore(derived, found.id, person)
}

export function isSame(a: Asked, b: Asked): boolean {
  const names = ['code', 'order', 'session', 'unread', 'withheld'] as const
  return names.every((name) => a[name] === b[name])
}

/** A queue that was laid for this person; undefined when it is gone. */
export function laidBefore(
  derived: DerivedDb,
  id: string | undefined,
  person: string | undefined,
): Laid | undefined {
  const all = shelf.of(derived)
  const laid = all?.get(id ?? '')
  if (!all || !laid || laid.person !== person) return undefined
  all.delete(laid.id)
  all.set(laid.id, laid)
  return laid
}
