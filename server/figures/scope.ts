import type { Code } from '../codebook/code.ts'
import type { Unit } from '../threads/material.ts'
import type { CodedFragment } from './coded.ts'
import type { Counting } from './counting.ts'

/** What part of the project a figure is about: part of the codebook, one session, a period. All of it when empty. */
export interface Scope {
  /** A code, with all codes under it. */
  readonly code?: string | undefined
  /** Id of a session. */
  readonly session?: string | undefined
  /** YYYY-MM-DD, both days included. A session without a date lies in no period. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export const isWhole = ({ code, session, from, to }: Scope): boolean =>
  code === undefined && session === undefined && !from && !to

/** What lies in a scope. */
export interface Scoped {
  readonly codes: readonly Code[]
  readonly units: readonly Unit[]
  /** With only the codes of the scope on them. */
  readonly fragments: readonly CodedFragment[]
}

export function within(counting: Counting, scope: Scope): Scoped {
  if (isWhole(scope))
    return { codes: counting.codes, units: counting.ground.units, fragments: counting.fragments }
  const wanted = scope.code === undefined ? undefined : counting.withBelow(scope.code)
  const codes = counting.codes.filter(({ id }) => !wanted || wanted.has(id))
  const title = counting.ground.sessions.find(({ id }) => id === scope.session)?.title
  const holds = (unit: Unit) =>
    (scope.session === undefined || unit.session === title) && isBetween(unit.date, scope)
  const units = counting.ground.units.filter(holds)
  const ids = new Set(units.map(({ id }) => id))
  const fragments = counting.fragments.filter(({ unit }) => ids.has(unit.id))
  return { codes, units, fragments: wanted ? fragments.flatMap((one) => withOnly(one, wanted)) : fragments }
}

function withOnly(fragment: CodedFragment, wanted: ReadonlySet<string>): CodedFragment[] {
  const codes = fragment.codes.filter((code) => wanted.has(code))
  return codes.length === 0 ? [] : [{ ...fragment, codes }]
}

function isBetween(date: string | undefined, { from, to }: Scope): boolean {
  if (!from && !to) return true
  return date !== undefined && (!from || date >= from) && (!to || date <= to)
}
