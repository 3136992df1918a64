import { sql } from 'kysely'
import { hasPlace } from '../codings/store.ts'
import { keptUp } from '../database/kept-up.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { shortTogether } from '../sources/short-together.ts'
import { turnsBetween } from '../turns.ts'

/** How many fragments each text version has. */
type Counts = ReadonlyMap<string, number>

const everything = 'all'

const fragmentCounts = keptUp<Counts>({
  table: 'codings',
  most: 1,
  read: everyText,
  renew: async (db, _, { thing: known, touched }) => {
    const rows = await db
      .selectFrom('codings')
      .select(['version', 'revision', 'ended'])
      .where('id', 'in', touched)
      .execute()
    if (rows.some(mayHaveMoved)) return everyText(db)
    const versions = [...new Set(rows.map(({ version }) => version))]
    const counts = new Map(known)
    for (const version of versions) counts.delete(version)
    for (const [version, count] of await countedIn(db, versions)) counts.set(version, count)
    return counts
  },
})

/** Given, or given and ended, it never stood in another text; each other change may have been a move from one. */
const mayHaveMoved = ({ revision, ended }: { revision: number; ended: number | null }) =>
  revision > (ended === null ? 1 : 2)

/**
 * Spans that carry at least one code, however many and whoever gave them. Only texts in which codings came or went since
 * the last time are counted again.
 */
export async function fragmentCount(project: Pick<Project, 'db' | 'derived'>): Promise<number> {
  let sum = 0
  for (const count of (await fragmentCounts(project, everything)).values()) sum += count
  return sum
}

/** Counted some texts at a time: all at once would keep others waiting. */
async function everyText(db: Db): Promise<Counts> {
  const texts = await db.selectFrom('text_versions').select(['id', 'characters']).execute()
  const counts = new Map<string, number>()
  const othersFirst = turnsBetween()
  for (const some of shortTogether(texts)) {
    for (const [version, count] of await countedIn(db, some)) counts.set(version, count)
    await othersFirst()
  }
  return counts
}

async function countedIn(db: Db, versions: readonly string[]): Promise<Counts> {
  const spans = db
    .selectFrom('codings')
    .select(['version', 'start', 'end'])
    .where('ended', 'is', null)
    .where(hasPlace)
    .where('version', 'in', versions)
    .distinct()
  const rows = await db
    .selectFrom(spans.as('spans'))
    .select(['version', sql<number>`count(*)`.as('count')])
    .groupBy('version')
    .execute()
  return new Map(rows.map(({ version, count }) => [version, count]))
}
