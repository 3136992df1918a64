import type { Project } from '../database/project.ts'
import { eventNow, modelOf } from './keeping.ts'
import { gatherMaterial } from './material.ts'
import type { Model } from './model/model.ts'
import { keepOpen } from './open.ts'
import { scoringDesk } from './scoring-desk.ts'

/**
 * Learns from what people did, and works out what follows for every text. A new model is kept last: who meets it finds
 * the rest there.
 */
export async function learnAndKeep({ db, derived }: Project): Promise<void> {
  const event = await eventNow(db)
  const material = await gatherMaterial(db)
  const keep = (model: Model) =>
    keepOpen(derived, scoringDesk(model, material.input.codes), { ...material, event })
  const model = await modelOf(db, derived, material, keep)
  await keep(model)
}
