import { named } from '../../database/lookup.ts'
import type { Db } from '../../database/tables.ts'
import { notFound } from '../../errors.ts'
import { sourceText } from '../../sources/store.ts'
import type { Wanted } from './scope.ts'

/** What a person names on the command line. */
export interface Named {
  readonly kind: string
  readonly subject: string
  /** Of a part: positions in the latest text, or which part of its division, counted from 1. */
  readonly start?: number | undefined
  readonly end?: number | undefined
  readonly part?: number | undefined
}

/**
 * What somebody means to erase. A document that was taken away is found by its name too, when none stands by it.
 * @throws {AppError} not-found - nothing has this name; invalid as `scopeOf`
 */
export async function wantedBy(db: Db, { kind, subject, start, end, part }: Named): Promise<Wanted> {
  if (kind === 'document') return { kind, document: await documentMeant(db, subject) }
  if (kind === 'speaker') return speakerMeant(db, subject)
  if (kind === 'memo') return { kind, memo: await memoMeant(db, subject) }
  const document = await documentMeant(db, subject)
  if (part === undefined) return { kind: 'part', document, start: start ?? -1, end: end ?? -1 }
  const found = (await sourceText(db, document)).parts[part - 1]
  if (!found) return notFound('part-not-found', { document: subject, part })
  return { kind: 'part', document, start: found.start, end: found.end }
}

async function documentMeant(db: Db, name: string): Promise<string> {
  const all = await db
    .selectFrom('documents')
    .select(['id', 'name', 'ended'])
    .orderBy('made', 'desc')
    .execute()
  const standing = named(
    all.filter(({ ended }) => ended === null),
    (row) => row.name,
    name,
  )
  const found = standing ?? named(all, (row) => row.name, name)
  return found?.id ?? notFound('document-not-found', { document: name })
}

/** Somebody on a list, else whoever speaks under this label. */
async function speakerMeant(db: Db, name: string): Promise<Wanted> {
  const all = await db.selectFrom('participants').select(['id', 'name']).where('ended', 'is', null).execute()
  const found = named(all, (row) => row.name, name)
  return found ? { kind: 'speaker', participant: found.id } : { kind: 'speaker', label: name }
}

async function memoMeant(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('memos').select('id').where('id', '=', id).executeTakeFirst()
  return row?.id ?? notFound('memo-not-found')
}
