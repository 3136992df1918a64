import { checkedAnchor } from '../codings/coding.ts'
import { newId } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import { sourceTextOfVersion } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import type { Seen } from './changing.ts'
import { landingsOf, threadNamed } from './store.ts'

export interface NewLanding extends Span {
  readonly thread: string
  /** The text version of the report. */
  readonly version: string
}

/**
 * Says that a passage of a report is where a thread landed. Said twice, it stands once.
 * @returns the id of the landing
 * @throws {AppError} invalid - the document is no report, or a span that cannot be stored; not-found
 */
export async function addLanding(write: Writer, wanted: NewLanding): Promise<string> {
  await threadNamed(write.trx, wanted.thread)
  const { document, version, text } = await sourceTextOfVersion(write.trx, wanted.version)
  if (document.ended !== null) notFound('document-not-found', { document: document.name })
  if (document.role !== 'report') invalid('landing-not-in-report', { document: document.name })
  const { start, end, exact } = checkedAnchor(text, wanted)
  const known = await landingsOf(write.trx, wanted.thread)
  const twin = known.find((row) => row.version === version.id && row.start === start && row.end === end)
  if (twin) return twin.id
  const id = newId()
  await write.insert('landings', {
    ...{ id, thread: wanted.thread, document: document.id, version: version.id, start, end, exact },
  })
  return id
}

/** @throws {AppError} not-found | conflict */
export async function endLanding(write: Writer, landing: Seen): Promise<void> {
  await write.end('landings', landing)
}

/** A passage of a report where a thread landed. */
export interface Landing extends Span {
  readonly id: string
  readonly revision: number
  readonly document: string
  readonly documentName: string
  /** The text version that it was found in. */
  readonly version: string
  readonly exact: string
  /** Whether the report has a newer text than the one it was found in. */
  readonly isOutdated: boolean
}

/** Where a thread landed, with the names of the reports. */
export async function landedIn(db: Db, thread: string): Promise<Landing[]> {
  const rows = await db
    .selectFrom('landings')
    .innerJoin('documents', 'documents.id', 'landings.document')
    .select(['landings.id', 'landings.revision', 'landings.document', 'landings.version'])
    .select(['landings.start', 'landings.end', 'landings.exact', 'documents.name'])
    .select((eb) =>
      eb
        .selectFrom('text_versions')
        .select('text_versions.id')
        .whereRef('text_versions.document', '=', 'landings.document')
        .where('text_versions.ended', 'is', null)
        .orderBy('text_versions.number', 'desc')
        .limit(1)
        .as('latest'),
    )
    .where('landings.thread', '=', thread)
    .where('landings.ended', 'is', null)
    .orderBy('documents.name')
    .orderBy('landings.start')
    .execute()
  return rows.map(({ name, latest, version, ...row }) => ({
    ...row,
    version,
    documentName: name,
    isOutdated: latest !== version,
  }))
}
