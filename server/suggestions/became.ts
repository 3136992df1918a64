import type { Verdict } from '../database/tables.ts'
import { overlaps, type Span } from '../text/span.ts'
import { isMostOf } from './lessons.ts'

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
  | { readonly is: 'decided'; readonly verdict: Verdict; readonly event: number }
  | { readonly is: 'gone' }

export function becameOf(proposed: Proposed, since: Since, person: string | undefined): Became {
  const { document, code } = proposed
  if (since.changedDocuments.has(document) || !since.codes.has(code)) return { is: 'gone' }
  const isHere = (one: Coded) => one.version === proposed.version && one.code === code
  const decisions = since.decisions.filter((one) => isHere(one) && isMostOf(one, proposed))
  const own = decisions.findLast((one) => one.person === person && isOn(one, proposed))
  if (own && (own.verdict === 'left' || own.isCoded))
    return { is: 'decided', verdict: own.verdict, event: own.made }
  const isGiven = since.codings.some((one) => isHere(one) && overlaps(one, proposed))
  const isLeft = decisions.at(-1)?.verdict === 'left'
  return { is: isGiven || isLeft ? 'gone' : 'open' }
}

const isOn = (a: Span, b: Span) => a.start === b.start && a.end === b.end
