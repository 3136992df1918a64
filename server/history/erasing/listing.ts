import type { ErasureRow } from '../../database/source-tables.ts'
import type { Db } from '../../database/tables.ts'
import { type Tombstone, tombstonesIn } from '../../database/tombstones.ts'
import { notFound } from '../../errors.ts'

/** One erasure, as it can still be told. */
export interface ErasureLine {
  readonly id: string
  readonly kind: ErasureRow['kind']
  readonly subject: string
  readonly ground: string
  /** Who erased it. */
  readonly person: string
  readonly at: string
  /** Its number in the log. */
  readonly event: number
  readonly left: readonly Tombstone[]
}

/** Every erasure, the newest first. */
export async function erasures(db: Db): Promise<ErasureLine[]> {
  const rows = await db
    .selectFrom('erasures')
    .innerJoin('people', 'people.id', 'erasures.person')
    .selectAll('erasures')
    .select('people.name')
    .orderBy('erasures.made', 'desc')
    .execute()
  return rows.map(({ id, kind, subject, ground, name, at, made, tombstones }) => ({
    ...{ id, kind, subject, ground, person: name, at, event: made },
    left: tombstonesIn({ tombstones }),
  }))
}

/** @throws {AppError} not-found */
export async function erasureNamed(db: Db, id: string): Promise<ErasureLine> {
  return (await erasures(db)).find((one) => one.id === id) ?? notFound('erasure-not-found')
}

/** What can be erased and is still there: by name, with where to do it. */
export interface Erasable {
  readonly id: string
  readonly name: string
  /** Of a document: it was taken away, and its words are still kept. */
  readonly wasRemoved: boolean
}

/** Documents whose words are still kept, also those that were taken away. */
export async function erasableDocuments(db: Db): Promise<Erasable[]> {
  const rows = await db
    .selectFrom('documents')
    .innerJoin('text_versions', 'text_versions.document', 'documents.id')
    .select(['documents.id', 'documents.name', 'documents.ended'])
    .distinct()
    .where('text_versions.text', '!=', '')
    .orderBy('documents.name')
    .execute()
  return rows.map(({ id, name, ended }) => ({ id, name, wasRemoved: ended !== null }))
}

/** Everybody on a list of participants, by name. */
export async function erasablePeople(db: Db): Promise<Erasable[]> {
  const rows = await db
    .selectFrom('participants')
    .select(['id', 'name'])
    .where('ended', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, wasRemoved: false }))
}

const longestMemo = 60

/** Memos by their first words, also those that were taken away. */
export async function erasableMemos(db: Db): Promise<Erasable[]> {
  const rows = await db
    .selectFrom('memos')
    .select(['id', 'text', 'ended'])
    .where('text', '!=', '')
    .orderBy('made', 'desc')
    .execute()
  return rows.map(({ id, text, ended }) => ({
    id,
    name: text.length > longestMemo ? `${text.slice(0, longestMemo).trimEnd()}…` : text,
    wasRemoved: ended !== null,
  }))
}
