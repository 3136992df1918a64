import { type DerivedDb, keepResult, keptResult } from '../../database/derived.ts'
import { sha256 } from '../../database/ids.ts'
import type { Db } from '../../database/tables.ts'
import { hashOf } from '../hashing.ts'
import { wordSpaceOf } from '../keeping.ts'
import { readKept } from '../kept-json.ts'
import { silentSources } from '../language.ts'
import { gatherMaterial, type Material } from '../material.ts'
import { canonicalInput, inputName } from '../model/training-input.ts'
import type { GroupBy } from '../source-sentences.ts'
import { keptQuality, type ProjectQuality } from './code-quality.ts'
import { countDecisions } from './decided.ts'
import { evaluate, type ToEvaluate } from './evaluation.ts'
import { type Judgement, judgementsOf } from './judgements.ts'
import { qualityPlace, withheldIn } from './keeping-quality.ts'
import { fewestJudged, type Withheld } from './withholding.ts'

/** Raised when the same input would give other figures. */
const method = 2

/** How well this project's codings are predicted from each other; measured once on what stands now. */
export async function qualityOfProject(
  db: Db,
  derived: DerivedDb,
  by: GroupBy = 'table',
): Promise<ProjectQuality> {
  const material = await gatherMaterial(db, by)
  return qualityOf(derived, { material, measurable: await measurableOf(db, material), by })
}

/** Codes below their floor as things stand now; measured only when enough was judged for any code to be so. */
export async function withheldNow(
  db: Db,
  derived: DerivedDb,
  material: Material,
): Promise<Map<string, Withheld>> {
  const measurable = await measurableOf(db, material)
  const isEnough = [...counts(measurable).values()].some((count) => count >= fewestJudged)
  return isEnough ? withheldIn(await qualityOf(derived, { material, measurable, by: 'table' })) : new Map()
}

/** Per code, the larger of how many sentences were read for it and how many suggestions decided on. */
function counts({ judgements, decisions }: ToEvaluate): Map<string, number> {
  const counted = new Map([...(decisions ?? [])].map(([code, { shown }]) => [code, shown]))
  for (const [code, own] of Map.groupBy(judgements, (one) => one.code)) {
    counted.set(code, Math.max(own.length, counted.get(code) ?? 0))
  }
  return counted
}

interface Wanted {
  readonly material: Material
  readonly measurable: ToEvaluate
  readonly by: GroupBy
}

/**
 * The quality of this material: the kept one when it was measured on this, else measured and kept. Either way it is
 * noted that it knows of everything that the material does.
 */
async function qualityOf(derived: DerivedDb, { material, measurable, by }: Wanted): Promise<ProjectQuality> {
  const place = { ...qualityPlace, key: by, input: inputOf(measurable) }
  const { event } = material
  const known = await keptResult(derived, place)
  const read = known === undefined ? undefined : readKept(keptQuality, known)
  if (read) {
    await derived
      .updateTable('results')
      .set({ event })
      .where('kind', '=', place.kind)
      .where('input', '=', place.input)
      .execute()
    return read
  }
  const knownSpace = measurable.judgements.length > 0 ? await wordSpaceOf(derived, material) : undefined
  const made = evaluate({ ...measurable, knownSpace })
  await keepResult(derived, { ...place, event, json: JSON.stringify(made) })
  return made
}

/** What there is to measure on. Sources in which nothing is suggested, for their language, say nothing about how good that is. */
export async function measurableOf(
  db: Db,
  { input, codings, decisions, readings, sampled }: Material,
): Promise<ToEvaluate> {
  const book = new Set(input.codes.map(({ id }) => id))
  const judged = judgementsOf(input.sentences, {
    codings,
    decisions,
    readings,
    modes: await db.selectFrom('suggestion_modes').selectAll().execute(),
    sampled,
  }).filter(({ code }) => book.has(code))
  const documentOf = ({ sentence }: Judgement) => input.sentences[sentence]!.document
  const silent = await silentSources(db, new Set(judged.map(documentOf)), input.codes)
  const judgements = enoughOf(
    judged.filter((one) => !silent.has(documentOf(one))),
    documentOf,
  )
  const standing = new Map(codings.map((coding) => [coding.id, coding]))
  return { input, judgements, decisions: countDecisions(decisions, standing) }
}

/** With more judgements no figure gets surer, and measuring takes minutes and a gigabyte. */
const enough = 100_000

/**
 * All judgements, or of very many those on some whole sources, the same each time as long as no source comes or goes. What
 * was drawn by chance is always among them.
 */
export function enoughOf(
  judgements: readonly Judgement[],
  documentOf: (judgement: Judgement) => string,
  most = enough,
): readonly Judgement[] {
  if (judgements.length <= most) return judgements
  const sizes = new Map<string, number>()
  for (const one of judgements) sizes.set(documentOf(one), (sizes.get(documentOf(one)) ?? 0) + 1)
  const chosen = new Set<string>()
  let taken = 0
  for (const [document, size] of [...sizes].sort(([a], [b]) => hashOf(a) - hashOf(b))) {
    if (taken >= most) break
    chosen.add(document)
    taken += size
  }
  return judgements.filter((one) => one.sampled || chosen.has(documentOf(one)))
}

function inputOf({ input, judgements, decisions }: ToEvaluate): string {
  const judged = judgements
    .map(({ sentence, ...rest }) => {
      const { document, start } = input.sentences[sentence]!
      return JSON.stringify([document, start, rest.code, rest.coder, rest.positive, rest.sampled])
    })
    .sort()
  const decided = [...(decisions ?? [])].map((one) => JSON.stringify(one)).sort()
  return sha256([method, inputName(canonicalInput(input)), ...judged, ...decided].join('\n'))
}
