import { z } from 'zod'
import { type DerivedDb, keepResult, keptResult } from '../database/derived.ts'
import { readKept } from './kept-json.ts'
import { packNumbers, unpackBytes } from './packed-numbers.ts'
import type { ScoredText } from './scored.ts'

const kind = 'scored-text'

const patternHit = z.object({ code: z.string(), pattern: z.string(), start: z.number(), end: z.number() })
const packed = z.object({
  places: z.string(),
  codes: z.string(),
  scores: z.string(),
  patterns: z.array(z.tuple([z.number(), z.array(patternHit)])),
})

/** A text version, and the name of everything that decides what a model suggests in it. */
export interface ScoredFrom {
  readonly version: string
  readonly input: string
}

/** What is suggested in a text, when that was kept for this input. */
export async function keptScores(
  derived: DerivedDb,
  { version, input }: ScoredFrom,
): Promise<ScoredText | undefined> {
  const json = await keptResult(derived, { kind, key: version, input })
  const found = json === undefined ? undefined : readKept(packed, json)
  return (
    found && {
      places: new Int32Array(unpackBytes(found.places)),
      codes: new Int32Array(unpackBytes(found.codes)),
      scores: new Float64Array(unpackBytes(found.scores)),
      patterns: found.patterns,
    }
  )
}

export async function keepScores(
  derived: DerivedDb,
  { version, input }: ScoredFrom,
  { event, scored }: { event: number; scored: ScoredText },
): Promise<void> {
  const json = JSON.stringify({
    places: packNumbers(scored.places),
    codes: packNumbers(scored.codes),
    scores: packNumbers(scored.scores),
    patterns: scored.patterns,
  })
  await keepResult(derived, { kind, key: version, input, event, json })
}

/** Throws away what is kept of texts that are no longer read. */
export async function dropScoresBut(derived: DerivedDb, versions: readonly string[]): Promise<void> {
  const rows = await derived.selectFrom('results').select('key').where('kind', '=', kind).execute()
  const standing = new Set(versions)
  for (const { key } of rows) {
    if (standing.has(key)) continue
    await derived.deleteFrom('results').where('kind', '=', kind).where('key', '=', key).execute()
  }
}
