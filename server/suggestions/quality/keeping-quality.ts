import type { DerivedDb } from '../../database/derived.ts'
import { readKept } from '../kept-json.ts'
import { LatestAtHand } from '../latest-at-hand.ts'
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

const qualities = new LatestAtHand(qualityPlace, function* (json) {
  yield
  return readKept(keptQuality, json)
})

/** The quality that was measured last, though people may have done more since; undefined before the first. */
export async function latestQuality(derived: DerivedDb): Promise<LatestQuality | undefined> {
  const latest = await qualities.of(derived)
  return latest && { quality: latest.thing, event: latest.event, at: latest.at }
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
