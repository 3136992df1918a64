import type { Project } from '../database/project.ts'
import { countedAnew, countedNow, countingNow } from './counting.ts'
import { groundTables } from './ground.ts'
import { keepCounted, keptUpTo } from './kept.ts'
import { touchedSince } from './since.ts'

/** Counts what figures count, and keeps it beside the project, so that nobody waits for it after a start. */
export async function keepCounting(project: Pick<Project, 'db' | 'derived'>): Promise<void> {
  const isKept = await keepCounted(project, await countedNow(project))
  if (!isKept) await keepCounted(project, await countedAnew(project))
}

/**
 * Lays ready in memory what was kept, for the first who asks for a figure. Where nothing is kept, or texts came or changed
 * since, nothing is counted for it.
 */
export async function recallCounting(project: Pick<Project, 'db' | 'derived'>): Promise<void> {
  const event = await keptUpTo(project)
  if (event === undefined) return
  const { everything, tables } = await touchedSince(project.db, event)
  if (!everything && !groundTables.some((name) => tables.has(name))) await countingNow(project)
}
