import type { SuggestionMode } from '../database/coding-tables.ts'
import { newId } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'

/** When this person wants to see suggestions in this document: after one's own reading, unless said otherwise. */
export async function suggestionMode(
  db: Db,
  document: string,
  person: string | undefined,
): Promise<SuggestionMode> {
  if (person === undefined) return 'off'
  return (await modeRow(db, document, person))?.mode ?? 'after'
}

/** The choice before ends and stays on record: who had suggestions on the screen for a while read with them. */
export async function setSuggestionMode(
  write: Writer,
  document: string,
  mode: SuggestionMode,
): Promise<void> {
  const row = await modeRow(write.trx, document, write.person)
  if (row?.mode === mode) return
  if (row) await write.end('suggestion_modes', { id: row.id })
  await write.insert('suggestion_modes', { id: newId(), document, person: write.person, mode })
}

async function modeRow(db: Db, document: string, person: string) {
  return db
    .selectFrom('suggestion_modes')
    .selectAll()
    .where('document', '=', document)
    .where('person', '=', person)
    .where('ended', 'is', null)
    .executeTakeFirst()
}
