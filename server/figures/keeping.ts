import type { Project } from '../database/project.ts'
import { countedNow } from './counting.ts'
import { keepCounted } from './kept.ts'

/** Counts what figures count, and keeps it beside the project, so that nobody waits for it after a start. */
export async function keepCounting(project: Pick<Project, 'db' | 'derived'>): Promise<void> {
  await keepCounted(project, await countedNow(project))
}
