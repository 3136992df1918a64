import { codes } from '../../codebook/store.ts'
import { namesOfPeople } from '../../database/people.ts'
import type { Db } from '../../database/tables.ts'
import { type Session, sessions } from '../../sources/sessions.ts'

/** What every piece of an archive is written from, read once. */
export interface ArchiveDesk {
  readonly db: Db
  /** By which the project is known. */
  readonly mark: string
  /** YYYY-MM-DD, until when sources are kept where their session says nothing else. */
  readonly keptUntil: string | null
  readonly sessions: readonly Session[]
  /** Names by id: of who works here, of codes, and of documents, also of those that were taken away. */
  readonly people: ReadonlyMap<string, string>
  readonly codes: ReadonlyMap<string, string>
  readonly documents: ReadonlyMap<string, string>
  /** The number of each text version by its id. */
  readonly versions: ReadonlyMap<string, number>
}

export async function archiveDesk(db: Db, mark: string): Promise<ArchiveDesk> {
  const project = await db
    .selectFrom('project')
    .select('retain_until')
    .where('ended', 'is', null)
    .executeTakeFirst()
  const documents = await db.selectFrom('documents').select(['id', 'name']).execute()
  const versions = await db.selectFrom('text_versions').select(['id', 'number']).execute()
  return {
    ...{ db, mark, keptUntil: project?.retain_until ?? null, sessions: await sessions(db) },
    people: await namesOfPeople(db),
    codes: new Map((await codes(db)).map(({ id, name }) => [id, name])),
    documents: new Map(documents.map(({ id, name }) => [id, name])),
    versions: new Map(versions.map(({ id, number }) => [id, number])),
  }
}

/** The columns that say where words stand, and their cells. */
export const placeTitles = ['document', 'tekstversie', 'begin', 'einde', 'woorden']

interface Placed {
  readonly document: string
  readonly version: string
  readonly start: number
  readonly end: number
  readonly exact: string
}

export function placeCells(desk: ArchiveDesk, { document, version, start, end, exact }: Placed) {
  return [desk.documents.get(document) ?? document, desk.versions.get(version) ?? null, start, end, exact]
}
