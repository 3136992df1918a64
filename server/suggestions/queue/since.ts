import { hasPlace } from '../../codings/store.ts'
import type { Db } from '../../database/tables.ts'
import type { Since } from './became.ts'

/** What people did after an event that bears on suggestions laid before it. */
export async function sinceEvent(db: Db, event: number): Promise<Since> {
  const codings = await db
    .selectFrom('codings')
    .select(['version', 'start', 'end', 'code'])
    .where('id', 'in', codingsTouchedSince(db, event))
    .where('made', '>', event)
    .where('ended', 'is', null)
    .where(hasPlace)
    .execute()
  const decisions = await db
    .selectFrom('decisions')
    .leftJoin('codings', 'codings.id', 'decisions.coding')
    .select(['decisions.version', 'decisions.start', 'decisions.end', 'decisions.code'])
    .select(['decisions.person', 'decisions.verdict', 'decisions.made', 'codings.id', 'codings.ended'])
    .where('decisions.made', '>', event)
    .where('decisions.ended', 'is', null)
    .orderBy('decisions.made')
    .orderBy('decisions.id')
    .execute()
  const codes = await db
    .selectFrom('codes')
    .select('id')
    .where('ended', 'is', null)
    .where('status', '!=', 'vervallen')
    .execute()
  return {
    codings,
    decisions: decisions.map(({ id, ended, ...decision }) => ({
      ...decision,
      isCoded: id !== null && ended === null,
    })),
    changedDocuments: await changedSince(db, event),
    codes: new Set(codes.map(({ id }) => id)),
  }
}

/** A text version comes or goes: a correction, an erasure, a correction that was taken back. */
async function changedSince(db: Db, event: number): Promise<Set<string>> {
  const versions = await db
    .selectFrom('text_versions')
    .select('document')
    .where((eb) => eb.or([eb('made', '>', event), eb('ended', '>', event)]))
    .execute()
  const documents = await db.selectFrom('documents').select('id').where('ended', '>', event).execute()
  return new Set([...versions.map(({ document }) => document), ...documents.map(({ id }) => id)])
}

/** The events are few, and the codings many: so the former say which of the latter to look at. */
function codingsTouchedSince(db: Db, event: number) {
  return db
    .selectFrom('event_touches')
    .select('row_id')
    .where('table_name', '=', 'codings')
    .where('seq', '>', event)
}
