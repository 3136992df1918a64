import { checkedAnchor } from '../codings/coding.ts'
import { currentPlace } from '../codings/current-place.ts'
import type { MemoKind, MemoRow, MemoSubject } from '../database/coding-tables.ts'
import { newId } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'

/** A thought that somebody hung on something. */
export type Memo = MemoRow

export interface MemoFilter {
  kind?: MemoKind | undefined
  person?: string | undefined
  subject?: string | undefined
}

/** Memos, newest first. */
export async function memos(db: Db, filter: MemoFilter = {}): Promise<Memo[]> {
  let query = db.selectFrom('memos').selectAll().where('ended', 'is', null)
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.person) query = query.where('person', '=', filter.person)
  if (filter.subject) query = query.where('subject', '=', filter.subject)
  return query.orderBy('made', 'desc').orderBy('id').execute()
}

export interface NewMemo {
  kind: MemoKind
  subjectKind: MemoSubject
  /** Id of the subject; of the text version for a fragment. */
  subject: string
  start?: number | undefined
  end?: number | undefined
  text: string
}

const tableOf = {
  project: 'project',
  session: 'sessions',
  document: 'documents',
  code: 'codes',
  coding: 'codings',
  thread: 'threads',
  quote: 'quotes',
  'quote-set': 'quote_sets',
} as const

/**
 * Hangs a memo on something.
 * @returns its id
 * @throws {AppError} invalid - an empty text or an impossible fragment; not-found - no such subject;
 * conflict - a correction touched these words since they were read
 */
export async function addMemo(write: Writer, memo: NewMemo): Promise<string> {
  if (memo.text.trim() === '') invalid('memo-empty')
  const id = newId()
  await write.insert('memos', {
    id,
    kind: memo.kind,
    subject_kind: memo.subjectKind,
    ...(await subjectOf(write.trx, memo)),
    text: memo.text.trim(),
    person: write.person,
  })
  return id
}

type SubjectOfMemo = Pick<MemoRow, 'subject' | 'start' | 'end' | 'exact'>

/** A fragment of a text that was corrected meanwhile stands where its words stand now. */
async function subjectOf(db: Db, memo: NewMemo): Promise<SubjectOfMemo> {
  if (memo.subjectKind !== 'fragment') {
    const found = await db
      .selectFrom(tableOf[memo.subjectKind])
      .select(['id', 'ended'])
      .where('id', '=', memo.subject)
      .executeTakeFirst()
    const keepsItsPage = memo.subjectKind === 'quote'
    if (!found || (found.ended !== null && !keepsItsPage)) notFound('row-not-found')
    return { subject: memo.subject, start: null, end: null, exact: null }
  }
  const version = await db
    .selectFrom('text_versions')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .select('documents.id')
    .where('text_versions.id', '=', memo.subject)
    .where('documents.ended', 'is', null)
    .executeTakeFirst()
  if (!version) return notFound('version-not-found')
  const place = await currentPlace(db, {
    ...{ document: version.id, version: memo.subject },
    ...{ start: memo.start ?? -1, end: memo.end ?? -1 },
  })
  const { start, end, exact } = checkedAnchor(place.text, place)
  return { subject: place.version, start, end, exact }
}

/** @throws {AppError} invalid | not-found | conflict */
export async function changeMemo(
  write: Writer,
  memo: { id: string; revision?: number | undefined },
  patch: { kind: MemoKind; text: string },
): Promise<void> {
  if (patch.text.trim() === '') invalid('memo-empty')
  await write.update('memos', memo, { kind: patch.kind, text: patch.text.trim() })
}
