import type { Context } from 'hono'
import type { Background } from '../background/background.ts'
import type { Project } from '../database/project.ts'
import type { PersonRow } from '../database/tables.ts'
import { AppError } from '../errors.ts'

/** What every request can reach. */
export interface AppEnv {
  Variables: {
    project: Project
    /** Who works here, once a name was given. */
    person: PersonRow | null
    /** The address that exports print, when one was set. */
    publicUrl: string | null
    background: Background
  }
}

export type AppContext = Context<AppEnv>

/**
 * The person who does what this request asks.
 * @throws {AppError} forbidden - nobody gave a name yet; the error page then asks for one
 */
export function actor(c: AppContext): PersonRow {
  const person = c.get('person')
  if (!person) throw new AppError('forbidden', 'name-first')
  return person
}
