import { z } from 'zod'
import { type DerivedDb, keepResult, latestResult } from '../database/derived.ts'
import type { Project } from '../database/project.ts'
import { headOf } from '../database/write.ts'

const proposed = z.object({ proposals: z.number(), sources: z.number() })
/** How much the finder of personal data proposes, in how many sources. */
export type Proposed = z.infer<typeof proposed>

const place = { kind: 'personal-count', key: 'all' } as const

/** Keeps how much is proposed, so that the start page need not work it out; nothing is written of what is kept already. */
export async function keepProposed(project: Project, counts: Proposed): Promise<void> {
  const before = await proposedPersonal(project.derived)
  if (before?.proposals === counts.proposals && before.sources === counts.sources) return
  const event = (await headOf(project.db))?.seq ?? 0
  await keepResult(project.derived, { ...place, input: String(event), event, json: JSON.stringify(counts) })
}

/** How much was proposed when that was last worked out; undefined while nobody looked. */
export async function proposedPersonal(derived: DerivedDb): Promise<Proposed | undefined> {
  const row = await latestResult(derived, place)
  return row && proposed.parse(JSON.parse(row.json))
}
