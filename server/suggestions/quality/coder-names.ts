import { people } from '../../database/people.ts'
import type { Db } from '../../database/tables.ts'

/** The names of coders, by id. */
export async function coderNames(db: Db): Promise<Map<string, string>> {
  return new Map((await people(db)).map(({ id, name }) => [id, name]))
}
