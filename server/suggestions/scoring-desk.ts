import { codes } from '../codebook/store.ts'
import { Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import type { Language } from '../text/language.ts'
import { type LatestModel, latestModel } from './keeping.ts'
import { languageOfCodebook } from './language.ts'
import { isPattern } from './lexicon/terms.ts'
import { descriptionOf } from './material.ts'
import type { Model } from './model/model.ts'
import { type Scorer, scorerOf } from './model/scorer.ts'
import type { CodeDescription } from './suggestion.ts'

/** What every text of a project is scored with. */
export interface ScoringDesk {
  readonly model: Model
  readonly descriptions: readonly CodeDescription[]
  /** What the codebook is written in. */
  readonly language: Language
  /** Names all of it: texts that were scored under this name need not be scored again. */
  readonly name: string
}

export function scoringDesk(model: Model, descriptions: readonly CodeDescription[]): ScoringDesk {
  const language = languageOfCodebook(descriptions)
  const patterns = descriptions.map(({ id, keywords, related, excluding }) => [
    id,
    ...[...keywords, ...related, ...excluding].filter(isPattern),
  ])
  const name = JSON.stringify([model.name, language, patterns.filter(({ length }) => length > 1)])
  return { model, descriptions, language, name }
}

const desks = new Shelf<{ readonly of: string; readonly desk: ScoringDesk }>()

/** The desk of the model that was made last; undefined before the first. */
export async function latestDesk({
  db,
  derived,
}: Pick<Project, 'db' | 'derived'>): Promise<{ desk: ScoringDesk; latest: LatestModel } | undefined> {
  const latest = await latestModel(derived)
  if (!latest) return undefined
  const descriptions = (await codes(db)).map(descriptionOf)
  const of = JSON.stringify([latest.model.name, descriptions])
  const known = desks.of(derived)
  if (known?.of === of) return { desk: known.desk, latest }
  const desk = scoringDesk(latest.model, descriptions)
  desks.keep(derived, { of, desk })
  return { desk, latest }
}

const scorers = new WeakMap<Model, Scorer>()

/** Making a model ready for use takes longer than a page may, so that is done once for each. */
export function scorerAtHand(model: Model): Scorer {
  const known = scorers.get(model)
  if (known) return known
  const made = scorerOf(model)
  scorers.set(model, made)
  return made
}
