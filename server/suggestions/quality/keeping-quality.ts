import { type DerivedDb, latestResult } from '../../database/derived.ts'
import { readKept } from '../kept-json.ts'
import { keptQuality, type ProjectQuality } from './code-quality.ts'
import { belowFloor, type Withheld } from './withholding.ts'

/** Where the quality of a project is kept, cross-validated by table. */
export const qualityPlace = { kind: 'quality', key: 'table' } as const

/** The quality that was measured last, when that was, and the event that it knows of. */
export interface LatestQuality {
  readonly quality: ProjectQuality
  readonly at: string
  readonly event: number
}

/** Every page with suggestions asks for it, so the last one of each project stays in memory. */
const atHand = new WeakMap<DerivedDb, { input: string; quality: ProjectQuality }>()

/** The quality that was measured last, though people may have done more since; undefined before the first. */
export async function latestQuality(derived: DerivedDb): Promise<LatestQuality | undefined> {
  const row = await derived
    .selectFrom('results')
    .select(['input', 'event', 'at'])
    .where('kind', '=', qualityPlace.kind)
    .where('key', '=', qualityPlace.key)
    .executeTakeFirst()
  if (!row) return undefined
  const { input, event, at } = row
  const before = atHand.get(derived)
  if (before?.input === input) return { quality: before.quality, event, at }
  const kept = await latestResult(derived, qualityPlace)
  const quality = kept && readKept(keptQuality, kept.json)
  if (!kept || !quality) return undefined
  atHand.set(derived, { input: kept.input, quality })
  return { quality, event: kept.event, at: kept.at }
}

/** Codes below their floor, by id, as it was measured last: they show nothing on a screen until asked. */
export async function withheldCodes(derived: DerivedDb): Promise<Map<string, Withheld>> {
  return withheldIn((await latestQuality(derived))?.quality)
}

/** Codes below their floor, by id. */
export function withheldIn(quality: ProjectQuality | undefined): Map<string, Withheld> {
  return new Map(
    (quality?.codes ?? []).flatMap(({ id, counts, decisions }) => {
      const withheld = belowFloor({ unaided: counts, decisions })
      return withheld ? [[id, withheld] as const] : []
    }),
  )
}
