import type { Verdict } from '../../database/coding-tables.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { isMostOf } from '../lessons.ts'

interface Proposed extends Span {
  readonly document: string
  readonly version: string
  readonly code: string
}

interface Coded extends Span {
  readonly version: string
  readonly code: string
}

interface Decided extends Coded {
  readonly person: string
  readonly verdict: Verdict
  /** The event that made it. */
  readonly made: number
  /** Whether the coding that it made still stands; false for what was left. */
  readonly isCoded: boolean
}

/** What people did since suggestions were laid before somebody. All of it stands still. */
export interface Since {
  readonly codings: readonly Coded[]
  /** In the order of deciding. */
  readonly decisions: readonly Decided[]
  /** Documents with another text, or that were taken away. */
  readonly changedDocuments: ReadonlySet<string>
  /** The codes that can be given now. */
  readonly codes: ReadonlySet<string>
}

/** What became of a suggestion since it was laid: it waits still, the reader decided on it, or it is gone. */
export type Became =
  | { readonly is: 'open' }
  | {
      readonly is: 'decided'
      readonly verdict: Verdict
      readonly event: number
      /** How many were decided in that same act, and so come back with it. */
      readonly together: number
    }
  | { readonly is: 'gone' }

/** Tells of each suggestion what became of it; made once for a queue of thousands. */
export function becoming(since: Since, person: string | undefined): (proposed: Proposed) => Became {
  const key = ({ version, code }: Pick<Coded, 'version' | 'code'>) => `${version} ${code}`
  const decided = Map.groupBy(since.decisions, key)
  const coded = Map.groupBy(since.codings, key)
  const acts = Map.groupBy(since.decisions, ({ made }) => made)
  return (proposed) => {
    const { document, code } = proposed
    if (since.changedDocuments.has(document) || !since.codes.has(code)) return { is: 'gone' }
    const decisions = decided.get(key(proposed))?.filter((one) => isMostOf(one, proposed)) ?? []
    const own = decisions.findLast((one) => one.person === person && isOn(one, proposed))
    if (own && (own.verdict === 'left' || own.isCoded))
      return {
        is: 'decided',
        verdict: own.verdict,
        event: own.made,
        together: acts.get(own.made)?.length ?? 1,
      }
    const isGiven = coded.get(key(proposed))?.some((one) => overlaps(one, proposed)) ?? false
    const isLeft = decisions.at(-1)?.verdict === 'left'
    return { is: isGiven || isLeft ? 'gone' : 'open' }
  }
}

const isOn = (a: Span, b: Span) => a.start === b.start && a.end === b.end
