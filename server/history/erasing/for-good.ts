import { cleanFiles, copiesIn, removeWaitingWith } from '../../database/cleaning.ts'
import type { Project } from '../../database/project.ts'
import type { Recorded } from '../../database/write.ts'
import { keeping } from '../../progress.ts'
import { type Erasure, erase } from './erase.ts'
import { holdingErased } from './holding.ts'
import type { Wanted } from './scope.ts'

export interface ErasedForGood extends Recorded<Erasure> {
  /** False when another program was in the way: the next one to open the project cleans its files. */
  readonly isClean: boolean
  /** Copies in the data folder that still hold what was erased. */
  readonly copies: readonly string[]
}

/**
 * Erases, and takes what was erased out of the files of the project, which goes on to the end once it was recorded.
 * @throws {AppError} as `erase`
 */
export async function eraseForGood(
  project: Project,
  asked: { person: string; wanted: Wanted; ground: string },
): Promise<ErasedForGood> {
  return keeping(async (sealed) => {
    const recorded = await erase(project.db, asked, sealed)
    const holds = holdingErased(recorded.result.erased)
    removeWaitingWith(project.folder, (bytes) => holds(new TextDecoder().decode(bytes)))
    const isClean = await cleanFiles(project)
    return { ...recorded, isClean, copies: copiesIn(project.folder) }
  })
}
