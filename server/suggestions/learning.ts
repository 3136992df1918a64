import type { Project } from '../database/project.ts'
import { modelOf } from './keeping.ts'
import { gatherMaterial, type Material } from './material.ts'
import type { Model } from './model/model.ts'
import { keepOpen } from './open.ts'
import { scoringDesk } from './scoring-desk.ts'

/** Learns from what people did, and works out what follows for every text. */
export async function learnAndKeep(project: Project): Promise<void> {
  await learn(project, await gatherMaterial(project.db))
}

/** The model of what there is now. It is kept last: who meets it finds what follows for every text. */
export async function learn(project: Pick<Project, 'db' | 'derived'>, material: Material): Promise<Model> {
  return modelOf(project.derived, material, (model) =>
    keepOpen(project, scoringDesk(model, material.input.codes), material),
  )
}
