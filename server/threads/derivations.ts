import { Shelf } from '../database/at-hand.ts'
import { type DerivedDb, keepResult, keptResult, latestResult } from '../database/derived.ts'
import { sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { tellProgress } from '../progress.ts'
import { type Candidate, type Derivation, defaultParameters, type Parameters } from './candidate.ts'
import { type Changes, changesBetween } from './changes.ts'
import { derivation } from './derive.ts'
import { type Gathered, gather } from './gathering.ts'
import { inputHash } from './input-hash.ts'
import { stages } from './stages.ts'

const kind = 'candidates'

/**
 * The candidates of now: kept ones when nothing they are made from changed, else derived anew and kept under the hash
 * of their input, with what changed since the last time. What people made of earlier candidates is never touched.
 */
export async function deriveThreads(
  db: Db,
  derived: DerivedDb,
  wanted: Partial<Parameters> = {},
): Promise<Derivation> {
  const parameters = { ...defaultParameters, ...wanted }
  const event = (await headOf(db))?.seq ?? 0
  const gathered = await gather(db)
  const key = keyOf(parameters)
  const input = inputHash(gathered.material, parameters)
  const before = await keptResult(derived, { kind, key, input })
  const made: Derivation =
    before === undefined
      ? await deriveAnew(derived, { gathered, event, parameters, key, input })
      : JSON.parse(before)
  await keepResult(derived, { kind, key: last, input, event, json: key })
  return made
}

interface Wanted {
  readonly gathered: Gathered
  readonly event: number
  readonly parameters: Parameters
  readonly key: string
  readonly input: string
}

async function deriveAnew(
  derived: DerivedDb,
  { gathered: { material }, event, parameters, key, input }: Wanted,
): Promise<Derivation> {
  const steps = derivation(material, parameters, input)
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) {
      tellProgress('steps', stages.indexOf(step.value), stages.length)
      continue
    }
    const previous = await latestResult(derived, { kind, key })
    const changes =
      previous &&
      changesBetween({ derivation: JSON.parse(previous.json), at: previous.at }, step.value, material.codes)
    await keepResult(derived, { kind, key, input, event, json: JSON.stringify(step.value) })
    if (changes) {
      await keepResult(derived, { kind, key: changesOf(key), input, event, json: JSON.stringify(changes) })
    }
    return step.value
  }
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
  /** What it changed in the candidates of the derivation before it; null for the first. */
  readonly changes: Changes | null
}

const read = new Shelf<{ readonly of: string; readonly kept: Kept }>()

/** The derivation that was asked for last, without making it anew; undefined when there is none. */
export async function latestDerivation(derived: DerivedDb): Promise<Kept | undefined> {
  const pointer = await latestResult(derived, { kind, key: last })
  if (!pointer) return undefined
  const of = `${pointer.json} ${pointer.input} ${pointer.event}`
  const before = read.of(derived)
  if (before?.of === of) return before.kept
  const row = await latestResult(derived, { kind, key: pointer.json })
  if (!row) return undefined
  const changes = await keptResult(derived, { kind, key: changesOf(pointer.json), input: row.input })
  const kept = {
    ...{ derivation: JSON.parse(row.json), at: row.at, event: pointer.event },
    changes: changes === undefined ? null : JSON.parse(changes),
  }
  read.keep(derived, { of, kept })
  return kept
}

/** Points at the parameters of the latest derivation. */
const last = 'last'

const changesOf = (key: string) => `changes ${key}`

const keyOf = (parameters: Parameters) =>
  sha256(JSON.stringify(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))))
