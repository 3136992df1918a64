import type { Open } from '../open.ts'

/** What taking over everything from a score on comes to. */
export interface BulkChoice {
  readonly least: number
  readonly count: number
  readonly sessions: number
}

const scores = [0.9, 0.8, 0.7, 0.6, 0.5] as const

/** What scores 0,9 and more, 0,8 and more, and so on; left out is what comes to nothing, or to the same as the one before. */
export function bulkChoices(waiting: readonly Open[]): BulkChoice[] {
  const choices = scores.map((least) => {
    const above = atLeast(waiting, least)
    return { least, count: above.length, sessions: sessionsOf(above) }
  })
  return choices.filter(({ count }, i) => count > (choices[i - 1]?.count ?? 0))
}

/** More than anybody looks through before saying yes to it. */
export const mostAtOnce = 1_000

export function atLeast(waiting: readonly Open[], least: number): Open[] {
  return waiting.filter(({ score }) => score >= least)
}

/** From how many sessions; words of no session count as one more. */
export function sessionsOf(list: readonly Pick<Open, 'session'>[]): number {
  return new Set(list.map(({ session }) => session)).size
}
