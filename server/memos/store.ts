import { checkedAnchor } from '../codings/coding.ts'
import { newId } from '../database/ids.ts'
import type { Db, MemoKind, MemoRow, MemoSubject } from '../database/tables.ts'
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
 * @throws {AppError} invalid - an empty text or an impossible fragment; not-found - no such subject
 */
export async function addMemo(write: Writer, memo: NewMemo): Promise<string> {
  if (memo.text.trim() === '') invalid('memo-empty')
  const id = newId()
  await write.insert('memos', {
    id,
    kind: memo.kind,
    subject_kind: memo.subjectKind,
    subject: memo.subject,
    ...(await fragmentOf(write.trx, memo)),
    text: memo.text.trim(),
    person: write.person,
  })
  return id
}

async function fragmentOf(db: Db, memo: NewMemo): Promise<Pick<MemoRow, 'start' | 'end' | 'exact'>> {
  if (memo.subjectKind !== 'fragment') {
    const found = await db
      .selectFrom(tableOf[memo.subjectKind])
      .select(['id', 'ended'])
      .where('id', '=', memo.subject)
      .executeTakeFirst()
    const keepsItsPage = memo.subjectKind === 'quote'
    if (!found || (found.ended !== null && !keepsItsPage)) notFound('row-not-found')
    return { start: null, end: null, exact: null }
  }
  const version = await db
    .selectFrom('text_versions')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .select('text_versions.text')
    .where('text_versions.id', '=', memo.subject)
    .where('documents.ended', 'is', null)
    .executeTakeFirst()
  if (!version) return notFound('version-not-found')
  const { start, end, exact } = checkedAnchor(version.text, { start: memo.start ?? -1, end: memo.end ?? -1 })
  return { start, end, exact }
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
