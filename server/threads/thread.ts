import type { ThreadRow, ThreadStatus } from '../database/finding-tables.ts'
import { invalid } from '../errors.ts'
import type { Voice } from '../text/block.ts'

/** A thread as people keep it, unpacked from its row. */
export interface Thread extends Omit<ThreadRow, 'codes' | 'terms' | 'counter_search'> {
  /** Ids of codes. */
  readonly codes: readonly string[]
  readonly terms: readonly string[]
  readonly counterSearch: CounterSearch | null
}

/** Who looked for voices against a thread, how, and over how much. Not looking is not the same as not finding. */
export interface CounterSearch {
  readonly person: string
  /** ISO 8601 in UTC. */
  readonly at: string
  /** In words: `contrastwoorden, stemmen, zelf gelezen`. */
  readonly how: string
  /** In how many of how many units. */
  readonly units: number
  readonly of: number
  readonly found: number
}

/** What people write of a thread. */
export interface ThreadText {
  readonly title: string
  /** A sentence that could be false. The machine never writes it. */
  readonly claim: string
  readonly tension_this: string
  readonly tension_that: string
  readonly question: string
  readonly scope: string
}

export const emptyText: Omit<ThreadText, 'title'> = {
  claim: '',
  tension_this: '',
  tension_that: '',
  question: '',
  scope: '',
}

/** How far a thread is, in order. */
const steps: readonly ThreadStatus[] = ['concept', 'in-bespreking', 'akkoord', 'gepubliceerd']

/**
 * Whether a thread may go from one status to another: one step on, or back to any step before. What is agreed on or
 * published says something: it has a claim and evidence.
 * @throws {AppError} invalid - `thread-step`, `thread-without-claim` or `thread-without-evidence`
 */
export function checkStep(
  thread: { readonly status: ThreadStatus; readonly claim: string },
  status: ThreadStatus,
  evidence: number,
): void {
  const [from, to] = [steps.indexOf(thread.status), steps.indexOf(status)]
  if (to > from + 1) invalid('thread-step', { status })
  if (to < steps.indexOf('akkoord')) return
  if (thread.claim.trim() === '') invalid('thread-without-claim')
  if (evidence === 0) invalid('thread-without-evidence')
}

/** The statuses that a thread may go to from here. */
export function nextSteps(status: ThreadStatus): ThreadStatus[] {
  const at = steps.indexOf(status)
  return steps.filter((_, to) => to !== at && to <= at + 1)
}

const spoken: ReadonlySet<Voice> = new Set(['participant', 'note', 'guest'])

/**
 * Whether somebody may add words of this voice to a thread: what was said or noted at a table, or by a guest. Words of
 * an organiser or an analyst support nothing and contradict nothing.
 */
export function maySupport(voice: Voice): boolean {
  return spoken.has(voice)
}

export function unpackThread(row: ThreadRow): Thread {
  const { codes, terms, counter_search, ...rest } = row
  return {
    ...rest,
    codes: JSON.parse(codes),
    terms: JSON.parse(terms),
    counterSearch: counter_search === null ? null : JSON.parse(counter_search),
  }
}
