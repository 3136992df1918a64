import type { Derivation } from './candidate.ts'
import type { Material } from './material.ts'

/** Why a candidate of before is no longer there. */
export type GoneBecause =
  /** Another candidate has much the same evidence. */
  | { readonly why: 'near'; readonly near: string }
  /** Others stand higher. */
  | { readonly why: 'lower' }
  /** It no longer comes back in enough places. */
  | { readonly why: 'thin' }
  /** A code it was made of was renamed, merged or taken away. */
  | { readonly why: 'no-code'; readonly code: string }
  /** Its fragments or words form no group any more. */
  | { readonly why: 'no-group' }

/** A candidate that fell away, and why. */
export interface Gone {
  readonly key: string
  readonly title: string
  readonly because: GoneBecause
}

/** What deriving again changed in the candidates. */
export interface Changes {
  /** When the derivation of before was made, ISO 8601 in UTC. */
  readonly since: string
  /** Keys of candidates that were not there before. */
  readonly fresh: readonly string[]
  readonly gone: readonly Gone[]
}

/** Compares a derivation with the one of before. */
export function changesBetween(
  before: { readonly derivation: Derivation; readonly at: string },
  now: Derivation,
  codes: Material['codes'],
): Changes {
  const known = new Set(before.derivation.candidates.map(({ key }) => key))
  const standing = new Set(now.candidates.map(({ key }) => key))
  return {
    since: before.at,
    fresh: [...standing].filter((key) => !known.has(key)),
    gone: before.derivation.candidates
      .filter(({ key }) => !standing.has(key))
      .map(({ key, title, codes: names }) => ({ key, title, because: becauseOf(key, names, now, codes) })),
  }
}

/** Why there is no candidate with this key in a derivation. */
export function becauseOf(
  key: string,
  names: readonly string[],
  { passed }: Pick<Derivation, 'passed'>,
  codes: Material['codes'],
): GoneBecause {
  const own = passed.find((each) => each.key === key)
  if (own?.near !== undefined) return { why: 'near', near: own.near }
  if (own) return { why: own.why === 'lower' ? 'lower' : 'thin' }
  const known = new Set(codes.map(({ name }) => name))
  const lost = names.find((name) => !known.has(name))
  return lost === undefined ? { why: 'no-group' } : { why: 'no-code', code: lost }
}
