import { z } from 'zod'
import { keepResult, latestResult } from '../../database/derived.ts'
import type { Project } from '../../database/project.ts'
import { headOf } from '../../database/write.ts'
import type { Checked } from './gathering.ts'

/** What `verify` said the last time, and of when that was. */
export interface LastCheck extends Checked {
  readonly at: string
  /** Whether nothing was recorded since it began. */
  readonly isOfNow: boolean
}

type Kept = Pick<Project, 'db' | 'derived'>

const place = { kind: 'check', key: 'project' } as const

const kept = z.object({ ok: z.boolean(), checked: z.record(z.string(), z.number()), failures: z.number() })

/** Checks, and keeps what came out: a check reads everything there is, so no page waits for one. */
export async function checkAndKeep({ db, derived }: Kept, check: () => Promise<Checked>): Promise<Checked> {
  const { seq, input } = await stateOf(db)
  const checked = await check()
  await keepResult(derived, { ...place, input, event: seq, json: JSON.stringify(checked) })
  return checked
}

/** What came out of the last check; undefined when there was none since computed things were thrown away. */
export async function lastCheck({ db, derived }: Kept): Promise<LastCheck | undefined> {
  const row = await latestResult(derived, place)
  if (!row) return undefined
  const { input } = await stateOf(db)
  return { ...kept.parse(JSON.parse(row.json)), at: row.at, isOfNow: row.input === input }
}

async function stateOf(db: Project['db']): Promise<{ seq: number; input: string }> {
  const head = await headOf(db)
  return { seq: head?.seq ?? 0, input: head ? `${head.seq}:${head.hash}` : '' }
}
