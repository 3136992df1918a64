import { isSameName } from '../database/lookup.ts'
import type { Db } from '../database/tables.ts'

export const tourSteps = [1, 2, 3, 4, 5] as const
export type TourStep = (typeof tourSteps)[number]

/** Who made the example project, as the log has it. */
const maker = 'Voorbeeld'

export function isTourStep(n: number): n is TourStep {
  return tourSteps.some((step) => step === n)
}

/** Whether there is something to be shown around in: only the example is known to have it all. */
export async function hasTour(db: Db): Promise<boolean> {
  const everyone = await db.selectFrom('people').select('name').execute()
  return everyone.some(({ name }) => isSameName(name, maker))
}

/** The address of a step in this project; where what it shows was taken away, the page on which it was listed. */
export async function tourAddress(db: Db, step: TourStep): Promise<string> {
  const address = await addresses[step](db)
  return `${address}?tour=${step}`
}

const addresses: Readonly<Record<TourStep, (db: Db) => Promise<string>>> = {
  1: async () => '/',
  2: async (db) => {
    const most = await db
      .selectFrom('codings')
      .innerJoin('documents', 'documents.id', 'codings.document')
      .select(({ fn }) => ['documents.id', fn.count<number>('codings.id').as('codings')])
      .where('codings.ended', 'is', null)
      .where('documents.ended', 'is', null)
      .groupBy('documents.id')
      .orderBy('codings', 'desc')
      .orderBy('documents.id')
      .executeTakeFirst()
    return most ? `/documents/${most.id}` : '/sessions'
  },
  3: async () => '/suggestions/all',
  4: async (db) => {
    const first = await db
      .selectFrom('threads')
      .select('id')
      .where('ended', 'is', null)
      .orderBy('made')
      .executeTakeFirst()
    return first ? `/threads/${first.id}` : '/threads'
  },
  5: async (db) => {
    const last = await db
      .selectFrom('audits')
      .select('id')
      .where('ended', 'is', null)
      .orderBy('made', 'desc')
      .executeTakeFirst()
    return last ? `/reports/${last.id}` : '/reports'
  },
}
