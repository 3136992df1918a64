import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { AppError } from '../errors.ts'
import { fifthSchema } from './fifth-schema.ts'
import { fourthSchema } from './fourth-schema.ts'
import { firstSchema } from './schema.ts'
import { secondSchema } from './second-schema.ts'
import { seventhSchema } from './seventh-schema.ts'
import { sixthSchema } from './sixth-schema.ts'
import type { ProjectTables } from './tables.ts'
import { thirdSchema } from './third-schema.ts'

/** The statements that make the tables, step by step, in the order of their names. */
export type Steps = Readonly<Record<string, readonly string[]>>

const allSteps: Steps = {
  '001_first': firstSchema,
  '002_reports': secondSchema,
  '003_sources': thirdSchema,
  '004_samples': fourthSchema,
  '005_room': fifthSchema,
  '006_indexes': sixthSchema,
  '007_fragments': seventhSchema,
}

function migration(statements: readonly string[]): Migration {
  return {
    up: async (db) => {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}

/**
 * Brings the database to the shape that this program knows: all new steps in one transaction, so that it has either
 * the old shape or the new one.
 * @param before called with the first new step when an older database is about to change: the moment for a copy
 * @param steps the steps that the program knows
 * @throws {AppError} conflict - the database was made by a newer program
 */
export async function migrate(
  db: Kysely<ProjectTables>,
  { before, steps = allSteps }: { before?: (step: string) => void; steps?: Steps } = {},
): Promise<void> {
  const done = await stepsDone(db)
  checkKnown(done, steps)
  const [next] = Object.keys(steps).filter((step) => !done.includes(step))
  if (next === undefined) return
  if (done.length > 0) before?.(next)
  const provider = {
    getMigrations: async () =>
      Object.fromEntries(Object.entries(steps).map(([name, statements]) => [name, migration(statements)])),
  }
  await db.transaction().execute(async (trx) => {
    const { error } = await new Migrator({ db: trx, provider }).migrateToLatest()
    if (error) throw error
  })
}

/** @throws {AppError} conflict - steps that this program does not know, so that were made by a newer one */
export function checkKnown(done: readonly string[], steps: Steps = allSteps): void {
  if (done.some((name) => !(name in steps))) throw new AppError('conflict', 'database-newer')
}

async function stepsDone(db: Kysely<ProjectTables>): Promise<string[]> {
  const found = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'kysely_migration'`.execute(db)
  if (found.rows.length === 0) return []
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db)
  return rows.map((row) => row.name)
}
