import { type DerivedDb, keepResult, keptResult, latestResult } from '../database/derived.ts'
import { sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { notFound } from '../errors.ts'
import { type Candidate, type Derivation, defaultParameters, type Parameters } from './candidate.ts'
import { derive } from './derive.ts'
import { gather } from './gathering.ts'
import { inputHash } from './input-hash.ts'

const kind = 'threads'

/**
 * The candidates of now: kept ones when nothing they are made from changed, else derived anew and kept under the hash
 * of their input. What people made of earlier candidates is never touched.
 */
export async function deriveThreads(
  db: Db,
  derived: DerivedDb,
  wanted: Partial<Parameters> = {},
): Promise<Derivation> {
  const parameters = { ...defaultParameters, ...wanted }
  const { material, event } = await gather(db)
  const key = keyOf(parameters)
  const input = inputHash(material, parameters)
  const before = await keptResult(derived, { kind, key, input })
  const derivation: Derivation = before === undefined ? derive(material, parameters) : JSON.parse(before)
  if (before === undefined) {
    await keepResult(derived, { kind, key, input, event, json: JSON.stringify(derivation) })
  }
  await keepResult(derived, { kind, key: last, input, event, json: key })
  return derivation
}

/** A candidate of a derivation. @throws {AppError} not-found - it no longer holds one with this key */
export function candidateIn({ candidates }: Derivation, key: string): Candidate {
  return candidates.find((each) => each.key === key) ?? notFound('candidate-not-found')
}

/** A derivation that was made before, perhaps from older material. */
export interface Kept {
  readonly derivation: Derivation
  /** When it was made, ISO 8601 in UTC. */
  readonly at: string
  /** The number of the last event that it knows of. */
  readonly event: number
}

/** The derivation that was asked for last, without making it anew; undefined when there is none. */
export async function latestDerivation(derived: DerivedDb): Promise<Kept | undefined> {
  const pointer = await latestResult(derived, { kind, key: last })
  const row = pointer && (await latestResult(derived, { kind, key: pointer.json }))
  return row && { derivation: JSON.parse(row.json), at: row.at, event: row.event }
}

/** Points at the parameters of the latest derivation. */
const last = 'last'

const keyOf = (parameters: Parameters) =>
  sha256(JSON.stringify(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))))
