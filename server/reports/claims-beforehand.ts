import type { Project } from '../database/project.ts'
import { sourceTextOfVersion } from '../sources/store.ts'
import { claimsOf } from './claims.ts'

/** Looks up what is like the claims of every report that has a round. What is known already is left as it is. */
export async function lookUpClaims(project: Pick<Project, 'db' | 'derived'>): Promise<void> {
  const rounds = await project.db
    .selectFrom('audits')
    .select('version')
    .distinct()
    .where('ended', 'is', null)
    .orderBy('version', 'desc')
    .execute()
  for (const { version } of rounds) await claimsOf(project, await sourceTextOfVersion(project.db, version))
}
