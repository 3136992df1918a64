import { type DerivedDb, keepResult, keptResult } from '../database/derived.ts'
import { sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { ownEncoder } from './encoder.ts'
import { LatestAtHand } from './latest-at-hand.ts'
import { contentStems } from './lexicon/reading.ts'
import { tokensOf } from './lexicon/tokens.ts'
import type { Material } from './material.ts'
import type { Model } from './model/model.ts'
import { modelFromJson, modelToJson, readingModel, spaceFromJson, spaceToJson } from './model/model-json.ts'
import { spaceOf } from './model/project-reading.ts'
import { train } from './model/train.ts'
import { canonicalInput, inputName } from './model/training-input.ts'
import type { WordSpace } from './space/word-space.ts'

const model = { kind: 'model', key: 'suggestions' } as const
const space = { kind: 'word-space', key: 'sources' } as const
/** What is kept of texts that are too short for a word space. */
const none = 'null'

/**
 * The model of what there is now: the kept one when it was made from this, else made and kept. Either way it is noted
 * that the model knows of everything that the material does: most changes teach it nothing.
 * @param first - what is done with it before anybody else can meet it as the model of now
 */
export async function modelOf(
  derived: DerivedDb,
  material: Material,
  first: (model: Model) => Promise<void> = async () => undefined,
): Promise<Model> {
  const { input, event } = material
  const name = inputName(canonicalInput(input))
  const json = await keptResult(derived, { ...model, input: name })
  const kept = json === undefined ? undefined : modelFromJson(json)
  if (kept) {
    await first(kept)
    await derived
      .updateTable('results')
      .set({ event })
      .where('kind', '=', model.kind)
      .where('input', '=', name)
      .execute()
    return kept
  }
  const made = train(input, await wordSpaceOf(derived, material))
  await first(made)
  await keepResult(derived, { ...model, input: name, event, json: modelToJson(made) })
  return made
}

/** The model that was made last, with the event that it knows of and when that was. */
export interface LatestModel {
  readonly model: Model
  readonly event: number
  readonly at: string
}

const models = new LatestAtHand(model, readingModel)

/**
 * The model that was made last, though people may have decided more since; undefined before the first. One that was
 * made with another encoder, kept in another shape or damaged counts as none: the thread beside the server makes it
 * anew.
 */
export async function latestModel(
  derived: DerivedDb,
  encoder = ownEncoder,
): Promise<LatestModel | undefined> {
  const latest = await models.of(derived)
  if (!latest || latest.thing.encoder !== encoder?.name) return undefined
  return { model: latest.thing, event: latest.event, at: latest.at }
}

/**
 * The word space of the sources, which stays the same as long as no text is added or corrected; none where an encoder
 * takes its place.
 */
export async function wordSpaceOf(
  derived: DerivedDb,
  { input, event }: Pick<Material, 'input' | 'event'>,
): Promise<WordSpace | undefined> {
  if (input.encoder) return undefined
  const { sentences } = canonicalInput(input)
  const name = sha256(JSON.stringify(sentences.map(({ document, text }) => [document, text])))
  const kept = await keptResult(derived, { ...space, input: name })
  if (kept === none) return undefined
  const known = kept === undefined ? undefined : spaceFromJson(kept)
  if (known) return known
  const made = spaceOf(
    sentences,
    sentences.map(({ text }) => contentStems(tokensOf(text))),
  )
  const json = made ? spaceToJson(made) : none
  await keepResult(derived, { ...space, input: name, event, json })
  return made
}

export async function eventNow(db: Db): Promise<number> {
  return (await headOf(db))?.seq ?? 0
}
