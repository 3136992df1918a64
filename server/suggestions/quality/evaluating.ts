import { z } from 'zod'
import { type DerivedDb, keepResult, keptResult } from '../../database/derived.ts'
import type { Db } from '../../database/tables.ts'
import { eventNow, wordSpaceOf } from '../keeping.ts'
import { gatherMaterial } from '../material.ts'
import { canonicalInput, inputName } from '../model/training-input.ts'
import type { GroupBy } from '../source-sentences.ts'
import { type CodeQuality, evaluate } from './evaluation.ts'

/** The quality of each code by its name, and over all codes with codings. */
export interface ProjectQuality {
  readonly codes: Readonly<Record<string, CodeQuality>>
  readonly macro: CodeQuality
}

const share = z.number().nullable()
const quality = z.object({
  precision: share,
  recall: share,
  f1: share,
  averagePrecision: share,
  support: z.number(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
})
const kept = z.object({ codes: z.record(z.string(), quality), macro: quality })

/** How well this project's codings are predicted from each other; computed once for what stands now. */
export async function qualityOfProject(
  db: Db,
  derived: DerivedDb,
  by: GroupBy = 'table',
): Promise<ProjectQuality> {
  const material = await gatherMaterial(db, by)
  const { input } = material
  const place = { kind: 'evaluation', key: by, input: inputName(canonicalInput(input)) }
  const known = await keptResult(derived, place)
  if (known !== undefined) return kept.parse(JSON.parse(known))
  const { codes, macro } = evaluate(input, await wordSpaceOf(db, derived, material))
  const names = new Map(input.codes.map(({ id, name }) => [id, name]))
  const inOrder = input.codes.map(({ id }) => [names.get(id)!, codes.get(id)!] as const)
  const made: ProjectQuality = { codes: Object.fromEntries(inOrder), macro }
  await keepResult(derived, { ...place, event: await eventNow(db), json: JSON.stringify(made) })
  return made
}
