import type { Db } from '../database/tables.ts'
import { sessions } from '../sources/sessions.ts'
import { partAt, sentenceAt } from '../sources/source.ts'
import type { StandingDocument } from '../sources/standing.ts'
import { sourceText } from '../sources/store.ts'
import { lastPlaces } from './store.ts'
import type { ReadingPlace } from './tasks.ts'

/** Where this person was in the newest of these sources that they began and did not finish. */
export async function readingPlace(
  db: Db,
  person: string,
  unfinished: readonly StandingDocument[],
): Promise<ReadingPlace | null> {
  const byId = new Map(unfinished.map((document) => [document.id, document]))
  const last = (await lastPlaces(db, person)).find(
    ({ document, version }) => byId.get(document)?.version === version,
  )
  const document = last && byId.get(last.document)
  if (!last || !document) return null
  const source = await sourceText(db, document.id)
  return {
    document: { id: document.id, name: document.name },
    sentence: sentenceAt(source.sentences, last.start) + 1,
    sentences: document.sentences,
    place: await placeInWords(db, document, last.start),
  }
}

async function placeInWords(db: Db, document: StandingDocument, start: number): Promise<string | null> {
  const part = partAt(document.parts, start)
  const session = (await sessions(db)).find(({ id }) => id === part?.session)
  if (!part || !session) return null
  const titleOf = (rows: readonly { id: string; title: string }[], id: string | null) =>
    rows.find((row) => row.id === id)?.title
  const words = [titleOf(session.tables, part.table), titleOf(session.propositions, part.proposition)]
  return words.filter((word) => word !== undefined).join(', ') || session.title
}
