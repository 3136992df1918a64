import { z } from 'zod'
import { type DerivedDb, keepResult, latestResult } from '../database/derived.ts'
import { each } from '../turns.ts'
import { readKept } from './kept-json.ts'

const place = { kind: 'open-suggestions', key: 'counts' } as const
const counted = z.array(z.tuple([z.string(), z.number()]))

/** How many suggestions wait per code. Work that lets others come first. */
export function* openCounts(
  all: readonly { readonly code: string }[],
): Generator<void, ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  yield* each(all, ({ code }) => counts.set(code, (counts.get(code) ?? 0) + 1))
  return counts
}

/** Keeps how many suggestions wait per code, so that the start page need not work it out. */
export async function keepOpenCounts(
  derived: DerivedDb,
  event: number,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  await keepResult(derived, { ...place, input: String(event), event, json: JSON.stringify([...counts]) })
}

/** How many suggestions waited per code (by its id) when that was last worked out. */
export async function keptOpenCounts(derived: DerivedDb): Promise<Map<string, number>> {
  const row = await latestResult(derived, place)
  return new Map(row ? readKept(counted, row.json) : [])
}
