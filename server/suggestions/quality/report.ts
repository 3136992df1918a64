import type { DerivedDb } from '../../database/derived.ts'
import { namesOfPeople } from '../../database/people.ts'
import type { Db } from '../../database/tables.ts'
import { wordSpaceOf } from '../keeping.ts'
import { gatherMaterial } from '../material.ts'
import type { GroupBy } from '../source-sentences.ts'
import type { CodeQuality, ProjectQuality } from './code-quality.ts'
import { measurableOf, qualityOfProject } from './evaluating.ts'
import { evaluate } from './evaluation.ts'
import { withheldIn } from './keeping-quality.ts'

export type NamedQuality = Omit<CodeQuality, 'id' | 'name'> & { readonly withheld?: true }

/** The quality of each code by its name, coders by theirs, as the command line prints it. */
export interface QualityReport extends Omit<ProjectQuality, 'codes'> {
  readonly codes: Readonly<Record<string, NamedQuality>>
}

/** How well this project's codings are predicted from each other, by name. */
export async function qualityReport(db: Db, derived: DerivedDb, by?: GroupBy): Promise<QualityReport> {
  return named(await qualityOfProject(db, derived, by), await namesOfPeople(db))
}

/** How well the codebook alone finds this project's codings, before anything is learned. */
export async function coldReport(db: Db, derived: DerivedDb, by?: GroupBy): Promise<QualityReport> {
  const material = await gatherMaterial(db, by)
  const knownSpace = await wordSpaceOf(derived, material)
  const quality = evaluate({ ...(await measurableOf(db, material)), knownSpace, isCold: true })
  return named(quality, await namesOfPeople(db))
}

/** @param names - of coders, by id */
function named(quality: ProjectQuality, names: ReadonlyMap<string, string>): QualityReport {
  const withheld = withheldIn(quality)
  const byName = <T>(coders: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(coders)
        .map(([id, own]) => [names.get(id) ?? id, own] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  const codes = quality.codes.map(({ id, name, coders, ...rest }): readonly [string, NamedQuality] => [
    name,
    { ...rest, coders: byName(coders), ...(withheld.has(id) && { withheld: true as const }) },
  ])
  const { macro } = quality
  return { ...quality, codes: Object.fromEntries(codes), macro: { ...macro, coders: byName(macro.coders) } }
}
