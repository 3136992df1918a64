import type { SessionDocument } from '../../views/sessions/SessionDocuments.tsx'
import type { SessionLine } from '../../views/sessions/SessionsTable.tsx'
import { codes } from '../codebook/store.ts'
import { readings } from '../codings/readings.ts'
import { namesOfPeople } from '../database/people.ts'
import type { Db } from '../database/tables.ts'
import { twinsOf } from '../sources/same-talk.ts'
import { type Session, sessions } from '../sources/sessions.ts'
import { partsIn, type StandingDocument, standingDocuments } from '../sources/standing.ts'
import { pushUnder } from '../threads/sets.ts'
import { type ReadState, readStates } from './reading-state.ts'

/** The sources that stand, and who read them. */
export async function sourcesRead(db: Db): Promise<{ sources: StandingDocument[]; states: ReadState[] }> {
  const sources = (await standingDocuments(db)).filter(({ role }) => role === 'source')
  const texts = sources.map(({ id, version }) => ({ id, version }))
  return { sources, states: readStates(texts, await readings(db), await codes(db)) }
}

/** Every session with how many of its sources were read by anyone. */
export async function sessionLines(
  db: Db,
  known?: Awaited<ReturnType<typeof sourcesRead>>,
): Promise<SessionLine[]> {
  const { sources, states } = known ?? (await sourcesRead(db))
  const read = new Set(states.map(({ document }) => document))
  const documents = new Map<string | null, string[]>()
  for (const { id, parts } of sources) {
    for (const session of new Set(parts.map((part) => part.session))) pushUnder(documents, session, id)
  }
  return (await sessions(db)).map((session) => {
    const here = documents.get(session.id) ?? []
    return { session, documents: here.length, read: here.filter((id) => read.has(id)).length }
  })
}

/** The documents of a session with their places in it and their readers. */
export async function sessionDocuments(
  db: Db,
  session: Session,
  you: string | undefined,
): Promise<SessionDocument[]> {
  const { sources, states } = await sourcesRead(db)
  const nameOf = await namesOfPeople(db)
  return sources.flatMap((document) => {
    const parts = partsIn(document, session.id)
    if (parts.length === 0) return []
    return [
      {
        document,
        version: document.number,
        sentences: document.sentences,
        tables: titlesOf(
          session.tables,
          parts.map(({ table }) => table),
        ),
        propositions: titlesOf(
          session.propositions,
          parts.map(({ proposition }) => proposition),
        ),
        twins: twinsOf(document, sources).map(({ name }) => name),
        isShared: document.parts.some((part) => part.session !== null && part.session !== session.id),
        readers: states
          .filter((state) => state.document === document.id)
          .map(({ person, at, outdated, isCorrectedSince }) => ({
            name: nameOf.get(person) ?? '',
            isYou: person === you,
            at,
            outdated,
            isCorrectedSince,
          })),
      },
    ]
  })
}

function titlesOf(rows: readonly { id: string; title: string }[], ids: readonly (string | null)[]): string[] {
  return rows.filter(({ id }) => ids.includes(id)).map(({ title }) => title)
}
