import { forgetErased, lastErasure, removeWaiting } from '../database/cleaning.ts'
import type { Project } from '../database/project.ts'

/**
 * Does work. When something was erased meanwhile, what was made may hold its words: then the work is done anew of what is
 * left. Work that changes the project is not: it looks at what stands when it does so.
 * @throws what the work throws, unless something was erased meanwhile
 */
export async function ofWhatStands<T>(
  project: Pick<Project, 'folder' | 'db' | 'derived'>,
  changesProject: boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (;;) {
    await forgetErased(project)
    const erasure = await lastErasure(project.db)
    const [outcome] = await Promise.allSettled([work()])
    const isStale = (await lastErasure(project.db)) !== erasure
    if (isStale) await removeWaiting(project)
    if (isStale && !changesProject) continue
    if (outcome.status === 'rejected') throw outcome.reason
    return outcome.value
  }
}
