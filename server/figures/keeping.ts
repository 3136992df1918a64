import type { Project } from '../database/project.ts'
import { countedAnew, countedNow } from './counting.ts'
import { keepCounted } from './kept.ts'

/** Counts what figures count, and keeps it beside the project, so that nobody waits for it after a start. */
export async function keepCounting(project: Pick<Project, 'db' | 'derived'>): Promise<void> {
  const isKept = await keepCounted(project, await countedNow(project))
  if (!isKept) await keepCounted(project, await countedAnew(project))
}
