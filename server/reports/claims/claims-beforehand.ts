import type { Project } from '../../database/project.ts'
import { sourceTextOfVersion } from '../../sources/store.ts'
import { measuredExtents } from '../extents/extent-measures.ts'
import { storedResult } from '../store.ts'
import { claimsOf } from './claims.ts'

/**
 * Looks up what is like the claims of every report that has a round, and what the data say of its statements of extent.
 * What is known already is left as it is.
 */
export async function lookUpClaims(project: Pick<Project, 'db' | 'derived'>): Promise<void> {
  const rounds = await project.db
    .selectFrom('audits')
    .select(['version', 'result', 'hash'])
    .where('ended', 'is', null)
    .orderBy('made', 'desc')
    .execute()
  for (const round of rounds) {
    const report = await sourceTextOfVersion(project.db, round.version)
    await claimsOf(project, report)
    await measuredExtents(project, report, storedResult(round).extents)
  }
}
