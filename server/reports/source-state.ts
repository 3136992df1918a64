import { sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { canonicalJson } from '../quotes/canonical-json.ts'
import { sourceVersions } from '../sources/standing.ts'
import type { SourceState } from './audit.ts'
import type { SourceChange } from './round.ts'

/** Names a state of the sources: the same state always has the same hash. */
export function stateHash({ documents, sessions, published }: SourceState): string {
  const rows = <Row extends object>(list: readonly Row[]) => list.map((row) => ({ ...row }))
  return sha256(canonicalJson({ documents: rows(documents), sessions: rows(sessions), published }))
}

/** What was added, taken out or changed between two states, by source; empty when both are the same. */
export function changesBetween(before: SourceState, after: SourceState): SourceChange[] {
  const was = new Map(before.documents.map((row) => [row.id, row]))
  const now = new Map(after.documents.map((row) => [row.id, row]))
  const changes: SourceChange[] = []
  for (const { id, name, ...source } of after.documents) {
    const old = was.get(id)
    if (!old) changes.push({ kind: 'added', document: name })
    else if (old.sha256 !== source.sha256) changes.push({ kind: 'text', document: name })
    else if (old.structure !== source.structure) changes.push({ kind: 'structure', document: name })
  }
  for (const { id, name } of before.documents) {
    if (!now.has(id)) changes.push({ kind: 'removed', document: name })
  }
  if (agreementsChanged(before, after, changes)) changes.push({ kind: 'agreements', document: null })
  if (before.published !== after.published) changes.push({ kind: 'published', document: null })
  return changes
}

/** A session that came or went with a document is told by that document. */
function agreementsChanged(
  before: SourceState,
  after: SourceState,
  changes: readonly SourceChange[],
): boolean {
  const was = new Map(before.sessions.map(({ id, agreements }) => [id, agreements]))
  const kept = after.sessions.filter(({ id }) => was.has(id))
  if (kept.some(({ id, agreements }) => was.get(id) !== agreements)) return true
  const isOther = kept.length !== before.sessions.length || kept.length !== after.sessions.length
  return (
    isOther && !changes.some(({ kind }) => kind === 'added' || kind === 'removed' || kind === 'structure')
  )
}

/** The state of everything that an audit searches, as it is now. No text is read. */
export async function sourceState(db: Db): Promise<SourceState> {
  return {
    documents: await documentStates(db),
    sessions: await sessionStates(db),
    published: await publishedHash(db),
  }
}

async function documentStates(db: Db): Promise<SourceState['documents']> {
  const rows = await sourceVersions(db)
    .select(['documents.id', 'documents.name', 'text_versions.number', 'text_versions.sha256'])
    .select(['structures.parts', 'structures.voices'])
    .execute()
  const latest = new Map(rows.map((row) => [row.id, row]))
  return [...latest.values()].map(({ id, name, number, sha256: text, parts, voices }) => ({
    id,
    name,
    version: number,
    sha256: text,
    structure: sha256(`${parts} ${voices}`),
  }))
}

/** Who was where, in what role, under what rule, and what was agreed with whom. */
async function sessionStates(db: Db): Promise<SourceState['sessions']> {
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'title', 'kind', 'date', 'rule', 'guest'])
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
    .execute()
  const rows = [
    await db
      .selectFrom('tables')
      .select(['session', 'id', 'title'])
      .where('ended', 'is', null)
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('attendances')
      .select(['session', 'participant', 'role', 'organisation', 'group_name', 'tables', 'is_host'])
      .where('ended', 'is', null)
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('agreements')
      .select(['session', 'participant', 'level'])
      .where('ended', 'is', null)
      .orderBy('id')
      .execute(),
  ]
  return sessions.map((session) => ({
    id: session.id,
    agreements: hashOver([
      [session],
      ...rows.map((list: readonly { session: string }[]) => list.filter((row) => row.session === session.id)),
    ]),
  }))
}

/** What stands between the sources and what goes to others: pseudonyms, blackened words, layers of quotes. */
async function publishedHash(db: Db): Promise<string> {
  return hashOver([
    await db
      .selectFrom('participants')
      .select(['id', 'pseudonym', 'revision'])
      .where('ended', 'is', null)
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('masks')
      .select(['version', 'start', 'end'])
      .where('ended', 'is', null)
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('quotes')
      .select(['short', 'version', 'start', 'end', 'layers'])
      .where('ended', 'is', null)
      .where('layers', 'is not', null)
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('editions')
      .select('hash')
      .where('frozen', 'like', '%"layers":[{%')
      .orderBy('id')
      .execute(),
  ])
}

const hashOver = (tables: readonly (readonly object[])[]) => sha256(JSON.stringify(tables))
